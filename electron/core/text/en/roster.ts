import type { OptOutQuestion } from '../../contract/views.ts';
import type { LostZeros, RosterFindings, RowName } from '../../roster/roster-table.ts';
import { countOf } from '../../shared/amounts.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { formatNumber } from '../../shared/locale.ts';

const mostNamed = 5;

function listOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, mostNamed).join(', ');
  return values.length > mostNamed ? `${shown} and ${countOf(values.length - mostNamed, 'other')}` : shown;
}

/** "row 3" or "rows 2, 3, 5 and 7 others". */
function rowsOf(rows: readonly RowName[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${listOf(rows)}`;
}

/** What is odd about the roster, a sentence each, and what it means for the photos. */
export function findingSentences({
  rowsWithoutId,
  shortenedIds = [],
  longRows = [],
  unclearAnswers = [],
  hiddenRows = 0,
  repeatedIds,
  inactive,
  optedOut,
  staff = 0,
  staffWithStudentIds = 0,
}: RosterFindings): readonly string[] {
  const sentences: string[] = [];
  if (rowsWithoutId.length > 0) {
    sentences.push(
      `${countOf(rowsWithoutId.length, 'student has', 'students have')} no ID (${rowsOf(rowsWithoutId)}), so photos can't be matched to them.`,
    );
  }
  if (shortenedIds.length > 0) {
    sentences.push(
      `A spreadsheet program such as Excel changed ${countOf(shortenedIds.length, 'ID', 'IDs')} (${rowsOf(shortenedIds)}): long numbers become something like 1.23457E+06, end in zeros, or show ####. Export the roster again and open it here before opening it in Excel.`,
    );
  }
  if (longRows.length > 0) {
    const [have, them] = longRows.length === 1 ? ['row has', 'it'] : ['rows have', 'them'];
    sentences.push(
      `${longRows.length} ${have} more cells than there are headings (${rowsOf(longRows)}), so Picture Day can't tell which cell is which. An opt-out anywhere in ${them} counts. Put quotation marks around cells that contain a comma, then open the roster again.`,
    );
  }
  if (unclearAnswers.length > 0) {
    sentences.push(
      `In ${countOf(unclearAnswers.length, 'row')} the photo opt-out is neither yes nor no (${rowsOf(unclearAnswers)}). Check it before you upload these photos.`,
    );
  }
  if (hiddenRows > 0) {
    const [rows, they] = hiddenRows === 1 ? ['row is', 'It is'] : ['rows are', 'They are'];
    sentences.push(
      `${formatNumber(hiddenRows)} ${rows} hidden in the workbook, perhaps by a filter. ${they} included anyway.`,
    );
  }
  if (repeatedIds.length > 0) {
    sentences.push(
      `${countOf(repeatedIds.length, 'ID appears', 'IDs appear')} more than once (${listOf(repeatedIds)}). The first row is used.`,
    );
  }
  if (staff > 0) {
    sentences.push(
      `${countOf(staff, 'person on the roster works', 'people on the roster work')} at the school. They don't count as students, and their photos go only to systems that take staff photos.`,
    );
  }
  if (staffWithStudentIds > 0) {
    sentences.push(
      `${countOf(staffWithStudentIds, 'of them has', 'of them have')} the ID of a student. A photo with that ID is matched to the student.`,
    );
  }
  if (inactive > 0) {
    sentences.push(
      `${countOf(inactive, 'student is', 'students are')} inactive. The SIS may reject their photos; they aren't listed as missing.`,
    );
  }
  if (optedOut > 0) {
    sentences.push(`${countOf(optedOut, 'student')} opted out. Their photos are never uploaded.`);
  }
  return sentences;
}

/** @param photos that were given IDs which are other students' on the roster that holds now, or as it is read now. */
export function idsMeanOthers(photos: number): string {
  const them = photos === 1 ? 'it' : 'them';
  return `In the current roster, the ID that you matched ${countOf(photos, 'photo')} to belongs to a different student, so the match was removed. Match ${them} again to upload ${them}.`;
}

/** For the command line, where nobody can be asked which side is right. */
export function lostZerosSentence({ photos, shorter }: LostZeros): string {
  const differ = countOf(photos, 'photo differs', 'photos differ');
  const names = photos === 1 ? 'its file name' : 'their file names';
  const who = shorter === 'roster' ? 'the roster' : names;
  return `${differ} from the roster's IDs only by leading zeros, which ${who} lost. Put them back there, or choose in the app.`;
}

/** @param file the list's name. */
export function optOutQuestionSentence(question: OptOutQuestion, file: string): string {
  switch (question.kind) {
    case 'hidden-rows': {
      const { hidden, rows } = question;
      const are = hidden === 1 ? 'is' : 'are';
      return `In ${file}, the photo opt-out list, ${formatNumber(hidden)} of ${countOf(rows, 'row')} ${are} hidden by a filter: ${hidden === 1 ? 'does it' : 'do they'} count?`;
    }
    case 'nobody': {
      const { families, rows, spoiled } = question;
      if (families === 0) return `No students found in ${file}, the photo opt-out list.`;
      const lines = countOf(rows.length, 'line');
      const match = rows.length === 1 ? 'matches' : 'match';
      const whose = rows.length === 1 ? 'its ID' : spoiled === 1 ? 'one of the IDs' : `${spoiled} of the IDs`;
      const why = spoiled > 0 ? ` A spreadsheet program such as Excel changed ${whose} (1.23457E+11).` : '';
      return `${lines} of ${file}, the photo opt-out list, ${match} no student on the roster (${rowsOf(rows)}).${why}`;
    }
    default:
      return assertNever(question);
  }
}
