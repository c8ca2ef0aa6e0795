import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import {
  type Delivery,
  type DeliveryEvent,
  type PlannedItem,
  transition,
} from '../../core/delivery/delivery.ts';
import type { ItemEvent } from '../../core/delivery/item-state.ts';

/** Where a run and each of its chunks stand. */
export interface RunStore {
  model(): Delivery;
  dispatch(event: DeliveryEvent): void;
  report(chunkNumber: number, event: ItemEvent): void;
  get(chunkNumber: number): PlannedItem;
  /** False once its photos were planned anew. */
  isCurrent(chunk: PlannedChunk): boolean;
}

/** @param onChange is called after every change. */
export function createRunStore(first: Delivery, onChange: (model: Delivery) => void): RunStore {
  let model = first;
  const dispatch = (event: DeliveryEvent) => {
    const next = transition(model, event);
    if (next === model) return;
    model = next;
    onChange(model);
  };
  return {
    model: () => model,
    dispatch,
    report: (number, event) => dispatch({ kind: 'item', number, event }),
    get(chunkNumber) {
      const found = model.items.find(({ chunk }) => chunk.number === chunkNumber);
      if (!found) throw new Error(`No chunk ${chunkNumber}`);
      return found;
    },
    isCurrent: (chunk) => model.items.some((one) => one.chunk === chunk && one.state.kind !== 'replanned'),
  };
}
