import type { PhotoId } from '../photo/photo.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Failure } from '../shared/failure.ts';
import type { MapFile } from '../systems/map-file.ts';
import { uploadFrameBytes } from '../systems/upload-body.ts';
import { type PlannedChunk, type PlannedPhoto, planChunks } from './chunk-plan.ts';
import type { Job } from './job.ts';
import { type ChunkEvent, type ChunkState, type ChunkView, transition } from './upload-state.ts';
import { shareOfZips } from './zip-share.ts';

/** What a run is doing as a whole. */
export type RunLife =
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
export type LifeEvent =
  | { readonly kind: 'pause' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'lose-network'; readonly failure: Failure }
  | { readonly kind: 'find-network' }
  | { readonly kind: 'need-sign-in'; readonly failure: Failure }
  | { readonly kind: 'sign-in' };

export interface ChunkInRun {
  readonly chunk: PlannedChunk;
  readonly state: ChunkState;
}

/** Every photo of the run is in exactly one place: in `left`, or in one chunk whose state is not `replanned`. */
export interface RunModel {
  readonly life: RunLife;
  /** The limit for one request, in bytes. */
  readonly requestBytes: number;
  /** What requests are filled up to: less than the limit once the SIS took no bigger one. */
  readonly fillBytes: number;
  /** What goes into every zip beside the photos. */
  readonly mapFile: MapFile | null;
  readonly chunks: readonly ChunkInRun[];
  readonly left: ReadonlyMap<PhotoId, WhyLeft>;
  /** 0 to 1; never goes back, and is 1 only when the SIS has said of every job that it ended. */
  readonly share: number;
}

export type WhyLeft = 'too-big' | 'dropped';

export type RunEvent =
  /** These are ready to be sent; those known already are as they say now. */
  | { readonly kind: 'prepare'; readonly photos: readonly PlannedPhoto[] }
  /** These are not to be sent after all. */
  | { readonly kind: 'drop'; readonly photoIds: readonly PhotoId[] }
  | { readonly kind: 'chunk'; readonly number: number; readonly event: ChunkEvent }
  /** This zip is not sent as it is: its photos go in other ones, and all from now on in smaller ones if it is `isSmaller`. */
  | {
      readonly kind: 'replan';
      readonly number: number;
      readonly failure: Failure;
      readonly isSmaller: boolean;
    }
  /** A zip whose photos were to go in other ones is at the SIS after all: none of them is sent again. */
  | { readonly kind: 'arrive'; readonly number: number; readonly job: Job }
  | LifeEvent
  | { readonly kind: 'finish'; readonly failure: Failure | null }
  | { readonly kind: 'leave' }
  | { readonly kind: 'cancel' };

export interface RunStart {
  readonly requestBytes: number;
  readonly fillBytes?: number;
  readonly mapFile?: MapFile | null;
  /** Of a run that is continued; their numbers are theirs. */
  readonly chunks?: readonly ChunkInRun[];
}

export function beginRun({ requestBytes, fillBytes, mapFile, chunks }: RunStart): RunModel {
  return {
    life: { kind: 'running' },
    requestBytes,
    fillBytes: fillBytes ?? requestBytes,
    mapFile: mapFile ?? null,
    chunks: chunks ?? [],
    left: new Map(),
    share: 0,
  };
}

export function hasEnded({ kind }: RunLife): boolean {
  return kind === 'finished' || kind === 'left' || kind === 'cancelled';
}

/** Not sent yet: a new plan may take its place. */
export function isOpen({ state }: ChunkInRun): boolean {
  return state.kind === 'planned' || state.kind === 'packing';
}

function isHeld(model: RunModel, photoId: PhotoId): boolean {
  return model.chunks.some(
    (held) =>
      !isOpen(held) &&
      held.state.kind !== 'replanned' &&
      held.chunk.photos.some((photo) => photo.photoId === photoId),
  );
}

/** Plans what is not sent yet anew, from these photos. */
function planAgain(model: RunModel, photos: readonly PlannedPhoto[]): RunModel {
  const { requestBytes, fillBytes, mapFile } = model;
  const kept = model.chunks.filter((one) => !isOpen(one));
  const firstNumber = kept.reduce((highest, { chunk }) => Math.max(highest, chunk.number), 0) + 1;
  const { chunks, tooBig } = planChunks(photos, requestBytes, firstNumber, fillBytes, mapFile);
  const left = new Map(model.left);
  for (const { photoId } of photos) left.delete(photoId);
  for (const { photoId } of tooBig) left.set(photoId, 'too-big');
  const planned = chunks.map((chunk): ChunkInRun => ({ chunk, state: { kind: 'planned' } }));
  return { ...model, chunks: [...kept, ...planned], left };
}

