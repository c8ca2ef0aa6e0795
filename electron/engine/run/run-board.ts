import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import {
  type ChunkInRun,
  type RunEvent,
  type RunModel,
  transitionRun,
} from '../../core/delivery/run-state.ts';
import type { ChunkEvent } from '../../core/delivery/upload-state.ts';

/** Where a run and each of its chunks stand. */
export interface RunBoard {
  model(): RunModel;
  tell(event: RunEvent): void;
  report(chunkNumber: number, event: ChunkEvent): void;
  get(chunkNumber: number): ChunkInRun;
  /** False once its photos were planned anew. */
  isCurrent(chunk: PlannedChunk): boolean;
}

/** @param onChange is called after every change. */
export function createRunBoard(first: RunModel, onChange: (model: RunModel) => void): RunBoard {
  let model = first;
  const tell = (event: RunEvent) => {
    const next = transitionRun(model, event);
    if (next === model) return;
    model = next;
    onChange(model);
  };
  return {
    model: () => model,
    tell,
    report: (number, event) => tell({ kind: 'chunk', number, event }),
    get(chunkNumber) {
      const found = model.chunks.find(({ chunk }) => chunk.number === chunkNumber);
      if (!found) throw new Error(`No chunk ${chunkNumber}`);
      return found;
    },
    isCurrent: (chunk) => model.chunks.some((one) => one.chunk === chunk && one.state.kind !== 'replanned'),
  };
}
