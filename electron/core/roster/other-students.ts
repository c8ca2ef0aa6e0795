import { padId } from './lost-zeros.ts';
import { plainName } from './person-name.ts';
import { readIdCell } from './read-id-cell.ts';
import type { Student } from './roster.ts';
import type { RosterTable } from './roster-table.ts';

/** Which column of a roster the IDs are in, and to how many digits they are filled up; null: as they stand. */
export interface IdReading {
  readonly heading: string;
  readonly padIdsTo: number | null;
}

/** The place in `rows` of each ID: its first row counts. */
export function firstRows({ headings, rows }: RosterTable, { heading, padIdsTo }: IdReading) {
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

function wordsOf({ familyName, givenName, preferredName = '' }: Student): ReadonlySet<string> {
  const name = plainName(`${familyName} ${givenName} ${preferredName}`);
  return new Set(name === '' ? [] : name.split(' '));
}

/**
 * Are two rosters' students with one ID surely two people? Names are spelt and changed in many ways: only where none of
 * their words is the same, and both have names.
 */
export function isOtherPerson(one: Student, another: Student): boolean {
  const [words, others] = [wordsOf(one), wordsOf(another)];
  return words.size > 0 && others.size > 0 && words.isDisjointFrom(others);
}
