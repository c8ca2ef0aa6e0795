import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const { signal } = new AbortController();

test.each([0, -1, Number.NaN])('a pace of %d photos per second is refused', (photosPerSecond) => {
  expect(() => createPace(photosPerSecond)).toThrow(RangeError);
});

test('waiting ends at once when it is called off', async () => {
  const controller = new AbortController();
  const pace = createPace(0.000_001);
  await pace.next(controller.signal);
  const waiting = pace.next(controller.signal);
  controller.abort();
  await expect(waiting).rejects.toThrow('aborted');
});

test('an endless pace never waits', async () => {
  const pace = createPace(Number.POSITIVE_INFINITY);
  for (let photo = 0; photo < 1_000; photo += 1) await pace.next(signal);
});
