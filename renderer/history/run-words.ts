import { countOf } from '../../electron/core/amounts.ts';
import { assertNever } from '../../electron/core/assert-never.ts';
import type { RunRecord } from '../../electron/core/run-record.ts';
import type { Tone } from '../ui/badge.tsx';

export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
}

/** How an upload ended. `isGoingOn`: it is the one that goes on just now. */
export function stateInWords({ state, rejected }: RunRecord, isGoingOn = false): StateWords {
  if (isGoingOn) return { label: 'Going on', tone: 'plain' };
  switch (state) {
    case 'going':
      return { label: 'Not finished', tone: 'attention' };
    case 'finished':
      return rejected > 0 ? { label: 'Finished', tone: 'attention' } : { label: 'Finished', tone: 'ready' };
    case 'failed':
      return { label: 'Broke off', tone: 'blocked' };
    case 'cancelled':
      return { label: 'Cancelled', tone: 'attention' };
    case 'left':
      return { label: 'Left to the SIS', tone: 'plain' };
    case 'set-aside':
      return { label: 'Set aside', tone: 'plain' };
    default:
      return assertNever(state);
  }
}

/** Photos of which nobody has said what became of them. */
export function restOf({ photos, imported, rejected, delivered }: RunRecord): number {
  return Math.max(0, photos - imported - rejected - delivered);
}

/** Whether the SIS may still have something to say of it. */
export function isOpenEnded({ state }: RunRecord): boolean {
  return state === 'going' || state === 'left';
}

/** "484 of 486 photos in the SIS, 2 rejected". What there is none of is not named. */
export function countsInWords(run: RunRecord): string {
  const { photos, imported, rejected, delivered } = run;
  const rest = restOf(run);
  const number = (count: number) => count.toLocaleString('en-US');
  const isElsewhere = delivered > 0 && imported === 0;
  const parts = [
    isElsewhere
      ? `${number(delivered)} of ${countOf(photos, 'photo')} handed over`
      : `${number(imported)} of ${countOf(photos, 'photo')} in the SIS`,
    ...(delivered > 0 && !isElsewhere ? [`${number(delivered)} handed over`] : []),
    ...(rejected > 0 ? [`${number(rejected)} rejected`] : []),
    ...(rest > 0 ? [`${number(rest)} ${isOpenEnded(run) ? 'without an answer yet' : 'not sent'}`] : []),
  ];
  return parts.join(', ');
}
