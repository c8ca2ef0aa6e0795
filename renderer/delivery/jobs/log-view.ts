import type { LogLine } from '../../../electron/core/delivery/job.ts';
import { formatDate } from '../../../electron/core/shared/locale.ts';

/** Known lines have no gaps, so that of the added ones only those after them are new. */
export function mergeLines(known: readonly LogLine[], added: readonly LogLine[]): readonly LogLine[] {
  const last = known.at(-1)?.cursor ?? -1;
  const firstNew = added.findIndex(({ cursor }) => cursor > last);
  if (firstNew < 0) return known;
  return known.length === 0 ? added : [...known, ...added.slice(firstNew)];
}

function clockTime(isoTime: string): string {
  const timeMs = Date.parse(isoTime);
  return Number.isNaN(timeMs) ? isoTime : formatDate(timeMs, 'time-with-seconds');
}

/** "10:03:44 AM  104233.jpg: imported for Maria Lopez, grade 5" */
export function lineText({ at, message }: Pick<LogLine, 'at' | 'message'>): string {
  return `${clockTime(at)}  ${message}`;
}

export function searchLines(lines: readonly LogLine[], query: string): readonly LogLine[] {
  const wanted = query.trim().toLowerCase();
  return wanted === '' ? lines : lines.filter((line) => lineText(line).toLowerCase().includes(wanted));
}

export function linesAsText(lines: readonly LogLine[]): string {
  return lines.map((line) => `${lineText(line)}\n`).join('');
}
