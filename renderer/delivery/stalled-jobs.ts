import { isAllThere } from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';

export interface StalledJobs {
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
 * @param stalledMs how long the one that moved last has stood still.
 */
export function describeStalledJobs(
  chunks: readonly DeliveryItem[],
  stalledMs: number | null,
): StalledJobs | null {
  const jobs = chunks.flatMap(({ state }) => (state.kind === 'stalled' ? [state.job] : []));
  const [first] = jobs;
  if (!first) return null;
  const { slowImport } = texts.delivery;
  const time = stalledMs === null ? slowImport.fewMinutes : minutesInWords(stalledMs);
  const canLeave = isAllThere(chunks);
  const slow = jobs.length === 1 ? slowImport.one(first.id, time) : slowImport.several(jobs.length, time);
  return { sentence: `${slow} ${canLeave ? slowImport.canLeave : slowImport.othersGo}`, canLeave };
}
