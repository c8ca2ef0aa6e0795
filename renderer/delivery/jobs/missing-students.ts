import { studentIdKey } from '../../../electron/core/photo/student-id.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { csvText } from '../../../electron/core/shared/csv-text.ts';

/** Active students of whom no photo of this folder is in the SIS, but for those whose families want none there. */
export function studentsWithoutPhoto(
  students: readonly Student[],
  imported: readonly PhotoRow[],
): readonly Student[] {
  const withPhoto = new Set(imported.map(({ studentId }) => studentIdKey(studentId ?? '')));
  return students.filter(
    ({ id, isActive, isOptedOut }) =>
      isActive && !isOptedOut && id !== '' && !withPhoto.has(studentIdKey(id)),
  );
}

export function studentsAsCsv(students: readonly Student[]): string {
  const rows = students.map(({ id, familyName, givenName, grade, homeRoom }) => [
    id,
    familyName,
    givenName,
    grade ?? '',
    homeRoom ?? '',
  ]);
  return csvText([['Student ID', 'Last name', 'First name', 'Grade', 'Home room'], ...rows]);
}
