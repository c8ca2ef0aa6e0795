import { studentIdKey } from '../photo/student-id.ts';
import { padId } from './lost-zeros.ts';
import { listIdColumns } from './propose-columns.ts';
import { readIdCell } from './read-id-cell.ts';
import type { IdChoice, RosterTable } from './roster-table.ts';

function countMatches(
  { headings, rows }: RosterTable,
  heading: string,
  photoKeys: ReadonlySet<string>,
  padIdsTo: number | null,
): number {
  const place = headings.indexOf(heading);
  const lengths = new Set([...photoKeys].map(({ length }) => length));
  const matched = new Set<string>();
  for (const row of rows) {
    const cell = readIdCell(row[place] ?? '');
    const id = padIdsTo === null ? cell : padId(cell, padIdsTo);
    // A million cells need not become small letters to be seen to be none of them.
    if (!lengths.has(id.length)) continue;
    const key = studentIdKey(id);
    if (photoKeys.has(key)) matched.add(key);
  }
  return matched.size;
}

/**
 * The columns that may hold the IDs that photos are named by, and how many of the IDs that photos have each of them
 * knows: best first, and of equals the one with the likelier heading. Empty where no photo has an ID.
 */
export function rankIdColumns(
  table: RosterTable,
  photoIds: ReadonlySet<string>,
  padIdsTo: number | null = null,
): readonly IdChoice[] {
  if (photoIds.size === 0) return [];
  const photoKeys = new Set([...photoIds].map(studentIdKey));
  return listIdColumns(table)
    .map((heading) => ({ heading, matches: countMatches(table, heading, photoKeys, padIdsTo) }))
    .sort((one, other) => other.matches - one.matches);
}
