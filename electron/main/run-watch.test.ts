import { expect, test } from 'vitest';
import type { RunState } from '../core/contract/views.ts';
import type { Job } from '../core/delivery/job.ts';
import type { RunLife } from '../core/delivery/run-state.ts';
import type { ChunkState } from '../core/delivery/upload-state.ts';
import { newJob } from '../core/fixtures/job.ts';
import { newsOf, shellWorkFor } from './run-watch.ts';

const failure = { code: 'sis-unreachable' } as const;
const job: Job = { ...newJob, id: '1', imported: 2 };
const sending: ChunkState = { kind: 'sending', attempt: 1, sentBytes: 5 };
const still: ChunkState = { kind: 'still', job };
const done: ChunkState = { kind: 'done', job: { ...job, status: 'Finished' } };
const finished: RunLife = { kind: 'finished', failure: null };

function upload(life: RunLife, states: readonly ChunkState[] = [sending], share = 0.4567): RunState {
  const chunks = states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 100, state }));
  return { kind: 'uploading', rechecked: [], chunks, life, share };
}
function uploaded(
  life: RunLife,
  why: { readonly code: 'cancelled' | 'sis-unreachable' } | null = null,
): RunState {
  return { kind: 'uploaded', rechecked: [], chunks: [], life, share: 1, failure: why };
}
const packing: RunState = { kind: 'packing', zips: [], planned: 4, rechecked: [] };
const packed: RunState = { kind: 'packed', zips: [], rechecked: [], failure: null };
const preparing: RunState = { kind: 'preparing', prepared: 1, total: 9 };
const parcel = { name: '1.zip', photos: 1, bytes: 100, state: 'sending' } as const;
const delivering: RunState = {
  kind: 'delivering',
  address: 'sftp.example.org',
  zips: [
    { ...parcel, sentBytes: 100 },
    { ...parcel, sentBytes: 20 },
  ],
  life: { kind: 'running' },
  waiting: null,
  rechecked: [],
};
const delivered: RunState = {
  kind: 'delivered',
  address: 'sftp.example.org',
  zips: [],
  email: null,
  failure: null,
  rechecked: [],
};
const running = upload({ kind: 'running' });
const unsigned = upload({ kind: 'waiting-for-sign-in', failure });
const offline = upload({ kind: 'waiting-for-network', failure });
const paused = upload({ kind: 'paused' });

test.each([
  ['no run', { kind: 'none' }, false, -1, 'none'],
  ['preparing', preparing, true, 2, 'indeterminate'],
  ['packing', packing, true, 0, 'normal'],
  ['sending to an SFTP', delivering, true, 0.6, 'normal'],
  [
    'sending to one that does not answer',
    { ...delivering, waiting: { failure, delayMs: 1 } },
    true,
    0.6,
    'paused',
  ],
  ['paused on the way to an SFTP', { ...delivering, life: { kind: 'paused' } }, false, 0.6, 'paused'],
  [
    'without a network to an SFTP',
    { ...delivering, life: { kind: 'waiting-for-network', failure } },
    true,
    0.6,
    'paused',
  ],
  ['sent to an SFTP', delivered, false, -1, 'none'],
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
    expect(shellWorkFor(run)).toMatchObject({ isKeptAwake, progress: { value, mode } });
  },
);

test.each([
  [running, true, false],
  [offline, true, false],
  [paused, false, true],
  [delivering, true, false],
  [{ ...delivering, life: { kind: 'paused' } }, false, true],
  [packing, false, false],
  [uploaded(finished), false, false],
] satisfies [RunState, boolean, boolean][])(
  'the menu has what makes sense: case %#',
  (run, canPause, canContinue) => {
    expect(shellWorkFor(run)).toMatchObject({ canPause, canContinue });
  },
);

test.each([
  ['the end', running, uploaded(finished), 'finished'],
  ['an end so quick that nothing else was heard', preparing, uploaded(finished), 'finished'],
  ['the end again', uploaded(finished), uploaded(finished), null],
  ['a failure', running, uploaded({ kind: 'finished', failure }, failure), 'stopped'],
  ['a person who stopped it', running, uploaded({ kind: 'cancelled' }, { code: 'cancelled' }), null],
  ['a person who left it', running, uploaded({ kind: 'left' }), null],
  ['a sign-in that is needed', running, unsigned, 'sign-in'],
  ['a sign-in that is still needed', unsigned, unsigned, null],
  ['a pause', running, paused, null],
  ['zips', packing, packed, 'packed'],
  ['zips that could not be written', packing, { ...packed, failure }, 'not-packed'],
  ['zips that a person stopped', packing, { ...packed, failure: { code: 'cancelled' } }, null],
  ['zips on an SFTP', delivering, delivered, 'delivered'],
  ['zips that did not arrive', delivering, { ...delivered, failure }, 'not-delivered'],
  ['a new run', uploaded(finished), preparing, null],
] satisfies [string, RunState, RunState, string | null][])('news of %s', (_what, before, now, news) => {
  expect(newsOf(before, now)).toBe(news);
});
