import type { PlannedChunk } from '../../core/chunk-plan.ts';
import type { PhotoId } from '../../core/photo.ts';
import { packChunk } from '../pack/pack-chunk.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
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

/**
 * Room for two zips, in turn: the one that is sent and the one that is packed meanwhile. New room for each would be
 * garbage of 60 MB every few seconds.
 */
function createRoom() {
  const buffers = [Buffer.alloc(0), Buffer.alloc(0)];
  let turn = 0;
  return {
    make(sizeBytes: number): Buffer {
      const former = buffers[turn];
      const buffer = former && former.length >= sizeBytes ? former : Buffer.allocUnsafeSlow(sizeBytes);
      buffers[turn] = buffer;
      return buffer.subarray(0, sizeBytes);
    },
    /** What was made last is in use until the one after the next is made. */
    keep() {
      turn = 1 - turn;
    },
  };
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
  const room = createRoom();
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
