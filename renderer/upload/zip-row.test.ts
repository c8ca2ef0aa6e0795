import { expect, test } from 'vitest';
import type { Job } from '../../electron/core/job.ts';
import type { ChunkState } from '../../electron/core/upload-state.ts';
import { zipRow } from './zip-row.ts';

const job: Job = {
  id: '4711',
  status: 'In Progress',
  startedAt: '2026-11-02T10:02:11Z',
  endedAt: null,
  photos: 212,
  imported: 0,
  rejected: 0,
};

function rowOf(state: ChunkState) {
  const { tone, words, aside, sentShare } = zipRow({
    number: 1,
    photos: 212,
    archiveBytes: 59_700_000,
    state,
  });
  return [tone, words, aside, sentShare];
}

test.each<readonly [ChunkState, readonly unknown[]]>([
  [{ kind: 'planned' }, ['waiting', 'Waiting for its turn', '59.7 MB', null]],
  [{ kind: 'packing' }, ['going', 'Being packed', '59.7 MB', null]],
  [
    { kind: 'sending', attempt: 1, sentBytes: 29_850_000 },
    ['going', 'Sending', 'sending 29.9 of 59.7 MB', 0.5],
  ],
  [
    { kind: 'sending', attempt: 2, sentBytes: 59_800_000 },
    ['going', 'Sent, waiting for the SIS to confirm it', '59.7 MB', 1],
  ],
  [
    { kind: 'waiting', attempt: 1, delayMs: 4_000, failure: { code: 'sis-no-answer' } },
    ['waiting', 'The SIS did not answer.', 'tries again after 4 seconds', null],
  ],
  [{ kind: 'watching', job }, ['accepted', 'Accepted, job 4711', '59.7 MB', null]],
  [
    { kind: 'failed', failure: { code: 'sis-unauthorized' }, isUnsure: false },
    ['failed', 'The SIS does not accept this token. Ask for a new one.', '59.7 MB', null],
  ],
  [{ kind: 'cancelled' }, ['failed', 'Not sent', '59.7 MB', null]],
])('%j', (state, expected) => {
  expect(rowOf(state)).toEqual(expected);
});

test('a zip whose bytes are all sent is not called accepted', () => {
  expect(rowOf({ kind: 'sending', attempt: 1, sentBytes: 59_700_000 })[1]).not.toMatch(/accepted/i);
});
