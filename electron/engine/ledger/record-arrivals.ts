import type { DatabaseSync } from 'node:sqlite';
import type { ArrivalKind } from '../../core/ledger/standing.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';

/** A photo that arrived, or was refused, as the journal has it. */
export interface ArrivedPhoto {
  readonly file: string;
  readonly studentId: string | null;
  readonly sourceSha256: string | null;
  readonly sha256: string | null;
  readonly fixes: string | null;
}

export interface ArrivalOf {
  /** By `destinationKey`. */
  readonly destination: string;
  readonly runId: number;
  readonly chunk: number | null;
  readonly arrivedMs: number;
}

/** Writes into the ledger, in the transaction that writes the outcome. */
export interface ArrivalRecorder {
  /** @param version of the photo as it was read back, where a destination takes photos one by one. */
  arrived(photo: ArrivedPhoto, arrival: ArrivalKind, version?: string): void;
  /** What this very zip had brought is not there after all. Another zip's photo stays: a refused one replaces nothing. */
  refused(photo: Pick<ArrivedPhoto, 'studentId'>): void;
}

export function createArrivalRecorder(
  database: DatabaseSync,
  { destination, runId, chunk, arrivedMs }: ArrivalOf,
): ArrivalRecorder {
  // Said twice of the same zip, it arrived when it was said first.
  const insert = database.prepare(
    `INSERT INTO ledger (student, destination, student_id, arrival, arrived_ms, run_id, chunk, file, source_sha256,
       sha256, fixes, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (student, destination) DO UPDATE SET
       arrived_ms = CASE WHEN ledger.run_id IS excluded.run_id AND ledger.chunk IS excluded.chunk
         THEN ledger.arrived_ms ELSE excluded.arrived_ms END,
       is_replaced = CASE WHEN ledger.run_id IS excluded.run_id AND ledger.chunk IS excluded.chunk
         THEN ledger.is_replaced ELSE 0 END,
       student_id = excluded.student_id, arrival = excluded.arrival, run_id = excluded.run_id, chunk = excluded.chunk,
       file = excluded.file, source_sha256 = excluded.source_sha256, sha256 = excluded.sha256,
       fixes = excluded.fixes, version = excluded.version`,
  );
  const remove = database.prepare(
    'DELETE FROM ledger WHERE student = ? AND destination = ? AND run_id = ? AND chunk IS ?',
  );
  return {
    arrived({ file, studentId, sourceSha256, sha256, fixes }, arrival, version) {
      if (studentId === null) return;
      insert.run(
        studentIdKey(studentId),
        destination,
        studentId,
        arrival,
        arrivedMs,
        runId,
        chunk,
        file,
        sourceSha256,
        sha256,
        fixes,
        version ?? null,
      );
    },
    refused({ studentId }) {
      if (studentId !== null) remove.run(studentIdKey(studentId), destination, runId, chunk);
    },
  };
}
