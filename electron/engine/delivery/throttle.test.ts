import { expect, test } from 'vitest';
import { createThrottle } from './throttle.ts';

function atClock() {
  let nowMs = 0;
  const throttle = createThrottle(
    async (delayMs) => {
      nowMs += delayMs;
    },
    () => nowMs,
  );
  const { signal } = new AbortController();
  return { throttle, send: (bytes: number) => throttle.pace.wait(bytes, signal), nowMs: () => nowMs };
}

test('without a limit nothing waits', async () => {
  const { send, nowMs } = atClock();
  for (let part = 0; part < 100; part += 1) await send(65_536);
  expect(nowMs()).toBe(0);
});

test('a limit is kept over many parts', async () => {
  const { throttle, send, nowMs } = atClock();
  throttle.setLimit(100_000);
  for (let part = 0; part < 31; part += 1) await send(10_000);
  expect(nowMs()).toBeCloseTo(3_000, 0);
});

test('a new limit holds for what waits under the old one', async () => {
  const { throttle, send, nowMs } = atClock();
  throttle.setLimit(1_000);
  await send(1_000_000);
  const waiting = send(1);
  throttle.setLimit(null);
  await waiting;
  expect(nowMs()).toBeLessThan(1_000);
});
