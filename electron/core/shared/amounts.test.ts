import { expect, test } from 'vitest';
import { dayInWords } from './amounts.ts';

const now = new Date(2026, 10, 22, 9, 30).getTime();

test.each([
  [new Date(2026, 10, 22, 0, 1), 'today'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 10, 20, 23, 59), 'Nov 20'],
  [new Date(2025, 10, 20, 12, 0), 'Nov 20, 2025'],
  // A clock that was set back.
  [new Date(2026, 10, 23, 12, 0), 'Nov 23'],
])('%s is %s', (time, words) => {
  expect(dayInWords(time.getTime(), now)).toBe(words);
});
