import type { Student } from '../../electron/core/roster.ts';
import type { PhotoRow } from '../../electron/core/views.ts';

/** Active students of whom no photo of this folder is in the SIS, but for those whose families want none there. */
export function studentsWithoutPhoto(
  students: readonly Student[],
  imported: readonly PhotoRow[],
): readonly Student[] {
  const withPhoto = new Set(imported.map(({ studentId }) => studentId));
  return students.filter(
    ({ id, isActive, isOptedOut }) => isActive && !isOptedOut && id !== '' && !withPhoto.has(id),
  );
}

/**
 * A cell that a spreadsheet cannot take for a formula. A roster's names come from outside; `=`, `+`, `-`, `@`, their
 * full-width forms, a tab or the end of a line at the start would make them run. Source: OWASP, "CSV Injection".
 */
function csvCell(text: string): string {
  const defused = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/** CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs for names with accents). */
export function studentsAsCsv(students: readonly Student[]): string {
  const rows = students.map(({ id, familyName, givenName, grade, homeRoom }) => [
    id,
    familyName,
    givenName,
    grade ?? '',
    homeRoom ?? '',
  ]);
  return `\uFEFF${[['Student ID', 'Last name', 'First name', 'Grade', 'Home room'], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('')}`;
}
