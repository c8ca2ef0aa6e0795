import { z } from 'zod';
import type { Job } from '../../core/delivery/job.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import {
  type PhotoRecord,
  type RunRecord,
  runDestinationKinds,
  runRecordStates,
} from '../../core/delivery/run-record.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { type Failure, failureCodes } from '../../core/shared/failure.ts';
import { type CustomPreset, customPresetSchema } from '../../core/systems/custom-preset.ts';

/** A photo as it is sent. What is null is not known, because it is not to be sent. */
export interface JournalPhoto {
  readonly file: string;
  readonly studentId: string | null;
  /** In the zip. */
  readonly name: string | null;
  /** SHA-256 of the file as it lies in the folder. */
  readonly sourceSha256: string | null;
  /** SHA-256 and size of what is sent. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly outcome: Outcome | null;
  /** As the roster has it; missing where it has none. */
  readonly studentName?: string;
  /** What was done to the picture (`fixesFingerprint`); missing where that is not known, or it is not to be sent. */
  readonly fixes?: string;
}

/**
 * `sending`: the SIS may have it, or not. `replanned`: its photos are in other zips.
 */
export const journalChunkStates = ['sending', 'accepted', 'done', 'replanned'] as const;

export interface JournalChunk {
  readonly number: number;
  readonly idempotencyKey: string;
  readonly bytes: number;
  readonly attempts: number;
  readonly state: (typeof journalChunkStates)[number];
  /** What the SIS answered, as last seen. */
  readonly job: Job | null;
  /** As it stands on an SFTP. */
  readonly zip: DeliveredZip | null;
  /** In the order of the zip. Of a replanned one only as long as it may arrive all the same. */
  readonly photos: readonly JournalPhoto[];
}

