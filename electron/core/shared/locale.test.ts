import { expect, test } from 'vitest';
import {
  type DateStyle,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  formatPixels,
  formatTenths,
  plural,
} from './locale.ts';

// 1:07 PM in UTC.
const morning = Date.parse('2026-09-14T13:07:09Z');

test.each<readonly [DateStyle, string]>([
  ['time', '8:07 AM'],
  ['time-with-seconds', '8:07:09 AM'],
  ['weekday', 'Monday'],
  ['day', 'Sep 14'],
  ['day-and-year', 'Sep 14, 2026'],
  ['long-day', 'September 14, 2026'],
  ['day-and-time', 'Sep 14, 2026, 8:07 AM'],
  ['day-and-time-with-seconds', 'Sep 14, 2026, 8:07:09 AM'],
  ['long-day-and-time', 'September 14, 2026 at 8:07 AM'],
])('%s: %s, with plain blanks', (style, words) => {
  expect(formatDate(morning, style, 'America/Chicago')).toBe(words);
});

test('midnight and noon are 12 o’clock', () => {
  expect(formatDate(Date.parse('2026-09-14T00:00:00Z'), 'time', 'UTC')).toBe('12:00 AM');
  expect(formatDate(Date.parse('2026-09-14T12:00:00Z'), 'time', 'UTC')).toBe('12:00 PM');
});

test.each([
  [0, 'photos'],
  [1, 'photo'],
  [2, 'photos'],
  [1_001, 'photos'],
])('%d %s', (count, words) => {
  expect(plural(count, 'photo', 'photos')).toBe(words);
});

test('numbers, shares, and proportions', () => {
  expect([0, 999, 1_234, 1_234_567].map(formatNumber)).toEqual(['0', '999', '1,234', '1,234,567']);
  expect([27.44, 60, 0.05].map(formatTenths)).toEqual(['27.4', '60', '0.1']);
  expect([0, 0.3, 0.025, 1].map(formatPercent)).toEqual(['0%', '30%', '2.5%', '100%']);
  expect(formatPixels({ width: 800, height: 1_200 })).toBe('800 × 1200');
  expect(formatPixels({ width: 60_000, height: 9_999 })).toBe('60,000 × 9999');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b, and c'],
])('%j: %s', (items, words) => {
  expect(formatList(items)).toBe(words);
});
