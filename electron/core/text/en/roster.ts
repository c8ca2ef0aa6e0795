import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** Rows or IDs, the first few of them: "2, 3, 5 and 7 others". @param shown such as "2, 3, 5". */
export const andOthers = (shown: string, others: number) => `${shown} and ${countOf(others, 'other')}`;

/** @param list as `andOthers` says it. */
const rows = (count: number, list: string) => `${count === 1 ? 'row' : 'rows'} ${list}`;

/** What is odd about the roster, a sentence each, and what it means for the photos. @param list names of rows. */
export const findings = {
  noId: (students: number, list: string) =>
    `${countOf(students, 'student has', 'students have')} no ID (${rows(students, list)}), so photos can't be matched to them.`,
  shortenedIds: (ids: number, list: string) =>
    `A spreadsheet program such as Excel changed ${countOf(ids, 'ID')} (${rows(ids, list)}): long numbers become something like 1.23457E+06, end in zeros, or show ####. Export the roster again and open it here before opening it in Excel.`,
  longRows: (count: number, list: string) =>
    `${countOf(count, 'row has', 'rows have')} more cells than there are headings (${rows(count, list)}), so Picture Day can't tell which cell is which. An opt-out anywhere in ${count === 1 ? 'it' : 'them'} counts. Put quotation marks around cells that contain a comma, then open the roster again.`,
  unclearAnswers: (count: number, list: string) =>
    `In ${countOf(count, 'row')} the photo opt-out is neither yes nor no (${rows(count, list)}). Check it before you upload these photos.`,
  hiddenRows: (count: number) =>
    count === 1
      ? '1 row is hidden in the workbook, perhaps by a filter. It is included anyway.'
      : `${formatNumber(count)} rows are hidden in the workbook, perhaps by a filter. They are included anyway.`,
  /** @param list the IDs. */
  repeatedIds: (ids: number, list: string) =>
    `${countOf(ids, 'ID appears', 'IDs appear')} more than once (${list}). The first row is used.`,
  staff: (people: number) =>
    `${countOf(people, 'person on the roster works', 'people on the roster work')} at the school. They don't count as students, and their photos go only to systems that take staff photos.`,
  staffWithStudentIds: (people: number) =>
    `${countOf(people, 'of them has', 'of them have')} the ID of a student. A photo with that ID is matched to the student.`,
  inactive: (students: number) =>
    `${countOf(students, 'student is', 'students are')} inactive. The SIS may reject their photos; they aren't listed as missing.`,
  optedOut: (students: number) =>
    `${countOf(students, 'student')} opted out. Their photos are never uploaded.`,
};

/** Photos that were given IDs which are other students' on the roster that holds now, or as it is read now. */
export const idsMeanOthers = (photos: number) => {
  const them = photos === 1 ? 'it' : 'them';
  return `In the current roster, the ID that you matched ${countOf(photos, 'photo')} to belongs to a different student, so the match was removed. Match ${them} again to upload ${them}.`;
};

/** For the command line, where nobody can be asked which side is right. */
export const rosterLostZeros = (photos: number) =>
  `${countOf(photos, 'photo differs', 'photos differ')} from the roster's IDs only by leading zeros, which the roster lost. Put them back there, or choose in the app.`;
export const namesLostZeros = (photos: number) =>
  `${countOf(photos, 'photo differs', 'photos differ')} from the roster's IDs only by leading zeros, which ${photos === 1 ? 'its file name' : 'their file names'} lost. Put them back there, or choose in the app.`;

/** The list of photo opt-outs. @param file its name. */
export const optOuts = {
  hiddenRows: (file: string, hidden: number, all: number) =>
    hidden === 1
      ? `In ${file}, the photo opt-out list, 1 of ${countOf(all, 'row')} is hidden by a filter: does it count?`
      : `In ${file}, the photo opt-out list, ${formatNumber(hidden)} of ${countOf(all, 'row')} are hidden by a filter: do they count?`,
  noStudents: (file: string) => `No students found in ${file}, the photo opt-out list.`,
  noMatch: (file: string, lines: number, list: string) =>
    `${countOf(lines, 'line')} of ${file}, the photo opt-out list, ${lines === 1 ? 'matches' : 'match'} no student on the roster (${rows(lines, list)}).`,
  /** After `noMatch`. */
  spoiled: (ids: number, lines: number) => {
    const which = lines === 1 ? 'its ID' : ids === 1 ? 'one of the IDs' : `${formatNumber(ids)} of the IDs`;
    return `A spreadsheet program such as Excel changed ${which} (1.23457E+11).`;
  },
};
