import { countAnswered, type DeliveryItem, isThere, jobOf } from './item-state.ts';

type Zip = Pick<DeliveryItem, 'photos' | 'archiveBytes' | 'state'>;

/**
 * How much of a zip's way is behind it, from 0 to 1.
 * @param sendingShare how much of the way is sending; the rest is the SIS's import.
 */
export function shareOfZip({ photos, archiveBytes, state }: Zip, sendingShare = 0.5): number {
  if (state.kind === 'done' || state.kind === 'delivered') return 1;
  if (state.kind === 'answered') return countAnswered(state.counts) / Math.max(1, photos);
  const job = jobOf(state);
  if (job) {
    const settled = Math.min(1, (job.imported + job.rejected) / Math.max(1, photos));
    return sendingShare + (1 - sendingShare) * settled;
  }
  // Of what waits for another attempt, some may be there already.
  const sentBytes = 'sentBytes' in state ? (state.sentBytes ?? 0) : 0;
  return sendingShare * Math.min(1, sentBytes / archiveBytes);
}

/**
 * The same of several zips, by their sizes. Zips that were planned again do not count: their photos are in others.
 * @param ofZip how much of one zip counts. @returns null where there are no bytes.
 */
export function shareOfZips<Item extends Zip>(
  zips: readonly Item[],
  ofZip: (zip: Item) => number = shareOfZip,
): number | null {
  const real = zips.filter(({ state }) => state.kind !== 'replanned');
  const bytes = real.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0);
  if (bytes === 0) return null;
  return real.reduce((sum, zip) => sum + zip.archiveBytes * ofZip(zip), 0) / bytes;
}

/** How much the destination has confirmed: of a zip that it has not said it has, nothing. */
export function confirmedShare(zips: readonly Zip[]): number {
  return shareOfZips(zips, (zip) => (isThere(zip.state) ? shareOfZip(zip) : 0)) ?? 0;
}
