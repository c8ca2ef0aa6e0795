import { expect, test } from 'vitest';
import type { FolderState, RunState } from '../../../electron/core/contract/views.ts';
import type { DeliveryStatus } from '../../../electron/core/delivery/delivery.ts';
import type { DeliveryView, DestinationKind } from '../../../electron/core/delivery/delivery-view.ts';
import type { ItemState } from '../../../electron/core/delivery/item-state.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../../electron/core/fixtures/job.ts';
import { type Overview, summarise } from '../../state/overview.ts';
import { describeSteps } from './step-states.ts';

const empty = summarise([], []);
const job: Job = { ...newJob, id: '1', status: 'Finished', endedAt: '', photos: 2, imported: 2 };
const opened: FolderState = { kind: 'checked', paths: ['/pictures/fall'] };

function wordsOf(folder: FolderState, run: RunState, overview: Partial<Overview> = {}) {
  return describeSteps(folder, run, { ...empty, ...overview }).map(
    ({ words, state }) => `${words} (${state})`,
  );
}

function over(...states: readonly ItemState[]): DeliveryView {
  const items = states.map((state, place) => ({ number: place + 1, photos: 2, archiveBytes: 10, state }));
  return newDelivery('sis', { items, status: { kind: 'finished', failure: null }, share: 1 });
}

test('nothing has happened yet', () => {
  expect(wordsOf({ kind: 'none' }, { kind: 'none' })).toEqual([
    'choose a folder (open)',
    'nothing yet (open)',
    'not started (open)',
    'nothing uploaded yet (open)',
  ]);
});

test('a folder with something to look at', () => {
  const words = wordsOf(opened, { kind: 'none' }, { photos: 3, ready: 2, attention: 1 });
  expect(words.slice(0, 2)).toEqual(['3 photos · fall (done)', '1 needs attention (open)']);
});

test('an upload that is all accepted, and its job finished', () => {
  const run = over({ kind: 'done', job });
  expect(wordsOf(opened, run).slice(2)).toEqual(['1 zip accepted (done)', '1 finished (done)']);
  // A job that is over is not called in progress, nor the step done, while other zips are still to go.
  const going = newDelivery('sis', { items: run.items, status: { kind: 'paused' } });
  expect(wordsOf(opened, going)[3]).toBe('1 finished (open)');
});

test('a finished job that rejected a photo is not the end of it', () => {
  const run = over({ kind: 'done', job: { ...job, imported: 1, rejected: 1 } });
  expect(wordsOf(opened, run)[3]).toBe('1 rejected (failed)');
});

test('a zip that did not arrive and a job that failed are no success', () => {
  const run = over({ kind: 'done', job: { ...job, status: 'Failed' } }, { kind: 'cancelled' });
  expect(wordsOf(opened, run).slice(2)).toEqual(['did not end well (failed)', '1 failed (failed)']);
});

test.each<readonly [DeliveryStatus, number, string]>([
  [{ kind: 'running' }, 0.999, 'sending, 99% (open)'],
  [{ kind: 'paused' }, 0.5, 'paused at 50% (open)'],
  [
    { kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } },
    0.5,
    'waiting for the network (open)',
  ],
  [{ kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } }, 0.5, 'needs a token (open)'],
])('an upload that is %j', (status, share, words) => {
  const items = [
    {
      number: 1,
      photos: 2,
      archiveBytes: 1_000,
      state: { kind: 'sending', attempt: 1, sentBytes: 999 } as const,
    },
  ];
  const run = newDelivery('sis', { items, status, share });
  expect(wordsOf(opened, run)[2]).toBe(words);
});

test('zips that were planned again do not count as missing', () => {
  const run = over({ kind: 'replanned', failure: { code: 'sis-too-big' } }, { kind: 'done', job });
  expect(wordsOf(opened, run)[2]).toBe('1 zip accepted (done)');
});

const counts = { imported: 2, rejected: 0, unconfirmed: 0, notSent: 0 };
const leg = { number: 1, photos: 2, archiveBytes: 10 };
const ended: DeliveryStatus = { kind: 'finished', failure: null };
const answered = (changes: Partial<typeof counts>) =>
  newDelivery('moodle', {
    items: [{ ...leg, state: { kind: 'answered', counts: { ...counts, ...changes } } }],
    status: ended,
  });
const onTheWay = newDelivery('moodle', {
  items: [{ ...leg, state: { kind: 'sending', attempt: 1, sentBytes: 1, answered: 1 } }],
});

test.each<readonly [string, DestinationKind, RunState, string]>([
  ['zip files are to be saved', 'folder', { kind: 'none' }, 'see it in your SIS (open)'],
  ['zips are on the SFTP', 'sftp', newDelivery('sftp', { status: ended }), 'see it in your SIS (open)'],
  ['photos are to go one by one', 'moodle', { kind: 'none' }, 'nothing uploaded yet (open)'],
  ['photos go one by one', 'moodle', onTheWay, '1 of 2 done (open)'],
  ['each photo was read back', 'moodle', answered({}), '2 of 2 confirmed (done)'],
  ['one photo was rejected', 'moodle', answered({ imported: 1, rejected: 1 }), '1 of 2 confirmed (failed)'],
])('the import status when %s', (_when, chosen, run, words) => {
  const status = describeSteps(opened, run, empty, chosen)[3];
  expect(`${status?.words} (${status?.state})`).toBe(words);
});