function openPhotos(model: RunModel): readonly PlannedPhoto[] {
  return model.chunks.filter(isOpen).flatMap(({ chunk }) => chunk.photos);
}

function prepare(model: RunModel, photos: readonly PlannedPhoto[]): RunModel {
  const pool = new Map(openPhotos(model).map((photo) => [photo.photoId, photo]));
  for (const photo of photos) if (!isHeld(model, photo.photoId)) pool.set(photo.photoId, photo);
  return planAgain(model, [...pool.values()]);
}

function drop(model: RunModel, photoIds: readonly PhotoId[]): RunModel {
  const dropped = new Set(photoIds.filter((id) => !isHeld(model, id)));
  const rest = openPhotos(model).filter(({ photoId }) => !dropped.has(photoId));
  const left = new Map(model.left);
  for (const id of dropped) left.set(id, 'dropped');
  return planAgain({ ...model, left }, rest);
}

function changeChunk(model: RunModel, number: number, change: (state: ChunkState) => ChunkState): RunModel {
  return {
    ...model,
    chunks: model.chunks.map((one) =>
      one.chunk.number === number ? { ...one, state: change(one.state) } : one,
    ),
  };
}

const replannable: ReadonlySet<ChunkState['kind']> = new Set(['sending', 'confirming', 'waiting']);

function replan(model: RunModel, event: Extract<RunEvent, { kind: 'replan' }>): RunModel {
  const found = model.chunks.find(({ chunk }) => chunk.number === event.number);
  if (!found || !replannable.has(found.state.kind)) return model;
  const halfBytes = Math.floor(found.chunk.archiveBytes / 2) + uploadFrameBytes;
  const fillBytes = event.isSmaller ? Math.min(model.fillBytes, halfBytes) : model.fillBytes;
  const state: ChunkState = { kind: 'replanned', failure: event.failure };
  const without = { ...changeChunk(model, event.number, () => state), fillBytes };
  return planAgain(without, [...found.chunk.photos, ...openPhotos(model)]);
}

function arrive(model: RunModel, { number, job }: Extract<RunEvent, { kind: 'arrive' }>): RunModel {
  const found = model.chunks.find(({ chunk }) => chunk.number === number);
  const arrived = new Set(found?.chunk.photos.map(({ photoId }) => photoId));
  if (found?.state.kind !== 'replanned' || [...arrived].some((id) => isHeld(model, id))) return model;
  const rest = openPhotos(model).filter(({ photoId }) => !arrived.has(photoId));
  const left = new Map([...model.left].filter(([id]) => !arrived.has(id)));
  const accepted = changeChunk(model, number, () => ({ kind: 'accepted', job }));
  return planAgain({ ...accepted, left }, rest);
}

function endAll(model: RunModel, life: RunLife): RunModel {
  const chunks = model.chunks.map(({ chunk, state }) => ({
    chunk,
    state: transition(state, { kind: 'cancel' }),
  }));
  return { ...model, life, chunks };
}

const halted: readonly RunLife['kind'][] = ['waiting-for-network', 'waiting-for-sign-in'];

/** What an event makes of a life. One that comes too late changes nothing. */
export function transitionLife(life: RunLife, event: LifeEvent): RunLife {
  const move = (from: readonly RunLife['kind'][], to: RunLife) => (from.includes(life.kind) ? to : life);
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

function react(model: RunModel, event: RunEvent): RunModel {
  const { kind } = event;
  switch (kind) {
    case 'prepare':
      return prepare(model, event.photos);
    case 'drop':
      return drop(model, event.photoIds);
    case 'chunk':
      return changeChunk(model, event.number, (state) => transition(state, event.event));
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
      const life = transitionLife(model.life, event);
      return life === model.life ? model : { ...model, life };
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

function measureShare(model: RunModel): number {
  const { life, chunks, share } = model;
  const real = chunks.filter(({ state }) => state.kind !== 'replanned');
  if (life.kind === 'finished' && real.length > 0 && real.every(({ state }) => state.kind === 'done'))
    return 1;
  return Math.max(share, Math.min(almostAll, shareOfZips(viewChunks(model)) ?? 0));
}

/** What an event makes of a run. An event that comes too late changes nothing: what has ended stays as it ended. */
export function transitionRun(model: RunModel, event: RunEvent): RunModel {
  if (hasEnded(model.life)) return model;
  const next = react(model, event);
  return next === model ? model : { ...next, share: measureShare(next) };
}

export function viewChunks({ chunks }: RunModel): readonly ChunkView[] {
  return chunks.map(({ chunk, state }) => ({
    number: chunk.number,
    photos: chunk.photos.length,
    archiveBytes: chunk.archiveBytes,
    state,
  }));
}
