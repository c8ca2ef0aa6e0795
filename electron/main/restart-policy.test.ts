import { expect, test } from 'vitest';
import { isWorthRestarting } from './restart-policy.ts';

test.each([
  { deathsMs: [], expected: true },
  { deathsMs: [5_000], expected: true },
  { deathsMs: [5_000, 6_000], expected: true },
  { deathsMs: [5_000, 6_000, 7_000], expected: false },
  { deathsMs: [5_000, 6_000, 64_999], expected: false },
  { deathsMs: [5_000, 6_000, 65_000], expected: true },
  { deathsMs: [1, 2, 100_000, 200_000], expected: true },
])('an engine that died at $deathsMs is started again: $expected', ({ deathsMs, expected }) => {
  expect(isWorthRestarting(deathsMs)).toBe(expected);
});
