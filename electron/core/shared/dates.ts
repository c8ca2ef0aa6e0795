import { formatDate } from './locale.ts';

const dayMs = 86_400_000;

/** The date in the time zone, as days since 1970: a day may have 23 or 25 hours. */
function calendarDay(timeMs: number, timeZone?: string): number {
  return Math.floor(Date.parse(`${formatDate(timeMs, 'day-and-year', timeZone)} UTC`) / dayMs);
}

function yearOf(timeMs: number, timeZone?: string): string {
  return formatDate(timeMs, 'day-and-year', timeZone).slice(-4);
}

/** "Nov 3", or "Nov 3, 2025" of another year than now. */
function dateInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const isThisYear = yearOf(timeMs, timeZone) === yearOf(nowMs, timeZone);
  return formatDate(timeMs, isThisYear ? 'day' : 'day-and-year', timeZone);
}

/**
 * "today", "yesterday", "Nov 3", or "Nov 3, 2025" of another year.
 * @param timeZone the computer's own by default.
 */
export function dayInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const daysAgo = calendarDay(nowMs, timeZone) - calendarDay(timeMs, timeZone);
  if (daysAgo === 0) return 'today';
  if (daysAgo === 1) return 'yesterday';
  return dateInWords(timeMs, nowMs, timeZone);
}

/** "today", "yesterday", "Monday" within a week, else "Nov 3". */
function recentDay(timeMs: number, nowMs: number, timeZone?: string): string {
  const daysAgo = calendarDay(nowMs, timeZone) - calendarDay(timeMs, timeZone);
  return daysAgo > 1 && daysAgo < 7
    ? formatDate(timeMs, 'weekday', timeZone)
    : dayInWords(timeMs, nowMs, timeZone);
}

/** Standing alone: "Today, 7:29 PM", "Yesterday, 7:29 PM", "Monday, 7:29 PM" within a week, else "Sep 14, 8:07 AM". */
export function whenInWords(timeMs: number, nowMs: number, timeZone?: string): string {
  const day = recentDay(timeMs, nowMs, timeZone);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}, ${formatDate(timeMs, 'time', timeZone)}`;
}

/** In a sentence: "today at 7:29 PM", "yesterday at 7:29 PM", "on Monday at 7:29 PM", "on Sep 14 at 8:07 AM". */
export function whenInSentence(timeMs: number, nowMs: number, timeZone?: string): string {
  return `${onDay(recentDay(timeMs, nowMs, timeZone))} at ${formatDate(timeMs, 'time', timeZone)}`;
}

/** In a sentence: "today", "yesterday", "on Nov 3". @param day as `dayInWords` says it. */
export function onDay(day: string): string {
  return day === 'today' || day === 'yesterday' ? day : `on ${day}`;
}
