import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { isAllAccepted } from './zips-of-run.ts';

export interface StillWords {
  readonly sentence: string;
  /** Everything is sent: nobody needs to wait for it. */
  readonly canLeave: boolean;
}

/** "2 minutes", "1 hour": how long it has been at least. */
function minutesInWords(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  return minutes < 60 ? countOf(minutes, 'minute') : countOf(Math.floor(minutes / 60), 'hour');
}

/**
 * What to say of jobs that stand still; null while all move.
 * @param stillMs how long the one that moved last has stood still.
 */
export function stillInWords(chunks: readonly DeliveryItem[], stillMs: number | null): StillWords | null {
  const jobs = chunks.flatMap(({ state }) => (state.kind === 'still' ? [state.job] : []));
  const [first] = jobs;
  if (!first) return null;
  const who = jobs.length === 1 ? `Job ${first.id} has` : `${countOf(jobs.length, 'job')} have`;
  const time = stillMs === null ? 'a few minutes' : minutesInWords(stillMs);
  const canLeave = isAllAccepted(chunks);
  const next = canLeave
    ? 'Picture Day keeps watching; or leave it and look later, also another day.'
    : 'Picture Day keeps watching, and sends the other zips meanwhile.';
  return {
    sentence: `${who} not moved for ${time}; the SIS may be busy. The photos are with the SIS. ${next}`,
    canLeave,
  };
}
