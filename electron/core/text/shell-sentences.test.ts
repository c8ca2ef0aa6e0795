import { expect, test } from 'vitest';
import type { RunState } from '../contract/views.ts';
import type { DeliveryStatus } from '../delivery/delivery.ts';
import type { DeliveryItem, ItemState } from '../delivery/item-state.ts';
import type { Job } from '../delivery/job.ts';
import { newDelivery } from '../fixtures/delivery.ts';
import { newJob } from '../fixtures/job.ts';
import { noticeFor, quitQuestion } from './shell-sentences.ts';

const job: Job = { ...newJob, id: '1', imported: 2 };
const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 5 };
const watching: ItemState = { kind: 'watching', job };
const replanned: ItemState = { kind: 'replanned', failure: { code: 'sis-too-big' } };

function itemsOf(states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 100, state }));
}

function upload(states: readonly ItemState[], status: DeliveryStatus = { kind: 'running' }): RunState {
  return newDelivery('sis', { items: itemsOf(states), status });
}

const delivered: ItemState = {
  kind: 'delivered',
  zip: { name: 'photos-001.zip', photos: 1, bytes: 10, sha256: '' },
};
const finished: DeliveryStatus = { kind: 'finished', failure: null };

const later = 'You can resume the rest later.';

test.each([
  [
    upload([watching, watching, sending]),
    `The upload is still in progress. 2 of 3 zip files are uploaded. ${later}`,
  ],
  [upload([sending]), `The upload is still in progress. 0 of 1 zip file is uploaded. ${later}`],
  [
    upload([replanned, watching, sending]),
    `The upload is still in progress. 1 of 2 zip files are uploaded. ${later}`,
  ],
  [upload([sending], { kind: 'paused' }), `The upload is paused. 0 of 1 zip file is uploaded. ${later}`],
  [
    upload([watching]),
    'The upload is still in progress. 1 of 1 zip file is uploaded. The SIS imports them even if you quit. You can see the result for each photo later.',
  ],
  [
    newDelivery('folder', { items: itemsOf([delivered, { kind: 'packing' }, { kind: 'planned' }]) }),
    'The zip files are still being saved. 1 of 3 zip files are saved. If you quit, the others are not saved.',
  ],
  [
    newDelivery('sftp', { items: itemsOf([delivered, sending, { kind: 'planned' }]) }),
    'The zip files are still being sent. 1 of 3 zip files are delivered. You can send the others later.',
  ],
  [
    { kind: 'preparing', prepared: 3, total: 10, destination: 'sis' },
    'Photos are still being prepared. If you quit, this stops. You can start it again later.',
  ],
] satisfies [RunState, string][])('before quitting: case %#', (run, expected) => {
  const question = quitQuestion(run);
  expect(`${question?.message} ${question?.detail}`).toBe(expected);
});

test.each([
  { kind: 'none' },
  upload([watching], { kind: 'left' }),
  newDelivery('folder', { status: finished }),
  newDelivery('sis', { status: finished }),
] satisfies RunState[])('nothing is asked where nothing would be cut off: case %#', (run) => {
  expect(quitQuestion(run)).toBeNull();
});

test.each([
  [486, {}, 'Upload finished', '486 of 486 photos are in the SIS.'],
  [
    483,
    { rejected: 3 },
    'Upload finished with problems',
    '483 of 486 photos are in the SIS; 3 were rejected.',
  ],
])('%i in the SIS, others %j', (imported, others, title, body) => {
  expect(noticeFor('finished', { imported, meant: 486, others })).toEqual({ title, body });
});

test('an upload that stopped is not called done, whatever is in', () => {
  expect(noticeFor('stopped', { imported: 2, meant: 2, others: {} }).title).toBe('Upload stopped');
});
