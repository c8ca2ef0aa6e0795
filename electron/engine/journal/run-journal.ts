import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Job } from '../../core/delivery/job.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { RunRecordState } from '../../core/delivery/run-record.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { createArrivalRecorder } from '../ledger/record-arrivals.ts';
import type { JournalAccess } from './journal-access.ts';
import { insertPhotos, takePhotos } from './journal-photos.ts';
import { chunkRow, type JournalChunk, type JournalPhoto, photoRow } from './journal-rows.ts';
import { askOtherRuns, type OtherRuns } from './other-runs.ts';

/** What is written down of one run. Every call but `recordOutcomes` and `done` is on disk when it returns. */
export interface RunJournal extends OtherRuns {
  readonly runId: number;
  /** All photos that are in no zip: these take the place of those before. */
  setRest(photos: readonly JournalPhoto[]): void;
  /** Before the first byte of a zip goes out, and before every other attempt. */
  sending(chunk: SentChunk, attempt: number): void;
  accepted(number: number, job: Job): void;
  /**
   * The SIS does not have it: its photos are free for other zips. Those are filled up to `fillBytes`.
   * @param mayArrive whether it may still be on its way there.
   */
  released(number: number, fillBytes: number, mayArrive: boolean): void;
  /** A released zip is at the SIS after all, and has its photos back. */
  arrived(number: number, job: Job): void;
  /** What the log of a job that goes on says of some photos, by the names in the zip. On disk with the next call. */
  recordOutcomes(
    number: number,
    outcomes: ReadonlyMap<string, Outcome>,
    /** Of photos that were read back, by the same names. */
    versions?: ReadonlyMap<string, string>,
  ): void;
  /**
   * Nothing more of a group of single photos is on its way. Those without an outcome are free for other groups.
   * @param mayBeThere whether any of these may have arrived all the same: then the group is kept, so that they are
   * looked for.
   */
  answered(number: number, mayBeThere: boolean): void;
  /** What this destination had last from us, by `studentIdKey`. */
  lastSent(studentIds: readonly string[]): ReadonlyMap<string, LastSent>;
  /** The job has ended. Outcomes by the names in the zip. On disk with the next call: a job can be watched again. */
  done(number: number, job: Job, outcomes: ReadonlyMap<string, Outcome>): void;
  /** It is on an SFTP, whole, and so are its photos. */
  delivered(number: number, zip: DeliveredZip, reason: string): void;
  /** It is nowhere, and its number is free again. */
  forget(number: number): void;
  end(state: Exclude<RunRecordState, 'going' | 'set-aside'>, failure: Failure | null): void;
  chunks(): readonly JournalChunk[];
  rest(): readonly JournalPhoto[];
  /** Photos in zips that the SIS has, or may have. */
  held(): readonly JournalPhoto[];
}

/** The last photo of a student that arrived. */
export interface LastSent {
  /** Of what was sent. */
  readonly sha256: string | null;
  /** As it was read back. */
  readonly version: string | null;
}

export interface SentChunk {
  readonly number: number;
  readonly idempotencyKey: string;
  readonly bytes: number;
  readonly photos: readonly JournalPhoto[];
}

const countRow = z.object({ count: z.number() });
const lastSentRow = z.object({
  student: z.string(),
  sha256: z.string().nullable(),
  version: z.string().nullable(),
});
const keyRow = z.object({ destination_key: z.string() });

