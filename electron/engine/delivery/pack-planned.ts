import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { PackedZip, Packer } from '../pack/packer.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import type { RunStore } from './run-store.ts';

export interface PackedChunk {
  readonly chunk: PlannedChunk;
  readonly packed: PackedZip;
}

export interface SourceOptions {
  readonly store: RunStore;
  readonly packer: Packer;
  /** What is known of every photo that is ready; kept up to date with files that change. */
  readonly prepared: Map<PhotoId, PreparedPhoto>;
  /** Checks a changed file again; null if it is not to be sent now. */
  readonly refresh: (id: PhotoId) => Promise<PreparedPhoto | null>;
  readonly signal: AbortSignal;
}

/** Packs whatever the store has planned, one zip after the other. */
export interface ChunkSource {
  /** The next zip, or null while nothing is planned. */
  next(): Promise<PackedChunk | null>;
}

export function createChunkSource({ store, packer, prepared, refresh, signal }: SourceOptions): ChunkSource {
  const checkAgain = async (photoIds: readonly PhotoId[]) => {
    const fresh: PreparedPhoto[] = [];
    const dropped: PhotoId[] = [];
    for (const id of photoIds) {
      const photo = await refresh(id);
      if (photo) fresh.push(photo);
      else dropped.push(id);
    }
    for (const photo of fresh) prepared.set(photo.photoId, photo);
    store.dispatch({ kind: 'drop', photoIds: dropped });
    store.dispatch({ kind: 'prepare', photos: fresh });
  };
  return {
    async next() {
      for (;;) {
        signal.throwIfAborted();
        const chunk = store.model().items.find(({ state }) => state.kind === 'planned')?.chunk;
        if (!chunk) return null;
        store.report(chunk.number, { kind: 'pack' });
        const photos = chunk.photos.flatMap(({ photoId }) => prepared.get(photoId) ?? []);
        const result = await packer.pack(photos, signal, store.model().mapFile);
        // Meanwhile its photos may have been planned for smaller zips.
        const isCurrent = store.isCurrent(chunk);
        if (isCurrent && result.kind === 'packed') return { chunk, packed: result };
        if (result.kind === 'packed') result.release();
        else if (isCurrent) await checkAgain(result.photoIds);
      }
    },
  };
}
