import type { PhotoId } from '../photo/photo.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Failure } from '../shared/failure.ts';
import type { MapFile } from '../systems/map-file.ts';
import { envelopeBytes } from '../systems/upload-body.ts';
import { type PlannedChunk, type PlannedPhoto, planChunks, planGroups } from './chunk-plan.ts';
import type { DeliveryDestination } from './destination-traits.ts';
import {
  countAnswered,
  type DeliveryItem,
  type ItemEvent,
  type ItemState,
  transitionItem,
} from './item-state.ts';
import type { Job } from './job.ts';
import { shareOfZip, shareOfZips } from './zip-share.ts';

/** What a run is doing as a whole. */
export type DeliveryStatus =
  | { readonly kind: 'running' }
  /** By a person. Jobs that the SIS already has are still watched. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'waiting-for-network'; readonly failure: Failure }
  /** Goes on after `connect`. */
  | { readonly kind: 'waiting-for-sign-in'; readonly failure: Failure }
  | { readonly kind: 'finished'; readonly failure: Failure | null }
  /** Everything is sent; a job that had not ended can be watched to its end another day. */
  | { readonly kind: 'left' }
  | { readonly kind: 'cancelled' };

/** What changes a run as a whole, wherever it goes. */
export type StatusEvent =
  | { readonly kind: 'pause' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'lose-network'; readonly failure: Failure }
  | { readonly kind: 'find-network' }
  | { readonly kind: 'need-sign-in'; readonly failure: Failure }
  | { readonly kind: 'sign-in' };

export interface PlannedItem {
  readonly chunk: PlannedChunk;
  readonly state: ItemState;
}

/** Every photo of the run is in exactly one place: in `left`, or in one chunk whose state is not `replanned`. */
export interface Delivery {
  readonly destination: DeliveryDestination;
  readonly status: DeliveryStatus;
  /** The limit for one request, in bytes. */
  readonly requestBytes: number;
  /** What requests are filled up to: less than the limit once the SIS took no bigger one. */
  readonly fillBytes: number;
  /** What goes into every zip beside the photos. */
  readonly mapFile: MapFile | null;
  readonly items: readonly PlannedItem[];
  readonly left: ReadonlyMap<PhotoId, WhyLeft>;
  /** 0 to 1; never goes back, and is 1 only when the SIS has said of every job that it ended. */
  readonly share: number;
}

export type WhyLeft = 'too-big' | 'dropped';

export type DeliveryEvent =
  /** These are ready to be sent; those known already are as they say now. */
  | { readonly kind: 'prepare'; readonly photos: readonly PlannedPhoto[] }
  /** These are not to be sent after all. */
  | { readonly kind: 'drop'; readonly photoIds: readonly PhotoId[] }
  | { readonly kind: 'item'; readonly number: number; readonly event: ItemEvent }
  /** This zip is not sent as it is: its photos go in other ones, and all from now on in smaller ones if it is `isSmaller`. */
  | {
      readonly kind: 'replan';
      readonly number: number;
      readonly failure: Failure;
      readonly isSmaller: boolean;
    }
  /** A zip whose photos were to go in other ones is at the SIS after all: none of them is sent again. */
  | { readonly kind: 'arrive'; readonly number: number; readonly job: Job }
  | StatusEvent
  | { readonly kind: 'finish'; readonly failure: Failure | null }
  | { readonly kind: 'leave' }
  | { readonly kind: 'cancel' };

export interface DeliveryStart {
  readonly destination: DeliveryDestination;
  readonly requestBytes: number;
  readonly fillBytes?: number;
  readonly mapFile?: MapFile | null;
  /** Of a run that is continued; their numbers are theirs. */
  readonly items?: readonly PlannedItem[];
}

export function beginDelivery({
  destination,
  requestBytes,
  fillBytes,
  mapFile,
  items,
}: DeliveryStart): Delivery {
  return {
    destination,
    status: { kind: 'running' },
    requestBytes,
    fillBytes: fillBytes ?? requestBytes,
    mapFile: mapFile ?? null,
    items: items ?? [],
    left: new Map(),
    share: 0,
  };
}

