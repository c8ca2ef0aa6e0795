import { expect, test } from 'vitest';
import type { RunState } from '../contract/views.ts';
import type { DeliveryStatus } from '../delivery/delivery.ts';
import type { DeliveryItem, ItemState } from '../delivery/item-state.ts';
import type { Job } from '../delivery/job.ts';
import { newDelivery } from '../fixtures/delivery.ts';
import { newJob } from '../fixtures/job.ts';
import { noticeFor, quitQuestion } from './messages-shell.ts';

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

const later = 'What is in the SIS stays, and the rest can be continued later.';

test.each([
  [upload([watching, watching, sending]), `The upload is still going on. 2 of 3 zips are in. ${later}`],
  [upload([sending]), `The upload is still going on. 0 of 1 zip is in. ${later}`],
  [upload([replanned, watching, sending]), `The upload is still going on. 1 of 2 zips are in. ${later}`],
  [upload([sending], { kind: 'paused' }), `The upload is paused. 0 of 1 zip is in. ${later}`],
  [
    upload([watching]),
    'The upload is still going on. 1 of 1 zip is in. The SIS imports them without Picture Day, and what became of each photo can be looked at later.',
  ],
  [
    newDelivery('folder', { items: itemsOf([delivered, { kind: 'packing' }, { kind: 'planned' }]) }),
    'The zips are still being written. 1 of 3 zips are there. Quitting leaves the others out.',
  ],
  [
    newDelivery('sftp', { items: itemsOf([delivered, sending, { kind: 'planned' }]) }),
    'The zips are still being sent. 1 of 3 zips are there. What is there stays, and the others can be sent later.',
  ],
  [
    { kind: 'preparing', prepared: 3, total: 10, destination: 'sis' },
    'Photos are still being prepared. Quitting stops that. It can be started again later.',
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
  [486, {}, 'The upload is done', '486 of 486 photos are in the SIS.'],
  [483, { rejected: 3 }, 'The upload needs a look', '483 of 486 photos are in the SIS; 3 were rejected.'],
])('%i in the SIS, others %j', (imported, others, title, body) => {
  expect(noticeFor('finished', { imported, meant: 486, others })).toEqual({ title, body });
});

test('an upload that stopped is not called done, whatever is in', () => {
  expect(noticeFor('stopped', { imported: 2, meant: 2, others: {} }).title).toBe('The upload stopped');
});
