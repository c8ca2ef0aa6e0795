import { studentIdKey } from '../photo/student-id.ts';
import { idForSystem } from '../systems/preset.ts';

/** Whom a roster's row is about. `other`: a parent, a guardian: neither a student nor staff. */
export type PersonKind = 'student' | 'staff' | 'other';

/** OneRoster's roles, 1.1 and 1.2, and what other lists call them. */
const staffRole =
  /^(staff|employee|faculty|teacher|teaching|instructor|educator|aide|para(professional|educator)?|(site|district|system)?administrator|admin|principal|assistantprincipal|viceprincipal|counsel+or|librarian|nurse|secretary|custodian|coach|substitute|proctor)s?(staff|member|teacher)?$/u;
const otherRole = /^(parent|guardian|relative|contact|family|mother|father)s?$/u;

/** What a cell of a role column says. Whatever is no known word for somebody else is a student. */
export function readRole(cell: string): PersonKind {
  const word = cell.toLowerCase().replace(/[^\p{L}]+/gu, '');
  if (staffRole.test(word)) return 'staff';
  return otherRole.test(word) ? 'other' : 'student';
}

const staffFolder =
  /^(\d{4} (\d{2,4} )?)?(the )?(school )?(staff|faculty|teachers?|employees?)( (photos?|pictures?|portraits?|pics))?$/u;

/** Whether a photo lies in a folder of staff photos: then it is of nobody else. */
export function isInStaffFolder(file: string): boolean {
  return file
    .split('/')
    .slice(0, -1)
    .some((folder) =>
      staffFolder.test(
        folder
          .toLowerCase()
          .replace(/[-_\s]+/gu, ' ')
          .trim(),
      ),
    );
}

/** Two IDs that some system may take for one. */
export function sharedIdKey(id: string): string {
  return idForSystem(studentIdKey(id), { leadingZeros: 'ignored' });
}
