import { countOf } from '../../shared/amounts.ts';
import { formatList, formatNumber, plural } from '../../shared/locale.ts';
import type { RetakeReason } from '../../sheets/photographer-letter.ts';
import type { PrincipalPage } from '../../sheets/principal-page.ts';
import type { NumbersProblem } from '../../sheets/read-sheet-numbers.ts';

/** What a class is called: "Homeroom 5B", "Grade 5". An empty name is that of students who have none. */
export function className(by: 'homeroom' | 'grade', name: string): string {
  if (by === 'homeroom') return name === '' ? 'No homeroom' : `Homeroom ${name}`;
  return name === '' ? 'No grade' : `Grade ${name}`;
}

/** On each page of a class sheet. */
export const documentTitle = 'Class sheets';
export const instruction =
  'Circle the number of every photo that is wrong: not this student, eyes closed, or a bad picture. Then return this sheet to the office.';
export const sheetCode = (code: string) => `Sheet ${code}`;
export const printedOn = (date: string) => `Printed ${date}`;
/** "No photo yet (2): Lopez, Maria; Smith, Ann". */
export const noPhotoYet = (students: number, names: readonly string[]) =>
  `No photo yet (${formatNumber(students)}): ${names.join('; ')}`;
export const allHavePhotos = 'Every student on this list has a photo.';

/** What a clerk has to do about numbers that cannot be followed. */
export function numbersProblem(problem: NumbersProblem): string {
  switch (problem.why) {
    case 'empty':
      return 'Type the numbers that are circled on the sheet, such as 5B 3, 17.';
    case 'none-printed':
      return 'No class sheet has been printed for this folder yet, so there are no numbers to find.';
    case 'which-sheet':
      return `Type the sheet's code before the numbers: ${listCodes(problem.codes)}. It is at the top right of the sheet.`;
    case 'unknown-sheet':
      return `There is no sheet “${problem.typed}”. These were printed for this folder: ${listCodes(problem.codes)}.`;
    case 'no-numbers':
      return `Type the numbers after ${problem.code}, such as ${problem.code} 3, 17.`;
    case 'not-a-number':
      return `“${problem.typed}” is not a number. Type numbers such as 3, 17 or 3-7.`;
    case 'backwards':
      return `${problem.from}-${problem.to} runs backward. Type the smaller number first: ${problem.to}-${problem.from}.`;
    case 'not-on-sheet':
      return notOnSheet(problem.code, problem.numbers, problem.last);
  }
}

function notOnSheet(code: string, numbers: readonly number[], last: number): string {
  const typed = numbers.join('-');
  if (last === 0) return `Sheet ${code} has no photos.`;
  return `Sheet ${code} has no number ${typed}. Its photos are numbered 1 to ${formatNumber(last)}.`;
}

const mostCodes = 8;

function listCodes(codes: readonly string[]): string {
  if (codes.length <= mostCodes) return formatList(codes);
  const others = codes.length - mostCodes;
  return formatList([...codes.slice(0, mostCodes), `${formatNumber(others)} more`]);
}

/** Why a photo has to be taken again, to its photographer. */
export const retakeReasons: Readonly<Record<RetakeReason, string>> = {
  damaged: 'the file is damaged',
  empty: 'the file is empty',
  blurry: 'too few pixels, so the photo looks blurry',
  raw: "this is the camera's raw file; please send a JPEG",
  'no-photo': 'this is not a photo',
  'no-jpeg': 'the photo is saved in a way that school systems cannot read; please send a plain JPEG',
};

/** The letter to the photographer, as plain text. */
export const letter = {
  subject: (school: string) => `Retakes and missing photos: ${school}`,
  greeting: 'Hello,',
  opening: (school: string) => `We checked the student photos of ${school}.`,
  retakes: (photos: number) =>
    photos === 1
      ? 'Please retake or resend 1 photo:'
      : `Please retake or resend ${formatNumber(photos)} photos:`,
  missing: (students: number) =>
    students === 1
      ? '1 student has no photo in your delivery:'
      : `${formatNumber(students)} students have no photo in your delivery:`,
  unknown: (photos: number) =>
    photos === 1
      ? "We can't tell whose photo this is. Please tell us:"
      : `We can't tell whose photos these ${formatNumber(photos)} are. Please tell us:`,
  nothing: 'Every student has a good photo. There is nothing to retake.',
  closing: 'Thank you.',
  withoutName: (file: string, why: string) => `${file}: ${why}`,
  withName: (student: string, file: string, why: string) => `${student}: ${why} (${file})`,
};

/** "Lopez, Maria (ID 104233, grade 5, homeroom 5B)". */
export function studentLine(
  name: string,
  {
    id,
    grade,
    homeRoom,
  }: { readonly id: string; readonly grade: string | null; readonly homeRoom: string | null },
): string {
  const facts = [
    `ID ${id}`,
    ...(grade ? [`grade ${grade}`] : []),
    ...(homeRoom ? [`homeroom ${homeRoom}`] : []),
  ];
  return `${name} (${facts.join(', ')})`;
}

export const letterCsv = {
  heading: ['What', 'Student ID', 'Last name', 'First name', 'Grade', 'Homeroom', 'File', 'Why'],
  retake: 'Retake',
  missing: 'No photo',
  unknown: 'Whose photo?',
  noPhotoDelivered: 'no photo was delivered',
  noStudent: 'we cannot tell whose photo this is',
};

/** The page for the principal. */
export const principal = {
  documentTitle: (schoolYear: string) => `Student photos ${schoolYear}`,
  headline: ({ withPhoto, students }: Pick<PrincipalPage, 'withPhoto' | 'students'>) =>
    `${formatNumber(withPhoto)} of ${countOf(students, 'student has', 'students have')} this year's photo`,
  place: (place: string) => `In ${place}`,
  toRetake: (students: number, by: 'homeroom' | 'grade') =>
    by === 'homeroom'
      ? `${countOf(students, 'student still needs', 'students still need')} a photo or a retake, by homeroom:`
      : `${countOf(students, 'student still needs', 'students still need')} a photo or a retake, by grade:`,
  nobody: 'Nobody needs a photo or a retake.',
  unconfirmed: (photos: number) =>
    photos === 1
      ? '1 of these photos was sent, and is not confirmed yet.'
      : `${formatNumber(photos)} of these photos were sent, and are not confirmed yet.`,
  optedOut: (families: number) =>
    `Not counted: ${countOf(families, 'student', 'students')} whose ${plural(families, 'family has', 'families have')} opted out of photos.`,
  complete: (rooms: number, by: 'homeroom' | 'grade') =>
    by === 'homeroom' ? `Complete: ${countOf(rooms, 'homeroom')}.` : `Complete: ${countOf(rooms, 'grade')}.`,
  columns: { room: 'Class', teacher: 'Teacher', withPhoto: 'With photo', missing: 'Still needed' },
  share: (withPhoto: number, students: number) => `${formatNumber(withPhoto)} of ${formatNumber(students)}`,
};
