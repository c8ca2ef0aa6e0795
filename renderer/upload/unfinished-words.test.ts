import { expect, test } from 'vitest';
import type { UnfinishedRun } from '../../electron/core/run-record.ts';
import { resumableRun, unfinishedInWords } from './unfinished-words.ts';

const now = new Date(2026, 10, 4, 12, 0);
const run: UnfinishedRun = {
  id: 3,
  startedMs: new Date(2026, 10, 2, 9, 40).getTime(),
  endedMs: null,
  folderName: 'lincoln-fall',
  destination: { kind: 'sis', label: 'https://sis.example.org' },
  user: 'demo.secretary',
  presetId: 'illuminate',
  state: 'going',
  failure: null,
  photos: 486,
  accepted: 312,
  imported: 312,
  rejected: 0,
  delivered: 0,
  leftOut: 0,
  paths: ['/photos/lincoln-fall'],
  customPreset: null,
  isOpenFolder: true,
  isConnected: true,
};

test.each<readonly [Partial<UnfinishedRun>, string, string | null]>([
  [{}, 'The upload of Monday 9:40 was not finished: 312 of 486 photos are in the SIS.', null],
  [
    { imported: 100, rejected: 1 },
    'The upload of Monday 9:40 was not finished: the SIS has taken 312 of 486 photos.',
    null,
  ],
  [
    { state: 'left', accepted: 486 },
    'The SIS was still importing when you left the upload of Monday 9:40: it has taken 486 photos.',
    null,
  ],
  [
    { isOpenFolder: false, isConnected: false },
    'The upload of Monday 9:40 was not finished: 312 of 486 photos are in the SIS.',
    'Its folder "lincoln-fall" is not open. Open it to continue.',
  ],
  [
    { isConnected: false },
    'The upload of Monday 9:40 was not finished: 312 of 486 photos are in the SIS.',
    'It goes to https://sis.example.org. Sign in there to continue.',
  ],
])('%j', (changes, sentence, need) => {
  const words = unfinishedInWords({ ...run, ...changes }, now);
  expect([words.sentence, words.need]).toEqual([sentence, need]);
});

test('only an upload of the open folder to the SIS that is signed in at can be continued at once', () => {
  const elsewhere = { ...run, id: 5, isOpenFolder: false };
  const toAnother = { ...run, id: 4, isConnected: false };
  expect(resumableRun([elsewhere, toAnother, run])?.id).toBe(3);
  expect(resumableRun([elsewhere, toAnother])).toBeNull();
});
