import { assertNever } from '../../electron/core/assert-never.ts';
import { runStateNames } from '../../electron/core/messages-history.ts';
import type { RunRecord } from '../../electron/core/run-record.ts';
import type { Tone } from '../ui/badge.tsx';

export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
}

function toneOf({ state, rejected }: RunRecord): Tone {
  switch (state) {
    case 'going':
    case 'cancelled':
      return 'attention';
    case 'finished':
      return rejected > 0 ? 'attention' : 'ready';
    case 'failed':
      return 'blocked';
    case 'left':
    case 'set-aside':
      return 'plain';
    default:
      return assertNever(state);
  }
}

/** How an upload ended. `isGoingOn`: it is the one that goes on just now. */
export function stateInWords(run: RunRecord, isGoingOn = false): StateWords {
  if (isGoingOn) return { label: 'Going on', tone: 'plain' };
  return { label: runStateNames[run.state], tone: toneOf(run) };
}
