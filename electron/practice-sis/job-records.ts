import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Job, jobName, type LogLine, type PhotoImport } from './job.ts';

const jobColumns = 'id, status, started_at, ended_at, photos, imported, rejected';

const jobRow = z
  .object({
    id: z.number(),
    status: z.enum(['In Progress', 'Finished', 'Failed']),
    started_at: z.string(),
    ended_at: z.string().nullable(),
    photos: z.number().nullable(),
    imported: z.number(),
    rejected: z.number(),
  })
  .transform(
    (row): Job => ({
      id: String(row.id),
      name: jobName,
      status: row.status,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      counts: {
        photos: row.photos ?? 0,
        processed: row.imported + row.rejected,
        imported: row.imported,
        rejected: row.rejected,
      },
    }),
  );

const importRow = z.object({
  idempotency_key: z.string(),
  received_at: z.string(),
  archive_bytes: z.number(),
  sha256: z.string(),
});

const logRow = z
  .object({
    cursor: z.number(),
    at: z.string(),
    level: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    file: z.string().nullable(),
    student_id: z.string().nullable(),
    outcome: z.enum(['imported', 'rejected']).nullable(),
    reason: z.string().nullable(),
  })
  .transform(({ student_id, ...line }): LogLine => ({ ...line, studentId: student_id }));

/** Newest first. */
export function listJobs(database: DatabaseSync, limit: number): readonly Job[] {
  const rows = database.prepare(`SELECT ${jobColumns} FROM jobs ORDER BY id DESC LIMIT ?`).all(limit);
  return rows.map((row) => jobRow.parse(row));
}

export function findJob(database: DatabaseSync, id: string): Job | undefined {
  // Only the canonical form of a number is an ID: "04711" or "4711.0" is none.
  if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
  const row = database.prepare(`SELECT ${jobColumns} FROM jobs WHERE id = ?`).get(Number(id));
  return row && jobRow.parse(row);
}

export function findImport(database: DatabaseSync, idempotencyKey: string): PhotoImport | undefined {
  const row = database
    .prepare(
      `SELECT idempotency_key, received_at, archive_bytes, sha256, ${jobColumns}
       FROM photo_imports JOIN jobs ON jobs.id = photo_imports.job_id WHERE idempotency_key = ?`,
    )
    .get(idempotencyKey);
  if (!row) return undefined;
  const found = importRow.parse(row);
  return {
    idempotencyKey: found.idempotency_key,
    receivedAt: found.received_at,
    archiveBytes: found.archive_bytes,
    sha256: found.sha256,
    job: jobRow.parse(row),
  };
}

/** The lines whose cursor is above `after`, in ascending order. */
export function readLog(
  database: DatabaseSync,
  jobId: string,
  after: number,
  limit: number,
): readonly LogLine[] {
  const rows = database
    .prepare('SELECT * FROM log_lines WHERE job_id = ? AND cursor > ? ORDER BY cursor LIMIT ?')
    .all(Number(jobId), after, limit);
  return rows.map((row) => logRow.parse(row));
}

/** 0 when the log is empty. */
export function lastLogCursor(database: DatabaseSync, jobId: string): number {
  const row = database
    .prepare('SELECT coalesce(max(cursor), 0) AS cursor FROM log_lines WHERE job_id = ?')
    .get(Number(jobId));
  return z.object({ cursor: z.number() }).parse(row).cursor;
}
