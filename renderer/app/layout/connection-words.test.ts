import { expect, test } from 'vitest';
import type { Settings } from '../../../electron/core/contract/settings.ts';
import type { RunState } from '../../../electron/core/contract/views.ts';
import type { DeliveryStatus } from '../../../electron/core/delivery/delivery.ts';
import { connected as here } from '../../../electron/core/fixtures/connected.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import { describeConnection } from './connection-words.ts';

const connected = { ...here, url: 'https://sis.example.org' } as const;

function uploading(status: DeliveryStatus): RunState {
  return newDelivery('sis', { status });
}

const calm = { run: { kind: 'none' }, isOnline: true, isSisAway: false } as const;
const gone = { failure: { code: 'sis-unreachable' } } as const;

test.each([
  ['nothing is wrong', calm, 'good', 'Can upload photos'],
  ['an upload is going on', { ...calm, run: uploading({ kind: 'running' }) }, 'good', 'Can upload photos'],
  ['the computer is offline', { ...calm, isOnline: false }, 'bad', 'This computer is offline'],
  ['the SIS does not answer', { ...calm, isSisAway: true }, 'bad', "Can't be reached"],
  [
    'the upload waits for the network',
    { ...calm, run: uploading({ kind: 'waiting-for-network', ...gone }) },
    'bad',
    "Can't be reached",
  ],
  [
    'the upload waits for a sign-in',
    { ...calm, run: uploading({ kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } }) },
    'bad',
    'Sign in again',
  ],
] as const)('signed in, and %s', (_what, reach, state, last) => {
  expect(describeConnection(connected, null, reach)).toMatchObject({ name: connected.system, state, last });
});

test('a SIS on this computer needs no network', () => {
  expect(describeConnection(here, null, { ...calm, isOnline: false }).state).toBe('good');
});

const sis = { id: 'a', name: 'Practice SIS', address: { kind: 'sis', url: connected.url } } as const;
const folder = { id: 'b', name: 'PowerSchool SIS', address: { kind: 'folder' } } as const;

function settingsWith(...destinations: readonly object[]): Settings {
  const [first] = destinations as Settings['destinations'];
  return { destinations, currentDestination: first?.id ?? '' } as unknown as Settings;
}

test.each([
  ['nothing is set up', settingsWith(), 'SIS not set up', 'Set up'],
  ['an address is known, and no token', settingsWith(sis), 'Not signed in', 'Sign in'],
  ['zip files are saved', settingsWith(folder, { ...folder, id: 'c' }), 'PowerSchool SIS', 'and 1 other'],
])('not signed in, and %s', (_what, settings, name, more) => {
  expect(describeConnection({ kind: 'none' }, settings, calm)).toMatchObject({ name, more, state: 'idle' });
});

test.each([
  ['sis-unreachable', "Can't reach the SIS"],
  ['sis-unauthorized', "Can't sign in"],
] as const)('a failure with %s is named in short; the pointer gets the sentence', (code, name) => {
  const { url } = connected;
  const words = describeConnection({ kind: 'failed', url, failure: { code } }, null, calm);
  expect(words).toMatchObject({ name, more: 'Details', state: 'bad' });
  expect(words.title).toMatch(/\.$/);
});
