import type { OptOutState } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';

type LoadedOptOuts = Extract<OptOutState, { readonly kind: 'loaded' }>;

function loadedSentence({ path, families, unmatched, unknown, skipped }: LoadedOptOuts): string {
  if (families === 0) {
    return `No student can be read in ${nameOfPath(path)}, so it holds no photo back. It needs a column of IDs, or of names.`;
  }
  if (unknown > 0) {
    return `${nameOfPath(path)} names ${countOf(families, 'student')}, ${formatNumber(unknown)} without an ID. Without a roster nobody can say whose photos these are, so nothing is sent: open the roster, or do not use this list.`;
  }
  const strangers =
    unmatched > 0
      ? ` ${formatNumber(unmatched)} of them ${unmatched === 1 ? 'is' : 'are'} not on the roster: look at the list.`
      : '';
  const hidden =
    skipped > 0 ? ` ${countOf(skipped, 'hidden row')} ${skipped === 1 ? 'does' : 'do'} not count.` : '';
  return `${nameOfPath(path)} names ${countOf(families, 'student')}: their photos are never sent.${strangers}${hidden}`;
}

/** What the list of families who want no photo says, and what follows from it. */
export function optOutsSentence(optOuts: OptOutState): string {
  switch (optOuts.kind) {
    case 'none':
      return 'If the families who want no photo in the SIS stand in a list of their own, open it here: theirs are never sent.';
    case 'loaded':
      return loadedSentence(optOuts);
    case 'failed':
      return `${nameOfPath(optOuts.path)} could not be opened. ${failureSentence(optOuts.failure)} Uploading is on hold until you open the list again or remove it.`;
  }
}
