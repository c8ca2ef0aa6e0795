import type { PhotoRow } from './photo-row.ts';
import { isIncluded } from './photo-standing.ts';
import { planRenames, type RenamePlan } from './rename-plan.ts';

type RenamedRow = Pick<
  PhotoRow,
  'id' | 'file' | 'studentId' | 'idFrom' | 'status' | 'isLeftOut' | 'isChanged' | 'format'
>;

/**
 * What "Rename the files themselves" does: files get the IDs that a person gave their photos. What is left out keeps
 * its name: of two photos of a student, it would be in the way of the one that goes.
 * @param rows of the whole folder: also those that keep their names may be in the way.
 */
export function planRowRenames(rows: readonly RenamedRow[], caseInsensitive: boolean): RenamePlan {
  const chosen = rows.filter((row) => isIncluded(row) && row.idFrom === 'person');
  return planRenames(
    chosen,
    rows.map(({ file }) => file),
    caseInsensitive,
  );
}
