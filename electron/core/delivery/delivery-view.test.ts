import { expect, test } from 'vitest';
import { newJob } from '../fixtures/job.ts';
import { isAllThere } from './delivery-view.ts';
import type { DeliveryItem, ItemState } from './item-state.ts';

function zips(...states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 1_000, state }));
}

test('there is what the destination said it has, not what was sent', () => {
  const accepted: ItemState = { kind: 'accepted', job: newJob };
  expect(isAllThere(zips({ kind: 'sending', attempt: 1, sentBytes: 1_000 }))).toBe(false);
  expect(isAllThere(zips(accepted))).toBe(true);
  expect(isAllThere([])).toBe(false);
  expect(isAllThere(zips({ kind: 'replanned', failure: { code: 'sis-too-big' } }, accepted))).toBe(true);
  const delivered: ItemState = {
    kind: 'delivered',
    zip: { name: 'a.zip', photos: 10, bytes: 9, sha256: '' },
  };
  expect(isAllThere(zips(delivered, { kind: 'planned' }))).toBe(false);
});
