import { dateInWords } from '../../electron/core/shared/amounts.ts';

const dayMs = 86_400_000;

/** "today 9:40", "yesterday 9:40", "Monday 9:40" within a week, else "Nov 2, 9:40". In the computer's own time zone. */
export function whenInWords(timeMs: number, now: Date): string {
  const time = new Date(timeMs);
  const clock = `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  // A day may have 23 or 25 hours.
  const daysAgo = Math.round((startOfDay(now) - startOfDay(time)) / dayMs);
  if (daysAgo === 0) return `today ${clock}`;
  if (daysAgo === 1) return `yesterday ${clock}`;
  if (daysAgo > 1 && daysAgo < 7) return `${time.toLocaleDateString('en-US', { weekday: 'long' })} ${clock}`;
  return `${dateInWords(time, now)}, ${clock}`;
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
