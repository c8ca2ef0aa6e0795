import { countOf } from './amounts.ts';
import type { LostZeros, RosterFindings } from './roster/roster-table.ts';

const mostNamed = 5;

function listOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, mostNamed).join(', ');
  return values.length > mostNamed ? `${shown} and ${countOf(values.length - mostNamed, 'other')}` : shown;
}

/** What is odd about the roster, a sentence each, and what it means for the photos. */
export function findingSentences({
  rowsWithoutId,
  shortenedIds = [],
  repeatedIds,
  inactive,
  optedOut,
}: RosterFindings): readonly string[] {
  const sentences: string[] = [];
  if (rowsWithoutId.length > 0) {
    const rows = rowsWithoutId.length === 1 ? 'row' : 'rows';
    sentences.push(
      `${countOf(rowsWithoutId.length, 'student has', 'students have')} no ID (${rows} ${listOf(rowsWithoutId)}): no photo can be theirs.`,
    );
  }
  if (shortenedIds.length > 0) {
    const [rows, them] = shortenedIds.length === 1 ? ['row', 'it'] : ['rows', 'them'];
    sentences.push(
      `A spreadsheet has shortened ${countOf(shortenedIds.length, 'ID', 'IDs')} to something like 1.23457E+06 (${rows} ${listOf(shortenedIds)}): no photo can fit ${them}. Export the roster once more, and open it with this app first.`,
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
