import type { UnreadList } from '../matching/index/index-line.ts';
import type { CheckStep, ConnectionCheck } from '../network/connection-check.ts';
import type { IdChoice, LostZeros, RosterColumns, RosterFindings, RowName } from '../roster/roster-table.ts';
import type { Failure } from '../shared/failure.ts';

export type { RunState } from '../delivery/delivery-view.ts';

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

/** Whether faces are looked for in the open folder's photos. */
export type FacesState =
  | { readonly kind: 'off' }
  /** For a folder whose photos are checked. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'finding'; readonly done: number; readonly photos: number }
  | { readonly kind: 'found' }
  /** They cannot be looked for on this computer. */
  | { readonly kind: 'unavailable' };

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

/** The last check of the way to the SIS, its steps as they end. */
export type ConnectionCheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly url: string; readonly steps: readonly CheckStep[] }
  | { readonly kind: 'checked'; readonly check: ConnectionCheck };

export type RosterSource =
  | { readonly kind: 'sis' }
  /** A file, or a folder of OneRoster files. */
  | { readonly kind: 'file'; readonly path: string }
  /** A directory that photos are sent to. */
  | { readonly kind: 'system'; readonly name: string };

/** The roster that photos are checked by: a file's while one is open, else the SIS's. */
export type RosterState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly source: RosterSource }
  | {
      readonly kind: 'loaded';
      readonly source: RosterSource;
      /** Of the students, as `students` replies it: another one means that they are others, or otherwise marked. */
      readonly edition: string;
      readonly students: number;
      readonly headings: readonly string[];
      readonly columns: RosterColumns;
      /** Best first; empty while no folder is open. */
      readonly idChoices: readonly IdChoice[];
      readonly findings: RosterFindings;
      readonly lostZeros: LostZeros | null;
      /** IDs of the roster are filled up with zeros to this many digits; null: as they stand. */
      readonly padIdsTo: number | null;
    }
  | { readonly kind: 'failed'; readonly source: RosterSource; readonly failure: Failure };

/** What only a person can say about a list of families who want no photo; nothing is sent until then. */
export type OptOutQuestion =
  /** A filter hides rows of the workbook: were they meant? Until it is said, they count. */
  | { readonly kind: 'hidden-rows'; readonly hidden: number; readonly rows: number }
  /** Lines that lead to no student of the roster, or none that could be read at all. */
  | {
      readonly kind: 'nobody';
      readonly families: number;
      readonly rows: readonly RowName[];
      /** Of these, lines whose ID a spreadsheet has spoiled. */
      readonly spoiled: number;
    };

/** A list of families who want no photo in the SIS, beside what the roster says of that. */
export type OptOutState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'loaded';
      readonly path: string;
      readonly families: number;
      /** Of these, those for whom there is nobody on the roster. */
      readonly unmatched: number;
      /** Of these, those who stand there by name alone while there is no roster: nothing is sent. */
      readonly unknown: number;
      /** Rows that a filter hides, and that do not count since a person said so. */
      readonly skipped: number;
      readonly question: OptOutQuestion | null;
      /** What was answered so far, to be kept for the next time. It holds nothing of the list. */
      readonly answers: string;
    }
  | { readonly kind: 'failed'; readonly path: string; readonly failure: Failure };

/** The photographers' indexes found in the folder. */
export type IndexState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      /** `open`: the person has not said yet whether to go by it. */
      readonly choice: 'open' | 'used' | 'dismissed';
      readonly files: readonly string[];
      readonly lines: number;
      /** Photos of the folder that it lists. */
      readonly photos: number;
      /** Of these, those for which it leads to exactly one student. */
      readonly settled: number;
      /** Photos whose name says another student's ID than a line does. They are held (`index-disagrees`). */
      readonly conflicts: number;
      /** Photos that are held since their name is only a number, and no line says whose ID it is. */
      readonly numbered: number;
      /** Its lines have names only, and there is no roster to look them up in. */
      readonly needsRoster: boolean;
      /** Files that look like a list of these photos, and cannot be gone by. */
      readonly unread: readonly UnreadList[];
      /** Lines whose file is not in the folder; photos of the folder that no line lists; lines not followed. */
      readonly missing: number;
      readonly unlisted: number;
      readonly refused: number;
    };

export const stepKinds = [
  'leave-out',
  'take-back',
  'retakes',
  'fix',
  'unfix',
  'crop',
  'turn',
  'assign',
  'unassign',
  'index',
  'share-picture',
  'keep-changed',
  'forget-changed',
  'rename-files',
] as const;

export type StepKind = (typeof stepKinds)[number];

/** A decision about photos, for "Undo: leave out 3 photos". */
export interface Step {
  readonly kind: StepKind;
  readonly photos: number;
}

export interface Steps {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/** What became of heads that were to be centered. */
export interface HeadsCentered {
  /** How many photos changed. */
  readonly photos: number;
  /** Heads that lie exactly as asked for, and those that lie as near to it as the picture allows. */
  readonly centered: number;
  readonly nearest: number;
  /** Without exactly one head: cropped as they would be without faces. */
  readonly faceless: number;
}

export interface UploadPlan {
  readonly zips: readonly { readonly photos: number; readonly bytes: number }[];
  readonly photos: number;
}
