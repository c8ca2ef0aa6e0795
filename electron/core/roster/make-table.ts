import { readHeading } from './heading-words.ts';
import type { LongRow, RosterTable } from './roster-table.ts';

/** Titles, dates and a school's address stand above the headings of many exports. */
const rowsAboveAtMost = 25;

type Row = readonly string[];

const filled = (row: Row) => row.filter((cell) => cell !== '');
const countHeadings = (row: Row) => filled(row).filter((cell) => readHeading(cell) !== null).length;
const countMeanings = (row: Row) => new Set(row.map((cell) => readHeading(cell)?.field)).size;

/**
 * Two known headings make a heading row; in a list of one or two columns one is enough. Where IDs stand beside them,
 * they must be most of the row: "Active" and "No photo" are cells too.
 */
function isHeadingRow(row: Row): boolean {
  const cells = filled(row);
  const known = countHeadings(row);
  if (cells.some((cell) => /^\p{L}{0,3}\d+$/u.test(cell)) && known * 2 < cells.length) return false;
  return known >= 2 || (known === 1 && cells.length <= 2);
}

function hasDigits(row: Row): boolean {
  return row.some((cell) => /\d/u.test(cell));
}

/** Null where the list begins with its first student. */
function findHeadingRow(rows: readonly Row[]): number | null {
  let best: number | null = null;
  for (const [index, row] of rows.slice(0, rowsAboveAtMost).entries()) {
    if (isHeadingRow(row) && (best === null || countMeanings(row) > countMeanings(rows[best] ?? []))) {
      best = index;
    }
  }
  if (best !== null) return best;
  const first = rows.findIndex((row) => filled(row).length > 0);
  const second = rows.slice(first + 1).find((row) => filled(row).length > 0);
  // Words above numbers are headings, though none that is known here.
  const isUnknownHeading = first >= 0 && second && !hasDigits(rows[first] ?? []) && hasDigits(second);
  return isUnknownHeading ? first : null;
}

function isSecondHeadingRow(row: Row): boolean {
  const cells = filled(row).length;
  return cells >= 2 && countHeadings(row) * 2 > cells && !hasDigits(row);
}

/** The line of dashes that databases draw below headings. */
function isRule(row: Row): boolean {
  const cells = filled(row);
  return cells.length > 0 && cells.every((cell) => /^:?[-=_]{2,}:?$/u.test(cell));
}

/** "Name" is what "Last" and "First" below it have in common; any other heading says more than the one below. */
function joinHeadings(upper: Row, lower: Row): Row {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]];
    const isGroup = readHeading(above)?.field === 'name' && /Name$/u.test(readHeading(below)?.field ?? '');
    return above === '' || isGroup ? below : above;
  });
}

/** The headings, and behind which row they end: they may stand in two rows, the lower for what the upper leaves open. */
function readHeadingRows(rows: readonly Row[], best: number): { headings: Row; end: number } {
  const row = rows[best] ?? [];
  const above = rows[best - 1] ?? [];
  const below = rows[best + 1] ?? [];
  if (isSecondHeadingRow(below)) return { headings: joinHeadings(row, below), end: best + 2 };
  return { headings: isHeadingRow(above) ? joinHeadings(row, above) : row, end: best + 1 };
}

function repeats(row: Row, headings: Row): boolean {
  return row.length > 1 && row.every((cell, index) => cell === (headings[index] ?? ''));
}

