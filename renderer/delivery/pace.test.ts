import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DestinationKind } from '../../electron/core/delivery/delivery-view.ts';
import type { ItemState } from '../../electron/core/delivery/item-state.ts';
import { newDelivery } from '../../electron/core/fixtures/delivery.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import { addSample, measurePace, paceInWords, paceOfRun, type Sample, timeLeftInWords } from './pace.ts';

function sampled(sent: readonly number[], stepMs = 1_000): readonly Sample[] {
  return sent.reduce<readonly Sample[]>(
    (samples, sentBytes, index) => addSample(samples, { atMs: index * stepMs, sentBytes }),
    [],
  );
}

test('nothing is said before there is something to measure', () => {
  expect(measurePace([], 100)).toBeNull();
  expect(measurePace(sampled([0]), 100)).toBeNull();
  expect(measurePace(sampled([0, 500]), 100)).toBeNull();
});

test('speed and time left come from the whole window', () => {
  expect(measurePace(sampled([0, 3_000, 4_000]), 8_000)).toEqual({ bytesPerSecond: 2_000, leftMs: 4_000 });
});

test('a stall has a speed of 0 and no time left', () => {
  expect(measurePace(sampled([500, 500, 500]), 8_000)).toEqual({ bytesPerSecond: 0, leftMs: null });
});

test('a zip that starts again starts the measurement again', () => {
  const samples = sampled([0, 5_000, 9_000, 1_000]);
  expect(samples).toEqual([{ atMs: 3_000, sentBytes: 1_000 }]);
});

test('what is older than 15 seconds is forgotten', () => {
  const samples = sampled(Array.from({ length: 100 }, (_, index) => index * 10));
  expect(samples).toHaveLength(16 - 1);
  expect(samples[0]?.atMs).toBe(85_000);
});

test.each([
  [1_000, 'about 5 seconds left'],
  [12_000, 'about 15 seconds left'],
  [31_000, 'about 40 seconds left'],
  [58_000, 'about 1 minute left'],
  [125_000, 'about 2 minutes left'],
  [7_200_000, 'about 2 hours left'],
])('%i ms is %s', (leftMs, words) => {
  expect(timeLeftInWords(leftMs)).toBe(words);
});

test('speed and time', () => {
  expect(paceInWords(null)).toBe('estimating time');
  expect(paceInWords({ bytesPerSecond: 0, leftMs: null })).toBe('waiting…');
  expect(paceInWords({ bytesPerSecond: 1_900_000, leftMs: 120_000 })).toBe('about 2 minutes left, 1.9 MB/s');
});

const sent: ItemState = { kind: 'sending', attempt: 1, sentBytes: 1_000 };
const half: ItemState = { kind: 'sending', attempt: 1, sentBytes: 500 };
const accepted: ItemState = { kind: 'accepted', job: newJob };

test.each<readonly [DestinationKind, DeliveryStatus, ItemState, string]>([
  ['sis', { kind: 'running' }, half, 'estimating time'],
  ['sis', { kind: 'running' }, sent, 'all uploaded, waiting for the SIS'],
  ['sftp', { kind: 'running' }, sent, 'waiting for confirmation'],
  ['sis', { kind: 'running' }, accepted, 'all uploaded'],
  ['sis', { kind: 'paused' }, half, 'nothing is being uploaded'],
  // What was sent of a zip before the pause is no zip that the SIS could answer for.
  ['sis', { kind: 'paused' }, sent, 'nothing is being uploaded'],
  ['sis', { kind: 'paused' }, accepted, 'all uploaded'],
  ['sftp', { kind: 'paused' }, half, 'nothing is being sent'],
])('to the %s, %j, %j: %s', (to, status, state, words) => {
  const items = [{ number: 1, photos: 10, archiveBytes: 1_000, state }];
  expect(paceOfRun(newDelivery(to, { status, items }), null)).toBe(words);
});
