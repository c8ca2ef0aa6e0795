import { expect, test } from 'vitest';
import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import { zipRow } from './zip-row.ts';

const upload = newDelivery('sis');
const there = { name: 'lincoln-001.zip', photos: 212, bytes: 59_700_000, sha256: '' };

const job: Job = { ...newJob, photos: 212 };

function rowOf(state: ItemState) {
  const item = { number: 1, photos: 212, archiveBytes: 59_700_000, state };
  const { tone, words, aside, sentShare } = zipRow(item, upload);
  return [tone, words, aside, sentShare];
}

test.each<readonly [ItemState, readonly unknown[]]>([
  [{ kind: 'planned' }, ['waiting', 'Waiting', '59.7 MB', null]],
  [{ kind: 'packing' }, ['going', 'Preparing', '59.7 MB', null]],
  [{ kind: 'sending', attempt: 1, sentBytes: 29_850_000 }, ['going', 'Uploading', '29.9 MB of 59.7 MB', 0.5]],
  [
    { kind: 'sending', attempt: 2, sentBytes: 59_800_000 },
    ['going', 'Waiting for confirmation', '59.7 MB', 1],
  ],
  [
    { kind: 'waiting', attempt: 1, delayMs: 4_000, failure: { code: 'sis-no-answer' } },
    ['waiting', 'The SIS did not answer.', 'attempt 2 of 5 in 4 seconds', null],
  ],
  [{ kind: 'accepted', job }, ['accepted', 'Uploaded (import 4711)', '59.7 MB', null]],
  [
    { kind: 'watching', job: { ...job, imported: 90, rejected: 2 } },
    ['accepted', 'Importing (import 4711)', '90 in the SIS, 2 rejected', null],
  ],
  [
    { kind: 'stalled', job },
    ['stalled', 'Uploaded. Import 4711 is taking longer than usual', '0 of 212 in the SIS', null],
  ],
  [
    { kind: 'done', job: { ...job, status: 'Finished', imported: 212 } },
    ['accepted', 'Done (import 4711)', '212 of 212 in the SIS', null],
  ],
  [
    { kind: 'done', job: { ...job, status: 'Failed' } },
    ['failed', 'Uploaded, but import 4711 failed', '0 of 212 in the SIS', null],
  ],
  [
    { kind: 'confirming', attempt: 2 },
    ['going', 'Connection interrupted. Checking whether it arrived', 'attempt 2', null],
  ],
  [
    { kind: 'replanned', failure: { code: 'sis-too-big' } },
    ['waiting', 'Too big for the SIS: splitting into smaller zip files', '59.7 MB', null],
  ],
  [
    { kind: 'failed', failure: { code: 'sis-unauthorized' }, isUnsure: false },
    [
      'failed',
      'The SIS does not accept this access token. Ask your SIS administrator for a new one.',
      '59.7 MB',
      null,
    ],
  ],
  [{ kind: 'cancelled' }, ['failed', 'Not uploaded', '59.7 MB', null]],
])('%j', (state, expected) => {
  expect(rowOf(state)).toEqual(expected);
});

test('a photo that is too big all alone is said to be that, and no zip', () => {
  const state: ItemState = { kind: 'failed', failure: { code: 'sis-too-big' }, isUnsure: false };
  expect(zipRow({ number: 1, photos: 1, archiveBytes: 12_400_000, state }, upload)).toMatchObject({
    words: 'This photo is too big for the SIS. Save a smaller copy.',
    aside: '12.4 MB',
  });
});

const statuses = {
  paused: { kind: 'paused' },
  'waiting-for-network': { kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } },
  'waiting-for-sign-in': { kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } },
} as const;

test.each([
  ['paused', 'Paused'],
  ['waiting-for-network', 'Waiting for a connection'],
  ['waiting-for-sign-in', 'Waiting for you to sign in'],
] as const)('while the upload is %s, what was on its way is said to be that', (kind, words) => {
  const halted = newDelivery('sis', { status: statuses[kind] });
  const going: readonly ItemState[] = [
    { kind: 'sending', attempt: 1, sentBytes: 5 },
    { kind: 'confirming', attempt: 1 },
    { kind: 'waiting', attempt: 1, delayMs: 4_000, failure: { code: 'sis-no-answer' } },
  ];
  for (const state of going) {
    expect(zipRow({ number: 1, photos: 2, archiveBytes: 10, state }, halted)).toMatchObject({
      tone: 'waiting',
      words,
      sentShare: null,
    });
  }
  const accepted: ItemState = { kind: 'watching', job };
  expect(zipRow({ number: 1, photos: 2, archiveBytes: 10, state: accepted }, halted).words).toMatch(
    /^Importing/,
  );
});

test('a zip whose bytes are all sent is not called accepted', () => {
  expect(rowOf({ kind: 'sending', attempt: 1, sentBytes: 59_700_000 })[1]).not.toMatch(/accepted/i);
});

test.each<readonly [DestinationKind, ItemState, readonly unknown[]]>([
  ['sftp', { kind: 'planned' }, ['photos-001.zip', 'Waiting', '59.7 MB']],
  [
    'sftp',
    { kind: 'sending', attempt: 1, sentBytes: 29_850_000 },
    ['photos-001.zip', 'Sending', '29.9 MB of 59.7 MB'],
  ],
  [
    'sftp',
    { kind: 'sending', attempt: 1, sentBytes: 59_700_000 },
    ['photos-001.zip', 'Waiting for confirmation', '59.7 MB'],
  ],
  [
    'sftp',
    { kind: 'waiting', attempt: 1, delayMs: 4_000, failure: { code: 'sftp-cut-off' }, sentBytes: 9 },
    ['photos-001.zip', 'The connection to the SFTP server was interrupted.', 'attempt 2 of 5 in 4 seconds'],
  ],
  ['sftp', { kind: 'delivered', zip: there }, ['lincoln-001.zip', 'Delivered', '59.7 MB']],
  [
    'folder',
    { kind: 'sending', attempt: 1, sentBytes: 100 },
    ['photos-001.zip', 'Saving', '100 bytes of 59.7 MB'],
  ],
  [
    'folder',
    { kind: 'delivered', zip: { ...there, mapName: 'idlink.txt' } },
    ['lincoln-001.zip', 'Saved with idlink.txt', '59.7 MB'],
  ],
])('to the %s: %j', (to, state, expected) => {
  const { name, words, aside } = zipRow(
    { number: 1, photos: 212, archiveBytes: 59_700_000, state },
    newDelivery(to),
  );
  expect([name, words, aside]).toEqual(expected);
});

test('a pause says how much of a zip stays where a delivery goes on from there, and nothing where it begins anew', () => {
  const item: DeliveryItem = {
    number: 1,
    photos: 212,
    archiveBytes: 59_700_000,
    state: { kind: 'sending', attempt: 1, sentBytes: 12_000_000 },
  };
  const asideAt = (to: DestinationKind) =>
    zipRow(item, newDelivery(to, { status: { kind: 'paused' } })).aside;
  expect([asideAt('sftp'), asideAt('sis')]).toEqual(['12 MB of 59.7 MB sent', '59.7 MB']);
});

test('a zip that is handed over is not marked as one that the SIS has accepted', () => {
  const item: DeliveryItem = {
    number: 1,
    photos: 2,
    archiveBytes: 9,
    state: { kind: 'delivered', zip: there },
  };
  for (const to of ['sftp', 'folder'] as const)
    expect(zipRow(item, newDelivery(to)).tone).toBe('handed-over');
});
