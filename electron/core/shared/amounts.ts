import { aboutAmount } from './date-forms.ts';
import { formatNumber, formatTenths, formatUnit, plural } from './locale.ts';

/** "1 photo", "0 photos", "1,234 photos". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${plural(count, one, many)}`;
}

/** Decimal units, as SISs count them: a limit of 60 MB is 60,000,000 bytes. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return formatUnit(bytes, 'byte');
  if (bytes < 999_500) return `${formatNumber(bytes / 1_000)} KB`;
  if (bytes < 999_950_000) return `${formatTenths(bytes / 1_000_000)} MB`;
  return `${formatTenths(bytes / 1_000_000_000)} GB`;
}

/** "about 4 minutes". */
export function durationInWords(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return formatUnit(Math.max(1, seconds), 'second');
  if (seconds < 3_600) return aboutAmount(formatUnit(Math.round(seconds / 60), 'minute'));
  return aboutAmount(formatUnit(Math.round(seconds / 3_600), 'hour'));
}
