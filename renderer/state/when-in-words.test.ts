import { expect, test } from 'vitest';
import { whenInWords } from './when-in-words.ts';

const now = new Date(2026, 10, 4, 8, 0);

test.each([
  [new Date(2026, 10, 4, 0, 5), 'today 0:05'],
  [new Date(2026, 10, 3, 23, 59), 'yesterday 23:59'],
  [new Date(2026, 10, 2, 9, 40), 'Monday 9:40'],
  // A week ago the same weekday would be taken for today's.
  [new Date(2026, 9, 28, 9, 40), 'Oct 28, 9:40'],
  [new Date(2025, 10, 4, 9, 40), 'Nov 4, 2025, 9:40'],
])('%s', (time, words) => {
  expect(whenInWords(time.getTime(), now)).toBe(words);
});
