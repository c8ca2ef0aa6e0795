import type { PastedLogView } from '../../delivery/pasted-log-view.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatDate, formatNumber } from '../../shared/locale.ts';

/** What a pasted log would change, or why it is not used. */
export interface LogSentence {
  readonly tone: 'ready' | 'attention' | 'blocked' | 'plain';
  readonly text: string;
}

const number = (count: number) => formatNumber(count);
const photosWere = (count: number) => `${countOf(count, 'photo')} ${count === 1 ? 'was' : 'were'}`;
const stay = (count: number) => (count === 1 ? 'It stays as it is.' : 'They stay as they are.');

function whyUnused(view: PastedLogView): LogSentence | null {
  if (view.imported + view.rejected > 0) return null;
  if (view.unclear > 0) {
    return {
      tone: 'attention',
      text: `The log mentions ${countOf(view.unclear, 'photo')} of this upload, but Picture Day can't tell from it what happened to ${view.unclear === 1 ? 'it' : 'them'}. It understands logs in English and Spanish. Nothing will change.`,
    };
  }
  const hint =
    view.otherLines > 0
      ? 'It mentions other photos or students: check that this is the log of this import, and of this school.'
      : 'Copy the whole log, including the lines about single photos.';
  return { tone: 'attention', text: `No photo of this upload is mentioned in this text. ${hint}` };
}

function differenceIn({ difference, imported, rejected }: PastedLogView): LogSentence | null {
  if (!difference) return null;
  const counted = [
    ...(difference.imported === null ? [] : [`${number(difference.imported)} imported`]),
    ...(difference.rejected === null ? [] : [`${number(difference.rejected)} with errors`]),
  ].join(' and ');
  return {
    tone: 'attention',
    text: `The log's own count is ${counted}, but Picture Day found ${number(imported)} imported and ${number(rejected)} rejected photos of this upload. Check that you copied the whole log.`,
  };
}

const dayMs = 86_400_000;

/** Reasons to doubt that it is the log of this import at all. */
function doubtsOf(view: PastedLogView, startedMs: number): readonly LogSentence[] {
  const { voidLine, latestDayMs, otherLines, imported, rejected, unclear } = view;
  const doubts: string[] = [];
  if (voidLine !== null) {
    doubts.push(
      `The log says that this was only a test, or that the import was undone: "${voidLine}" No photo is taken as imported.`,
    );
  }
  // The SIS's clock may be in another time zone.
  if (latestDayMs !== null && latestDayMs < startedMs - 2 * dayMs) {
    const day = formatDate(latestDayMs, 'day-and-year');
    doubts.push(
      `The latest date in this log is ${day}, before you delivered these photos. Check that this is the log of this import.`,
    );
  }
  const named = imported + rejected + unclear;
  if (named > 0 && otherLines > named) {
    doubts.push(
      `${countOf(otherLines, 'line')} of the log are about other photos or students. Check that this is the log of this import, and of this school.`,
    );
  }
  return doubts.map((text) => ({ tone: 'attention', text }));
}

/**
 * What a pasted log says of an upload's photos, most important first.
 * @param startedMs when the photos were delivered
 */
export function logSentences(view: PastedLogView, startedMs: number): readonly LogSentence[] {
  const { photos, imported, rejected, unclear, unnamed, contradicted, withoutZeros, vagueLines } = view;
  const unused = whyUnused(view);
  const difference = differenceIn(view);
  const isUsed = unused === null;
  return [
    ...doubtsOf(view, startedMs),
    ...(unused ? [unused] : []),
    ...(isUsed
      ? [
          {
            tone: imported === photos ? 'ready' : 'plain',
            text: `${number(imported)} of ${countOf(photos, 'photo')} ${imported === 1 ? 'was' : 'were'} imported.`,
          } as const,
        ]
      : []),
    ...(rejected > 0 ? [{ tone: 'blocked', text: `${photosWere(rejected)} rejected.` } as const] : []),
    ...(difference ? [difference] : []),
    ...(isUsed && unclear > 0
      ? [
          {
            tone: 'attention',
            text: `${countOf(unclear, 'photo')}: the log doesn't say clearly what happened. ${stay(unclear)}`,
          } as const,
        ]
      : []),
    ...(isUsed && unnamed > 0
      ? [
          {
            tone: 'attention',
            text: `${photosWere(unnamed)} not mentioned in the log. ${stay(unnamed)}`,
          } as const,
        ]
      : []),
    ...(contradicted > 0
      ? [
          {
            tone: 'attention',
            text: `${countOf(contradicted, 'photo')}: the log first says one thing, then another. The last line counts.`,
          } as const,
        ]
      : []),
    ...(withoutZeros > 0
      ? [
          {
            tone: 'attention',
            text: `${photosWere(withoutZeros)} found by an ID with more or fewer zeros at the start (such as 123 for 0123). Check that these are the same students.`,
          } as const,
        ]
      : []),
    ...(vagueLines > 0
      ? [
          {
            tone: 'plain',
            text: `${countOf(vagueLines, 'line')} ${vagueLines === 1 ? 'mentions' : 'mention'} more than one photo, or a number that may not be a student ID. Picture Day did not take any photo as imported from ${vagueLines === 1 ? 'it' : 'them'}.`,
          } as const,
        ]
      : []),
    ...(isUsed && view.changes === 0
      ? [{ tone: 'plain', text: 'The history already says the same. Nothing will change.' } as const]
      : []),
  ];
}
