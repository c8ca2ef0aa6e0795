import { expect, test } from 'vitest';
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
