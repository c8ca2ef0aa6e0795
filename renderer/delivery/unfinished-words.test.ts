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

const nowMs = new Date(2026, 10, 4, 12, 0).getTime();
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
    'The zip files that you started saving on Monday at 9:40 AM were not all saved: 1 of 486 photos is in zip files in /zips.',
    null,
  ],
  [{}, "The upload started on Monday at 9:40 AM didn't finish. 312 of 486 photos are in the SIS.", null],
  [
    { imported: 100, rejected: 1 },
    "The upload started on Monday at 9:40 AM didn't finish. The SIS has received 312 of 486 photos.",
    null,
  ],
  [
    { state: 'left', accepted: 486 },
    'The SIS was still importing the upload started on Monday at 9:40 AM when you closed it. It has received 486 photos.',
    null,
  ],
  [
    { isOpenFolder: false, isConnected: false },
    "The upload started on Monday at 9:40 AM didn't finish. 312 of 486 photos are in the SIS.",
    'Open the folder "lincoln-fall" to resume.',
  ],
  [
    { isConnected: false },
    "The upload started on Monday at 9:40 AM didn't finish. 312 of 486 photos are in the SIS.",
    'It goes to https://sis.example.org. Sign in there to resume.',
  ],
  [
    { ...delivery, accepted: 0, imported: 0, delivered: 200 },
    "The delivery started on Monday at 9:40 AM didn't finish. 200 of 486 photos are on the SFTP server.",
    null,
  ],
  [
    { ...delivery, destination: { kind: 'sftp', label: 'sftp://ana@sftp.example.org' }, delivered: 1 },
    "The delivery started on Monday at 9:40 AM didn't finish. 1 of 486 photos is on the SFTP server.",
    'It goes to sftp://ana@sftp.example.org. Choose that SFTP server to resume.',
  ],
  [
    { ...delivery, delivered: 200, presetId: 'destiny' },
    "The delivery started on Monday at 9:40 AM didn't finish. 200 of 486 photos are on the SFTP server.",
    'This upload was started for Follett Destiny. Switch back to Follett Destiny in Settings to resume it.',
  ],
])('%j', (changes, sentence, need) => {
  const words = unfinishedInWords({ ...run, ...changes }, nowMs, destinations);
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
