import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { needsAttention } from '../../../electron/core/review/photo-standing.ts';

/** The next photo of the list that needs attention, around the corner too; null where it is the only one, or none. */
export function nextNeeding(photos: readonly PhotoRow[], from: number, isForwards: boolean): PhotoRow | null {
  const count = photos.length;
  const start = from < 0 && !isForwards ? 0 : from;
  for (let step = 1; step <= count; step += 1) {
    const at = (start + (isForwards ? step : -step) + count * 2) % count;
    const photo = photos[at];
    if (photo && at !== from && needsAttention(photo)) return photo;
  }
  return null;
}
