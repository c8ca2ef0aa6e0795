import { type ChunkView, jobOf } from '../../electron/core/delivery/upload-state.ts';

/** The zips that count: the photos of those that were planned again are in other ones. */
export function zipsOfRun(chunks: readonly ChunkView[]): readonly ChunkView[] {
  return chunks.filter(({ state }) => state.kind !== 'replanned');
}

export function acceptedZips(chunks: readonly ChunkView[]): number {
  return chunks.filter(({ state }) => jobOf(state)).length;
}

/** Whether the SIS has taken every zip. */
export function isAllAccepted(chunks: readonly ChunkView[]): boolean {
  const zips = zipsOfRun(chunks);
  return zips.length > 0 && acceptedZips(zips) === zips.length;
}
