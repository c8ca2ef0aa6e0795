import { randomUUID } from 'node:crypto';
import type { PlannedChunk } from '../../core/chunk-plan.ts';
import { type ChunkEvent, type ChunkState, type ChunkView, transition } from '../../core/upload-state.ts';

export interface ChunkInRun {
  readonly chunk: PlannedChunk;
  /** The same for every attempt to send this chunk. */
  readonly idempotencyKey: string;
  readonly state: ChunkState;
}

/** Where each chunk of a run stands. */
export interface ChunkBoard {
  /** A new plan takes the place of what was not packed yet. */
  replan(chunks: readonly PlannedChunk[]): void;
  report(chunkNumber: number, event: ChunkEvent): void;
  get(chunkNumber: number): ChunkInRun;
  all(): readonly ChunkInRun[];
  views(): readonly ChunkView[];
}

/** @param onChange is called after every change. */
export function createChunkBoard(onChange: () => void): ChunkBoard {
  const chunks = new Map<number, ChunkInRun>();
  const get = (chunkNumber: number): ChunkInRun => {
    const known = chunks.get(chunkNumber);
    if (!known) throw new Error(`No chunk ${chunkNumber}`);
    return known;
  };
  return {
    replan(planned) {
      for (const [chunkNumber, { state }] of chunks) {
        if (state.kind === 'planned' || state.kind === 'packing') chunks.delete(chunkNumber);
      }
      for (const chunk of planned) {
        chunks.set(chunk.number, { chunk, idempotencyKey: randomUUID(), state: { kind: 'planned' } });
      }
      onChange();
    },
    report(chunkNumber, event) {
      const known = get(chunkNumber);
      chunks.set(chunkNumber, { ...known, state: transition(known.state, event) });
      onChange();
    },
    get,
    all: () => [...chunks.values()],
    views: () =>
      [...chunks.values()].map(({ chunk, state }) => ({
        number: chunk.number,
        photos: chunk.photos.length,
        archiveBytes: chunk.archiveBytes,
        state,
      })),
  };
}
