import type { DatabaseSync } from 'node:sqlite';
import type { JournalPhoto } from './journal-rows.ts';

/** @param chunk null for photos that are in no zip. */
export function insertPhotos(
  database: DatabaseSync,
  runId: number,
  chunk: number | null,
  photos: readonly JournalPhoto[],
): void {
  const insert = database.prepare(
    `INSERT INTO photos (run_id, file, student_id, name, source_sha256, sha256, bytes, chunk, outcome, reason,
       student_name, fixes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const photo of photos) {
    const { file, studentId, name, sourceSha256, sha256, bytes, outcome, studentName, fixes } = photo;
    const reason = outcome && outcome.kind !== 'imported' ? outcome.reason : null;
    insert.run(
      runId,
      file,
      studentId,
      name,
      sourceSha256,
      sha256,
      bytes,
      chunk,
      outcome?.kind ?? null,
      reason,
      studentName ?? null,
      fixes ?? null,
    );
  }
}

/** Puts photos that are in no zip into one. */
export function takePhotos(
  database: DatabaseSync,
  runId: number,
  chunk: number,
  photos: readonly JournalPhoto[],
): void {
  const taken = database.prepare('DELETE FROM photos WHERE run_id = ? AND file = ? AND chunk IS NULL');
  for (const { file } of photos) taken.run(runId, file);
  insertPhotos(database, runId, chunk, photos);
}
