import { z } from 'zod';
import type { Failure, Result } from './failure.ts';
import type { Fix } from './fix.ts';
import type { Issue, PhotoStatus } from './issue.ts';
import type { Job, LogLine } from './job.ts';
import type { Outcome } from './outcome.ts';
import type { FileFormat, PhotoId } from './photo.ts';
import type { Student } from './roster.ts';
import type { ChunkView } from './upload-state.ts';

const ruleFields = {
  presetId: z.string().max(100).optional(),
  /** As a share: 0.02 is 2 %. The preset's by default. */
  ratioTolerance: z.number().min(0).max(1).optional(),
  /** The limit for one upload request in bytes; the preset's and the SIS's hold as well. */
  requestBytes: z.int().min(1_000).optional(),
};

const photoIds = z.array(z.string().max(100)).max(1_000_000);

/**
 * Every request that the engine answers, with a schema for its input. Long work (`openFolder`, `pack`, `upload`)
 * is answered when it has ended; meanwhile changes tell how far it is, and the matching `stop...` ends it early.
 * Failures come back as data.
 */
export const requestSchemas = {
  /** Scans and checks a folder, a zip as if it were one, or loose files. What was open before is closed. */
  openFolder: z.strictObject({
    paths: z.array(z.string().min(1).max(32_767)).min(1).max(50_000),
    ...ruleFields,
  }),
  /** Checks what is open by other rules, and what is opened later too. */
  setRules: z.strictObject(ruleFields),
  stopFolder: z.strictObject({}),
  snapshot: z.strictObject({}),
  /** Signs in at a SIS and loads its roster. The token stays inside the engine. */
  connect: z.strictObject({
    url: z.string().min(1).max(2_000),
    token: z.string().min(1).max(8_000),
  }),
  /** The students of the SIS's roster. */
  students: z.strictObject({}),
  /** Chooses the fixes that need no judgement, for these photos or for all. */
  applySafeFixes: z.strictObject({ photoIds: photoIds.optional() }),
  removeFixes: z.strictObject({ photoIds }),
  /** These photos are not sent, whatever else is right with them. */
  leaveOut: z.strictObject({ photoIds }),
  takeBack: z.strictObject({ photoIds }),
  /** Takes the last decision back, or makes it again. */
  undo: z.strictObject({}),
  redo: z.strictObject({}),
  /** A photo as a JPEG: small, large, or large with the fixes that need no judgement applied. */
  picture: z.strictObject({
    photoId: z.string().max(100),
    kind: z.enum(['thumbnail', 'large', 'fixed']),
  }),
  /** The zips that an upload would make. Sizes of photos that are still to be fixed are those of their files. */
  plan: z.strictObject({}),
  /** Writes the zips of all photos that are not blocked into a folder. */
  pack: z.strictObject({ folder: z.string().min(1).max(32_767) }),
  /** Packs, sends, and watches the SIS's jobs to their ends: these photos, or all. Blocked ones never go. */
  upload: z.strictObject({ photoIds: photoIds.optional() }),
  stopRun: z.strictObject({}),
  /** The SIS's jobs, newest first. */
  jobs: z.strictObject({}),
  jobLog: z.strictObject({ jobId: z.string().min(1).max(200), after: z.int().min(0).default(0) }),
} as const;

export type RequestName = keyof typeof requestSchemas;
export type RequestInput<Name extends RequestName> = z.input<(typeof requestSchemas)[Name]>;
export type ParsedInput<Name extends RequestName> = z.output<(typeof requestSchemas)[Name]>;

export interface Replies {
  readonly openFolder: null;
  readonly setRules: null;
  readonly students: { readonly students: readonly Student[] };
  readonly removeFixes: { readonly photos: number };
  readonly leaveOut: { readonly photos: number };
  readonly takeBack: { readonly photos: number };
  readonly undo: null;
  readonly redo: null;
  readonly picture: { readonly bytes: Uint8Array };
  readonly plan: UploadPlan;
  readonly stopFolder: null;
  readonly snapshot: Snapshot;
  readonly connect: null;
  readonly applySafeFixes: { readonly photos: number };
  readonly pack: null;
  readonly upload: null;
  readonly stopRun: null;
  readonly jobs: { readonly jobs: readonly Job[] };
  readonly jobLog: { readonly lines: readonly LogLine[]; readonly nextAfter: number };
}