export function hasEnded({ kind }: DeliveryStatus): boolean {
  return kind === 'finished' || kind === 'left' || kind === 'cancelled';
}

/** Not sent yet: a new plan may take its place. */
export function isOpen({ state }: PlannedItem): boolean {
  return state.kind === 'planned' || state.kind === 'packing';
}

function isHeld(model: Delivery, photoId: PhotoId): boolean {
  return model.items.some(
    (held) =>
      !isOpen(held) &&
      held.state.kind !== 'replanned' &&
      held.chunk.photos.some((photo) => photo.photoId === photoId),
  );
}

/** Plans what is not sent yet anew, from these photos. */
function planAgain(model: Delivery, photos: readonly PlannedPhoto[]): Delivery {
  const { requestBytes, fillBytes, mapFile } = model;
  const kept = model.items.filter((one) => !isOpen(one));
  const firstNumber = kept.reduce((highest, { chunk }) => Math.max(highest, chunk.number), 0) + 1;
  const { chunks, tooBig } =
    model.destination.traits.takes === 'photos'
      ? planGroups(photos, firstNumber)
      : planChunks(photos, requestBytes, firstNumber, fillBytes, mapFile);
  const left = new Map(model.left);
  for (const { photoId } of photos) left.delete(photoId);
  for (const { photoId } of tooBig) left.set(photoId, 'too-big');
  const planned = chunks.map((chunk): PlannedItem => ({ chunk, state: { kind: 'planned' } }));
  return { ...model, items: [...kept, ...planned], left };
}

function openPhotos(model: Delivery): readonly PlannedPhoto[] {
  return model.items.filter(isOpen).flatMap(({ chunk }) => chunk.photos);
}

function prepare(model: Delivery, photos: readonly PlannedPhoto[]): Delivery {
  const pool = new Map(openPhotos(model).map((photo) => [photo.photoId, photo]));
  for (const photo of photos) if (!isHeld(model, photo.photoId)) pool.set(photo.photoId, photo);
  return planAgain(model, [...pool.values()]);
}

function drop(model: Delivery, photoIds: readonly PhotoId[]): Delivery {
  const dropped = new Set(photoIds.filter((id) => !isHeld(model, id)));
  const rest = openPhotos(model).filter(({ photoId }) => !dropped.has(photoId));
  const left = new Map(model.left);
  for (const id of dropped) left.set(id, 'dropped');
  return planAgain({ ...model, left }, rest);
}

function changeChunk(model: Delivery, number: number, change: (state: ItemState) => ItemState): Delivery {
  return {
    ...model,
    items: model.items.map((one) =>
      one.chunk.number === number ? { ...one, state: change(one.state) } : one,
    ),
  };
}

const replannable: ReadonlySet<ItemState['kind']> = new Set(['sending', 'confirming', 'waiting']);

function replan(model: Delivery, event: Extract<DeliveryEvent, { kind: 'replan' }>): Delivery {
  const found = model.items.find(({ chunk }) => chunk.number === event.number);
  if (!found || !replannable.has(found.state.kind)) return model;
  const halfBytes = Math.floor(found.chunk.archiveBytes / 2) + envelopeBytes;
  const fillBytes = event.isSmaller ? Math.min(model.fillBytes, halfBytes) : model.fillBytes;
  const state: ItemState = { kind: 'replanned', failure: event.failure };
  const without = { ...changeChunk(model, event.number, () => state), fillBytes };
  return planAgain(without, [...found.chunk.photos, ...openPhotos(model)]);
}

function arrive(model: Delivery, { number, job }: Extract<DeliveryEvent, { kind: 'arrive' }>): Delivery {
  const found = model.items.find(({ chunk }) => chunk.number === number);
  const arrived = new Set(found?.chunk.photos.map(({ photoId }) => photoId));
  if (found?.state.kind !== 'replanned' || [...arrived].some((id) => isHeld(model, id))) return model;
  const rest = openPhotos(model).filter(({ photoId }) => !arrived.has(photoId));
  const left = new Map([...model.left].filter(([id]) => !arrived.has(id)));
  const accepted = changeChunk(model, number, () => ({ kind: 'accepted', job }));
  return planAgain({ ...accepted, left }, rest);
}

