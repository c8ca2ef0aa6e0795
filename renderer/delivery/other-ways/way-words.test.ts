import { expect, test } from 'vitest';
import type { RunState } from '../../../electron/core/contract/views.ts';
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

const zip = {
  name: 'photos-001.zip',
  photos: 400,
  bytes: 50_000_000,
  sentBytes: 0,
  state: 'planned',
} as const;
const last = { ...zip, name: 'photos-002.zip', photos: 86, bytes: 10_000_000 };

test('what has been done is said with numbers', () => {
  expect(deliveredTitle([zip, last])).toBe('486 photos in 2 zips are on the SFTP.');
  expect(packedTitle([{ path: '/zips/photos-001.zip', photos: 1, bytes: 9 }])).toBe(
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

test.each<readonly [string, RunState, boolean]>([
  ['an upload gets ready', { kind: 'preparing', prepared: 0, total: 1 }, false],
  ['zips for a folder get ready', { kind: 'preparing', prepared: 0, total: 1, way: 'folder' }, true],
  ['zips are saved', { kind: 'packing', zips: [], planned: 1, rechecked: [] }, true],
  ['nothing goes on', { kind: 'none' }, false],
])('another way goes on while %s: %#', (_what, run, isGoing) => {
  expect(goingWay(run) === run).toBe(isGoing);
});

test('it is as far as the bytes that are there', () => {
  const zips = [{ ...zip, state: 'there', sentBytes: 50_000_000 } as const, last];
  const run = {
    kind: 'delivering',
    address: 'sftp://oak@x',
    zips,
    life: { kind: 'running' },
    waiting: null,
    rechecked: [],
  } as const;
  expect(measureWay(run)).toMatchObject({
    words: '50.0 MB of 60.0 MB',
    value: 50_000_000,
    total: 60_000_000,
  });
  expect(measureWay({ ...run, zips: [] }).value).toBeNull();
  expect(zips.map(zipState)).toEqual(['on the SFTP', 'waiting for its turn']);
  expect(zipState({ ...zip, state: 'sending', sentBytes: 12_000_000 })).toBe('12.0 MB of 50.0 MB sent');
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
    'Saved in zips already: 486 of 512 photos, last sent Nov 3. The zips are made of all photos all the same.',
  );
  expect(earlierSentence({ ...summary, lastMs: null }, 'sftp', now)).toBe('');
});
