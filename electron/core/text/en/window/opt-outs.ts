import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** Students whose families opted out of photos: the list of them, and who they are. */
export const heading = 'Photo opt-outs';
export const add = 'Add opt-out list…';
export const addOther = 'Open another list…';
export const haveNone = "I don't have one";
export const remove = 'Remove list';

export const none = 'Have a separate opt-out list? Add it here. Those photos are never uploaded.';
export const noStudents = (file: string) =>
  `No students found in ${file}, so no photo is held back. The list needs an ID or name column.`;
export const needsRoster = (file: string, students: number, withoutId: number) =>
  `${file} lists ${countOf(students, 'student')}, ${formatNumber(withoutId)} without an ID. Without a roster, Picture Day can't tell whose photos these are. Uploading is on hold: load the roster, or remove this list.`;
export const listed = (file: string, students: number) =>
  students === 1
    ? `${file} lists 1 student. That photo is never uploaded.`
    : `${file} lists ${countOf(students, 'student')}. Their photos are never uploaded.`;
export const notOnRoster = (students: number) =>
  students === 1
    ? '1 of them is not on the roster. Check the list.'
    : `${formatNumber(students)} of them are not on the roster. Check the list.`;
export const hiddenRows = (rows: number) =>
  rows === 1 ? "1 hidden row isn't counted." : `${countOf(rows, 'hidden row')} aren't counted.`;
/** @param why a sentence. */
export const notOpened = (file: string, why: string) =>
  `Couldn't open ${file}. ${why} Uploading is on hold until you open the list again or remove it.`;

/** What only a person can say about the list. */
export const questions = {
  empty: 'Uploading is on hold. Correct the list and open it again, or confirm that it lists no students.',
  isEmpty: 'It lists no students',
  lines: (lines: number) =>
    lines === 1
      ? 'Uploading is on hold. Correct the list and open it again, or ignore this line.'
      : 'Uploading is on hold. Correct the list and open it again, or ignore these lines.',
  ignoreLines: (lines: number) =>
    lines === 1 ? 'Ignore this line' : `Ignore these ${formatNumber(lines)} lines`,
  rows: 'Uploading is on hold until you answer.',
  visibleRows: (rows: number) =>
    rows === 1 ? 'Only the 1 visible row' : `Only the ${countOf(rows, 'visible row')}`,
  allRows: (rows: number) => `All ${countOf(rows, 'row')}`,
};

/** Those who opted out, by name. */
export const students = 'Opted-out students';
export const studentsLead = (count: number) =>
  count === 1
    ? '1 student opted out, in the roster or in the list. That photo is never uploaded.'
    : `${countOf(count, 'student')} opted out, in the roster or in the list. Their photos are never uploaded.`;
export const search = 'Search by name or ID';
export const noMatches = 'No opted-out student matches.';
export const more = (count: number) => `${formatNumber(count)} more. Search to find them.`;
/** Where a student belongs. @param grade null where it is not known. */
export function place(grade: string | null, homeroom: string | null): string {
  if (grade === null) return homeroom ?? '';
  return homeroom === null ? `grade ${grade}` : `grade ${grade}, ${homeroom}`;
}
