import { type DeliveryItem, jobOf } from '../../electron/core/delivery/item-state.ts';

/** The zips that count: the photos of those that were planned again are in other ones. */
export function zipsOfRun(chunks: readonly DeliveryItem[]): readonly DeliveryItem[] {
  return chunks.filter(({ state }) => state.kind !== 'replanned');
}

export function acceptedZips(chunks: readonly DeliveryItem[]): number {
  return chunks.filter(({ state }) => jobOf(state)).length;
}

/** Whether the SIS has taken every zip. */
export function isAllAccepted(chunks: readonly DeliveryItem[]): boolean {
  const zips = zipsOfRun(chunks);
  return zips.length > 0 && acceptedZips(zips) === zips.length;
}
