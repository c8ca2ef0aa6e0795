import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { restOf } from '../../electron/core/text/history-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Tone } from '../ui/badge.tsx';

export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
}

function toneOf(run: RunRecord): Tone {
  switch (run.state) {
    case 'going':
    case 'cancelled':
      return 'attention';
    case 'finished':
      return run.rejected + restOf(run) > 0 ? 'attention' : 'ready';
    case 'failed':
      return 'blocked';
    case 'left':
    case 'set-aside':
      return 'plain';
    default:
      return assertNever(run.state);
  }
}

/** How an upload ended. `isGoingOn`: it is the one that goes on just now. */
export function stateInWords(run: RunRecord, isGoingOn = false): StateWords {
  if (isGoingOn) return { label: texts.uploadHistory.goingOn, tone: 'plain' };
  // The delivery has ended, and nobody has said that the import has.
  if (run.state === 'finished' && run.unmarked > 0)
    return { label: texts.uploadHistory.delivered, tone: 'plain' };
  return { label: texts.history.runStates[run.state], tone: toneOf(run) };
}
