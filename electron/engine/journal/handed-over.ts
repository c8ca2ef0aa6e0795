import { z } from 'zod';
import {
  isMarked,
  markAsImported,
  markAsUploaded,
  removeMark,
  removeUploadMark,
} from '../../core/delivery/import-mark.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { HandedOverPhoto } from '../../core/delivery/pasted-log-view.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { JournalAccess } from './journal-access.ts';
import { outcomeColumns, outcomeOf } from './journal-rows.ts';

/** Photos whose import no program can watch: what became of them is known from people alone. */
export interface HandedOver {
  /**
   * Photos that a run handed over, with what was said of them since.
   * @param zip only those in the zip of this number
   * @throws AppError `bad-request` where it handed over none
   */
  handedOver(runId: number, zip?: number): readonly HandedOverPhoto[];
  /** Notes that a person says that the SIS imported them, or takes that back. Answers how many it changed. */
  markImported(runId: number, isMarked: boolean, zip?: number): number;
  /** Notes that a person uploaded a zip on the system's own page, or takes that back. Answers how many it changed. */
  markUploaded(runId: number, zip: number, isMarked: boolean): number;
  /**
   * Notes what became of them, in the ledger too.
   * @param outcomes by `HandedOverPhoto.rowId`. Answers how many there were.
   */
  setHandedOver(runId: number, outcomes: ReadonlyMap<number, Outcome>): number;
}

type Delivered = Extract<Outcome, { readonly kind: 'delivered' }>;

const handedOverRow = outcomeColumns
  .extend({
    id: z.number(),
    file: z.string(),
    name: z.string().nullable(),
    student_id: z.string().nullable(),
    student_name: z.string().nullable(),
  })
  .transform((row): readonly HandedOverPhoto[] => {
    const { id: rowId, file, name, student_id: studentId, student_name: studentName } = row;
    const outcome = outcomeOf(row);
    return outcome === null ? [] : [{ rowId, file, name, studentId, studentName, outcome }];
  });

export function createHandedOver(
  { rows, now }: JournalAccess,
  ledger: Pick<LedgerStore, 'settle'>,
): HandedOver {
  const handedOver: HandedOver['handedOver'] = (runId, zip) => {
    const photos = rows(
      handedOverRow,
      `SELECT photos.id, photos.file, photos.name, photos.student_id, photos.student_name, photos.outcome, photos.reason
       FROM photos JOIN runs ON runs.id = photos.run_id
       WHERE photos.run_id = ? AND runs.destination_kind <> 'sis'
         AND photos.chunk IS NOT NULL AND photos.outcome IN ('delivered', 'imported', 'rejected')
         AND photos.chunk = coalesce(?, photos.chunk)
       ORDER BY photos.file, photos.id`,
      runId,
      zip ?? null,
    ).flat();
    if (photos.length === 0) throw new AppError('bad-request', 'nothing of this upload was handed over');
    return photos;
  };
  const setHandedOver: HandedOver['setHandedOver'] = (runId, outcomes) => {
    if (outcomes.size === 0) return 0;
    const photos = handedOver(runId);
    const filesOf = (isOne: (outcome: Outcome) => boolean) =>
      photos.flatMap(({ rowId, file }) => {
        const outcome = outcomes.get(rowId);
        return outcome && isOne(outcome) ? [file] : [];
      });
    const said = {
      imported: filesOf((outcome) => outcome.kind === 'imported' || isMarked(outcome)),
      delivered: filesOf((outcome) => outcome.kind === 'delivered' && !isMarked(outcome)),
      rejected: filesOf((outcome) => outcome.kind === 'rejected'),
    };
    ledger.settle(runId, said, (database) => {
      const update = database.prepare('UPDATE photos SET outcome = ?, reason = ? WHERE id = ?');
      for (const [rowId, outcome] of outcomes) {
        update.run(outcome.kind, outcome.kind === 'imported' ? null : outcome.reason, rowId);
      }
    });
    return outcomes.size;
  };
  const mark = (runId: number, zip: number | undefined, change: (outcome: Delivered) => Delivered) => {
    const outcomes = new Map<number, Outcome>();
    for (const { rowId, outcome } of handedOver(runId, zip)) {
      if (outcome.kind !== 'delivered') continue;
      const next = change(outcome);
      if (next.reason !== outcome.reason) outcomes.set(rowId, next);
    }
    return setHandedOver(runId, outcomes);
  };
  return {
    handedOver,
    setHandedOver,
    markImported: (runId, marks, zip) =>
      mark(runId, zip, (outcome) => (marks ? markAsImported(outcome, now()) : removeMark(outcome))),
    markUploaded: (runId, zip, marks) =>
      mark(runId, zip, (outcome) => (marks ? markAsUploaded(outcome, now()) : removeUploadMark(outcome))),
  };
}
