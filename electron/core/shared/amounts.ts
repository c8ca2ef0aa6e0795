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
