import { expect, test } from 'vitest';
import { summaryInWords } from './target-words.ts';

const day = (month: number, date: number, year = 2026) => new Date(year, month - 1, date, 9).getTime();
const summary = {
  destination: { kind: 'sis', label: 'https://sis.example.org' },
  photos: 1_200,
  inSis: 2,
  handedOver: 1,
  changed: 1,
  lastMs: day(11, 3),
} as const;

test('how much is there, and since when', () => {
  expect(summaryInWords(summary, day(12, 1))).toBe('3 of 1,200 photos, last sent Nov 3');
  expect(summaryInWords(summary, day(11, 4))).toBe('3 of 1,200 photos, last sent yesterday');
});

test('another year is named, and of nothing there is nothing to say', () => {
  expect(summaryInWords({ ...summary, lastMs: day(11, 3, 2025) }, day(1, 9))).toBe(
    '3 of 1,200 photos, last sent Nov 3, 2025',
  );
  expect(summaryInWords({ ...summary, lastMs: null })).toBe('');
});