function endAll(model: Delivery, status: DeliveryStatus): Delivery {
  const items = model.items.map(({ chunk, state }) => ({
    chunk,
    state: transitionItem(state, { kind: 'cancel' }),
  }));
  return { ...model, status, items };
}

const halted: readonly DeliveryStatus['kind'][] = ['waiting-for-network', 'waiting-for-sign-in'];

/** What an event makes of a status. One that comes too late changes nothing. */
export function transitionStatus(status: DeliveryStatus, event: StatusEvent): DeliveryStatus {
  const move = (from: readonly DeliveryStatus['kind'][], to: DeliveryStatus) =>
    from.includes(status.kind) ? to : status;
  const { kind } = event;
  switch (kind) {
    case 'pause':
      return move(['running', ...halted], { kind: 'paused' });
    case 'continue':
      // If the network or the token is still missing, the next attempt finds out.
      return move(['paused'], { kind: 'running' });
    case 'lose-network':
      return move(['running'], { kind: 'waiting-for-network', failure: event.failure });
    case 'find-network':
      return move(['waiting-for-network'], { kind: 'running' });
    case 'need-sign-in':
      return move(['running', 'waiting-for-network'], {
        kind: 'waiting-for-sign-in',
        failure: event.failure,
      });
    case 'sign-in':
      return move(['waiting-for-sign-in'], { kind: 'running' });
    default:
      return assertNever(kind);
  }
}

function react(model: Delivery, event: DeliveryEvent): Delivery {
  const { kind } = event;
  switch (kind) {
    case 'prepare':
      return prepare(model, event.photos);
    case 'drop':
      return drop(model, event.photoIds);
    case 'item':
      return changeChunk(model, event.number, (state) => transitionItem(state, event.event));
    case 'replan':
      return replan(model, event);
    case 'arrive':
      return arrive(model, event);
    case 'pause':
    case 'continue':
    case 'lose-network':
    case 'find-network':
    case 'need-sign-in':
    case 'sign-in': {
      const status = transitionStatus(model.status, event);
      return status === model.status ? model : { ...model, status };
    }
    case 'finish':
      return endAll(model, { kind: 'finished', failure: event.failure });
    case 'leave':
      return endAll(model, { kind: 'left' });
    case 'cancel':
      return endAll(model, { kind: 'cancelled' });
    default:
      return assertNever(kind);
  }
}

/** Until the SIS has said that all is done, something is missing. */
const almostAll = 0.99;

function isComplete({ chunk, state }: PlannedItem): boolean {
  if (state.kind === 'answered') return countAnswered(state.counts) === chunk.photos.length;
  return state.kind === 'done' || state.kind === 'delivered';
}

function measureShare(model: Delivery): number {
  const { destination, status, items, share } = model;
  const real = items.filter(({ state }) => state.kind !== 'replanned');
  if (status.kind === 'finished' && real.length > 0 && real.every(isComplete)) return 1;
  const sendingShare = destination.traits.answers === 'job' ? 0.5 : 1;
  const behind = shareOfZips(viewItems(model), (zip) => shareOfZip(zip, sendingShare));
  return Math.max(share, Math.min(almostAll, behind ?? 0));
}

/** What an event makes of a run. An event that comes too late changes nothing: what has ended stays as it ended. */
export function transition(model: Delivery, event: DeliveryEvent): Delivery {
  if (hasEnded(model.status)) return model;
  const next = react(model, event);
  return next === model ? model : { ...next, share: measureShare(next) };
}

export function viewItems({ items }: Delivery): readonly DeliveryItem[] {
  return items.map(({ chunk, state }) => ({
    number: chunk.number,
    photos: chunk.photos.length,
    archiveBytes: chunk.archiveBytes,
    state,
  }));
}
