import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schema = `
  CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL DEFAULT 'In Progress' CHECK (status IN ('In Progress', 'Finished', 'Failed')),
    started_at TEXT NOT NULL,
    ended_at TEXT CHECK ((ended_at IS NULL) = (status = 'In Progress')),
    photos INTEGER, -- NULL until the zip was read
    imported INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    next_entry INTEGER NOT NULL DEFAULT 0 -- where the job goes on after a restart
  ) STRICT;
  CREATE TABLE IF NOT EXISTS photo_imports (
    idempotency_key TEXT PRIMARY KEY,
    job_id INTEGER NOT NULL UNIQUE REFERENCES jobs (id),
    received_at TEXT NOT NULL,
    archive_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    archive_name TEXT NOT NULL -- in the folder of archives, until the job has ended
  ) STRICT;
  CREATE TABLE IF NOT EXISTS log_lines (
    job_id INTEGER NOT NULL REFERENCES jobs (id),
    cursor INTEGER NOT NULL,
    at TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('info', 'warning', 'error')),
    message TEXT NOT NULL,
    file TEXT,
    student_id TEXT,
    outcome TEXT CHECK (outcome IN ('imported', 'rejected')),
    reason TEXT,
    PRIMARY KEY (job_id, cursor)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS imported_photos (
    id INTEGER PRIMARY KEY,
    student_id TEXT NOT NULL,
    job_id INTEGER NOT NULL REFERENCES jobs (id),
    entry_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    imported_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS imported_photos_of_job ON imported_photos (job_id, student_id);
  CREATE INDEX IF NOT EXISTS open_jobs ON jobs (id) WHERE status = 'In Progress';
`;

const firstJobId = 4711;
const busyTimeoutMs = 5_000;

export function databasePath(stateDir: string): string {
  return join(stateDir, 'practice-sis.db');
}

/** Opens the data of a practice SIS and creates what is missing. The folder must exist. */
export function openDatabase(stateDir: string): DatabaseSync {
  const database = new DatabaseSync(databasePath(stateDir), { timeout: busyTimeoutMs });
  try {
    // NORMAL loses nothing when the process is killed; only a power cut may undo the last transactions, as a whole.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    inTransaction(database, () => {
      database.exec(schema);
      database
        .prepare(
          `INSERT INTO sqlite_sequence (name, seq)
           SELECT 'jobs', ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'jobs')`,
        )
        .run(firstJobId - 1);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** All of `work`'s writes, or none. `work` must not await. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // Some errors, such as a full disk, have already rolled back.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
