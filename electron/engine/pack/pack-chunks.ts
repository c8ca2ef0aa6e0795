import { type Plan, type PlannedChunk, planChunks } from '../../core/delivery/chunk-plan.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { MapFile } from '../../core/systems/map-file.ts';
import { packChunk } from './pack-chunk.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import { createZipRoom } from './zip-room.ts';

export interface PackedChunk {
  readonly chunk: PlannedChunk;
  /** As it is until the next one is asked for. */
  readonly zip: Uint8Array;
}

export interface PackOptions {
  readonly photos: readonly PreparedPhoto[];
  /** The limit for one request, in bytes. */
  readonly requestBytes: number;
  /** What tells the system whose photos a zip holds; none unless told. */
  readonly mapFile?: MapFile | null;
  /** Of the first zip; 1 unless some were packed before. */
  readonly firstNumber?: number;
  /** Checks a changed file again; null if it is not to be sent now. */
  readonly refresh: (id: PhotoId) => Promise<PreparedPhoto | null>;
  /** What is to come, at the beginning and whenever a changed file made a new plan. */
  readonly onPlan: (plan: Plan) => void;
  readonly onPacking: (chunk: PlannedChunk) => void;
  readonly signal: AbortSignal;
}

/**
 * Plans and packs zip after zip; one is in memory at a time. A file that is no longer the one that was checked is
 * checked again, and what has not been packed yet is planned anew.
 */
export async function* packChunks(options: PackOptions): AsyncGenerator<PackedChunk, void> {
  const { requestBytes, mapFile = null } = options;
  const waiting = new Map(options.photos.map((photo) => [photo.photoId, photo]));
  let number = options.firstNumber ?? 1;
  const plan = (): PlannedChunk[] => {
    const planned = planChunks([...waiting.values()], requestBytes, number, requestBytes, mapFile);
    for (const { photoId } of planned.tooBig) waiting.delete(photoId);
    options.onPlan(planned);
    return [...planned.chunks];
  };
  let chunks = plan();
  const room = createZipRoom(1, () =>
    chunks.reduce((most, { archiveBytes }) => Math.max(most, archiveBytes), 0),
  );
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    options.onPacking(chunk);
    const photos = chunk.photos.flatMap(({ photoId }) => waiting.get(photoId) ?? []);
    const result = await packChunk(photos, options.signal, mapFile, room.make);
    if (result.kind === 'changed') {
      for (const id of result.photoIds) {
        const fresh = await options.refresh(id);
        if (fresh) waiting.set(id, fresh);
        else waiting.delete(id);
      }
      chunks = plan();
      continue;
    }
    for (const { photoId } of photos) waiting.delete(photoId);
    number += 1;
    yield { chunk, zip: result.zip };
  }
}
