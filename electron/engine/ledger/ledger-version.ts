import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { runDestinationKinds } from '../../core/delivery/run-record.ts';
import { destinationKey } from '../../core/ledger/destination-key.ts';
import { createArrivalRecorder } from './record-arrivals.ts';

// A student has one photo at a destination. `ledger_jobs`: other computers' jobs whose logs have been read. What decides whether it is sent again stands twice, as in the journal: a
// bit that was flipped in one of the two shows.
const tables = `
  ALTER TABLE runs ADD COLUMN destination_key TEXT NOT NULL DEFAULT '';
  ALTER TABLE runs ADD COLUMN is_again INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE photos ADD COLUMN student_name TEXT;
  ALTER TABLE photos ADD COLUMN fixes TEXT;
  CREATE TABLE ledger (
    student TEXT NOT NULL,
    destination TEXT NOT NULL,
    student_id TEXT NOT NULL,
    arrival TEXT NOT NULL,
    arrived_ms INTEGER NOT NULL,
    run_id INTEGER REFERENCES runs (id) ON DELETE CASCADE,
    chunk INTEGER,
    file TEXT,
    source_sha256 TEXT,
    sha256 TEXT,
    fixes TEXT,
    is_replaced INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (student, destination)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ledger_jobs (
    destination TEXT NOT NULL,
    job_id TEXT NOT NULL,
    started_at TEXT NOT NULL,
    read_ms INTEGER NOT NULL,
    PRIMARY KEY (destination, job_id, started_at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ledger_twice ON ledger (destination, arrival, arrived_ms, source_sha256, sha256, fixes, is_replaced);
  CREATE INDEX ledger_of_run ON ledger (run_id, chunk);
  CREATE INDEX ledger_of_picture ON ledger (source_sha256);
`;

const runRow = z.object({
  id: z.number(),
  destination_kind: z.enum(runDestinationKinds),
  destination: z.string(),
  preset_id: z.string(),
});

const photoRow = z.object({
  run_id: z.number(),
  chunk: z.number().nullable(),
  arrived_ms: z.number(),
  outcome: z.enum(['imported', 'delivered']),
  file: z.string(),
  student_id: z.string(),
  source_sha256: z.string().nullable(),
  sha256: z.string().nullable(),
});

/**
 * The journal's eighth version: what a destination that takes photos one by one said of each when it was read back
 * (`CurrentPhoto.version`). An app that knows neither such destinations nor "sent, not confirmed" must not open the file.
 */
export function addPhotoVersions(database: DatabaseSync): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('ledger')").all();
  if (columns.some(({ name }) => name === 'version')) return;
  database.exec('ALTER TABLE ledger ADD COLUMN version TEXT');
}

/**
 * The journal's seventh version: the ledger, filled with what earlier runs are known to have brought. What was done to
 * their pictures was not written down.
 */
export function addLedger(database: DatabaseSync): void {
  database.exec(tables);
  // The recorder below writes as of today.
  addPhotoVersions(database);
  const setKey = database.prepare('UPDATE runs SET destination_key = ? WHERE id = ?');
  const keys = new Map<number, string>();
  for (const found of database.prepare('SELECT * FROM runs').all()) {
    const { id, destination_kind: kind, destination: label, preset_id: presetId } = runRow.parse(found);
    const key = destinationKey({ destination: { kind, label }, presetId });
    keys.set(id, key);
    setKey.run(key, id);
  }
  const arrived = database.prepare(
    `SELECT photos.*, coalesce(chunks.accepted_ms, runs.ended_ms, runs.started_ms) AS arrived_ms
     FROM photos JOIN runs ON runs.id = photos.run_id
     LEFT JOIN chunks ON chunks.run_id = photos.run_id AND chunks.number = photos.chunk
     WHERE photos.outcome IN ('imported', 'delivered') AND photos.student_id IS NOT NULL
     ORDER BY arrived_ms, photos.id`,
  );
  for (const found of arrived.all()) {
    const { run_id: runId, chunk, arrived_ms: arrivedMs, ...photo } = photoRow.parse(found);
    const recorder = createArrivalRecorder(database, {
      destination: keys.get(runId) ?? '',
      runId,
      chunk,
      arrivedMs,
    });
    recorder.arrived(
      {
        file: photo.file,
        studentId: photo.student_id,
        sourceSha256: photo.source_sha256,
        sha256: photo.sha256,
        fixes: null,
      },
      photo.outcome,
    );
  }
}
