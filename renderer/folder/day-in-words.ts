import { dayInWords } from '../../electron/core/shared/amounts.ts';

const dayMs = 86_400_000;

/** "today", "yesterday", "Nov 12" or "Nov 12, 2025", in the computer's own time. Null for what is no time. */
export function recentDayInWords(iso: string, now: Date): string | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  const startOfToday = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (time.getTime() >= startOfToday) return 'today';
  if (time.getTime() >= startOfToday - dayMs) return 'yesterday';
  return dayInWords(time, now);
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
