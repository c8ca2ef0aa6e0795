import type { CheckStep, ConnectionCheck } from './connection-check.ts';
import type { Decision } from './decision.ts';
import type { Failure } from './failure.ts';
import type { Fix, FixKind } from './fix.ts';
import type { IgnoredAs } from './ignored.ts';
import type { Issue, PhotoStatus } from './issue.ts';
import type { StandingAtDestination } from './ledger/standing.ts';
import type { Outcome } from './outcome.ts';
import type { FileFormat, PhotoId } from './photo.ts';
import type { IndexedPerson } from './photographers-index/index-line.ts';
import type { UnreadList } from './photographers-index/unread-list.ts';
import type { QuarterTurns } from './picture-size.ts';
import type { IdChoice, LostZeros, RosterColumns, RosterFindings, RowName } from './roster/roster-table.ts';
import type { RunLife } from './run-state.ts';
import type { EmailText } from './sftp/email-text.ts';
import type { Suggestion } from './suggest/suggestion.ts';
import type { ChunkView } from './upload-state.ts';

/** A file of the folder, as people see it. */
export interface PhotoRow {
  readonly id: PhotoId;
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly bytes: number;
  /** Whose photo it is: as a person said, else as its name says; null where neither does. */
  readonly studentId: string | null;
  /** Whether a person said whose photo it is, or its name does. */
  readonly idFrom: 'name' | 'person';
  readonly status: PhotoStatus;
  /** Why it is passed over, where its status is `ignored`. */
  readonly ignoredAs?: IgnoredAs;
  /** What is wrong with the file and is not mended by `fixes`. */
  readonly issues: readonly Issue[];
  /** What is done to it while it is packed. */
  readonly fixes: readonly Fix[];
  /** Fixes that need no judgement, would mend something, and are not chosen. */
  readonly fixable: readonly FixKind[];
  /** A person chose fixes for it: those of `fixes` that are not only there because every photo in a zip is a JPEG. */
  readonly isFixed: boolean;
  /** By hand, on top of what EXIF says. */
  readonly turns: QuarterTurns;
  /** The person does not want it sent. */
  readonly isLeftOut: boolean;
  /** The file is not the one that a former decision was about: it waits for `answerChanged`, and is not sent. */
  readonly isChanged: boolean;
  /** What had been decided about the former file, while `isChanged`. */
  readonly formerDecision?: Decision;
  readonly format: FileFormat | null;
  /** In pixels, after orientation, before any fix. */
  readonly width: number | null;
  readonly height: number | null;
  /** `2026-09-14T10:12:03` by EXIF, in the camera's own time. */
  readonly takenAt: string | null;
  /** The best guess at whose photo it is, for photos whose name is no ID, not on the roster, or doubled. */
  readonly suggestion: Suggestion | null;
  /** Whose photo the photographer's index says it is, where that is not what `studentId` says. */
  readonly indexStudentId: string | null;
  /** Whom the photographer's index names, where that leads to nobody of the roster, or to several. */
  readonly indexPerson?: IndexedPerson;
  readonly outcome: Outcome | null;
  /** Where it stands at `LedgerState.destination`; missing while there is none, and for files that are no photos. */
  readonly atDestination?: StandingAtDestination;
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

/** The last check of the way to the SIS, its steps as they end. */
export type ConnectionCheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly url: string; readonly steps: readonly CheckStep[] }
  | { readonly kind: 'checked'; readonly check: ConnectionCheck };

export type RosterSource =
  | { readonly kind: 'sis' }
  /** A file, or a folder of OneRoster files. */
  | { readonly kind: 'file'; readonly path: string };

/** The roster that photos are checked by: a file's while one is open, else the SIS's. */
export type RosterState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly source: RosterSource }
  | {
      readonly kind: 'loaded';
      readonly source: RosterSource;
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

export interface PackedZip {
  readonly path: string;
  readonly bytes: number;
  readonly photos: number;
  /** The map file beside it, where the system wants it there. */
  readonly mapPath?: string;
}

/** `rechecked`: files that changed after their check; they were checked again, and what goes is the new one. */
interface RunNotes {
  readonly rechecked: readonly string[];
}

/** A zip on its way to an SFTP. `there`: whole, under its own name. */
export interface SftpZip {
  readonly name: string;
  readonly photos: number;
  readonly bytes: number;
  /** Never goes back. */
  readonly sentBytes: number;
  readonly state: 'planned' | 'sending' | 'there';
}

interface SftpView {
  /** As `showSftpAddress` has it. */
  readonly address: string;
  readonly zips: readonly SftpZip[];
}

/** Which of the other ways than an upload. */
export type OtherWay = 'sftp' | 'folder';

interface UploadView {
  readonly chunks: readonly ChunkView[];
  readonly life: RunLife;
  /** 0 to 1, for a bar: never goes back, and is 1 only when the SIS has said so of every job. */
  readonly share: number;
}

export type RunState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'preparing';
      readonly prepared: number;
      readonly total: number;
      /** Missing for an upload. */
      readonly way?: OtherWay;
    }
  | (RunNotes & { readonly kind: 'packing'; readonly zips: readonly PackedZip[]; readonly planned: number })
  | (RunNotes & {
      readonly kind: 'packed';
      readonly zips: readonly PackedZip[];
      readonly failure: Failure | null;
    })
  | (RunNotes & UploadView & { readonly kind: 'uploading' })
  | (RunNotes & UploadView & { readonly kind: 'uploaded'; readonly failure: Failure | null })
  | (RunNotes &
      SftpView & {
        readonly kind: 'delivering';
        readonly life: RunLife;
        /** What went wrong, while another attempt is waited for. */
        readonly waiting: { readonly failure: Failure; readonly delayMs: number } | null;
      })
  | (RunNotes &
      SftpView & {
        readonly kind: 'delivered';
        /** For whoever runs the SIS, once all zips are there. */
        readonly email: EmailText | null;
        readonly failure: Failure | null;
      });

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

export interface UploadPlan {
  readonly zips: readonly { readonly photos: number; readonly bytes: number }[];
  readonly photos: number;
}
