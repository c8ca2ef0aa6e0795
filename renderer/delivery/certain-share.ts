import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { jobOf } from '../../electron/core/delivery/item-state.ts';
import { zipsOfRun } from './zips-of-run.ts';

/** How much of `share` the SIS has confirmed: half of a zip's way is its sending, half the import. */
export function certainShare({ items, share }: Pick<DeliveryView, 'items' | 'share'>): number {
  const zips = zipsOfRun(items);
  const bytes = zips.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0);
  if (bytes === 0) return 0;
  const certain = zips.reduce((sum, { archiveBytes, photos, state }) => {
    const job = jobOf(state);
    if (!job) return sum;
    const settled =
      state.kind === 'done' ? 1 : Math.min(1, (job.imported + job.rejected) / Math.max(1, photos));
    return sum + archiveBytes * (0.5 + 0.5 * settled);
  }, 0);
  return Math.min(share, certain / bytes);
}

/** Rounded down: 100 % is all. */
export function percentInWords(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
