import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { FolderState, RunState } from '../../../electron/core/contract/views.ts';
import type { DeliveryItem, ItemState } from '../../../electron/core/delivery/item-state.ts';
import type { Job } from '../../../electron/core/delivery/job.ts';
import { newDelivery } from '../../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../../electron/core/fixtures/job.ts';
import type { Failure } from '../../../electron/core/shared/failure.ts';
import { announceChange } from './announce-change.ts';

const paths = ['/photos'];
const photos = new Map(
  [
    photoRow('1'),
    photoRow('2', { status: 'attention', issues: [{ code: 'ratio' }] }),
    photoRow('3', { status: 'blocked', issues: [{ code: 'empty-file' }] }),
    photoRow('4', { status: 'ignored' }),
  ].map((row) => [row.id, row]),
);
const job: Job = { ...newJob, id: '7', photos: 2 };
const done = { kind: 'done', job: { ...job, status: 'Finished', imported: 1, rejected: 1 } } as const;

const none = { kind: 'none' } as const;
const scanning: FolderState = { kind: 'scanning', paths, found: 3 };
const checking: FolderState = { kind: 'checking', paths, decoded: 1, total: 3 };
const checked: FolderState = { kind: 'checked', paths };
const missing: FolderState = { kind: 'failed', paths, failure: { code: 'folder-missing' } };

function chunks(states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 2, archiveBytes: 1_000, state }));
}

const uploading = (...states: readonly ItemState[]) => newDelivery('sis', { items: chunks(states) });
const ended = (failure: Failure | null, ...states: readonly ItemState[]) =>
  newDelivery('sis', { items: chunks(states), status: { kind: 'finished', failure } });
const sending = (sentBytes: number): ItemState => ({ kind: 'sending', attempt: 1, sentBytes });
const uploaded = ended(null, done);
const paused = newDelivery('sis', { items: chunks([sending(1)]), status: { kind: 'paused' } });

test.each<[string, FolderState, FolderState, RegExp | null]>([
  ['a folder is opened', none, scanning, /^Reading your photos\.$/],
  ['more files are found', scanning, { ...scanning, found: 4 }, null],
  ['the pictures are looked at', scanning, checking, null],
  ['one more picture is whole', checking, { ...checking, decoded: 2 }, null],
  ['all is checked', checking, checked, /^3 photos checked\. 2 need attention\.$/],
  ['the folder is not there', scanning, missing, /Can't find/],
])('when %s', (_when, before, now, said) => {
  const sentence = announceChange({ folder: before, run: none, photos }, { folder: now, run: none, photos });
  if (said) expect(sentence).toMatch(said);
  else expect(sentence).toBeNull();
});

test.each<[string, RunState, RunState, RegExp | null]>([
  [
    'the photos are made ready',
    none,
    { kind: 'preparing', prepared: 0, total: 9, destination: 'sis' },
    /^Preparing the photos\.$/,
  ],
  [
    'one more is ready',
    { kind: 'preparing', prepared: 0, total: 9, destination: 'sis' },
    { kind: 'preparing', prepared: 1, total: 9, destination: 'sis' },
    null,
  ],
  [
    'the sending begins',
    none,
    uploading({ kind: 'packing' }, { kind: 'planned' }),
    /^Uploading 2 zip files\.$/,
  ],
  ['bytes go out', uploading(sending(1)), uploading(sending(500)), null],
  [
    'a zip is accepted',
    uploading(sending(1_000), { kind: 'planned' }),
    uploading({ kind: 'accepted', job }, { kind: 'planned' }),
    /^The SIS has received 1 of 2 zip files\.$/,
  ],
  ['its job goes on', uploading({ kind: 'accepted', job }), uploading({ kind: 'watching', job }), null],
  ['it is paused', uploading(sending(1)), paused, /^Paused\. 0 of 1 zip file uploaded\.$/],
  ['it goes on', paused, uploading(sending(1)), /^The upload has resumed\.$/],
  [
    'a zip was too big',
    uploading(sending(1)),
    uploading(
      { kind: 'replanned', failure: { code: 'sis-too-big' } },
      { kind: 'planned' },
      { kind: 'planned' },
    ),
    /split into smaller ones\. There are now 2 zip files\.$/,
  ],
  [
    'a job stands still',
    uploading({ kind: 'watching', job }),
    uploading({ kind: 'stalled', job }),
    /^The SIS is taking longer than usual\./,
  ],
  [
    'the run has ended',
    uploading(done),
    uploaded,
    /^Upload finished\. 0 of 2 photos are in the SIS; 2 have no result yet\.$/,
  ],
  ['nothing changed after the end', uploaded, { ...uploaded }, null],
  [
    'the run broke off',
    uploading(sending(1)),
    ended({ code: 'sis-no-answer' }, sending(1)),
    /did not answer/,
  ],
])('when %s', (_when, before, now, said) => {
  const sentence = announceChange(
    { folder: checked, run: before, photos },
    { folder: checked, run: now, photos },
  );
  if (said) expect(sentence).toMatch(said);
  else expect(sentence).toBeNull();
});

test('a decision about photos is not read out: the toast says it', () => {
  const before = { folder: checked, run: none, photos };
  expect(announceChange(before, { ...before, photos: new Map() })).toBeNull();
});
