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
import { countOf } from '../../electron/core/shared/amounts.ts';
import { arrivedSentence } from '../../electron/core/text/arrived-sentence.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { arrivedTitle, destinationWords, haltInWords, zipsInWords } from './delivery-words.ts';

function isStalled({ state }: DeliveryItem): boolean {
  return state.kind === 'stalled';
}

function zipsOf({ items }: DeliveryView): string {
  return countOf(currentItems(items).length, 'zip');
}

/** @param photos of the folder, with what became of them. */
export function announceEnd(run: DeliveryView, photos: Iterable<PhotoRow>): string | null {
  const { destination, failure, status, items } = run;
  if (failure) return failureSentence(failure);
  if (destination.traits.answers === 'nothing') return items.length === 0 ? null : arrivedTitle(run);
  if (status.kind === 'left') return 'The import is left to the SIS. It can be looked at later.';
  const place = destination.traits.takes === 'photos' ? destinationWords[destination.kind].there : undefined;
  return `Upload finished. ${arrivedSentence(countInSis(photos), place)}`;
}

function announceBegin(run: DeliveryView): string {
  const { name, sending } = destinationWords[run.destination.kind];
  return run.destination.traits.answers === 'job'
    ? `${sending} ${zipsOf(run)}.`
    : `${sending} to the ${name}.`;
}

function announceStep(before: DeliveryView, run: DeliveryView): string | null {
  const { destination, items, status } = run;
  const hasJobs = destination.traits.answers === 'job';
  if (status.kind !== before.status.kind) {
    const halt = haltInWords(run);
    if (halt) return `${halt.title} ${halt.sentence}`;
    return hasJobs ? 'The upload goes on.' : 'The delivery goes on.';
  }
  const waiting = hasJobs ? null : waitingItem(items);
  if (waiting && !waitingItem(before.items)) return failureSentence(waiting.failure);
  const zips = currentItems(items);
  const there = countThere(zips);
  if (there > countThere(before.items)) {
    if (hasJobs) return `The SIS has accepted ${there} of ${zipsOf(run)}.`;
    // Into a folder they go too fast to be announced one by one.
    return destination.traits.usesNetwork && destination.traits.takes === 'zips'
      ? zipsInWords(items, destinationWords[destination.kind].there)
      : null;
  }
  const replanned = items.length - zips.length;
  if (replanned > before.items.length - currentItems(before.items).length)
    return `A zip was not taken as it was. Its photos go in other ones: ${zipsOf(run)} now.`;
  return !before.items.some(isStalled) && items.some(isStalled)
    ? 'A job of the SIS has not moved for a while. It is still being watched.'
    : null;
}

/** A sentence for a turning point of a delivery, wherever it goes; null for all else. */
export function announceDelivery(before: RunState, run: RunState, photos: Iterable<PhotoRow>): string | null {
  if (run.kind === 'preparing') return before.kind === 'preparing' ? null : 'Getting the photos ready.';
  if (run.kind === 'none') return null;
  const known = deliveryTo(before, run.destination.kind);
  if (run.phase === 'over') return known?.phase === 'over' ? null : announceEnd(run, photos);
  return known && known.phase !== 'over' ? announceStep(known, run) : announceBegin(run);
}
