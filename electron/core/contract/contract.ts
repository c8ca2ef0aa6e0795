import { z } from 'zod';
import type { Job, LogLine } from '../delivery/job.ts';
import type { UnfinishedRun } from '../delivery/run-record.ts';
import { type LedgerReplies, ledgerRequests } from '../ledger/ledger-requests.ts';
import type { IndexLine, RefusedLine } from '../matching/index/index-line.ts';
import type { Suggestion } from '../matching/suggest/suggestion.ts';
import type { ConnectionCheck } from '../network/connection-check.ts';
import { networkSettingsSchema } from '../network/network-settings.ts';
import type { Release } from '../network/release.ts';
import { safeFixKinds } from '../photo/fix.ts';
import type { PhotoId } from '../photo/photo.ts';
import type { Student } from '../roster/roster.ts';
import type { Result } from '../shared/failure.ts';
import {
  columns,
  cropBox,
  filePath,
  padIdsTo,
  photoId,
  photoIds,
  quarterTurns,
  ruleFields,
  runId,
  sftpAccess,
  studentId,
} from './contract-fields.ts';
import { type Decided, type HistoryReplies, historyRequests } from './history-requests.ts';
import type { Change, Snapshot } from './snapshot.ts';
import type { UploadPlan } from './views.ts';

/**
 * Every request that the engine answers, with a schema for its input. Long work (`openFolder`, `pack`, `upload`)
 * is answered when it has ended; meanwhile changes tell how far it is, and the matching `stop...` ends it early.
 * Failures come back as data.
 */
