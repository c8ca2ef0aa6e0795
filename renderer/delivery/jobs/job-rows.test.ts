import { expect, test } from 'vitest';
import type { DeliveryItem, ItemState } from '../../../electron/core/delivery/item-state.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { jobRows, timeInWords } from './job-rows.ts';

function job(id: string, changes: Partial<Job> = {}): Job {
  return {
    id,
    status: 'In Progress',
    startedAt: '2026-11-02T10:02:11Z',
    endedAt: null,
    photos: 10,
    imported: 0,
    rejected: 0,
    ...changes,
  };
}

function chunk(number: number, state: ItemState): DeliveryItem {
  return { number, photos: 10, archiveBytes: 1_000, state };
}

test('the zips of the run come first, then earlier jobs, each once', () => {
  const rows = jobRows(
    [
      chunk(1, { kind: 'watching', job: job('5') }),
      chunk(2, { kind: 'planned' }),
      chunk(3, { kind: 'cancelled' }),
      chunk(4, { kind: 'failed', failure: { code: 'sis-no-answer' }, isUnsure: true }),
      chunk(5, { kind: 'untracked', job: job('3'), failure: { code: 'sis-job-gone' } }),
    ],
    [job('5'), job('4', { status: 'Failed' })],
  );
  expect(rows.map(({ jobId, zip, status }) => [jobId, zip, status])).toEqual([
    ['5', 1, 'In Progress'],
    [null, 2, 'waiting'],
    [null, 3, 'not-uploaded'],
    [null, 4, 'unknown'],
    ['3', 5, 'unknown'],
    ['4', null, 'Failed'],
  ]);
});

test('a job whose end the run did not see takes it from the list', () => {
  const state: ItemState = {
    kind: 'untracked',
    job: job('5', { imported: 3 }),
    failure: { code: 'cancelled' },
  };
  const finished = job('5', { status: 'Finished', imported: 10 });
  expect(jobRows([chunk(1, state)], [finished])[0]).toMatchObject({ status: 'Finished', imported: 10 });
});

test('an older list takes nothing back', () => {
  const state: ItemState = { kind: 'done', job: job('5', { status: 'Finished', imported: 10 }) };
  expect(jobRows([chunk(1, state)], [job('5', { imported: 4 })])[0]).toMatchObject({
    status: 'Finished',
    imported: 10,
  });
});

test('times', () => {
  const now = new Date(2026, 10, 2, 12);
  expect(timeInWords(null, now)).toBe('');
  expect(timeInWords(new Date(2026, 10, 2, 10, 2, 11).toISOString(), now)).toBe('10:02 AM');
  expect(timeInWords(new Date(2026, 10, 1, 9, 5).toISOString(), now)).toBe('Yesterday, 9:05 AM');
  expect(timeInWords('soon', now)).toBe('soon');
});
