import { padId } from './lost-zeros.ts';
import { readIdCell } from './read-id-cell.ts';
import type { RosterTable } from './roster-table.ts';

/** Which column of a roster the IDs are in, and to how many digits they are filled up; null: as they stand. */
export interface IdReading {
  readonly heading: string;
  readonly padIdsTo: number | null;
}

function firstRows({ headings, rows }: RosterTable, { heading, padIdsTo }: IdReading) {
  const place = headings.indexOf(heading);
  const firstRow = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const cell = readIdCell(row[place] ?? '');
    const id = padIdsTo === null ? cell : padId(cell, padIdsTo);
    if (id !== '' && !firstRow.has(id)) firstRow.set(id, index);
  }
  return firstRow;
}

/** IDs that mean one student when the roster is read in one way, and another student when it is read in the other. */
export function findOtherStudents(
  table: RosterTable,
  before: IdReading,
  now: IdReading,
): ReadonlySet<string> {
  const rowsNow = firstRows(table, now);
  const others = [...firstRows(table, before)].filter(([id, row]) => (rowsNow.get(id) ?? row) !== row);
  return new Set(others.map(([id]) => id));
}
