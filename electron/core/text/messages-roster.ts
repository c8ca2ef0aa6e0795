import type { OptOutQuestion } from '../contract/views.ts';
import type { LostZeros, RosterFindings, RowName } from '../roster/roster-table.ts';
import { countOf } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatNumber } from '../shared/locale.ts';

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
}: RosterFindings): readonly string[] {
  const sentences: string[] = [];
  if (rowsWithoutId.length > 0) {
    sentences.push(
      `${countOf(rowsWithoutId.length, 'student has', 'students have')} no ID (${rowsOf(rowsWithoutId)}): no photo can be theirs.`,
    );
  }
  if (shortenedIds.length > 0) {
    const them = shortenedIds.length === 1 ? 'it' : 'them';
    sentences.push(
      `A spreadsheet has spoiled ${countOf(shortenedIds.length, 'ID', 'IDs')} (${rowsOf(shortenedIds)}): it shortens long numbers to something like 1.23457E+06, makes their last digits zeros, or shows ####. No photo can fit ${them}. Export the roster once more, and open it with this app first.`,
    );
  }
  if (longRows.length > 0) {
    const [have, them] = longRows.length === 1 ? ['row has', 'it'] : ['rows have', 'them'];
    sentences.push(
      `${longRows.length} ${have} more cells than there are headings (${rowsOf(longRows)}), so which cell is which is not certain. A “no” to photos anywhere in ${them} counts. Put quotation marks around cells that have a comma, and open the roster once more.`,
    );
  }
  if (unclearAnswers.length > 0) {
    sentences.push(
      `In ${countOf(unclearAnswers.length, 'row')} the cell about photos says neither yes nor no (${rowsOf(unclearAnswers)}): look at it before you send these photos.`,
    );
  }
  if (hiddenRows > 0) {
    const [rows, they] = hiddenRows === 1 ? ['row is', 'It counts'] : ['rows are', 'They count'];
    sentences.push(
      `${formatNumber(hiddenRows)} ${rows} hidden in the workbook, by a filter perhaps. ${they} all the same.`,
    );
  }
  if (repeatedIds.length > 0) {
    sentences.push(
      `${countOf(repeatedIds.length, 'ID stands', 'IDs stand')} there more than once (${listOf(repeatedIds)}): the first row counts.`,
    );
  }
  if (inactive > 0) {
    sentences.push(
      `${countOf(inactive, 'student is', 'students are')} not at the school any more: the SIS may refuse their photos, and they are not counted as missing.`,
    );
  }
  if (optedOut > 0) {
    sentences.push(
      `${countOf(optedOut, 'family wants', 'families want')} no photo in the SIS: ${optedOut === 1 ? 'that photo is' : 'those photos are'} never sent.`,
    );
  }
  return sentences;
}

/** @param photos that were given IDs which are other students' on the roster that holds now, or as it is read now. */
export function idsMeanOthers(photos: number): string {
  const [they, are] = photos === 1 ? ['It is', 'it is'] : ['They are', 'they are'];
  return `On the roster as it is now, the ID that you gave ${countOf(photos, 'photo')} means another student, so it was taken off. ${they} not sent until you say again whose ${are}.`;
}

/** For the command line, where nobody can be asked which side is right. */
export function lostZerosSentence({ photos, shorter }: LostZeros): string {
  const differ = countOf(photos, 'photo differs', 'photos differ');
  const names = photos === 1 ? 'its name has' : 'their names have';
  const who = shorter === 'roster' ? 'the roster has' : names;
  return `${differ} from the IDs of the roster only by zeros in front, which ${who} lost. Put them back there, or choose in the window.`;
}

/** @param file the list's name. */
export function optOutQuestionSentence(question: OptOutQuestion, file: string): string {
  switch (question.kind) {
    case 'hidden-rows': {
      const { hidden, rows } = question;
      const are = hidden === 1 ? 'is' : 'are';
      return `In ${file}, the list of families who said no, ${formatNumber(hidden)} of ${countOf(rows, 'row')} ${are} hidden by a filter: ${hidden === 1 ? 'does it' : 'do they'} count?`;
    }
    case 'nobody': {
      const { families, rows, spoiled } = question;
      if (families === 0) return `No student can be read in ${file}, the list of families who said no.`;
      const lines = countOf(rows.length, 'line');
      const lead = rows.length === 1 ? 'leads' : 'lead';
      const whose = rows.length === 1 ? 'its ID' : spoiled === 1 ? 'one of the IDs' : `${spoiled} of the IDs`;
      const why = spoiled > 0 ? ` A spreadsheet has spoiled ${whose} (1.23457E+11).` : '';
      return `${lines} of ${file}, the list of families who said no, ${lead} to no student on the roster (${rowsOf(rows)}).${why}`;
    }
    default:
      return assertNever(question);
  }
}
