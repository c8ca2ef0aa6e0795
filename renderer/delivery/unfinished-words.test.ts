import { expect, test } from 'vitest';
import type { UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import { goodRun } from '../../electron/core/fixtures/run-record.ts';
import {
  type ChosenDestinations,
  needsItsSystem,
  openDelivery,
  resumableRun,
  unfinishedInWords,
} from './unfinished-words.ts';

const now = new Date(2026, 10, 4, 12, 0);
const run: UnfinishedRun = {
  ...goodRun,
  id: 3,
  startedMs: new Date(2026, 10, 2, 9, 40).getTime(),
  endedMs: null,
  state: 'going',
  accepted: 312,
  imported: 312,
  paths: ['/photos/lincoln-fall'],
  customPreset: null,
  isOpenFolder: true,
  isConnected: true,
};

const destinations: ChosenDestinations = {
  sftpAddress: 'sftp://oak@sftp.example.org',
  presetId: 'illuminate',
  customPreset: null,
};

const delivery = {
  destination: { kind: 'sftp', label: 'sftp://oak@sftp.example.org' },
  isConnected: false,
} as const;

test.each<readonly [Partial<UnfinishedRun>, string, string | null]>([
  [
    { destination: { kind: 'folder', label: '/zips' }, isConnected: false, delivered: 1 },
    'The zips of Monday 9:40 were not all saved: 1 of 486 photos is in zips in /zips.',
    null,
  ],
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
  [
    { ...delivery, accepted: 0, imported: 0, delivered: 200 },
    'The delivery of Monday 9:40 was not finished: 200 of 486 photos are on the SFTP.',
    null,
  ],
  [
    { ...delivery, destination: { kind: 'sftp', label: 'sftp://ana@sftp.example.org' }, delivered: 1 },
    'The delivery of Monday 9:40 was not finished: 1 of 486 photos is on the SFTP.',
    'It goes to sftp://ana@sftp.example.org. Choose that SFTP to continue.',
  ],
  [
    { ...delivery, delivered: 200, presetId: 'destiny' },
    'The delivery of Monday 9:40 was not finished: 200 of 486 photos are on the SFTP.',
    'It was begun for Follett Destiny, and another system is chosen now. Choose Follett Destiny to continue.',
  ],
])('%j', (changes, sentence, need) => {
  const words = unfinishedInWords({ ...run, ...changes }, now, destinations);
  expect([words.sentence, words.need]).toEqual([sentence, need]);
});

test('only an upload of the open folder to the SIS that is signed in at can be continued at once', () => {
  const elsewhere = { ...run, id: 5, isOpenFolder: false };
  const toAnother = { ...run, id: 4, isConnected: false };
  const forAnother = { ...run, id: 6, presetId: 'otus' };
  expect(resumableRun([elsewhere, toAnother, forAnother, run], destinations)?.id).toBe(3);
  expect(resumableRun([elsewhere, toAnother, forAnother], destinations)).toBeNull();
});

test('another system than the one that the upload was begun for is in its way, and nothing else', () => {
  const forAnother = { ...run, presetId: 'otus' } as const;
  expect(needsItsSystem([forAnother], destinations)).toBe(true);
  expect(needsItsSystem([forAnother, run], destinations)).toBe(false);
  expect(needsItsSystem([{ ...forAnother, isConnected: false }], destinations)).toBe(false);
  expect(needsItsSystem([], destinations)).toBe(false);
});

test('a delivery goes on at the SFTP of the settings, and is no upload', () => {
  const here = { ...run, ...delivery };
  expect(openDelivery([run, here], { ...destinations, sftpAddress: 'sftp://oak@sftp.example.org' })).toBe(
    here,
  );
  expect(
    openDelivery([here], { ...destinations, sftpAddress: 'sftp://oak@sftp.example.org/fall' }),
  ).toBeNull();
  expect(
    openDelivery([{ ...here, isOpenFolder: false }], {
      ...destinations,
      sftpAddress: here.destination.label,
    }),
  ).toBeNull();
  expect(resumableRun([here], destinations)).toBeNull();
});