export const requestSchemas = {
  /** Scans and checks a folder, a zip as if it were one, or loose files. What was open before is closed. */
  openFolder: z.strictObject({
    paths: z.array(filePath).min(1).max(50_000),
    /** Looks for damage within JPEGs that decoders do not notice; absent: as the engine does by itself. */
    isThorough: z.boolean().optional(),
    ...ruleFields,
  }),
  /** Checks what is open by other rules, and what is opened later too. */
  setRules: z.strictObject(ruleFields),
  stopFolder: z.strictObject({}),
  /**
   * Everything a window shows. With `photosFollow` without its photos, which come as a change: those of 50,000 in one
   * message would hold a window up for seconds.
   */
  snapshot: z.strictObject({ photosFollow: z.boolean().default(false) }),
  /**
   * Signs in at a SIS and loads its roster. The token stays inside the engine. While an upload waits for a sign-in,
   * another token for the same SIS lets it go on.
   */
  connect: z.strictObject({
    url: z.string().min(1).max(2_000),
    token: z.string().min(1).max(8_000),
  }),
  /**
   * How requests get out from now on: proxy and certificates. The password is the proxy's; null where there is none.
   * It stays inside the engine.
   */
  setNetwork: z.strictObject({
    settings: networkSettingsSchema,
    proxyPassword: z.string().max(8_000).nullable(),
  }),
  /**
   * Goes to a SIS step by step and says of each what is there. Without a token, the sign-in fails. What it says holds
   * no secrets. Made again meanwhile, the former one ends with `cancelled`.
   */
  checkConnection: z.strictObject({ url: z.string().min(1).max(2_000), token: z.string().max(8_000) }),
  /** Reads a roster from a file (CSV, XLSX, OneRoster's zip) or a folder of OneRoster files. */
  openRoster: z.strictObject({ path: filePath, columns: columns.optional(), padIdsTo: padIdsTo.optional() }),
  /** Back to the SIS's roster, if it has one. */
  closeRoster: z.strictObject({}),
  /** Which column is what, by heading, and how many digits IDs are filled up to with zeros. */
  setRosterColumns: z.strictObject({ columns, padIdsTo: padIdsTo.optional() }),
  /** A list of families who want no photo in the SIS: theirs are blocked, whatever the roster says. */
  openOptOuts: z.strictObject({
    path: filePath,
    /** What was answered about it before; void where the list has become another one. */
    answers: z.string().max(1_000).optional(),
  }),
  /** Answers the question that is open about that list. */
  answerOptOuts: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hidden-rows'), areMeant: z.boolean() }),
    z.strictObject({ kind: z.literal('nobody') }),
  ]),
  closeOptOuts: z.strictObject({}),
  /**
   * The students of the roster that photos are checked by, from this place on: some of them, since 50,000 in one
   * message would keep a window busy for too long.
   */
  students: z.strictObject({ from: z.int().min(0).default(0) }),
  /** Goes by the photographer's index wherever it leads to exactly one student; or not at all. */
  useIndex: z.strictObject({}),
  dismissIndex: z.strictObject({}),
  indexLists: z.strictObject({}),
  /** Whose photo this may be, best first. */
  suggestions: z.strictObject({ photoId }),
  /** Says whose photos these are; null: what their names say. */
  assign: z.strictObject({
    students: z.array(z.strictObject({ photoId, studentId: studentId.nullable() })).max(1_000_000),
  }),
  /** Chooses fixes that need no judgement, of these kinds or of all, for these photos or for all. */
  applySafeFixes: z.strictObject({
    photoIds: photoIds.optional(),
    kinds: z.array(z.enum(safeFixKinds)).optional(),
  }),
  /** Takes all fixes away, also turns and frames that were made by hand. */
  removeFixes: z.strictObject({ photoIds }),
  /** A frame by hand, in pixels of the upright picture as it is turned then; null: none. Turned further before, in one step. */
  crop: z.strictObject({ photoId, box: cropBox.nullable(), quarterTurns: quarterTurns.optional() }),
  /** Turns further, clockwise. */
  turn: z.strictObject({ photoIds, quarterTurns }),
  /** These photos are not sent, whatever else is right with them. */
  leaveOut: z.strictObject({ photoIds, isRetake: z.boolean().optional() }),
  takeBack: z.strictObject({ photoIds }),
  /** Each of these pictures is right for its student, although others have the very same. */
  sharePicture: z.strictObject({ photoIds }),
  /** Files that changed since they were decided about: the former decision holds, or is forgotten. */
  answerChanged: z.strictObject({ photoIds, isKept: z.boolean() }),
  /** Takes the last decision back, or makes it again. */
  undo: z.strictObject({}),
  redo: z.strictObject({}),
  /**
   * A photo as a JPEG: small (as it will be sent), large as it is, large as it will be sent (or would be, with the
   * fixes that need no judgement), or large, upright and turned by hand, for a frame to be set.
   */
  picture: z.strictObject({
    photoId,
    kind: z.enum(['thumbnail', 'large', 'fixed', 'turned']),
  }),
  /**
   * The zips that an upload would make: with `again`, also of photos that are there already. Sizes of photos that are
   * still to be fixed are those of their files.
   */
  plan: z.strictObject({ again: z.boolean().optional() }),
  ...ledgerRequests,
  /** Writes zips into a folder: of these photos, or of all. Blocked ones never go. */
  pack: z.strictObject({ folder: filePath, photoIds: photoIds.optional() }),
  /** Writes the photos as they would be sent into a folder, each as `<student ID>.jpg`. Overwrites nothing. */
  saveFixed: z.strictObject({ folder: filePath }),
  /** Renames the files themselves to the IDs that were assigned. Undone like any other step. */
  renameFiles: z.strictObject({}),
  /**
   * Packs, sends, and watches the SIS's jobs to their ends: these photos, or all. Blocked ones never go. Photos that are
   * in an unfinished upload of another folder to the same SIS fail it with `sent-before`, unless it starts over. Of all,
   * those that are there already as they would be sent now (`PhotoRow.atDestination`) are not sent, unless they are to
   * go `again`: they end as `imported` with `already`.
   */
  upload: z.strictObject({
    photoIds: photoIds.optional(),
    startsOver: z.boolean().optional(),
    again: z.boolean().optional(),
  }),
  /**
   * Packs, and puts the zips on an SFTP: these photos, all, or what is left of an unfinished delivery of the open folder
   * to that SFTP. Blocked ones never go, and what is there is not sent twice in any case. Nothing secret leaves the
   * engine. Of all, those that were handed over before as they would be sent now are not sent, unless they are to go
   * `again`: they end as `delivered` with `already`. Nothing is sent before the server's host key is the known one: without one it fails with
   * `sftp-host-key-new`, whose detail is the key's fingerprint.
   */
  sendSftp: sftpAccess.extend({
    runId: runId.optional(),
    photoIds: photoIds.optional(),
    again: z.boolean().optional(),
  }),
  /** Signs in to an SFTP as `sendSftp` would, looks for the folder (or makes it), and sends nothing. */
  checkSftp: sftpAccess,
  /** What is in the SIS stays there. The upload can be continued. */
  stopRun: z.strictObject({}),
  /** Within a second nothing is sent any more. Jobs that the SIS has go on. */
  pauseRun: z.strictObject({}),
  /** After `pauseRun`. */
  continueRun: z.strictObject({}),
  /** Once all is sent: jobs that have not ended are left to themselves, to be looked at another day. */
  leaveRun: z.strictObject({}),
  /** The computer woke up, or the network is back: what waits for that tries at once. */
  wake: z.strictObject({}),
  /** Null: as fast as it goes. Holds for this upload and those that follow. */
  setBandwidth: z.strictObject({ bytesPerSecond: z.int().min(10_000).nullable() }),
  /** Uploads of any folder that were killed, failed, stopped or left, newest first. */
  unfinishedRuns: z.strictObject({}),
  /** Goes on with an unfinished upload of the open folder to the SIS that is signed in at. Answered as `upload` is. */
  resumeRun: z.strictObject({ runId }),
  /** This upload is not to be continued. It stays in the history. */
  setAsideRun: z.strictObject({ runId }),
  ...historyRequests,
  /** Asks this address, and no other, for the newest release of the app. */
  latestRelease: z.strictObject({ address: z.string().min(1).max(2_000) }),
  /** The SIS's jobs, newest first. */
  jobs: z.strictObject({}),
  jobLog: z.strictObject({ jobId: z.string().min(1).max(200), after: z.int().min(0).default(0) }),
} as const;