const jobSchema: z.ZodType<Job> = z.object({
  id: z.string(),
  status: z.enum(['In Progress', 'Finished', 'Failed']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  photos: z.number(),
  imported: z.number(),
  rejected: z.number(),
});

export const zipSchema = z
  .object({
    name: z.string(),
    photos: z.number(),
    bytes: z.number(),
    sha256: z.string(),
    mapName: z.string().optional(),
    mapSha256: z.string().optional(),
  })
  .transform(
    ({ mapName, mapSha256, ...zip }): DeliveredZip => ({
      ...zip,
      ...(mapName === undefined ? {} : { mapName }),
      ...(mapSha256 === undefined ? {} : { mapSha256 }),
    }),
  );

const failureSchema = z
  .object({ code: z.enum(failureCodes), detail: z.string().optional() })
  .transform(({ code, detail }): Failure => (detail === undefined ? { code } : { code, detail }));

export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

export const outcomeColumns = z.object({
  outcome: z.enum(['imported', 'rejected', 'unconfirmed', 'delivered', 'left-out', 'not-sent']).nullable(),
  reason: z.string().nullable(),
});

export function outcomeOf({ outcome, reason }: z.infer<typeof outcomeColumns>): Outcome | null {
  if (outcome === null) return null;
  return outcome === 'imported' ? { kind: outcome } : { kind: outcome, reason: reason ?? '' };
}

export const photoRow = outcomeColumns
  .extend({
    file: z.string(),
    student_id: z.string().nullable(),
    name: z.string().nullable(),
    source_sha256: z.string().nullable(),
    sha256: z.string().nullable(),
    bytes: z.number().nullable(),
    student_name: z.string().nullable(),
    fixes: z.string().nullable(),
  })
  .transform(
    (row): JournalPhoto => ({
      file: row.file,
      studentId: row.student_id,
      name: row.name,
      sourceSha256: row.source_sha256,
      sha256: row.sha256,
      bytes: row.bytes,
      outcome: outcomeOf(row),
      ...(row.student_name === null ? {} : { studentName: row.student_name }),
      ...(row.fixes === null ? {} : { fixes: row.fixes }),
    }),
  );

const formerPhotoSchema = z
  .object({
    file: z.string(),
    studentId: z.string().nullable(),
    name: z.string().nullable(),
    sourceSha256: z.string().nullable(),
    sha256: z.string().nullable(),
    bytes: z.number().nullable(),
    studentName: z.string().optional(),
    fixes: z.string().optional(),
  })
  .transform(
    ({ studentName, fixes, ...photo }): JournalPhoto => ({
      ...photo,
      outcome: null,
      ...(studentName === undefined ? {} : { studentName }),
      ...(fixes === undefined ? {} : { fixes }),
    }),
  );

export const photoRecordRow = outcomeColumns
  .extend({
    run_id: z.number(),
    file: z.string(),
    student_id: z.string().nullable(),
    student_name: z.string().nullable(),
    job_id: z.string().nullable(),
  })
  .transform(
    (row): PhotoRecord => ({
      runId: row.run_id,
      file: row.file,
      studentId: row.student_id,
      studentName: row.student_name,
      jobId: row.job_id,
      outcome: outcomeOf(row),
    }),
  );

export const chunkRow = z
  .object({
    number: z.number(),
    idempotency_key: z.string(),
    bytes: z.number(),
    attempts: z.number(),
    state: z.enum(journalChunkStates),
    job: json(jobSchema).nullable(),
    zip: json(zipSchema).nullable(),
    may_arrive: json(z.array(formerPhotoSchema)).nullable(),
  })
  .transform(({ idempotency_key: idempotencyKey, may_arrive: mayArrive, ...row }) => ({
    ...row,
    idempotencyKey,
    mayArrive,
  }));

/** What is kept of a run beside what people see of it. */
export interface JournalRun extends RunRecord {
  readonly folderKey: string;
  readonly customPreset: CustomPreset | null;
  /** Null once nothing of it is open any more. */
  readonly paths: readonly string[] | null;
  readonly requestBytes: number;
  readonly fillBytes: number;
  /** All photos of the folder that were ready, or only some that a person chose. */
  readonly isWhole: boolean;
  readonly isAnySent: boolean;
  /** Photos that were there already went again. */
  readonly isAgain: boolean;
}

export const runRow = z
  .object({
    id: z.number(),
    started_ms: z.number(),
    ended_ms: z.number().nullable(),
    folder_key: z.string(),
    folder_name: z.string(),
    paths: json(z.array(z.string())).nullable(),
    destination_kind: z.enum(runDestinationKinds),
    destination: z.string(),
    user: z.string().nullable(),
    preset_id: z.string(),
    custom_preset: json(customPresetSchema).nullable(),
    request_bytes: z.number(),
    fill_bytes: z.number(),
    is_whole: z.number(),
    is_again: z.number(),
    state: z.enum(runRecordStates),
    failure: json(failureSchema).nullable(),
    photos: z.number(),
    accepted: z.number(),
    unanswered: z.number(),
    imported: z.number(),
    rejected: z.number(),
    unconfirmed: z.number(),
    delivered: z.number(),
    marked: z.number(),
    uploaded: z.number(),
    unmarked: z.number(),
    left_out: z.number(),
    sent_chunks: z.number(),
  })
  .transform(
    (row): JournalRun => ({
      id: row.id,
      startedMs: row.started_ms,
      endedMs: row.ended_ms,
      folderKey: row.folder_key,
      folderName: row.folder_name,
      paths: row.paths,
      destination: { kind: row.destination_kind, label: row.destination },
      user: row.user,
      presetId: row.preset_id,
      customPreset: row.custom_preset,
      requestBytes: row.request_bytes,
      fillBytes: row.fill_bytes,
      isWhole: row.is_whole === 1,
      state: row.state,
      failure: row.failure,
      photos: row.photos,
      accepted: row.accepted,
      unanswered: row.unanswered,
      imported: row.imported,
      rejected: row.rejected,
      unconfirmed: row.unconfirmed,
      delivered: row.delivered,
      marked: row.marked,
      uploaded: row.uploaded,
      unmarked: row.unmarked,
      leftOut: row.left_out,
      isAnySent: row.sent_chunks > 0,
      isAgain: row.is_again === 1,
    }),
  );
