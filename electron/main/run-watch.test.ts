import { expect, test } from 'vitest';
import type { RunState } from '../core/contract/views.ts';
import type { DeliveryStatus } from '../core/delivery/delivery.ts';
import type { DeliveryItem, ItemState } from '../core/delivery/item-state.ts';
import type { Job } from '../core/delivery/job.ts';
import { newDelivery } from '../core/fixtures/delivery.ts';
import { newJob } from '../core/fixtures/job.ts';
import type { Failure } from '../core/shared/failure.ts';
import { indicationFor, notificationFor } from './run-watch.ts';

const failure = { code: 'sis-unreachable' } as const;
const job: Job = { ...newJob, id: '1', imported: 2 };
const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 5 };
const still: ItemState = { kind: 'stalled', job };
const done: ItemState = { kind: 'done', job: { ...job, status: 'Finished' } };
const finished: DeliveryStatus = { kind: 'finished', failure: null };

function itemsOf(states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 100, state }));
}
function upload(status: DeliveryStatus, states: readonly ItemState[] = [sending], share = 0.4567): RunState {
  return newDelivery('sis', { items: itemsOf(states), status, share });
}
const uploaded = (status: DeliveryStatus): RunState => newDelivery('sis', { status });
const packing = newDelivery('folder', { items: itemsOf([{ kind: 'packing' }]) });
const packed = (why: Failure | null = null) =>
  newDelivery('folder', { status: { kind: 'finished', failure: why } });
const preparing: RunState = { kind: 'preparing', prepared: 1, total: 9, destination: 'sis' };
const delivering = newDelivery('sftp', { items: itemsOf([sending]), share: 0.6 });
const waiting: ItemState = { kind: 'waiting', attempt: 1, delayMs: 1, failure };
const delivered = (why: Failure | null = null) =>
  newDelivery('sftp', { status: { kind: 'finished', failure: why } });
const running = upload({ kind: 'running' });
const unsigned = upload({ kind: 'waiting-for-sign-in', failure });
const offline = upload({ kind: 'waiting-for-network', failure });
const paused = upload({ kind: 'paused' });

test.each([
  ['no run', { kind: 'none' }, false, -1, 'none'],
  ['preparing', preparing, true, 2, 'indeterminate'],
  ['packing', packing, true, 0, 'normal'],
  ['sending to an SFTP', delivering, true, 0.6, 'normal'],
  ['sending to one that does not answer', { ...delivering, items: itemsOf([waiting]) }, true, 0.6, 'paused'],
  ['paused on the way to an SFTP', { ...delivering, status: { kind: 'paused' } }, false, 0.6, 'paused'],
  [
    'without a network to an SFTP',
    { ...delivering, status: { kind: 'waiting-for-network', failure } },
    true,
    0.6,
    'paused',
  ],
  ['sent to an SFTP', delivered(), false, -1, 'none'],
  ['running', running, true, 0.45, 'normal'],
  ['running before anything is planned', upload({ kind: 'running' }, [], 0), true, 0, 'normal'],
  ['offline', offline, true, 0.45, 'paused'],
  ['paused', paused, false, 0.45, 'paused'],
  ['signed out', unsigned, false, 0.45, 'error'],
  ['with jobs that stand still for days', upload({ kind: 'running' }, [done, still]), false, 0.45, 'normal'],
  ['with one that does not', upload({ kind: 'running' }, [still, sending]), true, 0.45, 'normal'],
  ['over', uploaded(finished), false, -1, 'none'],
] satisfies [string, RunState, boolean, number, string][])(
  '%s: the computer stays awake %s, the task bar shows %d (%s)',
  (_what, run, isKeptAwake, value, mode) => {
    expect(indicationFor(run)).toMatchObject({ isKeptAwake, progress: { value, mode } });
  },
);

test.each([
  [running, true, false],
  [offline, true, false],
  [paused, false, true],
  [delivering, true, false],
  [{ ...delivering, status: { kind: 'paused' } }, false, true],
  [packing, false, false],
  [uploaded(finished), false, false],
] satisfies [RunState, boolean, boolean][])(
  'the menu has what makes sense: case %#',
  (run, canPause, canContinue) => {
    expect(indicationFor(run)).toMatchObject({ canPause, canContinue });
  },
);

test.each([
  ['the end', running, uploaded(finished), 'finished'],
  ['an end so quick that nothing else was heard', preparing, uploaded(finished), 'finished'],
  ['the end again', uploaded(finished), uploaded(finished), null],
  ['a failure', running, uploaded({ kind: 'finished', failure }), 'stopped'],
  ['a person who stopped it', running, uploaded({ kind: 'cancelled' }), null],
  ['a person who left it', running, uploaded({ kind: 'left' }), null],
  ['a sign-in that is needed', running, unsigned, 'sign-in'],
  ['a sign-in that is still needed', unsigned, unsigned, null],
  ['a pause', running, paused, null],
  ['zips', packing, packed(), 'packed'],
  ['zips that could not be written', packing, packed(failure), 'not-packed'],
  ['zips that a person stopped', packing, newDelivery('folder', { status: { kind: 'cancelled' } }), null],
  ['zips on an SFTP', delivering, delivered(), 'delivered'],
  ['zips that did not arrive', delivering, delivered(failure), 'not-delivered'],
  ['a new run', uploaded(finished), preparing, null],
] satisfies [string, RunState, RunState, string | null][])('news of %s', (_what, before, now, news) => {
  expect(notificationFor(before, now)).toBe(news);
});
