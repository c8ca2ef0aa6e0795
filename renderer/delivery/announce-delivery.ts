import type { RunState } from '../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  deliveryTo,
  waitingItem,
} from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../electron/core/delivery/item-state.ts';
import { countInSis } from '../../electron/core/review/count-in-sis.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { arrivedSentence } from '../../electron/core/text/arrived-sentence.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { arrivedTitle, haltInWords, placeOf, zipsInWords } from './delivery-words.ts';

function isStalled({ state }: DeliveryItem): boolean {
  return state.kind === 'stalled';
}

/** @param photos of the folder, with what became of them. */
export function announceEnd(run: DeliveryView, photos: Iterable<PhotoRow>): string | null {
  const { destination, failure, status, items } = run;
  if (failure) return failureSentence(failure);
  if (destination.traits.answers === 'nothing') return items.length === 0 ? null : arrivedTitle(run);
  if (status.kind === 'left') return texts.delivery.spoken.left;
  return texts.delivery.spoken.finished(arrivedSentence(countInSis(photos), placeOf(destination.kind)));
}

function announceBegin(run: DeliveryView): string {
  const { begun } = texts.delivery.spoken;
  const { kind } = run.destination;
  return kind === 'sis' ? begun.sis(currentItems(run.items).length) : begun[kind];
}

function announceStep(before: DeliveryView, run: DeliveryView): string | null {
  const { destination, items, status } = run;
  const { spoken } = texts.delivery;
  const hasJobs = destination.traits.answers === 'job';
  if (status.kind !== before.status.kind) {
    const halt = haltInWords(run);
    if (halt) return spoken.halted(halt.title, halt.sentence);
    return destination.traits.answers === 'nothing' ? spoken.deliveryResumed : spoken.uploadResumed;
  }
  const waiting = hasJobs ? null : waitingItem(items);
  if (waiting && !waitingItem(before.items)) return failureSentence(waiting.failure);
  const zips = currentItems(items);
  const there = countThere(zips);
  if (there > countThere(before.items)) {
    if (hasJobs) return spoken.received(there, zips.length);
    // Into a folder they go too fast to be announced one by one.
    return destination.traits.usesNetwork && destination.traits.takes === 'zips'
      ? zipsInWords(items, destination.kind)
      : null;
  }
  const replanned = items.length - zips.length;
  if (replanned > before.items.length - currentItems(before.items).length) return spoken.split(zips.length);
  return !before.items.some(isStalled) && items.some(isStalled) ? spoken.stalled : null;
}

/** A sentence for a turning point of a delivery, wherever it goes; null for all else. */
export function announceDelivery(before: RunState, run: RunState, photos: Iterable<PhotoRow>): string | null {
  if (run.kind === 'preparing') return before.kind === 'preparing' ? null : texts.delivery.spoken.preparing;
  if (run.kind === 'none') return null;
  const known = deliveryTo(before, run.destination.kind);
  if (run.phase === 'over') return known?.phase === 'over' ? null : announceEnd(run, photos);
  return known && known.phase !== 'over' ? announceStep(known, run) : announceBegin(run);
}
