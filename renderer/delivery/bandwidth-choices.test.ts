import { expect, test } from 'vitest';
import { bandwidthChoices, bandwidthIdOf, bytesPerSecondOf, speedLimitInWords } from './bandwidth-choices.ts';

test('every choice is found again by its limit, and is one that the engine takes', () => {
  for (const { id } of bandwidthChoices()) {
    const limit = bytesPerSecondOf(id);
    expect(bandwidthIdOf(limit)).toBe(id);
    expect(limit ?? 10_000).toBeGreaterThanOrEqual(10_000);
  }
});

test.each([
  [1_500_000, '1'],
  [10_000, '0.25'],
  [null, 'none'],
])('a limit of %s is shown as %s', (limit, id) => {
  expect(bandwidthIdOf(limit)).toBe(id);
});

test('every choice in words', () => {
  expect(bandwidthChoices().map(({ label }) => label)).toEqual([
    'No limit',
    '5 MB/s',
    '2 MB/s',
    '1 MB/s',
    '500 KB/s',
    '250 KB/s',
  ]);
  expect([speedLimitInWords('none'), speedLimitInWords('0.5')]).toEqual([
    'Speed limit: none',
    'Speed limit: 500 KB/s',
  ]);
});
