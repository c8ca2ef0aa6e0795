import { expect, test } from 'vitest';
import { newJob } from '../fixtures/job.ts';
import {
  type DeliveryItem,
  type ItemEvent,
  type ItemState,
  measureProgress,
  transitionItem,
} from './item-state.ts';
import type { Job } from './job.ts';

const failure = { code: 'sis-no-answer' } as const;

const jobSeen = (change: Partial<Job> = {}): Job => ({ ...newJob, ...change });

const begun = jobSeen();
const halfway = jobSeen({ imported: 4, rejected: 1 });
const finished = jobSeen({ status: 'Finished', endedAt: '2026-11-02T08:01:00Z', imported: 9, rejected: 1 });
const failed = jobSeen({ status: 'Failed', endedAt: '2026-11-02T08:01:00Z' });

const planned: ItemState = { kind: 'planned' };
const packing: ItemState = { kind: 'packing' };
const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 500 };
const confirming: ItemState = { kind: 'confirming', attempt: 1 };
const waiting: ItemState = { kind: 'waiting', attempt: 1, delayMs: 900, failure };
const accepted: ItemState = { kind: 'accepted', job: begun };
const watching: ItemState = { kind: 'watching', job: halfway };
const done: ItemState = { kind: 'done', job: finished };
const untracked: ItemState = { kind: 'untracked', job: halfway, failure };
const failedChunk: ItemState = { kind: 'failed', failure, isUnsure: true };
const cancelled: ItemState = { kind: 'cancelled' };

const pack: ItemEvent = { kind: 'pack' };
const send: ItemEvent = { kind: 'send', attempt: 2 };
const progress: ItemEvent = { kind: 'progress', sentBytes: 700 };
const ask: ItemEvent = { kind: 'ask', attempt: 2 };
const wait: ItemEvent = { kind: 'wait', attempt: 2, delayMs: 2_000, failure };
const accept: ItemEvent = { kind: 'accept', job: begun };
const fail: ItemEvent = { kind: 'fail', failure, isUnsure: false };
const cancel: ItemEvent = { kind: 'cancel' };
const observe = (job: Job): ItemEvent => ({ kind: 'observe', job });

const resent: ItemState = { kind: 'sending', attempt: 2, sentBytes: 0 };
const waitingAgain: ItemState = { kind: 'waiting', attempt: 2, delayMs: 2_000, failure };

test.each<readonly [ItemState, ItemEvent, ItemState]>([
  [planned, pack, packing],
  [packing, { kind: 'send', attempt: 1 }, { kind: 'sending', attempt: 1, sentBytes: 0 }],
  [sending, progress, { kind: 'sending', attempt: 1, sentBytes: 700 }],
  [sending, accept, accepted],
  [sending, ask, { kind: 'confirming', attempt: 2 }],
  [sending, wait, waitingAgain],
  [sending, fail, { kind: 'failed', failure, isUnsure: false }],
  [sending, { ...fail, isUnsure: true }, failedChunk],
  [sending, cancel, cancelled],
  [confirming, accept, accepted],
  [confirming, wait, waitingAgain],
  [confirming, fail, { kind: 'failed', failure, isUnsure: false }],
  [waiting, send, resent],
  [waiting, cancel, cancelled],
  [planned, cancel, cancelled],
  [packing, fail, { kind: 'failed', failure, isUnsure: false }],
  [accepted, observe(halfway), watching],
  [accepted, observe(finished), done],
  [accepted, observe(failed), { kind: 'done', job: failed }],
  [watching, observe(finished), done],
  [watching, fail, untracked],
  [accepted, cancel, { kind: 'untracked', job: begun, failure: { code: 'cancelled' } }],
])('%j, then %j, makes %j', (state, event, next) => {
  expect(transitionItem(state, event)).toEqual(next);
});

test.each<readonly [string, ItemState, ItemEvent]>([
  ['progress does not go back', sending, { kind: 'progress', sentBytes: 100 }],
  ['progress after the end of an attempt', confirming, progress],
  ['progress while it waits', waiting, progress],
  ['packing after sending', sending, pack],
  ['sending what is accepted', accepted, send],
  ['asking after what is accepted', accepted, ask],
  ['waiting with what is accepted', watching, wait],
  ['accepting twice', accepted, { kind: 'accept', job: jobSeen({ id: 'job-2' }) }],
  ['a job before anything was accepted', sending, observe(halfway)],
  ['an older reply about the job', watching, observe(begun)],
  ['a reply about another job', watching, observe(jobSeen({ id: 'job-2', imported: 10 }))],
  ['the end of another job', watching, observe({ ...finished, id: 'job-2' })],
])('too late or out of place, so nothing changes: %s', (_, state, event) => {
  expect(transitionItem(state, event)).toEqual(state);
});

test('the end of a job is believed even if the SIS took its counts back', () => {
  expect(transitionItem(watching, observe(failed))).toEqual({ kind: 'done', job: failed });
});

test('a new attempt begins at its first byte', () => {
  expect(transitionItem(sending, send)).toEqual(resent);
});

const over: readonly ItemState[] = [done, untracked, failedChunk, cancelled];
const events = [pack, send, progress, ask, wait, accept, fail, cancel, observe(halfway), observe(finished)];

test.each(over)('what is over stays over: $kind', (state) => {
  for (const event of events) expect(transitionItem(state, event)).toBe(state);
});

const view = (state: ItemState): DeliveryItem => ({ number: 1, photos: 10, archiveBytes: 1_000, state });

test.each<readonly [ItemState, number, number, number]>([
  [planned, 0, 0, 0],
  [packing, 0, 0, 0],
  [sending, 0, 0, 500],
  [{ kind: 'sending', attempt: 1, sentBytes: 1_200 }, 0, 0, 1_000],
  [confirming, 0, 0, 0],
  [waiting, 0, 0, 0],
  [accepted, 10, 0, 1_000],
  [watching, 10, 5, 1_000],
  [done, 10, 10, 1_000],
  [{ kind: 'done', job: failed }, 10, 10, 1_000],
  [untracked, 10, 5, 1_000],
  [failedChunk, 0, 0, 0],
  [cancelled, 0, 0, 0],
])(
  '%j has %d photos accepted, %d settled, %d bytes sent',
  (state, acceptedPhotos, settledPhotos, sentBytes) => {
    const one = { photos: 10, acceptedPhotos, settledPhotos, bytes: 1_000, sentBytes };
    expect(measureProgress([view(state)])).toEqual(one);
    expect(measureProgress([view(state), view(done)])).toEqual({
      photos: 20,
      acceptedPhotos: acceptedPhotos + 10,
      settledPhotos: settledPhotos + 10,
      bytes: 2_000,
      sentBytes: sentBytes + 1_000,
    });
  },
);
