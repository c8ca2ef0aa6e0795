const dayMs = 86_400_000;

/** "today", "yesterday", "12 Nov" or "12 Nov 2025", in the computer's own time. Null for what is no time. */
export function dayInWords(iso: string, now: Date): string | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  const startOfToday = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (time.getTime() >= startOfToday) return 'today';
  if (time.getTime() >= startOfToday - dayMs) return 'yesterday';
  const month = time.toLocaleString('en-US', { month: 'short' });
  const day = `${time.getDate()} ${month}`;
  return time.getFullYear() === now.getFullYear() ? day : `${day} ${time.getFullYear()}`;
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
