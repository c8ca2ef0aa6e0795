import { AppError } from '../../../core/shared/failure.ts';

/** Far more than any list has; a spreadsheet says of equal cells how often they stand there. */
const mostCells = 2_000_000;

const repeatsOf = (tag: string, kind: 'rows' | 'columns'): number =>
  Math.max(1, Number(new RegExp(`number-${kind}-repeated\\s*=\\s*["'](\\d+)`, 'u').exec(tag)?.[1] ?? 1));

/**
 * Refuses an OpenDocument sheet of a few bytes that unfolds to billions of cells: the library writes each of them out.
 * Empty cells, of which every sheet claims a million, are not written out.
 * @throws AppError `roster-too-big`, or `roster-damaged` for what no spreadsheet program writes.
 */
export function checkRepeatedCells(content: string): void {
  // Comments could hide half of a tag from this and not from the library.
  if (content.includes('<!')) throw new AppError('roster-damaged');
  let cells = 0;
  let rows = 1;
  for (const [tag, name] of content.matchAll(/<(?:[^\s<>/:]+:)?(table-row|table-cell)\b[^<>]*>/gu)) {
    if (name === 'table-row') rows = repeatsOf(tag, 'rows');
    else if (!tag.endsWith('/>')) cells += rows * repeatsOf(tag, 'columns');
    if (cells > mostCells) throw new AppError('roster-too-big');
  }
}
