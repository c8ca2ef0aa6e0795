import type { DeliveredZip } from '../network/sftp/email-text.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Failure } from '../shared/failure.ts';
import { hasEnded, type Job } from './job.ts';

/**
 * Where one zip stands, whichever way it goes. Sent and accepted are different things: only the destination's own
 * answer makes it accepted, or delivered where there is no job to watch.
 */
export type ItemState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'packing' }
  | {
      readonly kind: 'sending';
      readonly attempt: number;
      readonly sentBytes: number;
      /** How many of its photos have their outcome, where each is answered by itself. */
      readonly answered?: number;
    }
  /** The answer was lost; the SIS is asked whether the zip arrived. `sentBytes`: what is there of it and stays. */
  | { readonly kind: 'confirming'; readonly attempt: number; readonly sentBytes?: number }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly delayMs: number;
      readonly failure: Failure;
      readonly sentBytes?: number;
    }
  /** It is there, whole, where nobody can watch an import. */
  | { readonly kind: 'delivered'; readonly zip: DeliveredZip }
  | { readonly kind: 'accepted'; readonly job: Job }
  | { readonly kind: 'watching'; readonly job: Job }
  /** The job has not moved for a while; it is still watched. */
  | { readonly kind: 'stalled'; readonly job: Job }
  | { readonly kind: 'done'; readonly job: Job }
  /** Each of its photos was answered by itself. */
  | { readonly kind: 'answered'; readonly counts: AnswerCounts }
  /** The SIS has it, but its job was not seen to end. */
  | { readonly kind: 'untracked'; readonly job: Job; readonly failure: Failure }
  /** Unsure: nobody could say whether the SIS has it all the same. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isUnsure: boolean }
  | { readonly kind: 'cancelled' }
  /** Not accepted as it was, as far as anybody knows: its photos are in other zips. */
  | { readonly kind: 'replanned'; readonly failure: Failure };

/** What became of photos that are answered one by one. */
export interface AnswerCounts {
  readonly imported: number;
  readonly rejected: number;
  readonly unconfirmed: number;
  /** They stay here for a reason of their own, such as a file that changed. */
  readonly notSent: number;
}

export function countAnswered({ imported, rejected, unconfirmed, notSent }: AnswerCounts): number {
  return imported + rejected + unconfirmed + notSent;
}

export type ItemEvent =
  | { readonly kind: 'pack' }
  /** `sentBytes`: what is there of it from former attempts, and need not go again. */
  | { readonly kind: 'send'; readonly attempt: number; readonly sentBytes?: number }
  | { readonly kind: 'progress'; readonly sentBytes: number; readonly answered?: number }
  | { readonly kind: 'answer'; readonly counts: AnswerCounts }
  | { readonly kind: 'ask'; readonly attempt: number; readonly sentBytes?: number }
  | {
      readonly kind: 'wait';
      readonly attempt: number;
      readonly delayMs: number;
      readonly failure: Failure;
      readonly sentBytes?: number;
    }
  | { readonly kind: 'deliver'; readonly zip: DeliveredZip }
  /** It was taken back from where it was delivered. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'accept'; readonly job: Job }
  | { readonly kind: 'observe'; readonly job: Job }
  | { readonly kind: 'stall' }
  | { readonly kind: 'fail'; readonly failure: Failure; readonly isUnsure: boolean }
  | { readonly kind: 'cancel' };

/** The job that the SIS made of a chunk, once it has accepted it. */
export function jobOf(state: ItemState): Job | null {
  return 'job' in state ? state.job : null;
}

/** The destination has said that it has the zip. */
export function isThere(state: ItemState): boolean {
  return state.kind === 'delivered' || state.kind === 'answered' || jobOf(state) !== null;
}

const ends: ReadonlySet<ItemState['kind']> = new Set([
  'delivered',
  'done',
  'answered',
  'untracked',
  'failed',
  'cancelled',
  'replanned',
]);

function isOver({ kind }: ItemState): boolean {
  return ends.has(kind);
}

