import { expect, test } from 'vitest';
import { placeInWords, recentDayInWords } from '../state/when-in-words.ts';

const now = new Date(2026, 10, 22, 9, 30);

test.each([
  [new Date(2026, 10, 22, 0, 1), 'today'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 10, 20, 23, 59), 'Nov 20'],
  [new Date(2025, 10, 20, 12, 0), 'Nov 20, 2025'],
])('%s is %s', (time, words) => {
  expect(recentDayInWords(time.toISOString(), now)).toBe(words);
});

test('a damaged time is left unsaid', () => {
  expect(recentDayInWords('soon', now)).toBeNull();
});

test.each([
  ['/home/ana/Picture day/lincoln-fall', 'Picture day / lincoln-fall'],
  ['C:\\Photos\\fall\\', 'Photos / fall'],
  ['/', '/'],
])('%s is shown as %s', (path, words) => {
  expect(placeInWords(path)).toBe(words);
});
