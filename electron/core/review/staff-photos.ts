import { isInStaffFolder } from '../roster/staff.ts';
import type { CheckRules } from './check-photo.ts';

/** Everybody of the roster, by ID. */
export function peopleOf({ roster, staff }: Pick<CheckRules, 'roster' | 'staff'>): {
  has(id: string): boolean;
} {
  return { has: (id) => (roster?.has(id) ?? false) || (staff?.has(id) ?? false) };
}

/** Whether a photo is of staff by the folder that it lies in; not where nobody is known to work there. */
export function isAmongStaff(file: string, { staff }: Pick<CheckRules, 'staff'>): boolean {
  return staff !== undefined && staff.size > 0 && isInStaffFolder(file);
}
