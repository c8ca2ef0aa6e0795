import type { Student } from '../../../electron/core/roster/roster.ts';
import { csvText } from '../../../electron/core/shared/escape-text.ts';

export function studentsAsCsv(students: readonly Student[]): string {
  const rows = students.map(({ id, familyName, givenName, grade, homeRoom }) => [
    id,
    familyName,
    givenName,
    grade ?? '',
    homeRoom ?? '',
  ]);
  return csvText([['Student ID', 'Last name', 'First name', 'Grade', 'Homeroom'], ...rows]);
}