/** Every heading once, and none empty: columns are identified by them. */
function nameColumns(cells: Row, width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const wanted = cells[index] || `Column ${index + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
    taken.add(name);
    return name;
  });
}

const footerCell =
  /^((grand|sub) ?)?totals?\b|\b\d+ (students|pupils|records|rows)\b|^printed\b|^page \d|\b(student|record) count\b/iu;
const footerRowsAtMost = 3;

/** "Total: 523 students" at the end of a printed list, or "Total" and a sum in every column. */
function isFooter(row: Row): boolean {
  const [first = '', ...others] = filled(row);
  if (others.length <= 1) return [first, ...others].some((cell) => footerCell.test(cell));
  return footerCell.test(first) && others.every((cell) => /^[\d.,%]+$/u.test(cell));
}

/** How many columns have a heading or a cell, and behind which row nothing comes but footers. */
function measure(rows: readonly Row[], headings: Row, start: number): { width: number; end: number } {
  let width = headings.findLastIndex((cell) => cell !== '') + 1;
  let filledRows = start;
  for (let index = start; index < rows.length; index += 1) {
    const place = (rows[index] ?? []).findLastIndex((cell) => cell !== '');
    if (place >= 0) filledRows = index + 1;
    width = Math.max(width, place + 1);
  }
  let end = filledRows;
  while (width > 2 && end > Math.max(start + 1, filledRows - footerRowsAtMost)) {
    if (!isFooter(rows[end - 1] ?? [])) break;
    end -= 1;
  }
  return { width, end };
}

const emptyAtEnd = (row: Row) => row.length - 1 - row.findLastIndex((cell) => cell !== '');

/**
 * Rows of a text that have more cells than there are headings. A delimiter at the end of every row is none too many.
 * @param headed how many cells the heading row has, empty ones included.
 */
function findLongRows(body: readonly Row[], headed: number): ReadonlyMap<number, LongRow> {
  const rows = body.filter((row) => filled(row).length > 0);
  const atEveryEnd = rows.reduce(
    (least, row) => Math.min(least, row.length - headed, emptyAtEnd(row)),
    Number.POSITIVE_INFINITY,
  );
  const atMost = headed + Math.max(0, atEveryEnd);
  return new Map(
    body.flatMap((row, place) => {
      if (row.length <= atMost || filled(row).length === 0) return [];
      return [
        [place, { cellsTooMany: row.length - atMost, isFilled: emptyAtEnd(row) < row.length - headed }],
      ];
    }),
  );
}

/** Of the hidden rows those that say something. */
function keepHidden(
  body: readonly Row[],
  start: number,
  hidden: ReadonlySet<number> = new Set(),
): Pick<RosterTable, 'hiddenRows'> {
  const isTold = (place: number) => filled(body[place] ?? []).length > 0;
  const hiddenRows = new Set([...hidden].map((place) => place - start).filter(isTold));
  return hiddenRows.size > 0 ? { hiddenRows } : {};
}

export interface MakeTableOptions {
  /** Cells are separated by delimiters alone, so that one too many moves those behind it. Not so in a workbook. */
  readonly isText?: boolean;
  /** Places in `rows` of those that a workbook does not show. */
  readonly hiddenRows?: ReadonlySet<number>;
}

/**
 * Rows of trimmed text as a table: finds the heading row, empties rows that only repeat it, and gives every column
 * a name. Rows keep their places, so that row numbers are those that a spreadsheet shows.
 */
export function makeTable(
  rows: readonly Row[],
  { isText = false, hiddenRows }: MakeTableOptions = {},
): RosterTable {
  const headingRow = findHeadingRow(rows);
  const { headings, end: start } =
    headingRow === null ? { headings: [], end: 0 } : readHeadingRows(rows, headingRow);
  const { width, end } = measure(rows, headings, start);
  const empty: Row = Array.from({ length: width }, () => '');
  const body: Row[] = [];
  for (let index = start; index < end; index += 1) {
    const row = rows[index] ?? empty;
    const isHeading = headingRow !== null && (repeats(row, rows[headingRow] ?? []) || isRule(row));
    if (isHeading) body.push(empty);
    else if (row.length === width) body.push(row);
    else body.push(row.length > width ? row.slice(0, width) : [...row, ...empty.slice(row.length)]);
  }
  const longRows =
    isText && headingRow !== null ? findLongRows(rows.slice(start, end), headings.length) : new Map();
  return {
    headings: nameColumns(headings, width),
    rows: body,
    firstRow: start + 1,
    ...(longRows.size > 0 ? { longRows } : {}),
    ...keepHidden(body, start, hiddenRows),
  };
}
