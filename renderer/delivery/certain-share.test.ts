import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import { certainShare, percentInWords } from './pace.ts';

const job: Job = { ...newJob, imported: 5 };

function chunk(state: ItemState, archiveBytes = 1_000): DeliveryItem {
  return { number: 1, photos: 10, archiveBytes, state };
}

test.each<readonly [readonly DeliveryItem[], number]>([
  [[], 0],
  [[chunk({ kind: 'sending', attempt: 1, sentBytes: 900 })], 0],
  [[chunk({ kind: 'accepted', job: { ...job, imported: 0 } }), chunk({ kind: 'planned' })], 0.25],
  [[chunk({ kind: 'watching', job })], 0.75],
  [[chunk({ kind: 'done', job })], 1],
  [
    [
      chunk({ kind: 'delivered', zip: { name: 'a.zip', photos: 10, bytes: 9, sha256: '' } }),
      chunk({ kind: 'planned' }),
    ],
    0.5,
  ],
  [[chunk({ kind: 'done', job }), chunk({ kind: 'replanned', failure: { code: 'sis-too-big' } })], 1],
])('%j', (items, share) => {
  expect(certainShare({ items, share: 1 })).toBeCloseTo(share);
});

test('what is certain is never more than the whole bar', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(certainShare({ items: [chunk({ kind: 'done', job })], share })).toBeLessThanOrEqual(share);
    }),
  );
});

test('almost all is not 100%', () => {
  expect(percentInWords(0.999)).toBe('99%');
  expect(percentInWords(1)).toBe('100%');
});