export type RequestName = keyof typeof requestSchemas;
export type RequestInput<Name extends RequestName> = z.input<(typeof requestSchemas)[Name]>;
export type ParsedInput<Name extends RequestName> = z.output<(typeof requestSchemas)[Name]>;

/** A photo for which the index leads to exactly one student. */
export interface IndexMatchedPhoto {
  readonly photoId: PhotoId;
  readonly studentId: string;
}

export interface Replies extends HistoryReplies, LedgerReplies {
  readonly openFolder: null;
  readonly setRules: null;
  readonly setNetwork: null;
  readonly checkConnection: ConnectionCheck;
  readonly openRoster: null;
  readonly closeRoster: null;
  readonly setRosterColumns: null;
  readonly openOptOuts: null;
  readonly answerOptOuts: null;
  readonly closeOptOuts: null;
  readonly students: {
    readonly students: readonly Student[];
    /** How many there are in all. */
    readonly total: number;
    /** Another one means other students: what was fetched of the former is void. */
    readonly edition: string;
  };
  readonly useIndex: Decided;
  readonly dismissIndex: null;
  readonly indexLists: {
    /** What going by the index would do: photos that no person has named yet, and whose they become. */
    readonly matched: readonly IndexMatchedPhoto[];
    readonly missing: readonly IndexLine[];
    /** Lines that lead to no student of the roster, or to several. */
    readonly unsettled: readonly IndexLine[];
    readonly unlisted: readonly string[];
    readonly refused: readonly RefusedLine[];
  };
  readonly suggestions: { readonly suggestions: readonly Suggestion[] };
  readonly assign: Decided;
  readonly applySafeFixes: Decided;
  readonly removeFixes: Decided;
  readonly crop: Decided;
  readonly turn: Decided;
  readonly leaveOut: Decided;
  readonly takeBack: Decided;
  readonly sharePicture: Decided;
  readonly answerChanged: Decided;
  readonly undo: null;
  readonly redo: null;
  readonly picture: { readonly bytes: Uint8Array };
  readonly plan: UploadPlan;
  readonly stopFolder: null;
  readonly snapshot: Snapshot;
  readonly connect: null;
  readonly pack: null;
  readonly saveFixed: Decided;
  readonly renameFiles: Decided;
  readonly upload: null;
  readonly sendSftp: null;
  readonly checkSftp: null;
  readonly stopRun: null;
  readonly pauseRun: null;
  readonly continueRun: null;
  readonly leaveRun: null;
  readonly wake: null;
  readonly setBandwidth: null;
  readonly unfinishedRuns: { readonly runs: readonly UnfinishedRun[] };
  readonly resumeRun: null;
  readonly setAsideRun: null;
  readonly latestRelease: { readonly release: Release };
  readonly jobs: { readonly jobs: readonly Job[] };
  readonly jobLog: { readonly lines: readonly LogLine[]; readonly nextAfter: number };
}

/** The engine, from whichever side of a process boundary. */
export interface Engine {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  /** Changes, coalesced to about ten a second. Returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Ends all work and removes the work folder. */
  close(): Promise<void>;
}
