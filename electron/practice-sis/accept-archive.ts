import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import type { Job } from './job.ts';
import { findImport, findJob } from './job-records.ts';

/** A zip that has arrived whole and lies in the folder of archives. */
export interface ReceivedArchive {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type Acceptance =
  | { readonly kind: 'new'; readonly job: Job }
  | { readonly kind: 'repeated'; readonly job: Job }
  | { readonly kind: 'key-used-for-another-zip' };

/** Makes a job for the zip, unless its key was seen before: one key is one import, for ever. */
export function acceptArchive(
  database: DatabaseSync,
  idempotencyKey: string,
  archive: ReceivedArchive,
): Acceptance {
  return inTransaction(database, () => {
    const earlier = findImport(database, idempotencyKey);
    if (earlier) {
      return earlier.sha256 === archive.sha256
        ? { kind: 'repeated', job: earlier.job }
        : { kind: 'key-used-for-another-zip' };
    }
    const now = new Date().toISOString();
    const { lastInsertRowid } = database.prepare('INSERT INTO jobs (started_at) VALUES (?)').run(now);
    database
      .prepare(
        `INSERT INTO photo_imports (idempotency_key, job_id, received_at, archive_bytes, sha256, archive_name)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(idempotencyKey, lastInsertRowid, now, archive.bytes, archive.sha256, archive.name);
    const job = findJob(database, String(lastInsertRowid));
    if (!job) throw new Error('The job just made is not there');
    return { kind: 'new', job };
  });
}
