import type { PastedLogView } from '../delivery/pasted-log-view.ts';
import { formatDate, formatList } from '../shared/locale.ts';
import { texts } from './texts.ts';

/** What a pasted log would change, or why it is not used. */
export interface LogSentence {
  readonly tone: 'ready' | 'attention' | 'blocked' | 'plain';
  readonly text: string;
}

function whyUnused(view: PastedLogView): string | null {
  if (view.imported + view.rejected > 0) return null;
  if (view.unclear > 0) return texts.pastedLog.unclearOnly(view.unclear);
  return view.otherLines > 0 ? texts.pastedLog.othersOnly : texts.pastedLog.nothing;
}

function differenceIn({ difference, imported, rejected }: PastedLogView): string | null {
  if (!difference) return null;
  const words = texts.pastedLog;
  const counted = [
    ...(difference.imported === null ? [] : [words.countedImported(difference.imported)]),
    ...(difference.rejected === null ? [] : [words.countedErrors(difference.rejected)]),
  ];
  return words.difference(formatList(counted), imported, rejected);
}

const dayMs = 86_400_000;

/** Reasons to doubt that it is the log of this import at all. */
function doubtsOf(view: PastedLogView, startedMs: number): readonly string[] {
  const { voidLine, latestDayMs, otherLines, imported, rejected, unclear } = view;
  const words = texts.pastedLog;
  const named = imported + rejected + unclear;
  return [
    ...(voidLine === null ? [] : [words.undone(voidLine)]),
    // The SIS's clock may be in another time zone.
    ...(latestDayMs !== null && latestDayMs < startedMs - 2 * dayMs
      ? [words.tooEarly(formatDate(latestDayMs, 'day-and-year'))]
      : []),
    ...(named > 0 && otherLines > named ? [words.mostlyOthers(otherLines)] : []),
  ];
}

/**
 * What a pasted log says of an upload's photos, most important first.
 * @param startedMs when the photos were delivered
 */
export function logSentences(view: PastedLogView, startedMs: number): readonly LogSentence[] {
  const { photos, imported, rejected, unclear, unnamed, contradicted, withoutZeros, vagueLines } = view;
  const words = texts.pastedLog;
  const unused = whyUnused(view);
  const difference = differenceIn(view);
  const isUsed = unused === null;
  const say = (tone: LogSentence['tone'], text: string | null): readonly LogSentence[] =>
    text === null ? [] : [{ tone, text }];
  const some = (tone: LogSentence['tone'], count: number, text: (count: number) => string) =>
    count > 0 ? say(tone, text(count)) : [];
  return [
    ...doubtsOf(view, startedMs).flatMap((text) => say('attention', text)),
    ...say('attention', unused),
    ...(isUsed ? say(imported === photos ? 'ready' : 'plain', words.imported(imported, photos)) : []),
    ...some('blocked', rejected, words.rejected),
    ...say('attention', difference),
    ...some('attention', isUsed ? unclear : 0, words.unclear),
    ...some('attention', isUsed ? unnamed : 0, words.unnamed),
    ...some('attention', contradicted, words.contradicted),
    ...some('attention', withoutZeros, words.withoutZeros),
    ...some('plain', vagueLines, words.vagueLines),
    ...(isUsed && view.changes === 0 ? say('plain', words.noChange) : []),
  ];
}
