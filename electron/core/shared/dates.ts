import { dayAndTime, dayAtTime, dayInSentence } from './date-forms.ts';
import { formatDate, formatNearDay } from './locale.ts';

const dayMs = 86_400_000;

const calendars = new Map<string, Intl.DateTimeFormat>();

interface CalendarDay {
  readonly year: number;
  /** Days since 1970: a day of the time zone may have 23 or 25 hours. */
  readonly number: number;
}

function calendarDay(timeMs: number, timeZone?: string): CalendarDay {
  const key = timeZone ?? '';
  const calendar =
    calendars.get(key) ??
    new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  calendars.set(key, calendar);
  const parts = calendar.formatToParts(timeMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const year = part('year');
  return { year, number: Date.UTC(year, part('month') - 1, part('day')) / dayMs };
}

function daysBetween(timeMs: number, nowMs: number, timeZone?: string): number {
  return calendarDay(nowMs, timeZone).number - calendarDay(timeMs, timeZone).number;
}

/** "Nov 3", or "Nov 3, 2025" of another year than now. */
function dateInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const isThisYear = calendarDay(timeMs, timeZone).year === calendarDay(nowMs, timeZone).year;
  return formatDate(timeMs, isThisYear ? 'day' : 'day-and-year', timeZone);
}

/**
 * "today", "yesterday", "Nov 3", or "Nov 3, 2025" of another year.
 * @param timeZone the computer's own by default.
 */
export function dayInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const daysAgo = daysBetween(timeMs, nowMs, timeZone);
  if (daysAgo === 0 || daysAgo === 1) return formatNearDay(daysAgo);
  return dateInWords(timeMs, nowMs, timeZone);
}

/** "today", "yesterday", "Monday" within a week, else "Nov 3". */
function recentDay(timeMs: number, nowMs: number, timeZone?: string): string {
  const daysAgo = daysBetween(timeMs, nowMs, timeZone);
  return daysAgo > 1 && daysAgo < 7
    ? formatDate(timeMs, 'weekday', timeZone)
    : dayInWords(timeMs, nowMs, timeZone);
}

/** Standing alone: "Today, 7:29 PM", "Yesterday, 7:29 PM", "Monday, 7:29 PM" within a week, else "Sep 14, 8:07 AM". */
export function whenInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const day = recentDay(timeMs, nowMs, timeZone);
  const atStart = `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
  return dayAndTime(atStart, formatDate(timeMs, 'time', timeZone));
}

/** In a sentence: "today at 7:29 PM", "yesterday at 7:29 PM", "on Monday at 7:29 PM", "on Sep 14 at 8:07 AM". */
export function whenInSentence(timeMs: number, nowMs: number, timeZone?: string): string {
  return dayAtTime(onDay(recentDay(timeMs, nowMs, timeZone)), formatDate(timeMs, 'time', timeZone));
}

/** In a sentence: "today", "yesterday", "on Nov 3". @param day as `dayInWords` says it. */
export function onDay(day: string): string {
  return dayInSentence(day, day === formatNearDay(0) || day === formatNearDay(1));
}
