import { studentIdKey } from '../../core/photo/student-id.ts';
import { otherIdsOf } from '../../core/roster/other-ids.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { RosterService } from '../review/roster-service.ts';

/** The ID that a destination knows a student by; null where the roster has none. */
export type RecipientOf = (studentId: string) => string | null;

/**
 * @param idColumn the roster's column with those IDs; empty for the ones that photos are named by.
 * @throws AppError `roster-no-column`.
 */
export function recipientsOf(roster: Pick<RosterService, 'reading'>, idColumn = ''): RecipientOf {
  if (idColumn === '') return (studentId) => studentId;
  const reading = roster.reading();
  if (!reading?.table.headings.includes(idColumn)) throw new AppError('roster-no-column', idColumn);
  const others = otherIdsOf(reading.table, reading.ids, idColumn);
  return (studentId) => others.get(studentIdKey(studentId)) ?? null;
}
