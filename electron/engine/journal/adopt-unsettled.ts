import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { JournalAccess } from './journal-access.ts';
import { photoRow } from './journal-rows.ts';

const unsettledRow = z.object({
  run_id: z.number(),
  number: z.number(),
  may_arrive: z.string().nullable(),
});

/**
 * Zips that other runs of the same folder sent to the same SIS, and that may have arrived or may still, become this
 * run's own: they are asked for, and what is sent instead of them goes under their keys.
 */
export function adoptUnsettled({ rows }: JournalAccess, database: DatabaseSync, runId: number): void {
  const unsettled = rows(
    unsettledRow,
    `SELECT chunks.run_id, chunks.number, chunks.may_arrive FROM runs AS mine
     JOIN runs AS other ON other.id <> mine.id AND other.folder_key = mine.folder_key
       AND other.destination_kind = mine.destination_kind AND other.destination = mine.destination
     JOIN chunks ON chunks.run_id = other.id AND (chunks.state = 'sending' OR chunks.may_arrive IS NOT NULL)
     WHERE mine.id = ? AND mine.destination_kind = 'sis' AND NOT EXISTS (
       SELECT 1 FROM chunks AS taken
       WHERE taken.idempotency_key = chunks.idempotency_key AND taken.state IN ('accepted', 'done'))
     ORDER BY chunks.run_id, chunks.number`,
    runId,
  );
  const move = database.prepare(
    `UPDATE chunks SET state = 'replanned', may_arrive = ?, run_id = ?,
       number = (SELECT coalesce(max(number), 0) + 1 FROM chunks WHERE run_id = ?)
     WHERE run_id = ? AND number = ?`,
  );
  const free = database.prepare('UPDATE photos SET chunk = NULL WHERE run_id = ? AND chunk = ?');
  for (const { run_id: otherId, number, may_arrive: mayArrive } of unsettled) {
    const inZip = 'SELECT * FROM photos WHERE run_id = ? AND chunk = ? ORDER BY id';
    const photos = mayArrive ?? JSON.stringify(rows(photoRow, inZip, otherId, number));
    free.run(otherId, number);
    move.run(photos, runId, runId, otherId, number);
  }
}
