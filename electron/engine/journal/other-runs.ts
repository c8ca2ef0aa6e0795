import { z } from 'zod';
import type { Job } from '../../core/delivery/job.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { JournalAccess } from './journal-access.ts';
import { photoRow } from './journal-rows.ts';
import { inKey } from './photo-keys.ts';

/** What other runs to the same destination mean for one run. */
export interface OtherRuns {
  /**
   * Whether this job is that of another zip to the same place. Of an earlier run only with the same time of start: a
   * SIS that was set up anew may count its jobs from 1 again.
   */
  isJobTaken(number: number, job: Job): boolean;
  /** Keys (`inKey`) of photos that other runs of the same folder brought to the same destination since this one began. */
  sentByOthers(): ReadonlyMap<string, Outcome | null>;
}

const countRow = z.object({ count: z.number() });

export function askOtherRuns({ rows }: Pick<JournalAccess, 'rows'>, runId: number): OtherRuns {
  return {
    isJobTaken(number, { id, startedAt }) {
      const [found] = rows(
        countRow,
        `SELECT count(*) AS count FROM runs AS mine
         JOIN runs AS other ON other.destination_kind = mine.destination_kind
           AND other.destination = mine.destination
         JOIN chunks ON chunks.run_id = other.id AND chunks.job IS NOT NULL
         WHERE mine.id = ? AND json_extract(chunks.job, '$.id') = ? AND (
           (other.id = mine.id AND chunks.number <> ?)
           OR (other.id <> mine.id AND json_extract(chunks.job, '$.startedAt') = ?))`,
        runId,
        id,
        number,
        startedAt,
      );
      return (found?.count ?? 0) > 0;
    },
    sentByOthers() {
      const found = rows(
        photoRow,
        `SELECT photos.* FROM runs AS mine
         JOIN runs AS other ON other.id <> mine.id AND other.folder_key = mine.folder_key
           AND other.destination_kind = mine.destination_kind AND other.destination = mine.destination
         JOIN chunks ON chunks.run_id = other.id AND coalesce(chunks.job, chunks.zip) IS NOT NULL
           AND (other.id > mine.id OR chunks.accepted_ms > mine.started_ms)
         JOIN photos ON photos.run_id = other.id AND photos.chunk = chunks.number
         WHERE mine.id = ? ORDER BY photos.id`,
        runId,
      );
      return new Map(found.map((photo) => [inKey(photo), photo.outcome]));
    },
  };
}
