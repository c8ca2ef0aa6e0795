import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { RunState } from '../../electron/core/contract/views.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import type { ScreenName } from '../state/store.ts';
import { endToast } from './end-toast.ts';

const imported = photoRow('1', { outcome: { kind: 'imported' } });
const rejected = photoRow('2', { outcome: { kind: 'rejected', reason: 'No such student.' } });
const none: RunState = { kind: 'none' };
const going = newDelivery('sis');
const over = newDelivery('sis', { status: { kind: 'finished', failure: null } });
const brokenOff = newDelivery('sis', { status: { kind: 'finished', failure: { code: 'sis-no-answer' } } });
const cancelled = newDelivery('sis', { status: { kind: 'cancelled' } });

test.each<readonly [string, RunState, RunState, ScreenName, string | null]>([
  ['ends', going, over, 'review', 'bad: Upload finished. 1 of 2 photos are in the SIS; 1 was rejected.'],
  ['ends under the eyes of the person', going, over, 'upload', null],
  ['ends, and its photos are on screen', going, over, 'jobs', null],
  ['was over before', over, over, 'review', null],
  ['is there after a reload', none, over, 'review', null],
  ['was canceled by a person', going, cancelled, 'review', null],
])('an upload that %s', (_what, before, run, screen, said) => {
  const photos = new Map([imported, rejected].map((photo) => [photo.id, photo]));
  const toast = endToast({ run: before }, { run, photos, screen });
  expect(toast && `${toast.tone}: ${toast.text}`).toBe(said);
});

test('good news is no alarm, and a broken-off upload is no good news', () => {
  const photos = new Map([[imported.id, imported]]);
  expect(endToast({ run: going }, { run: over, photos, screen: 'review' })?.tone).toBe('good');
  expect(endToast({ run: going }, { run: brokenOff, photos, screen: 'review' })?.tone).toBe('bad');
});
