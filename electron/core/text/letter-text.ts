import type { Student } from '../roster/roster.ts';
import { csvText } from '../shared/escape-text.ts';
import { isLetterEmpty, type PhotographerLetter, type Retake } from '../sheets/photographer-letter.ts';
import { texts } from './texts.ts';

function nameOf({ familyName, givenName, id }: Student): string {
  return [familyName, givenName].filter(Boolean).join(', ') || id;
}

function lineOf(student: Student): string {
  return texts.sheets.studentLine(nameOf(student), student);
}

function retakeLine({ file, why, student }: Retake): string {
  const { letter, retakeReasons } = texts.sheets;
  return student
    ? letter.withName(lineOf(student), file, retakeReasons[why])
    : letter.withoutName(file, retakeReasons[why]);
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
}

/** The letter to the photographer as plain text, for an email. @param school whose photos they are. */
export function letterText(written: PhotographerLetter, school: string): string {
  const { letter } = texts.sheets;
  const { retakes, missing, unknown } = written;
  return [
    letter.greeting,
    '',
    letter.opening(school),
    ...(isLetterEmpty(written) ? ['', letter.nothing] : []),
    ...part(letter.retakes(retakes.length), retakes.map(retakeLine)),
    ...part(letter.missing(missing.length), missing.map(lineOf)),
    ...part(letter.unknown(unknown.length), unknown),
    '',
    letter.closing,
    '',
  ].join('\n');
}

function cellsOf(student: Student | null): readonly string[] {
  if (!student) return ['', '', '', '', ''];
  const { id, familyName, givenName, grade, homeRoom } = student;
  return [id, familyName, givenName, grade ?? '', homeRoom ?? ''];
}

/** The same as a list for a spreadsheet: a line for each photo or student. */
export function letterCsvText({ retakes, missing, unknown }: PhotographerLetter): string {
  const { letterCsv, retakeReasons } = texts.sheets;
  return csvText([
    letterCsv.heading,
    ...retakes.map(({ file, why, student }) => [
      letterCsv.retake,
      ...cellsOf(student),
      file,
      retakeReasons[why],
    ]),
    ...missing.map((student) => [letterCsv.missing, ...cellsOf(student), '', letterCsv.noPhotoDelivered]),
    ...unknown.map((file) => [letterCsv.unknown, ...cellsOf(null), file, letterCsv.noStudent]),
  ]);
}
