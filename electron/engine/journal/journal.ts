import type { z } from 'zod';
import { markBegin, uploadMarkBegin } from '../../core/delivery/import-mark.ts';
import type { PhotoRecord, RunDestination } from '../../core/delivery/run-record.ts';
import { destinationKey } from '../../core/ledger/destination-key.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import { type BoardStore, createBoardStore } from '../ledger/board-store.ts';
import { createLedgerStore, type LedgerStore } from '../ledger/ledger-store.ts';
import { type IfUnusable, openDatabase, toStoreFailure } from '../sqlite/open-database.ts';
import { adoptUnsettled } from './adopt-unsettled.ts';
import { createHandedOver, type HandedOver } from './handed-over.ts';
import type { JournalAccess } from './journal-access.ts';
import { type JournalPhoto, type JournalRun, photoRecordRow, runRow } from './journal-rows.ts';
import { journalVersions } from './journal-versions.ts';
import { createPhotoSearch, type PhotoSearch } from './photo-search.ts';
import { createRunJournal, type RunJournal } from './run-journal.ts';
import { readSavedZips, type SavedZipRecords } from './saved-zip-rows.ts';

export interface NewRun {
  readonly folderKey: string;
  readonly folderName: string;
  readonly paths: readonly string[];
  readonly destination: RunDestination;
  /** Who sends it, as the SIS knows them. */
  readonly user: string | null;
  readonly presetId: string;
  /** What the preset `custom` is; null for the others. */
  readonly customPreset: CustomPreset | null;
  readonly requestBytes: number;
  readonly isWhole: boolean;
  /** Photos that are there already go again; by default they do not. */
  readonly isAgain?: boolean;
}

/** What was deleted from the history and the ledger. */
export interface Forgotten {
  readonly runs: number;
  /** Entries of the ledger: photos of which it is not known any more that they arrived. */
  readonly photos: number;
}

/**
 * Every run with its zips and photos, on disk before the next step is taken: what was accepted is never forgotten.
 * Holds names of files, students' IDs and names, hashes, outcomes and the sender's user name; no photos, no tokens.
 */
export interface Journal extends HandedOver, PhotoSearch {
  /** Where the former journal was put, if it was damaged or too new. */
  readonly setAside: string | null;
  /** A run of everything takes the place of what was left open of the same folder and destination. */
  begin(run: NewRun): RunJournal;
  /** @throws AppError `bad-request` if there is no such run, or nothing of it is open. */
  resume(runId: number): RunJournal;
  /** Runs that can be continued, newest first. */
  unfinished(): readonly JournalRun[];
  setAsideRun(runId: number): void;
  /**
   * Whoever waits for a finished run has been told: it cannot be continued any more.
   * @param keepsUnclear but for one with photos of which the SIS does not know any more whether it has them: to send
   *   those again takes a person's word.
   */
  closeFinished(keepsUnclear?: boolean): void;
  /** Finished runs that ended at this time or later can be continued: whoever waited meanwhile is told of them too. */
  reopenFinished(sinceMs: number): void;
  /** All photos of a run in zips that the SIS has, or may have. */
  heldBy(runId: number): readonly JournalPhoto[];
  /** Newest first. */
  listRuns(): readonly JournalRun[];
  photosOf(runId: number): readonly PhotoRecord[];
  /** Newest first. */
  photosOfStudent(studentId: string): readonly PhotoRecord[];
  /** @throws AppError `bad-request` for a run that is not there, or that went anywhere but into a folder. */
  savedZips(runId: number): SavedZipRecords;
  deleteRun(runId: number): void;
  /**
   * Deletes runs that ended before a time, and what the ledger knows of photos that arrived before it. A run that can
   * be continued stays, however old it is: it knows what the SIS may have already.
   */
  forgetBefore(beforeMs: number): Forgotten;
  /** What is where. */
  readonly ledger: LedgerStore;
  readonly board: BoardStore;
  close(): void;
}

