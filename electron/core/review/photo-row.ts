import type { Outcome } from '../delivery/outcome.ts';
import type { StandingAtDestination } from '../ledger/standing.ts';
import type { IndexedPerson } from '../matching/index/index-line.ts';
import type { Suggestion } from '../matching/suggest/suggestion.ts';
import type { Head } from '../photo/faces/head-of.ts';
import type { Fix, FixKind } from '../photo/fix.ts';
import type { IgnoredAs } from '../photo/ignored.ts';
import type { Issue, PhotoStatus } from '../photo/issue.ts';
import type { FileFormat, PhotoId } from '../photo/photo.ts';
import type { QuarterTurns } from '../photo/picture-size.ts';
import type { Decision } from './decision.ts';

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
  /** The student's, in pixels of the upright picture as it is rotated; absent where it is not known. */
  readonly head?: Head;
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
