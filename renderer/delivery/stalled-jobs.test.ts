import { expect, test } from 'vitest';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import { describeStalledJobs } from './stalled-jobs.ts';

const job: Job = { ...newJob, id: '4712', imported: 5 };

function chunks(...states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 1_000, state }));
}

test('says for how long, and offers to leave it once everything is sent', () => {
  const said = describeStalledJobs(chunks({ kind: 'stalled', job }, { kind: 'done', job }), 630_000);
  expect(said?.sentence).toMatch(
    /^The SIS is taking longer than usual: import 4712 has not moved for 10 minutes\./,
  );
  expect(said?.canLeave).toBe(true);
});

test('is not to be left while something is to be sent', () => {
  const said = describeStalledJobs(chunks({ kind: 'stalled', job }, { kind: 'planned' }), null);
  expect(said?.sentence).toMatch(/has not moved for a few minutes.*uploads the other zip files/);
  expect(said?.canLeave).toBe(false);
});

test('says nothing while jobs move', () => {
  expect(describeStalledJobs(chunks({ kind: 'watching', job }), 630_000)).toBeNull();
});
