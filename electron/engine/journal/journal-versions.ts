import { addLedger, addPhotoVersions } from '../ledger/ledger-version.ts';

const firstVersion = `
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    folder_key TEXT NOT NULL,
    folder_name TEXT NOT NULL,
    paths TEXT,
    destination_kind TEXT NOT NULL,
    destination TEXT NOT NULL,
    preset_id TEXT NOT NULL,
    request_bytes INTEGER NOT NULL,
    fill_bytes INTEGER NOT NULL,
    is_whole INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'going',
    failure TEXT
  ) STRICT;
  CREATE TABLE chunks (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'sending',
    job TEXT,
    accepted_ms INTEGER,
    PRIMARY KEY (run_id, number)
  ) STRICT;
  CREATE TABLE photos (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    student_id TEXT,
    name TEXT,
    source_sha256 TEXT,
    sha256 TEXT,
    bytes INTEGER,
    chunk INTEGER,
    outcome TEXT,
    reason TEXT
  ) STRICT;
  CREATE INDEX photos_of_run ON photos (run_id, file);
  CREATE INDEX photos_of_student ON photos (student_id);
`;

const secondVersion = `
  ALTER TABLE runs ADD COLUMN user TEXT;
  ALTER TABLE runs ADD COLUMN custom_preset TEXT;
`;

const thirdVersion = `
  ALTER TABLE chunks ADD COLUMN zip TEXT;
`;

// The zips that are sent instead of one that may still arrive go under its key.
const fourthVersion = `
  CREATE TABLE chunks_by_key (
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'sending',
    job TEXT,
    accepted_ms INTEGER,
    zip TEXT,
    may_arrive TEXT,
    PRIMARY KEY (run_id, number)
  ) STRICT;
  INSERT INTO chunks_by_key
    SELECT run_id, number, idempotency_key, bytes, attempts, state, job, accepted_ms, zip, NULL FROM chunks;
  DROP TABLE chunks;
  ALTER TABLE chunks_by_key RENAME TO chunks;
`;

// What a job's log says is written down line by line: without it, every line would look through all photos of the run.
const fifthVersion = `
  CREATE INDEX photos_of_zip ON photos (run_id, chunk, file);
`;

// What decides whether something is sent again stands twice: a bit that was flipped in one of the two shows.
const sixthVersion = `
  CREATE INDEX photos_twice ON photos (run_id, chunk, student_id, source_sha256, sha256, outcome);
  CREATE INDEX chunks_twice ON chunks (run_id, number, idempotency_key, state, bytes, job, may_arrive);
  CREATE INDEX runs_twice ON runs (folder_key, destination, state, paths, failure, ended_ms);
`;

/** The first one makes the tables, each other one changes those of the version before. */
export const journalVersions = [
  firstVersion,
  secondVersion,
  thirdVersion,
  fourthVersion,
  fifthVersion,
  sixthVersion,
  addLedger,
  addPhotoVersions,
] as const;