const runColumns = `runs.*,
  (SELECT count(*) FROM photos WHERE run_id = runs.id) AS photos,
  (SELECT count(*) FROM photos JOIN chunks ON chunks.run_id = photos.run_id AND chunks.number = photos.chunk
    WHERE photos.run_id = runs.id
      AND (chunks.job IS NOT NULL OR (chunks.zip IS NULL AND chunks.state = 'done'))) AS accepted,
  (SELECT count(*) FROM photos JOIN chunks ON chunks.run_id = photos.run_id AND chunks.number = photos.chunk
    WHERE photos.run_id = runs.id AND chunks.job IS NOT NULL AND photos.outcome IS NULL) AS unanswered,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'imported') AS imported,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'rejected') AS rejected,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'unconfirmed') AS unconfirmed,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'delivered') AS delivered,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'delivered' AND reason LIKE '${markBegin}%') AS marked,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'delivered' AND reason LIKE '${uploadMarkBegin}%') AS uploaded,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'delivered' AND chunk IS NOT NULL
    AND reason NOT LIKE '${markBegin}%' AND runs.destination_kind <> 'sis') AS unmarked,
  (SELECT count(*) FROM photos WHERE run_id = runs.id AND outcome = 'left-out') AS left_out,
  (SELECT count(*) FROM chunks WHERE run_id = runs.id AND (state <> 'replanned' OR may_arrive IS NOT NULL))
    AS sent_chunks`;

const recordColumns = `photos.run_id, photos.file, photos.student_id, photos.student_name, photos.outcome, photos.reason,
  json_extract(chunks.job, '$.id') AS job_id
  FROM photos LEFT JOIN chunks ON chunks.run_id = photos.run_id AND chunks.number = photos.chunk`;

/** A run that was begun and in which nothing was sent can as well be begun again. */
function isWorthContinuing({ state, isAnySent, paths }: JournalRun): boolean {
  return paths !== null && (isAnySent || state === 'going');
}

function open(file: string, now: number, ifUnusable: IfUnusable): ReturnType<typeof openDatabase> {
  try {
    const shape = { versions: journalVersions, isExclusive: true };
    return openDatabase(file, shape, new Date(now), ifUnusable);
  } catch (error) {
    if (error instanceof AppError && error.code === 'busy') throw new AppError('state-in-use', file);
    throw error;
  }
}

/**
 * Opens the journal, or makes it.
 * @param file `inMemory` keeps it only as long as it is open.
 * @param ifUnusable of one that is damaged, or that a newer version wrote.
 * @throws AppError `state-in-use` while another process has it open; `cannot-write` or `disk-full`;
 *   `journal-damaged` or `journal-newer` where it is refused.
 */
