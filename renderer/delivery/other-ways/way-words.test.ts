import { expect, test } from 'vitest';
import type { RunState } from '../../../electron/core/contract/views.ts';
import type { DeliveryItem, ItemState } from '../../../electron/core/delivery/item-state.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import { goingWay } from '../../state/going-way.ts';
import {
  deliveredTitle,
  earlierSentence,
  measureWay,
  nextOnPage,
  packedTitle,
  stayingWords,
  zipState,
} from './way-words.ts';

const zip: DeliveryItem = { number: 1, photos: 400, archiveBytes: 50_000_000, state: { kind: 'planned' } };
const last: DeliveryItem = { number: 2, photos: 86, archiveBytes: 10_000_000, state: { kind: 'planned' } };
const there: ItemState = {
  kind: 'delivered',
  zip: { name: 'photos-001.zip', photos: 400, bytes: 50_000_000, sha256: '' },
};

test('what has been done is said with numbers', () => {
  expect(deliveredTitle([zip, last])).toBe('486 photos in 2 zips are on the SFTP.');
  expect(packedTitle([{ ...zip, photos: 1 }])).toBe('1 photo in 1 zip is saved.');
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

test.each<readonly [string, RunState, boolean]>([
  ['an upload gets ready', { kind: 'preparing', prepared: 0, total: 1, destination: 'sis' }, false],
  ['zips for a folder get ready', { kind: 'preparing', prepared: 0, total: 1, destination: 'folder' }, true],
  ['zips are saved', newDelivery('folder'), true],
  ['nothing goes on', { kind: 'none' }, false],
])('another way goes on while %s: %#', (_what, run, isGoing) => {
  expect(goingWay(run) === run).toBe(isGoing);
});

test('it is as far as the bytes that are there', () => {
  const items = [{ ...zip, state: there }, last];
  const run = newDelivery('sftp', { items });
  expect(measureWay(run)).toMatchObject({
    words: '50.0 MB of 60.0 MB',
    value: 50_000_000,
    total: 60_000_000,
  });
  expect(measureWay(newDelivery('sftp')).value).toBeNull();
  expect(items.map(zipState)).toEqual(['on the SFTP', 'waiting for its turn']);
  const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 12_000_000 };
  expect(zipState({ ...zip, state: sending })).toBe('12.0 MB of 50.0 MB sent');
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
