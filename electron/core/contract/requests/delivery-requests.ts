import { z } from 'zod';
import type { Job, LogLine } from '../../delivery/job.ts';
import type { UnfinishedRun } from '../../delivery/run-record.ts';
import { aimFields, type Decided, filePath, photoIds, runId, sftpAccess } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';
import type { UploadPlan } from '../views.ts';

const nothing = z.strictObject({});
const run = { from: 'page', reply: reply<null>(), attempt: 'run' } as const;

/** What sends photos or writes them, and what becomes of them. */
export const deliveryRequests = defineRequests({
  /**
   * The zips that an upload would make: with `again`, also of photos that are there already. Sizes of photos that are
   * still to be fixed are those of their files.
   */
  plan: {
    from: 'page',
    input: z.strictObject({ again: z.boolean().optional() }),
    reply: reply<UploadPlan>(),
  },
  /** Writes zips into a folder: of these photos, or of all. Blocked ones never go. */
  pack: {
    ...run,
    input: z.strictObject({ folder: filePath, photoIds: photoIds.optional(), ...aimFields }),
    endsInOrder: true,
  },
  /** Writes the photos as they would be sent into a folder, each as `<student ID>.jpg`. Overwrites nothing. */
  saveFixed: { from: 'page', input: z.strictObject({ folder: filePath }), reply: reply<Decided>() },
  /**
   * Packs, sends, and watches the SIS's jobs to their ends: these photos, or all. Blocked ones never go. Photos that are
   * in an unfinished upload of another folder to the same SIS fail it with `sent-before`, unless it starts over. Of all,
   * those that are there already as they would be sent now (`PhotoRow.atDestination`) are not sent, unless they are to
   * go `again`: they end as `imported` with `already`.
   */
  upload: {
    ...run,
    input: z.strictObject({
      photoIds: photoIds.optional(),
      startsOver: z.boolean().optional(),
      again: z.boolean().optional(),
      ...aimFields,
    }),
    contactsAddress: true,
    endsInOrder: true,
  },
  /**
   * Packs, and puts the zips on an SFTP: these photos, all, or what is left of an unfinished delivery of the open folder
   * to that SFTP. Blocked ones never go, and what is there is not sent twice in any case. Nothing secret leaves the
   * engine. Of all, those that were handed over before as they would be sent now are not sent, unless they are to go
   * `again`: they end as `delivered` with `already`. Nothing is sent before the server's host key is the known one:
   * without one it fails with `sftp-host-key-new`, whose detail is the key's fingerprint. A page cannot ask for it by itself: it takes a password.
   */
  sendSftp: {
    from: 'app',
    input: sftpAccess.extend({
      runId: runId.optional(),
      photoIds: photoIds.optional(),
      again: z.boolean().optional(),
      ...aimFields,
    }),
    reply: reply<null>(),
    contactsAddress: true,
    endsInOrder: true,
  },
  /** Signs in to an SFTP as `sendSftp` would, looks for the folder (or makes it), and sends nothing. */
  checkSftp: { from: 'app', input: sftpAccess, reply: reply<null>(), contactsAddress: true },
  /** What is in the SIS stays there. The upload can be continued. */
  stopRun: { ...run, input: nothing },
  /** Within a second nothing is sent any more. Jobs that the SIS has go on. */
  pauseRun: { ...run, input: nothing },
  /** After `pauseRun`. */
  continueRun: { ...run, input: nothing },
  /** Once all is sent: jobs that have not ended are left to themselves, to be looked at another day. */
  leaveRun: { ...run, input: nothing },
  /** Uploads of any folder that were killed, failed, stopped or left, newest first. */
  unfinishedRuns: {
    from: 'page',
    input: nothing,
    reply: reply<{ readonly runs: readonly UnfinishedRun[] }>(),
  },
  /** Goes on with an unfinished upload of the open folder to the SIS that is signed in at. Answered as `upload` is. */
  resumeRun: { ...run, input: z.strictObject({ runId }), contactsAddress: true, endsInOrder: true },
  /** This upload is not to be continued. It stays in the history. */
  setAsideRun: { ...run, input: z.strictObject({ runId }) },
  /** The SIS's jobs, newest first. */
  jobs: {
    from: 'page',
    input: nothing,
    reply: reply<{ readonly jobs: readonly Job[] }>(),
    asksSis: true,
  },
  /** A job's log, behind this line (0, the first, by default). */
  jobLog: {
    from: 'page',
    input: z.strictObject({ jobId: z.string().min(1).max(200), after: z.int().min(0).optional() }),
    reply: reply<{ readonly lines: readonly LogLine[]; readonly nextAfter: number }>(),
    asksSis: true,
  },
});
