import { expect, test } from 'vitest';
import type { RunState } from '../../../electron/core/contract/views.ts';
import { announceWay } from './announce-way.ts';

const none: RunState = { kind: 'none' };
const zip = { name: 'photos-001.zip', photos: 2, bytes: 9, sentBytes: 0, state: 'sending' } as const;
const sending = {
  kind: 'delivering',
  address: 'sftp://oak@sftp.example.org',
  zips: [zip],
  life: { kind: 'running' },
  waiting: null,
  rechecked: [],
} as const satisfies RunState;
const there: RunState = { ...sending, zips: [{ ...zip, state: 'there' }] };
const waiting: RunState = { ...sending, waiting: { failure: { code: 'sftp-cut-off' }, delayMs: 9 } };
const paused: RunState = { ...sending, life: { kind: 'paused' } };
const offline: RunState = {
  ...sending,
  life: { kind: 'waiting-for-network', failure: { code: 'sftp-unreachable' } },
};
const { waiting: _, life: __, ...notes } = sending;
const ended: RunState = { ...notes, kind: 'delivered', email: null, failure: null };
const failed: RunState = { ...ended, failure: { code: 'sftp-disk-full' } };
const packed: RunState = {
  kind: 'packed',
  zips: [{ path: '/z/photos-001.zip', bytes: 9, photos: 2 }],
  failure: null,
  rechecked: [],
};

test.each<readonly [string, RunState, RunState, RegExp | null]>([
  ['it begins', none, sending, /Sending to the SFTP/],
  ['bytes go by', sending, { ...sending, zips: [{ ...zip, sentBytes: 3 }] }, null],
  ['a zip is there', sending, there, /1 of 1 zips/],
  ['the line breaks', sending, waiting, /broke off/],
  ['it goes on', waiting, sending, null],
  ['a pause', sending, paused, /^Paused\. 0 of 1 zip is there\./],
  ['the network goes', sending, offline, /goes on by itself as soon as the SFTP can be reached/],
  ['it is continued', paused, sending, /goes on/],
  ['all is there', sending, ended, /2 photos in 1 zip are on the SFTP/],
  ['it did not work', sending, failed, /no room left/],
  ['zips are saved', none, packed, /2 photos in 1 zip are saved/],
  ['nothing new', ended, ended, null],
])('%s', (_what, before, run, sentence) => {
  if (sentence === null) expect(announceWay(before, run)).toBeNull();
  else expect(announceWay(before, run)).toMatch(sentence);
});
