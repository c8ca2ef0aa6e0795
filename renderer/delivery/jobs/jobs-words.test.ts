import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { DeliveryStatus } from '../../../electron/core/delivery/delivery.ts';
import type { DeliveryView } from '../../../electron/core/delivery/delivery-view.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../../electron/core/fixtures/job.ts';
import { againLabel, earlierClause, jobsTitle } from './jobs-words.ts';
import { groupOutcomes } from './outcome-groups.ts';

const job: Job = { ...newJob, status: 'Finished', endedAt: '2026-11-02T10:03:11Z', imported: 10 };
const outcomes = groupOutcomes([]);
const finished: DeliveryStatus = { kind: 'finished', failure: null };
const leg = { number: 1, photos: 2, archiveBytes: 10, state: { kind: 'planned' } } as const;
const zip = { name: 'photos-001.zip', photos: 2, bytes: 9, sha256: '' };
const photosOver = newDelivery('moodle', { items: [leg], status: finished });
const saved = newDelivery('folder', {
  items: [{ ...leg, state: { kind: 'delivered', zip } }],
  status: finished,
});

test('a run that goes on is never called done, even with every job finished', () => {
  const items = [{ number: 1, photos: 10, archiveBytes: 10, state: { kind: 'done', job } }] as const;
  const run = newDelivery('sis', { items });
  expect(jobsTitle(run, outcomes)).toBe('1 of 1 zip file uploaded');
  expect(
    jobsTitle(newDelivery('sis', { items, status: { kind: 'finished', failure: null } }), outcomes),
  ).toBe('0 of 0 photos are in the SIS.');
});

test.each([
  ['In Progress', 'Importing…'],
  ['Finished', '1 of 2 zip files uploaded'],
] as const)('while a zip waits, a job that is %s', (status, title) => {
  const zip = { photos: 10, archiveBytes: 10 };
  const items = [
    { ...zip, number: 1, state: { kind: 'done', job: { ...job, status } } },
    { ...zip, number: 2, state: { kind: 'planned' } },
  ] as const;
  const run = newDelivery('sis', { items, status: { kind: 'paused' } });
  expect(jobsTitle(run, outcomes)).toBe(title);
});

test('before the SIS has accepted a zip nothing is imported', () => {
  expect(jobsTitle({ kind: 'preparing', prepared: 0, total: 5, destination: 'sis' }, outcomes)).toBe(
    'Nothing uploaded yet',
  );
  expect(jobsTitle({ kind: 'none' }, outcomes)).toBe('Import status');
});

test.each<readonly [string, DeliveryView, string]>([
  ['photos one by one', photosOver, '1 of 2 photos are in Moodle; 1 was rejected.'],
  ['photos that are on their way', newDelivery('moodle', { items: [leg] }), '0 of 2 photos processed'],
  ['saved zips', saved, '2 photos in 1 zip file were saved.'],
  ['nothing to save', newDelivery('folder', { status: finished }), 'Nothing was saved.'],
])('without jobs: %s', (_what, run, title) => {
  const results = groupOutcomes([
    photoRow('1', { outcome: { kind: 'imported' } }),
    photoRow('2', { outcome: { kind: 'rejected', reason: 'No such user.' } }),
  ]);
  expect(jobsTitle(run, results)).toBe(title);
});

test('rejected photos are to be fixed, and what never got there is only tried again', () => {
  const rejected = photoRow('1', { outcome: { kind: 'rejected', reason: 'No such student.' } });
  const unsent = photoRow('2', { outcome: { kind: 'not-sent', reason: 'The upload stopped first.' } });
  expect(againLabel(groupOutcomes([rejected, unsent]))).toBe('Fix and upload 2 again');
  expect(againLabel(groupOutcomes([unsent]))).toBe('Try 1 again');
});

test('what earlier folders brought', () => {
  expect(earlierClause(1)).toBe('1 student has a photo from an earlier upload');
  expect(earlierClause(1_380)).toBe('1,380 students have a photo from an earlier upload');
});