function observe(state: ItemState, job: Job): ItemState {
  const known = jobOf(state);
  // Replies can overtake each other: a job never goes back, and never turns into another one.
  if (known && known.id !== job.id) return state;
  // A SIS that takes a failed import back counts from 0 again: an end is an end.
  if (hasEnded(job)) return { kind: 'done', job };
  const before = known ? known.imported + known.rejected : 0;
  const now = job.imported + job.rejected;
  if (before > now) return state;
  if (state.kind === 'stalled' && before === now) return state;
  return { kind: 'watching', job };
}

/**
 * What an event makes of a chunk. An event that comes too late changes nothing: what is accepted stays accepted,
 * what is over stays over, and progress never goes back within an attempt.
 */
export function transitionItem(state: ItemState, event: ItemEvent): ItemState {
  if (state.kind === 'delivered' && event.kind === 'withdraw') return { kind: 'cancelled' };
  if (isOver(state)) return state;
  const job = jobOf(state);
  switch (event.kind) {
    case 'pack':
      return state.kind === 'planned' ? { kind: 'packing' } : state;
    case 'send':
      return job ? state : { kind: 'sending', attempt: event.attempt, sentBytes: event.sentBytes ?? 0 };
    case 'progress':
      return state.kind === 'sending'
        ? {
            ...state,
            sentBytes: Math.max(state.sentBytes, event.sentBytes),
            ...(event.answered === undefined
              ? {}
              : { answered: Math.max(state.answered ?? 0, event.answered) }),
          }
        : state;
    case 'answer':
      return { kind: 'answered', counts: event.counts };
    case 'ask':
      return job ? state : { ...event, kind: 'confirming' };
    case 'wait':
      return job ? state : { ...event, kind: 'waiting' };
    case 'deliver':
      return job ? state : { kind: 'delivered', zip: event.zip };
    case 'accept':
      return job ? state : { kind: 'accepted', job: event.job };
    case 'observe':
      return job ? observe(state, event.job) : state;
    case 'stall':
      return job ? { kind: 'stalled', job } : state;
    case 'withdraw':
      return state;
    case 'fail':
      return job
        ? { kind: 'untracked', job, failure: event.failure }
        : { kind: 'failed', failure: event.failure, isUnsure: event.isUnsure };
    case 'cancel':
      return job ? { kind: 'untracked', job, failure: { code: 'cancelled' } } : { kind: 'cancelled' };
    default:
      return assertNever(event);
  }
}

export interface DeliveryItem {
  /** From 1. */
  readonly number: number;
  readonly photos: number;
  readonly archiveBytes: number;
  readonly state: ItemState;
}

export interface UploadProgress {
  readonly photos: number;
  /** Photos in zips that the SIS has accepted, or that are where they were to be handed over. */
  readonly acceptedPhotos: number;
  /** Of these, photos whose import the SIS has reported, one way or the other; all where there is nothing to report. */
  readonly settledPhotos: number;
  readonly bytes: number;
  readonly sentBytes: number;
}

/** Totals of a run, derived from its chunks. Nothing here is 100% before the SIS says so. */
export function measureProgress(all: readonly DeliveryItem[]): UploadProgress {
  // Photos that were planned again are counted in their new zips.
  const chunks = all.filter(({ state }) => state.kind !== 'replanned');
  const sum = (value: (chunk: DeliveryItem) => number) =>
    chunks.reduce((total, chunk) => total + value(chunk), 0);
  return {
    photos: sum(({ photos }) => photos),
    acceptedPhotos: sum(({ photos, state }) => {
      if (state.kind === 'sending') return Math.min(photos, state.answered ?? 0);
      if (state.kind === 'answered') return countAnswered(state.counts);
      return isThere(state) ? photos : 0;
    }),
    settledPhotos: sum(({ photos, state }) => {
      const job = jobOf(state);
      if (state.kind === 'sending') return Math.min(photos, state.answered ?? 0);
      if (state.kind === 'answered') return countAnswered(state.counts);
      if (!job) return isThere(state) ? photos : 0;
      return state.kind === 'done' ? photos : Math.min(photos, job.imported + job.rejected);
    }),
    bytes: sum(({ archiveBytes }) => archiveBytes),
    sentBytes: sum(({ archiveBytes, state }) => {
      if (isThere(state)) return archiveBytes;
      return 'sentBytes' in state ? Math.min(state.sentBytes ?? 0, archiveBytes) : 0;
    }),
  };
}
