import { expect, test } from 'vitest';
import type { RunState, SftpZip } from '../contract/views.ts';
import type { Job } from '../delivery/job.ts';
import type { RunLife } from '../delivery/run-state.ts';
import type { ChunkState } from '../delivery/upload-state.ts';
import { newJob } from '../fixtures/job.ts';
import { noticeFor, quitQuestion } from './messages-shell.ts';

const job: Job = { ...newJob, id: '1', imported: 2 };
const sending: ChunkState = { kind: 'sending', attempt: 1, sentBytes: 5 };
const watching: ChunkState = { kind: 'watching', job };
const replanned: ChunkState = { kind: 'replanned', failure: { code: 'sis-too-big' } };

function upload(states: readonly ChunkState[], life: RunLife = { kind: 'running' }): RunState {
  const chunks = states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 100, state }));
  return { kind: 'uploading', rechecked: [], chunks, life, share: 0.5 };
}

const zip = (state: SftpZip['state']): SftpZip => ({
  name: '1.zip',
  photos: 1,
  bytes: 10,
  sentBytes: 0,
  state,
});

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
    { kind: 'packing', zips: [{ path: '/1.zip', bytes: 1, photos: 1 }], planned: 3, rechecked: [] },
    'The zips are still being written. 1 of 3 zips are there. Quitting leaves the others out.',
  ],
  [
    {
      kind: 'delivering',
      address: 'sftp.example.org',
      zips: [zip('there'), zip('sending'), zip('planned')],
      life: { kind: 'running' },
      waiting: null,
      rechecked: [],
    },
    'The zips are still being sent. 1 of 3 zips are there. What is there stays, and the others can be sent later.',
  ],
  [
    { kind: 'preparing', prepared: 3, total: 10 },
    'Photos are still being prepared. Quitting stops that. It can be started again later.',
  ],
] satisfies [RunState, string][])('before quitting: case %#', (run, expected) => {
  const question = quitQuestion(run);
  expect(`${question?.message} ${question?.detail}`).toBe(expected);
});

test.each([
  { kind: 'none' },
  upload([watching], { kind: 'left' }),
  { kind: 'packed', zips: [], rechecked: [], failure: null },
  {
    kind: 'uploaded',
    rechecked: [],
    chunks: [],
    life: { kind: 'finished', failure: null },
    share: 1,
    failure: null,
  },
] satisfies RunState[])('nothing is asked where nothing would be cut off: case %#', (run) => {
  expect(quitQuestion(run)).toBeNull();
});

test.each([
  [486, 486, 'The upload is done', '486 of 486 photos are in the SIS.'],
  [1, 1, 'The upload is done', '1 of 1 photo is in the SIS.'],
  [
    1_483,
    1_486,
    'The upload needs a look',
    '1,483 of 1,486 photos are in the SIS. Picture Day says what became of the others.',
  ],
])('%i of %i', (imported, meant, title, body) => {
  expect(noticeFor('finished', { imported, meant })).toEqual({ title, body });
});

test('an upload that stopped is not called done, whatever is in', () => {
  expect(noticeFor('stopped', { imported: 2, meant: 2 }).title).toBe('The upload stopped');
});
