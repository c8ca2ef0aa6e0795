import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Job } from '../../core/delivery/job.ts';
import { type RunDestination, runDestinationKinds } from '../../core/delivery/run-record.ts';
import { type ArrivalKind, arrivalKinds, type LedgerEntry } from '../../core/ledger/standing.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { JournalAccess } from '../journal/journal-access.ts';

/** A photo that the SIS's log says another computer brought. */
export interface ForeignArrival {
  readonly studentId: string;
  readonly arrivedMs: number;
}

/** Files of a run, by what is said to have become of them. */
export interface HandedOverFiles {
  readonly imported: readonly string[];
  /** Handed over, and no more is known; also where somebody had said otherwise. */
  readonly delivered: readonly string[];
  readonly rejected: readonly string[];
}

/** The zip that brought a photo. */
export interface LedgerZip {
  readonly runId: number;
  readonly number: number;
  readonly idempotencyKey: string;
  /** Null where the destination makes none. */
  readonly jobId: string | null;
}

/** Only some of the arrivals: those since a time, or those that the destination itself has told. */
export interface WantedArrivals {
  readonly sinceMs?: number | undefined;
  readonly isConfirmed?: true | undefined;
}

/**
 * For each destination and student, the last photo that arrived. What arrives is written by `RunJournal`, in the same
 * transaction as the outcome; here it is read, and corrected where a destination or a person says otherwise.
 * Destinations are keys by `destinationKey`, students are keys by `studentIdKey`.
 */
export interface LedgerStore {
  /** At all destinations. */
  entriesOf(students: Iterable<string>): readonly LedgerEntry[];
  /** Of photos made from these files, at one destination. @param hashes SHA-256. */
  entriesOfPictures(destination: string, hashes: Iterable<string>): readonly LedgerEntry[];
  /** Students of whom a photo arrived, in a fixed order. */
  studentsAt(destination: string, from: number, most: number, arrivals?: WantedArrivals): readonly string[];
  countStudentsAt(destination: string, arrivals?: WantedArrivals): number;
  /** How people know it: as the latest run to it had it; null where none is known any more. */
  destinationOf(key: string): RunDestination | null;
  /** Where the photo of each of these entries' zips went. */
  zipsOf(entries: readonly LedgerEntry[]): readonly LedgerZip[];
  /** Whether a job is that of a zip that this computer sent there, or its log has been read before. */
  isKnownJob(destination: string, job: Pick<Job, 'id' | 'startedAt'>): boolean;
  /** The destination says that these students' photos are not there. */
  forget(destination: string, students: Iterable<string>): void;
  /**
   * The destination's own log says that other computers brought these. Returns how many take the place of ours.
   * @param jobs those that were read.
   */
  addForeign(
    destination: string,
    arrivals: readonly ForeignArrival[],
    jobs?: readonly Pick<Job, 'id' | 'startedAt'>[],
  ): number;
  /**
   * A person, or a log that was pasted, says what became of files that a run handed over.
   * @param also written in the same transaction.
   */
  settle(runId: number, said: HandedOverFiles, also: (database: DatabaseSync) => void): void;
  /** Called with students' keys after their entries changed. Returns what ends it. */
  onChange(listener: (students: readonly string[]) => void): () => void;
}

const entryRow = z
  .object({
    destination: z.string(),
    student_id: z.string(),
    arrival: z.enum(arrivalKinds),
    arrived_ms: z.number(),
    run_id: z.number().nullable(),
    chunk: z.number().nullable(),
    file: z.string().nullable(),
    source_sha256: z.string().nullable(),
    sha256: z.string().nullable(),
    fixes: z.string().nullable(),
    is_replaced: z.number(),
    version: z.string().nullable(),
  })
  .transform(
    (row): LedgerEntry => ({
      destination: row.destination,
      studentId: row.student_id,
      arrival: row.arrival,
      arrivedMs: row.arrived_ms,
      runId: row.run_id,
      chunk: row.chunk,
      file: row.file,
      sourceSha256: row.source_sha256,
      sha256: row.sha256,
      fixes: row.fixes,
      isReplaced: row.is_replaced === 1,
      version: row.version,
    }),
  );

const arrivalsAt = `FROM ledger WHERE destination = ? AND arrived_ms >= ? AND (? = 0 OR arrival <> 'delivered')`;

function arrivalsOf(
  destination: string,
  { sinceMs = 0, isConfirmed }: WantedArrivals,
): [string, number, number] {
  return [destination, sinceMs, isConfirmed ? 1 : 0];
}

const studentRow = z.object({ student: z.string() });
const countRow = z.object({ count: z.number() });
const destinationRow = z.object({ kind: z.enum(runDestinationKinds), label: z.string() });
const zipRow = z
  .object({
    run_id: z.number(),
    number: z.number(),
    idempotency_key: z.string(),
    job_id: z.string().nullable(),
  })
  .transform(
    (row): LedgerZip => ({
      runId: row.run_id,
      number: row.number,
      idempotencyKey: row.idempotency_key,
      jobId: row.job_id,
    }),
  );

const list = (values: Iterable<string>) => JSON.stringify([...new Set(values)]);

function arrivalBecomes(from: ArrivalKind, to: ArrivalKind): string {
  return `UPDATE ledger SET arrival = '${to}' WHERE run_id = ? AND student = ? AND arrival = '${from}'`;
}