/** A file of the folder, as people see it. */
export interface PhotoRow {
  readonly id: PhotoId;
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
  readonly studentId: string | null;
  readonly status: PhotoStatus;
  /** What is wrong with the file and is not mended by `fixes`. */
  readonly issues: readonly Issue[];
  readonly fixes: readonly Fix[];
  /** Whether there are fixes for it that need no judgement and are not chosen. */
  readonly isFixable: boolean;
  readonly isFixed: boolean;
  /** The person does not want it sent. */
  readonly isLeftOut: boolean;
  readonly format: FileFormat | null;
  /** In pixels, after orientation. */
  readonly width: number | null;
  readonly height: number | null;
  readonly outcome: Outcome | null;
}

export type FolderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'scanning'; readonly paths: readonly string[]; readonly found: number }
  /** The decode pass: whether every picture is whole. */
  | {
      readonly kind: 'checking';
      readonly paths: readonly string[];
      readonly decoded: number;
      readonly total: number;
    }
  | { readonly kind: 'checked'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly paths: readonly string[]; readonly failure: Failure };

export type ConnectionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting'; readonly url: string }
  | {
      readonly kind: 'connected';
      readonly url: string;
      readonly system: string;
      readonly user: string;
      readonly mayImport: boolean;
      /** In bytes, for one zip. */
      readonly maxArchiveBytes: number;
      /** Null where the SIS has no roster to give. */
      readonly students: number | null;
    }
  | { readonly kind: 'failed'; readonly url: string; readonly failure: Failure };

export interface PackedZip {
  readonly path: string;
  readonly bytes: number;
  readonly photos: number;
}

/** `rechecked`: files that changed after their check; they were checked again, and what goes is the new one. */
interface RunNotes {
  readonly rechecked: readonly string[];
}

export type RunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'preparing'; readonly prepared: number; readonly total: number }
  | (RunNotes & { readonly kind: 'packing'; readonly zips: readonly PackedZip[]; readonly planned: number })
  | (RunNotes & {
      readonly kind: 'packed';
      readonly zips: readonly PackedZip[];
      readonly failure: Failure | null;
    })
  | (RunNotes & { readonly kind: 'uploading'; readonly chunks: readonly ChunkView[] })
  | (RunNotes & {
      readonly kind: 'uploaded';
      readonly chunks: readonly ChunkView[];
      readonly failure: Failure | null;
    });

export type StepKind = 'leave-out' | 'take-back' | 'fix' | 'unfix';

/** A decision about photos, for "Undo: leave out 3 photos". */
export interface Step {
  readonly kind: StepKind;
  readonly photos: number;
}

export interface Steps {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

export interface UploadPlan {
  readonly zips: readonly { readonly photos: number; readonly bytes: number }[];
  readonly photos: number;
}

/** Everything a window shows. `version` rises with every change. */
export interface Snapshot {
  readonly version: number;
  readonly folder: FolderState;
  readonly photos: readonly PhotoRow[];
  readonly connection: ConnectionState;
  readonly run: RunState;
  readonly steps: Steps;
}

/** What is new since the version before. Parts that are missing are as they were. */
export interface Change {
  readonly version: number;
  readonly folder?: FolderState;
  readonly connection?: ConnectionState;
  readonly run?: RunState;
  readonly steps?: Steps;
  /** Another folder: forget the photos known so far, before `photos`. */
  readonly photosCleared?: true;
  /** New or changed rows. */
  readonly photos?: readonly PhotoRow[];
  /** New lines of the jobs of the run; `jobLog` has them all. */
  readonly log?: readonly { readonly jobId: string; readonly line: LogLine }[];
}

/** The engine, from whichever side of a process boundary. */
export interface Engine {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  /** Changes, coalesced to about ten a second. Returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Ends all work and removes the work folder. */
  close(): Promise<void>;
}
