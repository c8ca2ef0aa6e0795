import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { packChunk } from '../pack/pack-chunk.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { createZipRoom } from '../pack/zip-room.ts';
import type { RunBoard } from './run-board.ts';

export interface PackedChunk {
  readonly chunk: PlannedChunk;
  readonly zip: Uint8Array;
}

export interface SourceOptions {
  readonly board: RunBoard;
  /** What is known of every photo that is ready; kept up to date with files that change. */
  readonly prepared: Map<PhotoId, PreparedPhoto>;
  /** Checks a changed file again; null if it is not to be sent now. */
  readonly refresh: (id: PhotoId) => Promise<PreparedPhoto | null>;
  readonly signal: AbortSignal;
}

/** Packs whatever the board has planned, one zip after the other. */
export interface ChunkSource {
  /** The next zip, or null while nothing is planned. */
  next(): Promise<PackedChunk | null>;
}

export function createChunkSource({ board, prepared, refresh, signal }: SourceOptions): ChunkSource {
  const checkAgain = async (photoIds: readonly PhotoId[]) => {
    const fresh: PreparedPhoto[] = [];
    const dropped: PhotoId[] = [];
    for (const id of photoIds) {
      const photo = await refresh(id);
      if (photo) fresh.push(photo);
      else dropped.push(id);
    }
    for (const photo of fresh) prepared.set(photo.photoId, photo);
    board.tell({ kind: 'drop', photoIds: dropped });
    board.tell({ kind: 'prepare', photos: fresh });
  };
  // The zip that is sent, and the one that is packed meanwhile.
  const room = createZipRoom(2, () =>
    board.model().chunks.reduce((most, { chunk }) => Math.max(most, chunk.archiveBytes), 0),
  );
  return {
    async next() {
      for (;;) {
        signal.throwIfAborted();
        const chunk = board.model().chunks.find(({ state }) => state.kind === 'planned')?.chunk;
        if (!chunk) return null;
        board.report(chunk.number, { kind: 'pack' });
        const photos = chunk.photos.flatMap(({ photoId }) => prepared.get(photoId) ?? []);
        const result = await packChunk(photos, signal, board.model().mapFile, room.make);
        // Meanwhile its photos may have been planned for smaller zips.
        if (!board.isCurrent(chunk)) continue;
        if (result.kind === 'packed') {
          room.keep();
          return { chunk, zip: result.zip };
        }
        await checkAgain(result.photoIds);
      }
    },
  };
}
