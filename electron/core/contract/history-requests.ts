import { z } from 'zod';
import type { PastedLogView } from '../delivery/pasted-log-view.ts';
import type { PhotoRecord, RunRecord } from '../delivery/run-record.ts';
import { filePath, pastedText, runId, studentId } from './contract-fields.ts';

/** About the uploads of all times. */
export const historyRequests = {
  /** Every upload ever, newest first. */
  runs: z.strictObject({}),
  runPhotos: z.strictObject({ runId }),
  /** A student's photos in all uploads, newest first. */
  studentPhotos: z.strictObject({ studentId }),
  /**
   * Photos in all uploads, newest first, by their student's name or ID, or by their file: every word must be found.
   * Those of `studentIds` are found in any case.
   */
  findPhotos: z.strictObject({
    query: z.string().max(500),
    studentIds: z.array(studentId).max(100).default([]),
  }),
  /** A photo's story, newest first: its student's photos in all uploads, and the same file's from the same folder. */
  photoStory: z.strictObject({ runId, file: filePath }),
  /**
   * Marks the photos that an upload handed over (by SFTP, or as zips in a folder) as imported, on a person's word; or
   * removes the marks. Photos of which the SIS's log was read stay as they are.
   */
  markImported: z.strictObject({ runId, isMarked: z.boolean() }),
  /** What the text of an import log, copied from the SIS's page, says of an upload's photos. Changes nothing. */
  readPastedLog: z.strictObject({ runId, text: pastedText }),
  /** Notes what such a log says. What cannot be told from it stays as it is. */
  applyPastedLog: z.strictObject({ runId, text: pastedText }),
  /** Deletes all that is known of an upload, which must have ended. */
  deleteRun: z.strictObject({ runId }),
} as const;

export interface Decided {
  /** How many it changed. */
  readonly photos: number;
}

export interface HistoryReplies {
  readonly runs: { readonly runs: readonly RunRecord[] };
  readonly runPhotos: { readonly photos: readonly PhotoRecord[] };
  readonly studentPhotos: { readonly photos: readonly PhotoRecord[] };
  /** At most 1,000; `total` counts all. */
  readonly findPhotos: { readonly photos: readonly PhotoRecord[]; readonly total: number };
  readonly photoStory: { readonly photos: readonly PhotoRecord[] };
  readonly markImported: Decided;
  readonly readPastedLog: PastedLogView;
  readonly applyPastedLog: Decided;
  readonly deleteRun: null;
}
