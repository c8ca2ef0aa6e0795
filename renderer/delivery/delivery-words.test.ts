import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';
import { sisTraits } from '../../electron/core/delivery/destination-traits.ts';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import {
  arrivedTitle,
  brokenOffSentence,
  earlierSentence,
  goingTitle,
  haltInWords,
  meanwhileInWords,
  nextOnPage,
  photosThereInWords,
  stayingWords,
  stopSentences,
} from './delivery-words.ts';

const job: Job = { ...newJob, photos: 10 };

function zips(...states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 1_000, state }));
}

const states: readonly ItemState[] = [
  { kind: 'done', job },
  { kind: 'replanned', failure: { code: 'sis-too-big' } },
  { kind: 'watching', job },
  { kind: 'planned' },
];
const items = zips(...states);
const haltOf = (status: DeliveryStatus) => haltInWords(newDelivery('sis', { status, items }));

test.each<readonly [DeliveryStatus, string]>([
  [{ kind: 'paused' }, 'Paused. 2 of 3 zip files uploaded.'],
  [
    { kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } },
    'No connection. Nothing was lost. The upload resumes automatically when the connection is back.',
  ],
  [
    { kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } },
    'Your sign-in has expired. Nothing was lost. Enter a new access token to resume.',
  ],
])('%j', (status, words) => {
  const said = haltOf(status);
  expect(`${said?.title} ${said?.sentence}`).toBe(words);
});

test.each<DeliveryStatus>([{ kind: 'running' }, { kind: 'left' }, { kind: 'cancelled' }])(
  'nothing is waited for: %j',
  (status) => expect(haltOf(status)).toBeNull(),
);

test('nothing is said to go on while it waits for somebody', () => {
  const failure = { code: 'sis-unauthorized' } as const;
  for (const isAccepted of [false, true]) {
    const words = (status: DeliveryStatus) => meanwhileInWords(haltOf(status), isAccepted, sisTraits);
    expect(words({ kind: 'running' })).toMatch(/^You can keep working/);
    expect(words({ kind: 'waiting-for-network', failure })).toMatch(/when the connection is back/);
    expect(words({ kind: 'waiting-for-sign-in', failure })).toMatch(/^This resumes when you sign in/);
    expect(words({ kind: 'paused' })).toMatch(/^You can close/);
  }
});

test('a run that broke off says what is in and what to do', () => {
  const some = zips(
    { kind: 'done', job },
    { kind: 'failed', failure: { code: 'sis-error' }, isUnsure: false },
  );
  expect(brokenOffSentence(some, { code: 'sis-no-answer' })).toBe(
    'The SIS did not answer. Try again later. 1 of 2 zip files uploaded. Nothing was lost. You can resume later.',
  );
  expect(brokenOffSentence([], { code: 'sis-unauthorized' })).toMatch(/Nothing was uploaded\.$/);
});

test('stopping says what stays and what is not uploaded yet', () => {
  const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 1 };
  expect(stopSentences(zips({ kind: 'watching', job }, sending))).toEqual([
    '10 photos that are already uploaded will stay in the SIS.',
    "10 photos haven't been uploaded yet. You can resume later.",
  ]);
  expect(stopSentences(zips(sending))).toEqual([
    "10 photos haven't been uploaded yet. You can resume later.",
  ]);
  expect(stopSentences([])).toEqual(['You can start the upload again later.']);
  expect(stopSentences(zips({ kind: 'watching', job }))[0]).toBe(
    'The SIS has all the zip files and keeps importing the photos.',
  );
});

test('one photo that is uploaded stays there', () => {
  const [first] = stopSentences([
    { number: 1, photos: 1, archiveBytes: 10, state: { kind: 'accepted', job } },
    { number: 2, photos: 9, archiveBytes: 10, state: { kind: 'planned' } },
  ]);
  expect(first).toBe('1 photo that is already uploaded will stay in the SIS.');
});

const zip: DeliveryItem = { number: 1, photos: 400, archiveBytes: 50_000_000, state: { kind: 'planned' } };
const last: DeliveryItem = { number: 2, photos: 86, archiveBytes: 10_000_000, state: { kind: 'planned' } };

test('what has been done is said with numbers', () => {
  expect(arrivedTitle(newDelivery('sftp', { items: [zip, last] }))).toBe(
    '486 photos in 2 zip files were sent by SFTP.',
  );
  expect(arrivedTitle(newDelivery('folder', { items: [{ ...zip, photos: 1 }] }))).toBe(
    '1 photo in 1 zip file was saved.',
  );
  expect(nextOnPage({ name: 'Follett Destiny', uploadPage: 'Upload Patron Pictures' })).toContain(
    'its page "Upload Patron Pictures"',
  );
  expect([0, 1, 14].map(stayingWords)).toEqual([
    '',
    '1 photo is not included.',
    '14 photos are not included.',
  ]);
  expect(nextOnPage({ name: 'Our SIS', uploadPage: null })).toContain('its page for importing photos');
});

test.each<readonly [DestinationKind, string, string]>([
  ['sis', 'Uploading 486 photos in 2 zip files', '0 of 486 photos uploaded'],
  ['sftp', 'Sending 486 photos in 2 zip files', '0 of 486 photos sent'],
  ['folder', 'Saving 486 photos in 2 zip files', '0 of 486 photos saved'],
])('one set of texts on the way to the %s', (to, title, progress) => {
  const run = newDelivery(to, { items: [zip, last] });
  expect([goingTitle(run, null), photosThereInWords(run)]).toEqual([title, progress]);
  const paused = newDelivery(to, { items: [zip, last], status: { kind: 'paused' } });
  expect(goingTitle(paused, haltInWords(paused))).toBe('Paused: 486 photos in 2 zip files');
});

test('only where an import is watched is a delivery importing', () => {
  const delivered: ItemState = {
    kind: 'delivered',
    zip: { name: 'a.zip', photos: 10, bytes: 9, sha256: '' },
  };
  const importing = newDelivery('sis', { items: zips({ kind: 'accepted', job }) });
  expect(goingTitle(importing, null)).toBe('Upload complete. The SIS is importing the photos.');
  expect(goingTitle(newDelivery('sftp', { items: zips(delivered) }), null)).toBe(
    'Sending 10 photos in 1 zip file',
  );
});

test('what was handed over earlier, and what goes the next time', () => {
  const day = new Date(2026, 10, 3, 9).getTime();
  const summary = {
    destination: { kind: 'sftp', label: 'sftp://school@sftp.example.org/photos' },
    photos: 512,
    inSis: 0,
    handedOver: 486,
    changed: 0,
    lastMs: day,
  } as const;
  const now = new Date(2026, 11, 1, 9).getTime();
  expect(earlierSentence(summary, 'sftp', now)).toBe(
    '486 of 512 photos were already sent to this SFTP server, most recently on Nov 3. Only new and changed photos are sent.',
  );
  expect(earlierSentence(summary, 'folder', now)).toBe(
    '486 of 512 photos were already saved as zip files, most recently on Nov 3. New zip files contain all photos again.',
  );
  expect(earlierSentence({ ...summary, lastMs: null }, 'sftp', now)).toBe('');
});
