import { assertNever } from '../shared/assert-never.ts';
import type { Failure } from '../shared/failure.ts';
import { hasEnded, type Job } from './job.ts';

/** One zip's life. Sent and accepted are different things: only the SIS's own answer makes it accepted. */
export type ChunkState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'packing' }
  | { readonly kind: 'sending'; readonly attempt: number; readonly sentBytes: number }
  /** The answer was lost; the SIS is asked whether the zip arrived. */
  | { readonly kind: 'confirming'; readonly attempt: number }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly delayMs: number;
      readonly failure: Failure;
    }
  | { readonly kind: 'accepted'; readonly job: Job }
  | { readonly kind: 'watching'; readonly job: Job }
  /** The job has not moved for a while; it is still watched. */
  | { readonly kind: 'still'; readonly job: Job }
  | { readonly kind: 'done'; readonly job: Job }
  /** The SIS has it, but its job was not seen to end. */
  | { readonly kind: 'lost-sight'; readonly job: Job; readonly failure: Failure }
  /** Unsure: nobody could say whether the SIS has it all the same. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isUnsure: boolean }
  | { readonly kind: 'cancelled' }
  /** Not accepted as it was, as far as anybody knows: its photos are in other zips. */
  | { readonly kind: 'replanned'; readonly failure: Failure };

export type ChunkEvent =
  | { readonly kind: 'pack' }
  | { readonly kind: 'send'; readonly attempt: number }
  | { readonly kind: 'progress'; readonly sentBytes: number }
  | { readonly kind: 'ask'; readonly attempt: number }
  | { readonly kind: 'wait'; readonly attempt: number; readonly delayMs: number; readonly failure: Failure }
  | { readonly kind: 'accept'; readonly job: Job }
  | { readonly kind: 'observe'; readonly job: Job }
  | { readonly kind: 'stand-still' }
  | { readonly kind: 'fail'; readonly failure: Failure; readonly isUnsure: boolean }
  | { readonly kind: 'cancel' };

/** The job that the SIS made of a chunk, once it has accepted it. */
export function jobOf(state: ChunkState): Job | null {
  return 'job' in state ? state.job : null;
}

const ends: ReadonlySet<ChunkState['kind']> = new Set([
  'done',
  'lost-sight',
  'failed',
  'cancelled',
  'replanned',
]);

function isOver({ kind }: ChunkState): boolean {
  return ends.has(kind);
}

function observe(state: ChunkState, job: Job): ChunkState {
  const known = jobOf(state);
  // Replies can overtake each other: a job never goes back, and never turns into another one.
  if (known && known.id !== job.id) return state;
  // A SIS that takes a failed import back counts from 0 again: an end is an end.
  if (hasEnded(job)) return { kind: 'done', job };
  const before = known ? known.imported + known.rejected : 0;
  const now = job.imported + job.rejected;
  if (before > now) return state;
  if (state.kind === 'still' && before === now) return state;
  return { kind: 'watching', job };
}

/**
 * What an event makes of a chunk. An event that comes too late changes nothing: what is accepted stays accepted,
 * what is over stays over, and progress never goes back within an attempt.
 */
export function transition(state: ChunkState, event: ChunkEvent): ChunkState {
  if (isOver(state)) return state;
  const job = jobOf(state);
  switch (event.kind) {
    case 'pack':
      return state.kind === 'planned' ? { kind: 'packing' } : state;
    case 'send':
      return job ? state : { kind: 'sending', attempt: event.attempt, sentBytes: 0 };
    case 'progress':
      return state.kind === 'sending'
        ? { ...state, sentBytes: Math.max(state.sentBytes, event.sentBytes) }
        : state;
    case 'ask':
      return job ? state : { kind: 'confirming', attempt: event.attempt };
    case 'wait':
      return job
        ? state
        : { kind: 'waiting', attempt: event.attempt, delayMs: event.delayMs, failure: event.failure };
    case 'accept':
      return job ? state : { kind: 'accepted', job: event.job };
    case 'observe':
      return job ? observe(state, event.job) : state;
    case 'stand-still':
      return job ? { kind: 'still', job } : state;
    case 'fail':
      return job
        ? { kind: 'lost-sight', job, failure: event.failure }
        : { kind: 'failed', failure: event.failure, isUnsure: event.isUnsure };
    case 'cancel':
      return job ? { kind: 'lost-sight', job, failure: { code: 'cancelled' } } : { kind: 'cancelled' };
    default:
      return assertNever(event);
  }
}

export interface ChunkView {
  /** From 1. */
  readonly number: number;
  readonly photos: number;
  readonly archiveBytes: number;
  readonly state: ChunkState;
}

export interface UploadProgress {
  readonly photos: number;
  /** Photos in zips that the SIS has accepted. */
  readonly acceptedPhotos: number;
  /** Photos whose import the SIS has reported, one way or the other. */
  readonly settledPhotos: number;
  readonly bytes: number;
  readonly sentBytes: number;
}

/** Totals of a run, derived from its chunks. Nothing here is 100 % before the SIS says so. */
export function measureProgress(all: readonly ChunkView[]): UploadProgress {
  // Photos that were planned again are counted in their new zips.
  const chunks = all.filter(({ state }) => state.kind !== 'replanned');
  const sum = (value: (chunk: ChunkView) => number) =>
    chunks.reduce((total, chunk) => total + value(chunk), 0);
  return {
    photos: sum(({ photos }) => photos),
    acceptedPhotos: sum(({ photos, state }) => (jobOf(state) ? photos : 0)),
    settledPhotos: sum(({ photos, state }) => {
      const job = jobOf(state);
      if (!job) return 0;
      return state.kind === 'done' ? photos : Math.min(photos, job.imported + job.rejected);
    }),
    bytes: sum(({ archiveBytes }) => archiveBytes),
    sentBytes: sum(({ archiveBytes, state }) => {
      if (jobOf(state)) return archiveBytes;
      return state.kind === 'sending' ? Math.min(state.sentBytes, archiveBytes) : 0;
    }),
  };
}
