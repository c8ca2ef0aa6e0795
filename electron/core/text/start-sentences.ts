import { assertNever } from '../shared/assert-never.ts';
import { texts } from './texts.ts';

/** Why the app cannot open its window. */
export type StartFailure =
  | { readonly kind: 'disk-full'; readonly folder: string }
  | { readonly kind: 'not-writable'; readonly folder: string }
  /** Another start cannot be handed this many paths. */
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'bug' };

export interface BoxWords {
  readonly title: string;
  readonly content: string;
}

function startFailureSentences(failure: StartFailure, logFile: string): string {
  const words = texts.start;
  switch (failure.kind) {
    case 'disk-full':
      return words.diskFull(failure.folder);
    case 'not-writable':
      return words.notWritable(failure.folder);
    case 'too-many-files':
      return words.tooManyFiles;
    case 'bug':
      return words.bug(logFile);
    default:
      return assertNever(failure);
  }
}

/** For the system's own error box. */
export function startFailureWords(failure: StartFailure, logFile: string): BoxWords {
  return { title: texts.start.cannotStart, content: startFailureSentences(failure, logFile) };
}

/** What a start may be waiting for. */
export type StartStep = 'settings' | 'network';
