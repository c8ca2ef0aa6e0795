import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DeliveryItem,
  type ItemEvent,
  type ItemState,
  jobOf,
  measureProgress,
  transitionItem,
} from './item-state.ts';
import type { Job } from './job.ts';

const planned: ItemState = { kind: 'planned' };
const failure = { code: 'sis-no-answer' } as const;

const attempt = fc.integer({ min: 1, max: 5 });
const count = fc.nat(7);
const anyJob: fc.Arbitrary<Job> = fc
  .record({
    id: fc.constantFrom('job-1', 'job-2'),
    status: fc.constantFrom('In Progress', 'In Progress', 'In Progress', 'Finished', 'Failed'),
    imported: count,
    rejected: count,
  })
  .map((seen) => {
    const times = { startedAt: '2026-11-02T08:00:00Z', endedAt: null };
    return Object.freeze({ ...seen, ...times, photos: 10 });
  });

const anyEvent: fc.Arbitrary<ItemEvent> = fc.oneof(
  fc.constant({ kind: 'pack' as const }),
  fc.record({ kind: fc.constant('send' as const), attempt }),
  fc.record({ kind: fc.constant('progress' as const), sentBytes: fc.nat(2_000) }),
  fc.record({ kind: fc.constant('progress' as const), sentBytes: fc.nat(2_000) }),
  fc.record({ kind: fc.constant('ask' as const), attempt }),
  fc.record({
    kind: fc.constant('wait' as const),
    attempt,
    delayMs: fc.nat(9_000),
    failure: fc.constant(failure),
  }),
  fc.record({ kind: fc.constant('accept' as const), job: anyJob }),
  fc.record({ kind: fc.constant('observe' as const), job: anyJob }),
  fc.record({ kind: fc.constant('observe' as const), job: anyJob }),
  fc.record({ kind: fc.constant('fail' as const), failure: fc.constant(failure), isUnsure: fc.boolean() }),
  fc.constant({ kind: 'cancel' as const }),
);
// Ends are rare, so that most sequences get somewhere first.
const anyEvents = fc.oneof(
  fc.array(anyEvent, { maxLength: 40 }),
  fc.array(
    anyEvent.filter(({ kind }) => kind !== 'fail' && kind !== 'cancel'),
    { maxLength: 40 },
  ),
);

/** Every step of a chunk's life: the state before, the event, the state after. All frozen: nothing may be changed. */
function stepsOf(sequence: readonly ItemEvent[]) {
  let before: ItemState = Object.freeze({ ...planned });
  return sequence.map((event) => {
    const step = { before, event, after: Object.freeze(transitionItem(before, Object.freeze(event))) };
    before = step.after;
    return step;
  });
}

const runs = { numRuns: 1_000 };

test('what is accepted is never unaccepted, and its job never becomes another one', () => {
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { before, after } of stepsOf(sequence)) {
        const job = jobOf(before);
        if (job) expect(jobOf(after)?.id).toBe(job.id);
      }
    }),
    runs,
  );
});

test('only the answer of the SIS makes a chunk accepted', () => {
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { before, event, after } of stepsOf(sequence)) {
        if (!jobOf(before) && jobOf(after)) expect(event.kind).toBe('accept');
      }
    }),
    runs,
  );
});

test('a chunk that is over absorbs every event', () => {
  const ends: ReadonlySet<string> = new Set(['done', 'untracked', 'failed', 'cancelled']);
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { before, after } of stepsOf(sequence)) {
        if (ends.has(before.kind)) expect(after).toBe(before);
      }
    }),
    runs,
  );
});

test('sent bytes never go back within an attempt', () => {
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { before, event, after } of stepsOf(sequence)) {
        if (before.kind !== 'sending' || after.kind !== 'sending' || event.kind === 'send') continue;
        expect(after.sentBytes).toBeGreaterThanOrEqual(before.sentBytes);
        expect(after.attempt).toBe(before.attempt);
      }
    }),
    runs,
  );
});

test('a chunk is done only when the SIS said that its job has ended', () => {
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { after } of stepsOf(sequence)) {
        if (after.kind === 'done') expect(after.job.status).not.toBe('In Progress');
        if (after.kind === 'watching') expect(after.job.status).toBe('In Progress');
      }
    }),
    runs,
  );
});

test('what a job has done never gets less while it goes on', () => {
  const settled = (job: Job) => job.imported + job.rejected;
  fc.assert(
    fc.property(anyEvents, (sequence) => {
      for (const { before, after } of stepsOf(sequence)) {
        const job = jobOf(before);
        if (job && after.kind === 'watching') expect(settled(after.job)).toBeGreaterThanOrEqual(settled(job));
      }
    }),
    runs,
  );
});

const anyView: fc.Arbitrary<DeliveryItem> = fc.record({
  number: fc.integer({ min: 1, max: 99 }),
  photos: fc.integer({ min: 1, max: 12 }),
  archiveBytes: fc.integer({ min: 100, max: 1_500 }),
  state: anyEvents.map((sequence) => stepsOf(sequence).at(-1)?.after ?? planned),
});

test('progress never exceeds its totals, and no photo is settled before it is accepted', () => {
  fc.assert(
    fc.property(fc.array(anyView, { maxLength: 6 }), (chunks) => {
      const { photos, acceptedPhotos, settledPhotos, bytes, sentBytes } = measureProgress(chunks);
      expect(photos).toBe(chunks.reduce((sum, chunk) => sum + chunk.photos, 0));
      expect(acceptedPhotos).toBeLessThanOrEqual(photos);
      expect(settledPhotos).toBeLessThanOrEqual(acceptedPhotos);
      expect(sentBytes).toBeLessThanOrEqual(bytes);
      for (const value of [settledPhotos, sentBytes]) expect(value).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});

test('every photo is settled only if the SIS said so of every zip', () => {
  fc.assert(
    fc.property(fc.array(anyView, { minLength: 1, maxLength: 3 }), (chunks) => {
      const { photos, settledPhotos } = measureProgress(chunks);
      const isTold = chunks.every(({ photos: inZip, state }) => {
        const job = jobOf(state);
        return state.kind === 'done' || (job !== null && job.imported + job.rejected >= inZip);
      });
      expect(settledPhotos === photos).toBe(isTold);
    }),
    runs,
  );
});
