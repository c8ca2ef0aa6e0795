import { expect, test } from 'vitest';
import { newJob } from '../fixtures/job.ts';
import type { ItemState } from './item-state.ts';
import { confirmedShare, shareOfZip, shareOfZips } from './zip-share.ts';

const job = { ...newJob, imported: 4, rejected: 1 };
const zip = (state: ItemState, archiveBytes = 1_000) => ({ photos: 10, archiveBytes, state });

test.each<[ItemState, share: number, whereNothingIsWatched: number, confirmed: number]>([
  [{ kind: 'planned' }, 0, 0, 0],
  [{ kind: 'sending', attempt: 1, sentBytes: 500 }, 0.25, 0.5, 0],
  [{ kind: 'sending', attempt: 1, sentBytes: 2_000 }, 0.5, 1, 0],
  [{ kind: 'confirming', attempt: 1, sentBytes: 500 }, 0.25, 0.5, 0],
  [{ kind: 'accepted', job: newJob }, 0.5, 1, 0.5],
  [{ kind: 'watching', job }, 0.75, 1, 0.75],
  [{ kind: 'done', job }, 1, 1, 1],
])('%j is %d of the way, %d where sending is all, and %d confirmed', (state, share, sent, confirmed) => {
  expect(shareOfZip(zip(state))).toBeCloseTo(share);
  expect(shareOfZip(zip(state), 1)).toBeCloseTo(sent);
  expect(confirmedShare([zip(state)])).toBeCloseTo(confirmed);
});

test('zips count by their bytes, and those that were planned again not at all', () => {
  const replanned = zip({ kind: 'replanned', failure: { code: 'sis-too-big' } }, 9_000);
  expect(shareOfZips([zip({ kind: 'done', job }, 3_000), zip({ kind: 'planned' }), replanned])).toBe(0.75);
  expect(shareOfZips([replanned])).toBeNull();
});
