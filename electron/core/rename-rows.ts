import { planRenames, type RenamePlan } from './rename-plan.ts';
import type { PhotoRow } from './views.ts';

type RenamedRow = Pick<
  PhotoRow,
  'id' | 'file' | 'studentId' | 'idFrom' | 'status' | 'isLeftOut' | 'format' | 'fixes'
>;

/**
 * What "Rename the files themselves" does: files get the IDs that a person gave their photos, and the endings that a
 * person had corrected. Photos that are left out, and names that already are IDs, stay.
 * @param rows of the whole folder: also those that keep their names may be in the way.
 */
export function planRowRenames(rows: readonly RenamedRow[], caseInsensitive: boolean): RenamePlan {
  const chosen = rows.filter(
    ({ status, isLeftOut, idFrom, fixes }) =>
      status !== 'ignored' &&
      !isLeftOut &&
      (idFrom === 'person' || fixes.some(({ kind }) => kind === 'extension')),
  );
  return planRenames(
    chosen,
    rows.map(({ file }) => file),
    caseInsensitive,
  );
}
