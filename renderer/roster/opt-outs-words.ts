import type { OptOutState } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';

type LoadedOptOuts = Extract<OptOutState, { readonly kind: 'loaded' }>;

function loadedSentences({ path, families, unmatched, unknown, skipped }: LoadedOptOuts): readonly string[] {
  const { optOuts } = texts;
  const file = nameOfPath(path);
  if (families === 0) return [optOuts.noStudents(file)];
  if (unknown > 0) return [optOuts.needsRoster(file, families, unknown)];
  return [
    optOuts.listed(file, families),
    ...(unmatched > 0 ? [optOuts.notOnRoster(unmatched)] : []),
    ...(skipped > 0 ? [optOuts.hiddenRows(skipped)] : []),
  ];
}

/** What the list of families who want no photo says, and what follows from it. */
export function optOutsSentence(state: OptOutState): string {
  switch (state.kind) {
    case 'none':
      return texts.optOuts.none;
    case 'loaded':
      return loadedSentences(state).join(' ');
    case 'failed':
      return texts.optOuts.notOpened(nameOfPath(state.path), failureSentence(state.failure));
  }
}
