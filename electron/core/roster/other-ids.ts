import { studentIdKey } from '../photo/student-id.ts';
import { firstRows, type IdReading } from './other-students.ts';
import { readIdCell } from './read-id-cell.ts';
import type { RosterTable } from './roster-table.ts';

/**
 * The IDs that another system knows students by: those of another column of the roster, by `studentIdKey` of the IDs that
 * photos are named by. Students without one are missing.
 * @param heading of the column with the other IDs.
 */
export function otherIdsOf(
  table: RosterTable,
  reading: IdReading,
  heading: string,
): ReadonlyMap<string, string> {
  const place = table.headings.indexOf(heading);
  const ids = new Map<string, string>();
  for (const [id, row] of firstRows(table, reading)) {
    const other = readIdCell(table.rows[row]?.[place] ?? '');
    if (place >= 0 && other !== '') ids.set(studentIdKey(id), other);
  }
  return ids;
}