export function openJournal(
  file: string,
  now: () => number = Date.now,
  ifUnusable: IfUnusable = 'set-aside',
): Journal {
  const { database, setAside } = open(file, now(), ifUnusable);
  const write: JournalAccess['write'] = (work) => {
    try {
      database.exec('BEGIN IMMEDIATE');
      work(database);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw toStoreFailure(error, file);
    }
  };
  const parse = <Schema extends z.ZodType>(schema: Schema, found: unknown): z.output<Schema> => {
    const { data, error } = schema.safeParse(found);
    if (error) throw new AppError('journal-damaged', file, { cause: error });
    return data;
  };
  const access: JournalAccess = {
    now,
    listeners: new Set(),
    write(work) {
      write(work);
      // The file beside it may be lost by a copy or a clean-up: what was written is not in there alone.
      database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    },
    note(work) {
      // Without a flush of its own: the next one takes it along (sqlite.org/pragma.html#pragma_synchronous).
      database.exec('PRAGMA synchronous = NORMAL');
      try {
        write(work);
      } finally {
        database.exec('PRAGMA synchronous = FULL');
      }
    },
    rows: (row, sql, ...values) =>
      database
        .prepare(sql)
        .all(...values)
        .map((found) => parse(row, found)),
  };
  const listRuns = () => access.rows(runRow, `SELECT ${runColumns} FROM runs ORDER BY id DESC`);
  const unfinished = () => listRuns().filter(isWorthContinuing);
  const ledger = createLedgerStore(access);
  const closeOff = 'paths = NULL, ended_ms = coalesce(ended_ms, ?)';

  return {
    board: createBoardStore(access),
    ...createHandedOver(access, ledger),
    ...createPhotoSearch(access, recordColumns),
    setAside,
    begin(run) {
      const { folderKey, folderName, paths, destination, isWhole } = run;
      let runId = 0;
      access.write((writer) => {
        if (isWhole) {
          writer
            .prepare(
              `UPDATE runs SET state = 'set-aside', ${closeOff}
               WHERE folder_key = ? AND destination_kind = ? AND destination = ? AND paths IS NOT NULL`,
            )
            .run(now(), folderKey, destination.kind, destination.label);
        }
        const { lastInsertRowid } = writer
          .prepare(
            `INSERT INTO runs (started_ms, folder_key, folder_name, paths, destination_kind, destination, user,
               preset_id, custom_preset, request_bytes, fill_bytes, is_whole, is_again, destination_key)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            now(),
            folderKey,
            folderName,
            JSON.stringify(paths),
            destination.kind,
            destination.label,
            run.user,
            run.presetId,
            run.customPreset && JSON.stringify(run.customPreset),
            run.requestBytes,
            run.requestBytes,
            isWhole ? 1 : 0,
            run.isAgain ? 1 : 0,
            destinationKey({ destination, presetId: run.presetId, customName: run.customPreset?.name }),
          );
        runId = Number(lastInsertRowid);
        adoptUnsettled(access, writer, runId);
      });
      return createRunJournal(access, runId);
    },
    resume(runId) {
      if (!unfinished().some(({ id }) => id === runId)) {
        throw new AppError('bad-request', 'there is no such upload to continue');
      }
      access.write((writer) => {
        writer
          .prepare("UPDATE runs SET state = 'going', ended_ms = NULL, failure = NULL WHERE id = ?")
          .run(runId);
        adoptUnsettled(access, writer, runId);
      });
      return createRunJournal(access, runId);
    },
    unfinished,
    setAsideRun(runId) {
      access.write((writer) => {
        writer.prepare(`UPDATE runs SET state = 'set-aside', ${closeOff} WHERE id = ?`).run(now(), runId);
      });
    },
    closeFinished(keepsUnclear = false) {
      const unclear = "coalesce(json_extract(failure, '$.code'), '') = 'sis-job-gone'";
      const kept = keepsUnclear ? ` AND NOT ${unclear}` : '';
      access.write((writer) => {
        writer.prepare(`UPDATE runs SET paths = NULL WHERE state = 'finished'${kept}`).run();
      });
    },
    reopenFinished(sinceMs) {
      access.write((writer) => {
        writer
          .prepare(
            "UPDATE runs SET paths = '[]' WHERE state = 'finished' AND paths IS NULL AND ended_ms >= ?",
          )
          .run(sinceMs);
      });
    },
    heldBy: (runId) =>
      createRunJournal(access, runId)
        .chunks()
        .flatMap(({ photos }) => photos),
    listRuns,
    photosOf: (runId) =>
      access.rows(
        photoRecordRow,
        `SELECT ${recordColumns} WHERE photos.run_id = ? ORDER BY photos.file, photos.id`,
        runId,
      ),
    photosOfStudent: (studentId) =>
      access.rows(
        photoRecordRow,
        `SELECT ${recordColumns} WHERE photos.student_id = ? ORDER BY photos.run_id DESC, photos.id`,
        studentId,
      ),
    savedZips: (runId) => readSavedZips(access, runId),
    deleteRun(runId) {
      access.write((writer) => void writer.prepare('DELETE FROM runs WHERE id = ?').run(runId));
    },
    forgetBefore(beforeMs) {
      const open = new Set(unfinished().map(({ id }) => id));
      const old = listRuns().filter(
        ({ id, startedMs, endedMs }) => (endedMs ?? startedMs) < beforeMs && !open.has(id),
      );
      let photos = 0;
      access.write((writer) => {
        const removeEntries = writer.prepare('DELETE FROM ledger WHERE run_id = ?');
        const remove = writer.prepare('DELETE FROM runs WHERE id = ?');
        photos = Number(writer.prepare('DELETE FROM ledger WHERE arrived_ms < ?').run(beforeMs).changes);
        writer.prepare('DELETE FROM ledger_jobs WHERE read_ms < ?').run(beforeMs);
        for (const { id } of old) {
          photos += Number(removeEntries.run(id).changes);
          remove.run(id);
        }
      });
      return { runs: old.length, photos };
    },
    ledger,
    close: () => database.close(),
  };
}
