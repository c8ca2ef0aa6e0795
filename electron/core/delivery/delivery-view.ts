import type { EmailText } from '../network/sftp/email-text.ts';
import type { Failure } from '../shared/failure.ts';
import { chunkFileName } from '../systems/upload-body.ts';
import {
  beginDelivery,
  type Delivery,
  type DeliveryStatus,
  hasEnded,
  transition,
  viewItems,
} from './delivery.ts';
import { type DeliveryDestination, traitsOfKind } from './destination-traits.ts';
import { type DeliveryItem, type ItemState, isThere } from './item-state.ts';

export type DestinationKind = DeliveryDestination['kind'];

/** `watching`: the destination has all of it, and imports. `over`: nothing more happens, however it ended. */
export type DeliveryPhase = 'sending' | 'watching' | 'over';

/** A delivery as people see it, wherever it goes. */
export interface DeliveryView {
  readonly kind: 'delivery';
  /** In the journal; null for one that did not begin, or could not be written down. */
  readonly runId: number | null;
  readonly destination: DeliveryDestination;
  readonly phase: DeliveryPhase;
  readonly status: DeliveryStatus;
  readonly items: readonly DeliveryItem[];
  /** 0 to 1, for a bar: never goes back, and is 1 only when the destination has said so of all. */
  readonly share: number;
  /** Why it is over before its end. */
  readonly failure: Failure | null;
  /** For whoever runs the SIS, once all zips are there, where somebody must be told. */
  readonly email: EmailText | null;
  /** Files that changed after their check; they were checked again, and what goes is the new one. */
  readonly rechecked: readonly string[];
}

export type RunState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'preparing';
      readonly prepared: number;
      readonly total: number;
      /** Null where copies are saved, and nothing is delivered. */
      readonly destination: DestinationKind | null;
    }
  | DeliveryView;

export function failureOf(status: DeliveryStatus): Failure | null {
  if (status.kind === 'cancelled') return { code: 'cancelled' };
  return status.kind === 'finished' ? status.failure : null;
}

const unsent: ReadonlySet<ItemState['kind']> = new Set([
  'planned',
  'packing',
  'sending',
  'confirming',
  'waiting',
]);

export function phaseOf({ status, items }: Pick<DeliveryView, 'status' | 'items'>): DeliveryPhase {
  if (hasEnded(status)) return 'over';
  const isSending = items.length === 0 || items.some(({ state }) => unsent.has(state.kind));
  return isSending ? 'sending' : 'watching';
}

/** @param isShown which of its items; all unless told. */
export function viewDelivery(
  delivery: Delivery,
  notes: Pick<DeliveryView, 'runId' | 'rechecked' | 'email'>,
  isShown: (item: DeliveryItem) => boolean = () => true,
): DeliveryView {
  const { destination, status, share } = delivery;
  const items = viewItems(delivery).filter(isShown);
  const phase = phaseOf({ status, items });
  const failure = failureOf(status);
  return { kind: 'delivery', destination, phase, status, items, share, failure, ...notes };
}

/** A delivery that did not begin. */
export function endedAtOnce(destination: DeliveryDestination, failure: Failure): DeliveryView {
  const begun = beginDelivery({ destination, requestBytes: 0 });
  return viewDelivery(transition(begun, { kind: 'finish', failure }), {
    runId: null,
    rechecked: [],
    email: null,
  });
}

/** Whether something is under way: it is asked before anything that a run would be disturbed by. */
export function isRunGoing(run: RunState): boolean {
  return run.kind === 'preparing' || (run.kind === 'delivery' && run.phase !== 'over');
}

/** The delivery to such a destination, going on or over. */
export function deliveryTo(run: RunState, kind: DestinationKind): DeliveryView | null {
  return run.kind === 'delivery' && run.destination.kind === kind ? run : null;
}

/** The same while it goes on. */
export function goingTo(run: RunState, kind: DestinationKind): DeliveryView | null {
  const delivery = deliveryTo(run, kind);
  return delivery && delivery.phase !== 'over' ? delivery : null;
}

/** The same once it is over. */
export function overAt(run: RunState, kind: DestinationKind): DeliveryView | null {
  const delivery = deliveryTo(run, kind);
  return delivery?.phase === 'over' ? delivery : null;
}

/** Whether photos are being made ready for an upload, or are on their way by one. */
export function isUploadGoing(run: RunState): boolean {
  if (run.kind === 'none' || !isRunGoing(run)) return false;
  if (run.kind === 'delivery') return run.destination.traits.answers === 'job';
  return run.destination === null || traitsOfKind[run.destination].answers === 'job';
}

/** As the zip is called where it is, or will be. */
export function itemName({ number, state }: DeliveryItem): string {
  return state.kind === 'delivered' ? state.zip.name : chunkFileName(number);
}

/** How many bytes of it are there or on their way there. */
export function itemSentBytes({ archiveBytes, state }: DeliveryItem): number {
  if (isThere(state)) return archiveBytes;
  return 'sentBytes' in state ? Math.min(archiveBytes, state.sentBytes ?? 0) : 0;
}

export function countThere(items: readonly DeliveryItem[]): number {
  return items.filter(({ state }) => isThere(state)).length;
}

/** Zips that count: the photos of those that were planned again are in other ones. */
export function currentItems(items: readonly DeliveryItem[]): readonly DeliveryItem[] {
  return items.filter(({ state }) => state.kind !== 'replanned');
}

/** Whether the destination has every zip. */
export function isAllThere(items: readonly DeliveryItem[]): boolean {
  const current = currentItems(items);
  return current.length > 0 && countThere(current) === current.length;
}

/** Zips that are there, and that nobody watches. */
export function deliveredItems(items: readonly DeliveryItem[]): readonly DeliveryItem[] {
  return items.filter(({ state }) => state.kind === 'delivered');
}

/** What went wrong with a zip, while another attempt is waited for. */
export function waitingItem(items: readonly DeliveryItem[]): Extract<ItemState, { kind: 'waiting' }> | null {
  for (const { state } of items) if (state.kind === 'waiting') return state;
  return null;
}
