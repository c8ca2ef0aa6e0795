import { z } from 'zod';
import type { PastedLogView } from '../../delivery/pasted-log-view.ts';
import type { PhotoRecord, RunRecord } from '../../delivery/run-record.ts';
import { type SavedZips, savedParts } from '../../delivery/saved-zip.ts';
import { type Decided, filePath, pastedText, runId, studentId, zipNumber } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';

const ofRun = z.strictObject({ runId });
const log = z.strictObject({ runId, zip: zipNumber.optional(), text: pastedText });
const photos = reply<{ readonly photos: readonly PhotoRecord[] }>();

/** About the uploads of all times. */
export const historyRequests = defineRequests({
  /** Every upload ever, newest first. */
  runs: {
    from: 'page',
    input: z.strictObject({}),
    reply: reply<{ readonly runs: readonly RunRecord[] }>(),
  },
  runPhotos: { from: 'page', input: ofRun, reply: photos },
  /** A student's photos in all uploads, newest first. */
  studentPhotos: { from: 'page', input: z.strictObject({ studentId }), reply: photos },
  /**
   * Photos in all uploads, newest first, by their student's name or ID, or by their file: every word must be found.
   * Those of `studentIds` are found in any case. At most 1,000; `total` counts all.
   */
  findPhotos: {
    from: 'page',
    input: z.strictObject({
      query: z.string().max(500),
      studentIds: z.array(studentId).max(100).optional(),
    }),
    reply: reply<{ readonly photos: readonly PhotoRecord[]; readonly total: number }>(),
  },
  /** A photo's story, newest first: its student's photos in all uploads, and the same file's from the same folder. */
  photoStory: { from: 'page', input: z.strictObject({ runId, file: filePath }), reply: photos },
  /** The zips that an upload saved in a folder, each with what is on the disk now and what is known of its photos. */
  savedZips: { from: 'page', input: ofRun, reply: reply<SavedZips>() },
  /** Where a file of such a zip lies: for the shell, which hands it to other programs. */
  locateSavedFile: {
    from: 'app',
    input: z.strictObject({ runId, zip: zipNumber, part: z.enum(savedParts) }),
    reply: reply<{ readonly path: string }>(),
  },
  /** Notes that a person uploaded a saved zip on the system's own page, or takes that back. */
  markUploaded: {
    from: 'page',
    input: z.strictObject({ runId, zip: zipNumber, isMarked: z.boolean() }),
    reply: reply<Decided>(),
  },
  /**
   * Marks the photos that an upload handed over (by SFTP, or as zips in a folder) as imported, on a person's word; or
   * removes the marks. Photos of which the SIS's log was read stay as they are. With `zip`, only those in that one.
   */
  markImported: {
    from: 'page',
    input: z.strictObject({ runId, zip: zipNumber.optional(), isMarked: z.boolean() }),
    reply: reply<Decided>(),
  },
  /**
   * What the text of an import log, copied from the SIS's page, says of an upload's photos, or of those in one of its
   * zips. Changes nothing.
   */
  readPastedLog: { from: 'page', input: log, reply: reply<PastedLogView>() },
  /** Records what such a log says. What it leaves unclear stays as it is. */
  applyPastedLog: { from: 'page', input: log, reply: reply<Decided>() },
  /** Deletes all that is known of an upload, which must have ended. */
  deleteRun: { from: 'page', input: ofRun, reply: reply<null>() },
});