export function createRunJournal(access: JournalAccess, runId: number): RunJournal {
  const { now, rows, write, note } = access;
  const photosWhere = (where: string, ...values: readonly number[]) =>
    rows(photoRow, `SELECT * FROM photos WHERE run_id = ? AND ${where} ORDER BY id`, runId, ...values);
  const destination =
    rows(keyRow, 'SELECT destination_key FROM runs WHERE id = ?', runId)[0]?.destination_key ?? '';
  const recorderFor = (database: DatabaseSync, chunk: number) =>
    createArrivalRecorder(database, { destination, runId, chunk, arrivedMs: now() });
  const updateLedger = (photos: readonly Pick<JournalPhoto, 'studentId'>[]) => {
    const students = photos.flatMap(({ studentId }) => (studentId === null ? [] : studentIdKey(studentId)));
    if (students.length > 0) for (const listener of access.listeners) listener(students);
  };
  const setOutcomes = (
    database: DatabaseSync,
    number: number,
    outcomes: ReadonlyMap<string, Outcome>,
    versions: ReadonlyMap<string, string> = new Map(),
  ): readonly JournalPhoto[] => {
    const settled: JournalPhoto[] = [];
    const recorder = recorderFor(database, number);
    const inZip = database
      .prepare('SELECT id, name FROM photos WHERE run_id = ? AND chunk = ?')
      .all(runId, number);
    const update = database.prepare('UPDATE photos SET outcome = ?, reason = ? WHERE id = ?');
    for (const { id, name } of inZip) {
      const outcome = outcomes.get(String(name));
      if (!outcome) continue;
      const reason = outcome.kind === 'imported' ? null : outcome.reason;
      update.run(outcome.kind, reason, id ?? null);
      const [photo] = rows(photoRow, 'SELECT * FROM photos WHERE id = ?', id ?? null);
      if (!photo) continue;
      settled.push(photo);
      if (outcome.kind === 'imported') {
        recorder.arrived({ fixes: null, ...photo }, 'imported', versions.get(String(name)));
      } else recorder.refused(photo);
    }
    return settled;
  };
  const allChunks = () => rows(chunkRow, 'SELECT * FROM chunks WHERE run_id = ? ORDER BY number', runId);

  return {
    runId,
    setRest(photos) {
      write((database) => {
        database.prepare('DELETE FROM photos WHERE run_id = ? AND chunk IS NULL').run(runId);
        insertPhotos(database, runId, null, photos);
      });
    },
    sending({ number, idempotencyKey, bytes, photos }, attempt) {
      write((database) => {
        const { changes } = database
          .prepare('UPDATE chunks SET attempts = attempts + 1 WHERE run_id = ? AND number = ?')
          .run(runId, number);
        if (changes > 0) return;
        database
          .prepare(
            'INSERT INTO chunks (run_id, number, idempotency_key, bytes, attempts) VALUES (?, ?, ?, ?, ?)',
          )
          .run(runId, number, idempotencyKey, bytes, attempt);
        takePhotos(database, runId, number, photos);
      });
    },
    accepted(number, job) {
      write((database) => {
        database
          .prepare(
            "UPDATE chunks SET state = 'accepted', job = ?, accepted_ms = ? WHERE run_id = ? AND number = ?",
          )
          .run(JSON.stringify(job), now(), runId, number);
      });
    },
    released(number, fillBytes, mayArrive) {
      write((database) => {
        const photos = mayArrive ? JSON.stringify(photosWhere('chunk = ?', number)) : null;
        database
          .prepare("UPDATE chunks SET state = 'replanned', may_arrive = ? WHERE run_id = ? AND number = ?")
          .run(photos, runId, number);
        database.prepare('UPDATE photos SET chunk = NULL WHERE run_id = ? AND chunk = ?').run(runId, number);
        database.prepare('UPDATE runs SET fill_bytes = ? WHERE id = ?').run(fillBytes, runId);
      });
    },
    arrived(number, job) {
      write((database) => {
        const photos = allChunks().find((chunk) => chunk.number === number)?.mayArrive ?? [];
        database
          .prepare(
            `UPDATE chunks SET state = 'accepted', job = ?, accepted_ms = ?, may_arrive = NULL
             WHERE run_id = ? AND number = ?`,
          )
          .run(JSON.stringify(job), now(), runId, number);
        takePhotos(database, runId, number, photos);
      });
    },
    recordOutcomes(number, outcomes, versions) {
      let settled: readonly JournalPhoto[] = [];
      note((database) => {
        settled = setOutcomes(database, number, outcomes, versions);
      });
      updateLedger(settled);
    },
    answered(number, mayBeThere) {
      write((database) => {
        database
          .prepare('UPDATE photos SET chunk = NULL WHERE run_id = ? AND chunk = ? AND outcome IS NULL')
          .run(runId, number);
        const [left] = rows(
          countRow,
          'SELECT count(*) AS count FROM photos WHERE run_id = ? AND chunk = ?',
          runId,
          number,
        );
        const sql =
          left?.count === 0 && !mayBeThere
            ? 'DELETE FROM chunks WHERE run_id = ? AND number = ?'
            : "UPDATE chunks SET state = 'done' WHERE run_id = ? AND number = ?";
        database.prepare(sql).run(runId, number);
      });
    },
    lastSent(studentIds) {
      const found = rows(
        lastSentRow,
        `SELECT ledger.student, ledger.sha256, ledger.version FROM json_each(?) AS wanted
         JOIN ledger ON ledger.student = wanted.value WHERE ledger.destination = ?`,
        JSON.stringify(studentIds.map(studentIdKey)),
        destination,
      );
      return new Map(found.map(({ student, ...last }) => [student, last]));
    },
    done(number, job, outcomes) {
      let settled: readonly JournalPhoto[] = [];
      note((database) => {
        database
          .prepare("UPDATE chunks SET state = 'done', job = ? WHERE run_id = ? AND number = ?")
          .run(JSON.stringify(job), runId, number);
        settled = setOutcomes(database, number, outcomes);
      });
      updateLedger(settled);
    },
    delivered(number, zip, reason) {
      write((database) => {
        database
          .prepare(
            "UPDATE chunks SET state = 'done', zip = ?, accepted_ms = ? WHERE run_id = ? AND number = ?",
          )
          .run(JSON.stringify(zip), now(), runId, number);
        database
          .prepare("UPDATE photos SET outcome = 'delivered', reason = ? WHERE run_id = ? AND chunk = ?")
          .run(reason, runId, number);
        const recorder = recorderFor(database, number);
        for (const photo of photosWhere('chunk = ?', number)) {
          recorder.arrived({ fixes: null, ...photo }, 'delivered');
        }
      });
      updateLedger(photosWhere('chunk = ?', number));
    },
    forget(number) {
      const photos = photosWhere('chunk = ?', number);
      write((database) => {
        const recorder = recorderFor(database, number);
        for (const photo of photos) recorder.refused(photo);
        database
          .prepare(
            'UPDATE photos SET chunk = NULL, outcome = NULL, reason = NULL WHERE run_id = ? AND chunk = ?',
          )
          .run(runId, number);
        database.prepare('DELETE FROM chunks WHERE run_id = ? AND number = ?').run(runId, number);
      });
      updateLedger(photos);
    },
    end(state, failure) {
      write((database) => {
        database
          .prepare('UPDATE runs SET state = ?, failure = ?, ended_ms = ? WHERE id = ?')
          .run(state, failure && JSON.stringify(failure), now(), runId);
      });
    },
    chunks: () =>
      allChunks().map(({ mayArrive, ...chunk }) => ({
        ...chunk,
        photos: mayArrive ?? photosWhere('chunk = ?', chunk.number),
      })),
    rest: () => photosWhere('chunk IS NULL'),
    held: () => photosWhere('chunk IS NOT NULL'),
    ...askOtherRuns(access, runId),
  };
}
