import { expect, test } from 'vitest';
import { dayInWords, whenInSentence, whenInWords } from './dates.ts';

// Chicago is six hours behind UTC in winter and five in summer.
const zone = 'America/Chicago';
const now = Date.parse('2026-11-22T15:30:00Z');

test.each([
  ['2026-11-22T06:01:00Z', 'today'],
  ['2026-11-22T05:59:00Z', 'yesterday'],
  ['2026-11-21T05:59:00Z', 'Nov 20'],
  ['2025-11-20T18:00:00Z', 'Nov 20, 2025'],
  // New Year's Eve in Chicago, New Year's Day in UTC.
  ['2026-01-01T03:00:00Z', 'Dec 31, 2025'],
  // A clock that was set back.
  ['2026-11-23T18:00:00Z', 'Nov 23'],
])('%s is %s', (time, words) => {
  expect(dayInWords(Date.parse(time), now, zone)).toBe(words);
});

test.each([
  ['2026-11-22T06:05:00Z', 'Today, 12:05 AM', 'today at 12:05 AM'],
  ['2026-11-22T05:59:00Z', 'Yesterday, 11:59 PM', 'yesterday at 11:59 PM'],
  ['2026-11-17T01:29:00Z', 'Monday, 7:29 PM', 'on Monday at 7:29 PM'],
  // A week ago the same weekday would be taken for today's.
  ['2026-11-15T15:40:00Z', 'Nov 15, 9:40 AM', 'on Nov 15 at 9:40 AM'],
  // Summer time.
  ['2026-09-14T13:07:00Z', 'Sep 14, 8:07 AM', 'on Sep 14 at 8:07 AM'],
  ['2025-11-04T15:40:00Z', 'Nov 4, 2025, 9:40 AM', 'on Nov 4, 2025 at 9:40 AM'],
])('%s is %s', (time, alone, inSentence) => {
  expect(whenInWords(Date.parse(time), now, zone)).toBe(alone);
  expect(whenInSentence(Date.parse(time), now, zone)).toBe(inSentence);
});

test('the day after a change to winter time is a day later', () => {
  // November 1, 2026 had 25 hours in Chicago.
  const late = Date.parse('2026-11-02T05:30:00Z');
  expect(dayInWords(late, Date.parse('2026-11-02T15:00:00Z'), zone)).toBe('yesterday');
  expect(dayInWords(late, Date.parse('2026-11-03T15:00:00Z'), zone)).toBe('Nov 1');
});
