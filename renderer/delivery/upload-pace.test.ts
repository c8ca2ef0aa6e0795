import { expect, test } from 'vitest';
import { addSample, measurePace, type Sample } from './upload-pace.ts';

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
