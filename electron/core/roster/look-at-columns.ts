import { readGrade } from './read-cells.ts';
import type { RosterTable } from './roster-table.ts';

const sampleRows = 1_000;

/** What the cells of a column look like, whatever its heading says. Shares are of the cells that are not empty. */
export interface ColumnLook {
  readonly heading: string;
  readonly cells: number;
  readonly distinct: number;
  /** Could be an ID: letters, digits and `-`, in one word. */
  readonly idLike: number;
  readonly withDigit: number;
  readonly longWords: number;
  readonly dates: number;
  readonly names: number;
  readonly namesWithComma: number;
  readonly grades: number;
  /** How many cells come before the next one in the alphabet. */
  readonly sorted: number;
}

const idCell = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const dateCell = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{1,2}-[A-Za-z]{3}-\d{2,4}$/;
const nameCell = /^\p{L}[\p{L}\p{M}.'\u2019 ()-]*$/u;
const nameWithComma = /^\p{L}[\p{L}\p{M}.'\u2019 -]*,\s*\p{L}[\p{L}\p{M}.'\u2019 ()-]*$/u;
const gradeCell = /^(PK|TK|K|[1-9]|1[0-3])$/;

/** Every so many rows, so that a sorted list is not judged by its first letters. */
function sampleOf({ rows }: RosterTable): readonly (readonly string[])[] {
  if (rows.length <= sampleRows) return rows;
  const step = rows.length / sampleRows;
  return Array.from({ length: sampleRows }, (_, index) => rows[Math.floor(index * step)] ?? []);
}

export function lookAtColumns(table: RosterTable): readonly ColumnLook[] {
  const rows = sampleOf(table);
  return table.headings.map((heading, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const share = (test: (cell: string, index: number) => boolean) =>
      cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
    return {
      heading,
      cells: cells.length,
      distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
      idLike: share((cell) => idCell.test(cell) && !dateCell.test(cell)),
      withDigit: share((cell) => /\d/u.test(cell)),
      longWords: share((cell) => cell.length > 1),
      dates: share((cell) => dateCell.test(cell)),
      names: share((cell) => nameCell.test(cell)),
      namesWithComma: share((cell) => nameWithComma.test(cell)),
      grades: share((cell) => gradeCell.test(readGrade(cell) ?? '')),
      sorted: share((cell, index) => index === 0 || (cells[index - 1] ?? '') <= cell),
    };
  });
}
