import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { databasePath } from './database.ts';

/** One import event: a student whose photo was imported twice stands here twice. */
export interface ImportedPhotoRecord {
  readonly studentId: string;
  readonly jobId: string;
  readonly entryName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** In pixels, after orientation. */
  readonly width: number;
  readonly height: number;
  readonly importedAt: string;
}

const photoRow = z
  .object({
    student_id: z.string(),
    job_id: z.number(),
    entry_name: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    width: z.number(),
    height: z.number(),
    imported_at: z.string(),
  })
  .transform(
    (row): ImportedPhotoRecord => ({
      studentId: row.student_id,
      jobId: String(row.job_id),
      entryName: row.entry_name,
      sha256: row.sha256,
      bytes: row.bytes,
      width: row.width,
      height: row.height,
      importedAt: row.imported_at,
    }),
  );

/** What a practice SIS has imported, in order: the count at the receiving end. It may be running meanwhile. */
export function readImportedPhotos(stateDir: string): readonly ImportedPhotoRecord[] {
  const database = new DatabaseSync(databasePath(stateDir), { readOnly: true, timeout: 5_000 });
  try {
    const rows = database.prepare('SELECT * FROM imported_photos ORDER BY id').all();
    return rows.map((row) => photoRow.parse(row));
  } finally {
    database.close();
  }
}
