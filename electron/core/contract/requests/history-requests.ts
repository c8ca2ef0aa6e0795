import { z } from 'zod';
import type { PhotoRecord, RunRecord } from '../../delivery/run-record.ts';
import { runId, studentId } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';

const photos = reply<{ readonly photos: readonly PhotoRecord[] }>();

/** What was sent before. */
export const historyRequests = defineRequests({
  /** Every upload ever, newest first. */
  runs: {
    from: 'page',
    input: z.strictObject({}),
    reply: reply<{ readonly runs: readonly RunRecord[] }>(),
  },
  runPhotos: { from: 'page', input: z.strictObject({ runId }), reply: photos },
  /** A student's photos in all uploads, newest first. */
  studentPhotos: { from: 'page', input: z.strictObject({ studentId }), reply: photos },
  /** Deletes all that is known of an upload, which must have ended. */
  deleteRun: { from: 'page', input: z.strictObject({ runId }), reply: reply<null>() },
});
