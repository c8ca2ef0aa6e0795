import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction } from './database.ts';
import type { LogLine } from './job.ts';

/** A job that has not ended. */
export interface OpenJob {
  readonly id: number;
  /** Null until the zip was read. */
  readonly photos: number | null;
  readonly nextEntry: number;
  readonly archiveName: string;
}

export interface ImportedPhoto {
  readonly studentId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** A log line before it has its place in the log. */
export type LogEntry = Pick<LogLine, 'level' | 'message'> &
  Partial<Pick<LogLine, 'file' | 'studentId' | 'outcome' | 'reason'>>;

const openJobRow = z
  .object({ id: z.number(), photos: z.number().nullable(), next_entry: z.number(), archive_name: z.string() })
  .transform(
    (row): OpenJob => ({
      id: row.id,
      photos: row.photos,
      nextEntry: row.next_entry,
      archiveName: row.archive_name,
    }),
  );

/** Jobs that have not ended, in the order of their arrival. */
export function listOpenJobs(database: DatabaseSync): readonly OpenJob[] {
  const rows = database
    .prepare(
      `SELECT id, photos, next_entry, archive_name FROM jobs JOIN photo_imports ON job_id = id
       WHERE status = 'In Progress' ORDER BY id`,
    )
    .all();
  return rows.map((row) => openJobRow.parse(row));
}

export function beginJob(database: DatabaseSync, jobId: number, photos: number, line: LogEntry): void {
  inTransaction(database, () => {
    database.prepare('UPDATE jobs SET photos = ? WHERE id = ?').run(photos, jobId);
    writeLine(database, jobId, line);
  });
}

/**
 * Notes what became of one entry of the zip: log line, counts, imported photo and the place to go on from,
 * in one transaction, so that a kill at any moment neither loses nor doubles a photo.
 */
export function recordEntry(
  database: DatabaseSync,
  jobId: number,
  entryIndex: number,
  line: LogEntry,
  photo?: ImportedPhoto,
): void {
  inTransaction(database, () => {
    const { changes } = database
      .prepare(
        `UPDATE jobs SET next_entry = next_entry + 1, imported = imported + ?, rejected = rejected + ?
         WHERE id = ? AND status = 'In Progress' AND next_entry = ?`,
      )
      .run(line.outcome === 'imported' ? 1 : 0, line.outcome === 'rejected' ? 1 : 0, jobId, entryIndex);
    if (changes !== 1) throw new Error(`Entry ${entryIndex} of job ${jobId} is not the next one`);
    const at = writeLine(database, jobId, line);
    if (photo === undefined) return;
    database
      .prepare(
        `INSERT INTO imported_photos (student_id, job_id, entry_name, sha256, bytes, width, height, imported_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(photo.studentId, jobId, line.file ?? '', photo.sha256, photo.bytes, photo.width, photo.height, at);
  });
}

export function endJob(
  database: DatabaseSync,
  jobId: number,
  status: 'Finished' | 'Failed',
  line: LogEntry,
): void {
  inTransaction(database, () => {
    const at = writeLine(database, jobId, line);
    database.prepare('UPDATE jobs SET status = ?, ended_at = ? WHERE id = ?').run(status, at, jobId);
  });
}

/** The entry from which this job has already imported a photo of the student. */
export function entryImportedFor(
  database: DatabaseSync,
  jobId: number,
  studentId: string,
): string | undefined {
  const row = database
    .prepare('SELECT entry_name FROM imported_photos WHERE job_id = ? AND student_id = ?')
    .get(jobId, studentId);
  return row && z.object({ entry_name: z.string() }).parse(row).entry_name;
}

function writeLine(database: DatabaseSync, jobId: number, line: LogEntry): string {
  const at = new Date().toISOString();
  database
    .prepare(
      `INSERT INTO log_lines (job_id, cursor, at, level, message, file, student_id, outcome, reason)
       SELECT ?, coalesce(max(cursor), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM log_lines WHERE job_id = ?`,
    )
    .run(
      jobId,
      at,
      line.level,
      line.message,
      line.file ?? null,
      line.studentId ?? null,
      line.outcome ?? null,
      line.reason ?? null,
      jobId,
    );
  return at;
}
