import { dateInWords } from './amounts.ts';

const dayMs = 86_400_000;

/** "today", "yesterday", "Nov 3", or "Nov 3, 2025" of another year, in the computer's own time zone. */
export function dayInWords(timeMs: number, nowMs: number): string {
  const [time, now] = [new Date(timeMs), new Date(nowMs)];
  const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  // A day may have 23 or 25 hours.
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) return 'today';
  if (daysAgo === 1) return 'yesterday';
  return dateInWords(time, now);
}
