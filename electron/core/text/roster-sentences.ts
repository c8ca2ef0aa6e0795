import type { OptOutQuestion } from '../contract/views.ts';
import type { LostZeros, RosterFindings } from '../roster/roster-table.ts';
import { assertNever } from '../shared/assert-never.ts';
import { texts } from './texts.ts';

const mostNamed = 5;

/** "2, 3, 5, 8, 9 and 7 others". */
function listOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, mostNamed).join(', ');
  return values.length > mostNamed ? texts.roster.andOthers(shown, values.length - mostNamed) : shown;
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
  staff = 0,
  staffWithStudentIds = 0,
  optedOut,
}: RosterFindings): readonly string[] {
  const words = texts.roster.findings;
  const listed = (values: readonly (string | number)[], say: (count: number, list: string) => string) =>
    values.length > 0 ? [say(values.length, listOf(values))] : [];
  const counted = (count: number, say: (count: number) => string) => (count > 0 ? [say(count)] : []);
  return [
    ...listed(rowsWithoutId, words.noId),
    ...listed(shortenedIds, words.shortenedIds),
    ...listed(longRows, words.longRows),
    ...listed(unclearAnswers, words.unclearAnswers),
    ...counted(hiddenRows, words.hiddenRows),
    ...listed(repeatedIds, words.repeatedIds),
    ...counted(staff, words.staff),
    ...counted(staffWithStudentIds, words.staffWithStudentIds),
    ...counted(inactive, words.inactive),
    ...counted(optedOut, words.optedOut),
  ];
}

/** For the command line, where nobody can be asked which side is right. */
export function lostZerosSentence({ photos, shorter }: LostZeros): string {
  return shorter === 'roster' ? texts.roster.rosterLostZeros(photos) : texts.roster.namesLostZeros(photos);
}

/** @param file the list's name. */
export function optOutQuestionSentence(question: OptOutQuestion, file: string): string {
  const words = texts.roster.optOuts;
  switch (question.kind) {
    case 'hidden-rows':
      return words.hiddenRows(file, question.hidden, question.rows);
    case 'nobody': {
      const { families, rows, spoiled } = question;
      if (families === 0) return words.noStudents(file);
      const sentence = words.noMatch(file, rows.length, listOf(rows));
      return spoiled > 0 ? `${sentence} ${words.spoiled(spoiled, rows.length)}` : sentence;
    }
    default:
      return assertNever(question);
  }
}
