import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedPhoto } from './chunk-plan.ts';
import {
  beginDelivery,
  type Delivery,
  type DeliveryEvent,
  hasEnded,
  transition,
  viewItems,
} from './delivery.ts';
import { sisTraits } from './destination-traits.ts';
import { type ItemEvent, measureProgress } from './item-state.ts';
import type { Job } from './job.ts';

const failure = { code: 'sis-no-answer' } as const;
const requestBytes = 3_000;
const destination = { kind: 'sis', label: 'https://sis.example.org', traits: sisTraits } as const;

const anyPhoto: fc.Arbitrary<PlannedPhoto> = fc
  .record({ id: fc.nat(12), bytes: fc.integer({ min: 1, max: 3_200 }) })
  .map(({ id, bytes }) => ({ photoId: `p${id}`, name: `${id}.jpg`, bytes }));

const number = fc.integer({ min: 1, max: 8 });
const attempt = fc.integer({ min: 1, max: 5 });
const anyJob: fc.Arbitrary<Job> = fc
  .record({
    id: fc.constantFrom('1', '2'),
    status: fc.constantFrom('In Progress', 'In Progress', 'Finished', 'Failed'),
    imported: fc.nat(5),
    rejected: fc.nat(2),
  })
  .map((seen) => ({ ...seen, startedAt: '2026-11-02T08:00:00Z', endedAt: null, photos: 5 }));

const anyChunkEvent: fc.Arbitrary<ItemEvent> = fc.oneof(
  fc.constant({ kind: 'pack' as const }),
  fc.record({ kind: fc.constant('send' as const), attempt }),
  fc.record({ kind: fc.constant('progress' as const), sentBytes: fc.nat(9_000) }),
  fc.record({ kind: fc.constant('ask' as const), attempt }),
  fc.record({
    kind: fc.constant('wait' as const),
    attempt,
    delayMs: fc.nat(9_000),
    failure: fc.constant(failure),
  }),
  fc.record({ kind: fc.constant('accept' as const), job: anyJob }),
  fc.record({ kind: fc.constant('observe' as const), job: anyJob }),
  fc.constant({ kind: 'stall' as const }),
  fc.record({ kind: fc.constant('fail' as const), failure: fc.constant(failure), isUnsure: fc.boolean() }),
);

const anyEvent: fc.Arbitrary<DeliveryEvent> = fc.oneof(
  { weight: 15, arbitrary: fc.record({ kind: fc.constant('prepare' as const), photos: fc.array(anyPhoto) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('drop' as const),
      photoIds: fc.array(
        fc.nat(12).map((id) => `p${id}`),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 60,
    arbitrary: fc.record({ kind: fc.constant('item' as const), number, event: anyChunkEvent }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('replan' as const),
      number,
      failure: fc.constant(failure),
      isSmaller: fc.boolean(),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('arrive' as const), number, job: anyJob }) },
  {
    weight: 15,
    arbitrary: fc.constantFrom<DeliveryEvent>(
      { kind: 'pause' },
      { kind: 'continue' },
      { kind: 'lose-network', failure },
      { kind: 'find-network' },
      { kind: 'need-sign-in', failure },
      { kind: 'sign-in' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<DeliveryEvent>(
      { kind: 'finish', failure: null },
      { kind: 'leave' },
      { kind: 'cancel' },
    ),
  },
);
const anyEvents = fc.array(anyEvent, { maxLength: 60, size: 'max' });

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function stepsOf(events: readonly DeliveryEvent[]) {
  let before = deepFreeze(beginDelivery({ destination, requestBytes }));
  return events.map((event) => {
    const step = { before, event, after: deepFreeze(transition(before, deepFreeze(event))) };
    before = step.after;
    return step;
  });
}

const photosIn = (model: Delivery) =>
  model.items
    .filter(({ state }) => state.kind !== 'replanned')
    .flatMap(({ chunk }) => chunk.photos.map(({ photoId }) => photoId));

const runs = { numRuns: 1_000 };

test('no photo is ever lost, or in two places', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const known = new Set<string>();
      for (const { before, event, after } of stepsOf(events)) {
        if (!hasEnded(before.status)) {
          if (event.kind === 'prepare') for (const { photoId } of event.photos) known.add(photoId);
          if (event.kind === 'drop') for (const photoId of event.photoIds) known.add(photoId);
        }
        const places = [...photosIn(after), ...after.left.keys()];
        expect([...places].sort()).toEqual([...known].sort());
      }
    }),
    runs,
  );
});

test('the share never goes back, never exceeds 1, and is 1 only when every job has ended', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const { before, after } of stepsOf(events)) {
        expect(after.share).toBeGreaterThanOrEqual(before.share);
        expect(after.share).toBeLessThanOrEqual(1);
        const real = after.items.filter(({ state }) => state.kind !== 'replanned');
        if (after.share === 1) {
          expect(after.status.kind).toBe('finished');
          expect(real.every(({ state }) => state.kind === 'done')).toBe(true);
        }
      }
    }),
    runs,
  );
});

test('what was accepted and what the SIS settled never gets less', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const { before, after } of stepsOf(events)) {
        const [was, is] = [measureProgress(viewItems(before)), measureProgress(viewItems(after))];
        expect(is.acceptedPhotos).toBeGreaterThanOrEqual(was.acceptedPhotos);
        expect(is.settledPhotos).toBeGreaterThanOrEqual(was.settledPhotos);
        expect(is.settledPhotos).toBeLessThanOrEqual(is.acceptedPhotos);
        expect(is.sentBytes).toBeLessThanOrEqual(is.bytes);
      }
    }),
    runs,
  );
});

test('numbers of zips are their own, and no zip is bigger than the limit', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const { after } of stepsOf(events)) {
        const numbers = after.items.map(({ chunk }) => chunk.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { chunk } of after.items) expect(chunk.archiveBytes).toBeLessThan(requestBytes);
      }
    }),
    runs,
  );
});

test('what has ended stays as it ended', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      for (const { before, after } of stepsOf(events))
        if (hasEnded(before.status)) expect(after).toBe(before);
    }),
    runs,
  );
});
