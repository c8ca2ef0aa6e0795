import { openDatabase, toStoreFailure } from '../sqlite/open-database.ts';
import { createReview, type Review } from './review.ts';
import { sheetTables } from './sheet-rows.ts';

const firstSchema = `
  CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    folder_key TEXT NOT NULL UNIQUE,
    index_choice TEXT NOT NULL DEFAULT 'open',
    touched_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE photos (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    review_id INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified_ms REAL NOT NULL,
    sha256 TEXT,
    decision TEXT NOT NULL,
    UNIQUE (review_id, file)
  ) STRICT;
  CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    review_id INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    is_undone INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    changes TEXT NOT NULL
  ) STRICT;
  CREATE INDEX steps_of_review ON steps (review_id, is_undone, id);
`;

/** Which column of the roster the IDs are from. */
const idReading = `
  ALTER TABLE reviews ADD COLUMN id_heading TEXT;
  ALTER TABLE reviews ADD COLUMN id_digits INTEGER;
`;

/** Which lists the choice was about: one that arrives later is another question. */
const indexLists = `
  ALTER TABLE reviews ADD COLUMN index_lists TEXT;
`;

export interface ReviewStore {
  /** Where the former database was put, if it was damaged or too new: what was decided before is not known. */
  readonly setAside: string | null;
  /** @param folderKey `folderKeyOf`. */
  openReview(folderKey: string): Review;
  forget(folderKey: string): void;
  close(): void;
}

const dayMs = 24 * 60 * 60 * 1_000;
/** A school year and a summer: what nobody came back to is dropped. */
export const keptForMs = 400 * dayMs;

/**
 * What was decided about the photos of each folder, kept through the end of the app, however it comes. Holds names of
 * files, students' IDs, decisions, and the homerooms and grades that class sheets were printed of; no names of students,
 * and no paths.
 * @throws AppError `cannot-write`, `disk-full` or `busy`.
 */
export function openReviewStore(file: string, now: () => number = Date.now): ReviewStore {
  const { database, setAside } = openDatabase(
    file,
    { versions: [firstSchema, idReading, indexLists, sheetTables] },
    new Date(now()),
  );
  const write = (work: () => void) => {
    try {
      database.exec('BEGIN IMMEDIATE');
      work();
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw toStoreFailure(error, file);
    }
  };
  const touch = (reviewId: number) =>
    database.prepare('UPDATE reviews SET touched_ms = ? WHERE id = ?').run(now(), reviewId);
  write(() => database.prepare('DELETE FROM reviews WHERE touched_ms < ?').run(now() - keptForMs));

  return {
    setAside,
    openReview(folderKey) {
      write(() =>
        database
          .prepare(
            `INSERT INTO reviews (folder_key, touched_ms) VALUES (?, ?)
             ON CONFLICT (folder_key) DO UPDATE SET touched_ms = excluded.touched_ms`,
          )
          .run(folderKey, now()),
      );
      const row = database.prepare('SELECT id FROM reviews WHERE folder_key = ?').get(folderKey);
      const reviewId = Number(row?.['id']);
      return createReview({
        database,
        reviewId,
        write: (work) =>
          write(() => {
            touch(reviewId);
            work();
          }),
      });
    },
    forget: (folderKey) =>
      write(() => database.prepare('DELETE FROM reviews WHERE folder_key = ?').run(folderKey)),
    close: () => database.close(),
  };
}
