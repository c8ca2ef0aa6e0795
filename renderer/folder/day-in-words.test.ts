import { expect, test } from 'vitest';
import { dayInWords, placeInWords } from '../state/when-in-words.ts';

const now = new Date(2026, 10, 22, 9, 30);

test.each([
  [new Date(2026, 10, 22, 0, 1), 'today'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 10, 20, 23, 59), '20 Nov'],
  [new Date(2025, 10, 20, 12, 0), '20 Nov 2025'],
])('%s is %s', (time, words) => {
  expect(dayInWords(time.toISOString(), now)).toBe(words);
});

test('a damaged time is left unsaid', () => {
  expect(dayInWords('soon', now)).toBeNull();
});

test.each([
  ['/home/ana/Picture day/lincoln-fall', 'Picture day / lincoln-fall'],
  ['C:\\Photos\\fall\\', 'Photos / fall'],
  ['/', '/'],
])('%s is shown as %s', (path, words) => {
  expect(placeInWords(path)).toBe(words);
});
