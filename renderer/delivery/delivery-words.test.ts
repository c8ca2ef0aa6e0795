import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import {
  arrivedTitle,
  brokenOffSentence,
  cancelSentences,
  earlierSentence,
  goingTitle,
  haltInWords,
  meanwhileInWords,
  nextOnPage,
  photosThereInWords,
  stayingWords,
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
  [{ kind: 'paused' }, 'Paused. 2 of 3 zips are in. Nothing is sent until you continue.'],
  [
    { kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } },
    'The network is gone. Nothing was lost: 2 of 3 zips are in. It goes on by itself as soon as the SIS can be reached again.',
  ],
  [
    { kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } },
    'The SIS does not accept the token any more. Nothing was lost: 2 of 3 zips are in. Type a new token, and the upload goes on where it was.',
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
    const words = (status: DeliveryStatus) => meanwhileInWords(haltOf(status), isAccepted);
    expect(words({ kind: 'running' })).toMatch(/^You can keep working/);
    expect(words({ kind: 'waiting-for-network', failure })).toMatch(/when the network is back/);
    expect(words({ kind: 'waiting-for-sign-in', failure })).toMatch(/^This waits for you to sign in/);
    expect(words({ kind: 'paused' })).toMatch(/^You can also close/);
  }
});

test('a run that broke off says what is in and what to do', () => {
  const some = zips(
    { kind: 'done', job },
    { kind: 'failed', failure: { code: 'sis-error' }, isUnsure: false },
  );
  expect(brokenOffSentence(some, { code: 'sis-no-answer' })).toBe(
    'The SIS did not answer. Try again later. Nothing was lost: 1 of 2 zips is with the SIS. You can continue later: this list stays.',
  );
  expect(brokenOffSentence([], { code: 'sis-unauthorized' })).toMatch(/Nothing was sent\.$/);
});

test('cancelling says what stays and what is not sent', () => {
  const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 1 };
  expect(cancelSentences(zips({ kind: 'watching', job }, sending))).toEqual([
    '10 photos are with the SIS and stay there.',
    'The other 10 photos will not be sent. You can continue later, also after closing Picture Day: this list stays.',
  ]);
  expect(cancelSentences(zips(sending))[0]).toBe('The SIS has accepted nothing yet.');
  expect(cancelSentences(zips({ kind: 'watching', job }))[0]).toBe(
    'The SIS has all zips and goes on with its import.',
  );
});

test('one photo with the SIS stays there', () => {
  const [first] = cancelSentences([
    { number: 1, photos: 1, archiveBytes: 10, state: { kind: 'accepted', job } },
    { number: 2, photos: 9, archiveBytes: 10, state: { kind: 'planned' } },
  ]);
  expect(first).toBe('1 photo is with the SIS and stays there.');
});

const zip: DeliveryItem = { number: 1, photos: 400, archiveBytes: 50_000_000, state: { kind: 'planned' } };
const last: DeliveryItem = { number: 2, photos: 86, archiveBytes: 10_000_000, state: { kind: 'planned' } };

test('what has been done is said with numbers', () => {
  expect(arrivedTitle(newDelivery('sftp', { items: [zip, last] }))).toBe(
    '486 photos in 2 zips are on the SFTP.',
  );
  expect(arrivedTitle(newDelivery('folder', { items: [{ ...zip, photos: 1 }] }))).toBe(
    '1 photo in 1 zip is saved.',
  );
  expect(nextOnPage({ name: 'Follett Destiny', uploadPage: 'Upload Patron Pictures' })).toContain(
    'its page "Upload Patron Pictures"',
  );
  expect([0, 1, 14].map(stayingWords)).toEqual([
    '',
    '1 photo stays here: blocked or left out.',
    '14 photos stay here: blocked or left out.',
  ]);
  expect(nextOnPage({ name: 'Our SIS', uploadPage: null })).toContain('its page for photos');
});

test.each<readonly [DestinationKind, string, string]>([
  ['sis', 'Sending 486 photos in 2 zips', '0 of 486 photos are with the SIS'],
  ['sftp', 'Sending 486 photos in 2 zips', '0 of 486 photos are on the SFTP'],
  ['folder', 'Saving 486 photos in 2 zips', '0 of 486 photos are saved'],
])('one set of texts on the way to the %s', (to, title, progress) => {
  const run = newDelivery(to, { items: [zip, last] });
  expect([goingTitle(run, null), photosThereInWords(run)]).toEqual([title, progress]);
  const paused = newDelivery(to, { items: [zip, last], status: { kind: 'paused' } });
  expect(goingTitle(paused, haltInWords(paused))).toBe('Paused: 486 photos in 2 zips');
});

test('only where an import is watched is a delivery importing', () => {
  const delivered: ItemState = {
    kind: 'delivered',
    zip: { name: 'a.zip', photos: 10, bytes: 9, sha256: '' },
  };
  const importing = newDelivery('sis', { items: zips({ kind: 'accepted', job }) });
  expect(goingTitle(importing, null)).toBe('The SIS has every zip and is importing');
  expect(goingTitle(newDelivery('sftp', { items: zips(delivered) }), null)).toBe(
    'Sending 10 photos in 1 zip',
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
    'Sent to this SFTP server already: 486 of 512 photos, last sent Nov 3. Only new and changed photos are sent.',
  );
  expect(earlierSentence(summary, 'folder', now)).toBe(
    'Saved as zip files earlier: 486 of 512 photos, last saved Nov 3. New zip files contain all photos again.',
  );
  expect(earlierSentence({ ...summary, lastMs: null }, 'sftp', now)).toBe('');
});
