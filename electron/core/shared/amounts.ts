/** Amounts as people read them, in English. */

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Decimal units, as SISs count them: a limit of 60 MB is 60,000,000 bytes. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return countOf(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** "about 4 minutes". */
export function durationInWords(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return countOf(Math.max(1, seconds), 'second');
  if (seconds < 3_600) return `about ${countOf(Math.round(seconds / 60), 'minute')}`;
  return `about ${countOf(Math.round(seconds / 3_600), 'hour')}`;
}

/** "59.9, 59.7 and 12.1". */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** "Nov 3", or "Nov 3, 2025" of another year than `now`'s, in the computer's own time. */
export function dateInWords(day: Date, now: Date): string {
  const year = day.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return day.toLocaleDateString('en-US', { month: 'short', day: 'numeric', ...year });
}

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
