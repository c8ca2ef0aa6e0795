/** Signs that divide cells, and `aligned`: columns set apart by two blanks or more. */
export const delimiters = ['\t', ',', ';', '|', '^', '~', '/', ':', '=', ' ', 'aligned'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Signs that stand in names and paths too: they divide nothing but an ID from a picture. */
const pairDelimiters: ReadonlySet<Delimiter> = new Set(['/', ':', '=', ' ']);

export function dividesPairsOnly(delimiter: Delimiter): boolean {
  return pairDelimiters.has(delimiter);
}

/** Longer lines are no rows: they are not divided, so that nonsense does not take time. */
const longestLine = 10_000;

function unquote(cell: string): string {
  const trimmed = cell.trim();
  // People write ="0123" so that a spreadsheet keeps the zeros.
  const inner = /^=?"(.*)"$/su.exec(trimmed)?.[1];
  return inner === undefined ? trimmed : inner.replaceAll('""', '"').trim();
}

/**
 * The cells of one line, trimmed and without their quotes; null where a quote is left open, or the line is
 * too long. A quote in the middle of a cell is a letter like any other, and so is any quote between tabs:
 * `William "Bill"`.
 */
export function splitRow(line: string, delimiter: Delimiter): readonly string[] | null {
  if (line.length > longestLine) return null;
  if (delimiter === 'aligned')
    return line
      .trim()
      .split(/\s{2,}/u)
      .map(unquote);
  if (delimiter === ' ') return line.trim().split(/\s+/u).map(unquote);
  if (delimiter === '\t' || !line.includes('"')) return line.split(delimiter).map(unquote);
  const cells: string[] = [];
  let start = 0;
  while (start <= line.length) {
    const opening = /\s*=?"/uy;
    opening.lastIndex = start;
    let end = start;
    if (opening.test(line)) {
      end = opening.lastIndex;
      while (line[end] !== '"' || line[end + 1] === '"') {
        if (end >= line.length) return null;
        end += line[end] === '"' ? 2 : 1;
      }
    }
    const next = line.indexOf(delimiter, end);
    const stop = next === -1 ? line.length : next;
    cells.push(unquote(line.slice(start, stop)));
    start = stop + 1;
  }
  return cells;
}
