import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { RunState } from '../../electron/core/contract/views.ts';
import type { ItemState } from '../../electron/core/delivery/item-state.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { announceDelivery } from './announce-delivery.ts';

const photos = [
  photoRow('1', { outcome: { kind: 'imported' } }),
  photoRow('2', { outcome: { kind: 'rejected', reason: 'No such student.' } }),
];
const none: RunState = { kind: 'none' };
const zip = { number: 1, photos: 2, archiveBytes: 9 } as const;
const itemsOf = (state: ItemState) => [{ ...zip, state }];
const going: ItemState = { kind: 'sending', attempt: 1, sentBytes: 0 };
const arrived: ItemState = {
  kind: 'delivered',
  zip: { name: 'photos-001.zip', photos: 2, bytes: 9, sha256: '' },
};
const late: ItemState = { kind: 'waiting', attempt: 1, failure: { code: 'sftp-cut-off' }, delayMs: 9 };
const sending = newDelivery('sftp', { items: itemsOf(going) });
const there = newDelivery('sftp', { items: itemsOf(arrived), phase: 'sending' });
const waiting = newDelivery('sftp', { items: itemsOf(late) });
const paused = newDelivery('sftp', { items: itemsOf(going), status: { kind: 'paused' } });
const offline = newDelivery('sftp', {
  items: itemsOf(going),
  status: { kind: 'waiting-for-network', failure: { code: 'sftp-unreachable' } },
});
const ended = newDelivery('sftp', { items: itemsOf(arrived), status: { kind: 'finished', failure: null } });
const failed = newDelivery('sftp', {
  items: itemsOf(going),
  status: { kind: 'finished', failure: { code: 'sftp-disk-full' } },
});
const counts = { imported: 1, rejected: 1, unconfirmed: 0, notSent: 0 };
const sendingPhotos = newDelivery('moodle', { items: itemsOf(going) });
const sentPhotos = newDelivery('moodle', {
  items: itemsOf({ kind: 'answered', counts }),
  status: { kind: 'finished', failure: null },
});
const packed = newDelivery('folder', {
  items: itemsOf(arrived),
  status: { kind: 'finished', failure: null },
});

test.each<readonly [string, RunState, RunState, RegExp | null]>([
  ['it begins', none, sending, /^Sending the zip files by SFTP\.$/],
  ['bytes go by', sending, newDelivery('sftp', { items: itemsOf({ ...going, sentBytes: 3 }) }), null],
  ['a zip is there', sending, there, /^1 of 1 zip file sent\.$/],
  ['the line breaks', sending, waiting, /was interrupted/],
  ['it goes on', waiting, sending, null],
  ['a pause', sending, paused, /^Paused\. 0 of 1 zip file sent\.$/],
  ['the network goes', sending, offline, /The delivery resumes automatically/],
  ['it is continued', paused, sending, /^The delivery has resumed\.$/],
  ['all is there', sending, ended, /2 photos in 1 zip file were sent by SFTP/],
  ['it did not work', sending, failed, /is full/],
  [
    'zips begin to be saved',
    none,
    newDelivery('folder', { items: itemsOf(going) }),
    /^Saving the zip files\.$/,
  ],
  ['zips are saved', none, packed, /2 photos in 1 zip file were saved/],
  [
    'the end of them',
    sendingPhotos,
    sentPhotos,
    /^Upload finished\. 1 of 2 photos are in Moodle; 1 was rejected\.$/,
  ],
  ['nothing new', ended, ended, null],
])('%s', (_what, before, run, sentence) => {
  if (sentence === null) expect(announceDelivery(before, run, photos)).toBeNull();
  else expect(announceDelivery(before, run, photos)).toMatch(sentence);
});
