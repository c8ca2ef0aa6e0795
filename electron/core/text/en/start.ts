import { assertNever } from '../../shared/assert-never.ts';

/** Why the app cannot open its window. */
export type StartFailure =
  | { readonly kind: 'disk-full'; readonly folder: string }
  | { readonly kind: 'not-writable'; readonly folder: string }
  /** Another start cannot be handed this many paths. */
  | { readonly kind: 'too-many-files' }
  | { readonly kind: 'bug' };

/** The practice SIS has ended by itself. */
export const practiceGone =
  'The practice ended unexpectedly. Your own settings are back, and nothing was uploaded anywhere.';

export interface BoxWords {
  readonly title: string;
  readonly content: string;
}

function startFailureSentences(failure: StartFailure, logFile: string): readonly string[] {
  switch (failure.kind) {
    case 'disk-full':
      return [
        "The disk is full, so Picture Day can't save its settings and the upload history.",
        `Free up at least 100 MB, then start Picture Day again. Its folder is ${failure.folder}`,
      ];
    case 'not-writable':
      return [
        `Picture Day can't write to its folder: ${failure.folder}`,
        'If the folder is on a network drive, connect to your network and start Picture Day again. Otherwise ask your IT department for permission to write to it.',
      ];
    case 'too-many-files':
      return [
        'That was too many files at once.',
        'Start Picture Day again and choose the folder that they are in.',
      ];
    case 'bug':
      return [
        'Picture Day ran into a problem. Photos in the SIS are not affected.',
        `Start it again. If it still doesn't open, restart the computer; then send this file to your IT department: ${logFile}`,
      ];
    default:
      return assertNever(failure);
  }
}

/** For the system's own error box. */
export function startFailureWords(failure: StartFailure, logFile: string): BoxWords {
  return {
    title: "Picture Day can't start",
    content: startFailureSentences(failure, logFile).join('\n\n'),
  };
}

/** What a start may be waiting for. */
export type StartStep = 'settings' | 'network';

const waitingFor: Readonly<Record<StartStep, string>> = {
  settings: 'It is still reading its settings. On a network drive, that can take a while.',
  network: 'It is still reading the network settings.',
};

export const slowStartButtons = { wait: 'Keep waiting', quit: 'Quit' } as const;

export function slowStartWords(step: StartStep): { readonly message: string; readonly detail: string } {
  return { message: 'Picture Day is taking a long time to start.', detail: waitingFor[step] };
}

export const deadPageButtons = { reload: 'Reload', quit: 'Quit' } as const;

/** For a window whose page ends or fails every time that it is loaded. */
export function deadPageWords(logFile: string): { readonly message: string; readonly detail: string } {
  return {
    message: "Picture Day can't show its window.",
    detail: `It tried several times. An upload in progress continues, and photos in the SIS are not affected. Reload to try again. If that doesn't help, quit and restart the computer; then send this file to your IT department: ${logFile}`,
  };
}