export function createLedgerStore(access: JournalAccess): LedgerStore {
  const { rows, write, listeners } = access;
  const studentsOfRun = (runId: number, files: readonly string[]) => {
    if (files.length === 0) return [];
    const sql = 'SELECT student FROM ledger WHERE run_id = ? AND file IN (SELECT value FROM json_each(?))';
    return rows(studentRow, sql, runId, list(files)).map(({ student }) => student);
  };
  const changed = (students: readonly string[]) => {
    for (const listener of listeners) listener(students);
  };

  return {
    entriesOf: (students) =>
      rows(
        entryRow,
        'SELECT ledger.* FROM json_each(?) AS wanted JOIN ledger ON ledger.student = wanted.value',
        list(students),
      ),
    // The plus keeps SQLite from looking through all entries at the destination for each picture.
    entriesOfPictures: (destination, hashes) =>
      rows(
        entryRow,
        `SELECT ledger.* FROM json_each(?) AS wanted JOIN ledger ON ledger.source_sha256 = wanted.value
         WHERE +ledger.destination = ?`,
        list(hashes),
        destination,
      ),
    studentsAt: (destination, from, most, wanted = {}) =>
      rows(
        studentRow,
        `SELECT student ${arrivalsAt} ORDER BY student LIMIT ? OFFSET ?`,
        ...arrivalsOf(destination, wanted),
        most,
        from,
      ).map(({ student }) => student),
    countStudentsAt: (destination, wanted = {}) =>
      rows(countRow, `SELECT count(*) AS count ${arrivalsAt}`, ...arrivalsOf(destination, wanted))[0]
        ?.count ?? 0,
    destinationOf(key) {
      const [found] = rows(
        destinationRow,
        `SELECT destination_kind AS kind, destination AS label FROM runs WHERE destination_key = ?
         ORDER BY id DESC LIMIT 1`,
        key,
      );
      return found ?? null;
    },
    zipsOf(entries) {
      const wanted = new Set(
        entries.flatMap(({ runId, chunk }) => (runId === null || chunk === null ? [] : `${runId}/${chunk}`)),
      );
      return rows(
        zipRow,
        `SELECT chunks.run_id, chunks.number, chunks.idempotency_key, json_extract(chunks.job, '$.id') AS job_id
         FROM json_each(?) AS wanted
         JOIN chunks ON chunks.run_id || '/' || chunks.number = wanted.value`,
        list(wanted),
      );
    },
    isKnownJob(destination, { id, startedAt }) {
      const [found] = rows(
        countRow,
        `SELECT (SELECT count(*) FROM runs JOIN chunks ON chunks.run_id = runs.id
             WHERE runs.destination_key = ?1 AND json_extract(chunks.job, '$.id') = ?2
               AND json_extract(chunks.job, '$.startedAt') = ?3)
           + (SELECT count(*) FROM ledger_jobs WHERE destination = ?1 AND job_id = ?2 AND started_at = ?3) AS count`,
        destination,
        id,
        startedAt,
      );
      return (found?.count ?? 0) > 0;
    },
    forget(destination, students) {
      const keys = [...students];
      write((database) => {
        const remove = database.prepare('DELETE FROM ledger WHERE student = ? AND destination = ?');
        for (const student of keys) remove.run(student, destination);
      });
      changed(keys);
    },
    addForeign(destination, arrivals, jobs = []) {
      let replaced = 0;
      write((database) => {
        const update = database.prepare(
          `UPDATE ledger SET is_replaced = 1 WHERE student = ? AND destination = ? AND run_id IS NOT NULL
             AND arrived_ms < ? AND is_replaced = 0`,
        );
        const insert = database.prepare(
          `INSERT INTO ledger (student, destination, student_id, arrival, arrived_ms) VALUES (?, ?, ?, 'imported', ?)
           ON CONFLICT (student, destination) DO UPDATE SET arrived_ms = max(ledger.arrived_ms, excluded.arrived_ms)
             WHERE ledger.run_id IS NULL`,
        );
        const keep = database.prepare('INSERT OR IGNORE INTO ledger_jobs VALUES (?, ?, ?, ?)');
        for (const { id, startedAt } of jobs) keep.run(destination, id, startedAt, access.now());
        for (const { studentId, arrivedMs } of arrivals) {
          const key = studentIdKey(studentId);
          replaced += Number(update.run(key, destination, arrivedMs).changes);
          insert.run(key, destination, studentId, arrivedMs);
        }
      });
      changed(arrivals.map(({ studentId }) => studentIdKey(studentId)));
      return replaced;
    },
    settle(runId, { imported, delivered, rejected }, also) {
      const steps = [
        ['DELETE FROM ledger WHERE run_id = ? AND student = ?', rejected],
        [arrivalBecomes('delivered', 'marked'), imported],
        [arrivalBecomes('marked', 'delivered'), delivered],
      ] as const;
      const students = steps.map(([sql, files]) => [sql, studentsOfRun(runId, files)] as const);
      write((database) => {
        also(database);
        for (const [sql, keys] of students) {
          const statement = database.prepare(sql);
          for (const student of keys) statement.run(runId, student);
        }
      });
      changed(students.flatMap(([, keys]) => keys));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
