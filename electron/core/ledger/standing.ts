import type { Outcome } from '../delivery/outcome.ts';
import { untouched } from './fixes-fingerprint.ts';

/**
 * How a photo is known to have arrived. `imported`: the SIS's own log says so. `delivered`: it was handed over by SFTP
 * or as a zip in a folder, where no import can be watched. `marked`: it was handed over, and a person said since that
 * it was imported.
 */
export const arrivalKinds = ['imported', 'delivered', 'marked'] as const;

export type ArrivalKind = (typeof arrivalKinds)[number];

/** The last photo of a student that arrived at a destination. A rejected one never takes its place. */
export interface LedgerEntry {
  /** By `destinationKey`. */
  readonly destination: string;
  /** As it was sent. */
  readonly studentId: string;
  readonly arrival: ArrivalKind;
  /** Milliseconds since 1970. */
  readonly arrivedMs: number;
  /** Null where no run of this computer brought it. */
  readonly runId: number | null;
  /** The run's zip that it was in. */
  readonly chunk: number | null;
  /** In its folder; null where another computer sent it. */
  readonly file: string | null;
  /** SHA-256 of the file; null where that is not known. */
  readonly sourceSha256: string | null;
  /** SHA-256 of what was sent. */
  readonly sha256: string | null;
  /** By `fixesFingerprint`; null where an earlier version sent it. */
  readonly fixes: string | null;
  /** The SIS's own log says that another computer sent a photo of this student later than this one was. */
  readonly isReplaced: boolean;
  /** Of the photo as it was read back from a destination that takes photos one by one; null elsewhere. */
  readonly version: string | null;
}

/**
 * Where a photo of the open folder stands at the destination that is chosen. Times in milliseconds since 1970.
 *
 * - `new`: no photo of this student has arrived there, as far as is known.
 * - `in-sis`: this photo, as it would be sent now, is in the SIS. `isMarked`: by a person's word.
 * - `handed-over`: this photo, as it would be sent now, was handed over; nobody has said that it was imported.
 * - `changed-since`: another photo of this student arrived, or this one with other fixes or under another student's ID.
 *
 * `isCertain` is false where only the student is known to have a photo there, not whether it is exactly this one.
 * `alsoSentAs`: this very picture is also the last one that arrived as the photo of that student, who has no photo in
 * this folder: there, another child's photo is likely to be in the SIS.
 */
export type StandingAtDestination =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'in-sis';
      readonly sinceMs: number;
      readonly runId: number | null;
      readonly isMarked: boolean;
      readonly isCertain: boolean;
      readonly alsoSentAs?: string;
    }
  | {
      readonly kind: 'handed-over';
      readonly sinceMs: number;
      readonly runId: number | null;
      readonly isCertain: boolean;
      readonly alsoSentAs?: string;
    }
  | {
      readonly kind: 'changed-since';
      /** When the former photo arrived. */
      readonly sentMs: number;
      readonly runId: number | null;
      readonly arrival: ArrivalKind;
      readonly change: SinceChange;
    };

/**
 * What is not as it was when it was sent. `sentAs`: it arrived as the photo of that student, who has no photo in this
 * folder: there, another child's photo may be in the SIS. `elsewhere`: another computer sent a photo of this student,
 * and it cannot be told whether it is this one.
 */
export type SinceChange =
  | { readonly kind: 'picture' }
  | { readonly kind: 'fixes' }
  | { readonly kind: 'student'; readonly sentAs: string }
  | { readonly kind: 'elsewhere' };

/** A photo as it would be sent now. */
export interface PhotoNow {
  /** Null until it is decoded. */
  readonly sourceSha256: string | null;
  /** What is done to it (`fixesFingerprint`); made only where it is needed. */
  readonly fingerprint: () => string;
}

type Sameness = 'same' | 'unknown' | 'picture' | 'fixes' | 'elsewhere';

function compare(entry: LedgerEntry, photo: PhotoNow): Sameness {
  // Another computer's photo: nothing but its student is known.
  if (entry.sourceSha256 === null) return entry.runId === null ? 'elsewhere' : 'unknown';
  if (photo.sourceSha256 === null) return 'unknown';
  if (entry.sourceSha256 !== photo.sourceSha256) return 'picture';
  if (entry.fixes !== null) return entry.fixes === photo.fingerprint() ? 'same' : 'fixes';
  // An earlier version did not write down what was done; whether anything was, the hashes say.
  const wasUntouched = entry.sha256 === entry.sourceSha256;
  const isUntouched = photo.fingerprint() === untouched;
  if (wasUntouched !== isUntouched) return 'fixes';
  return wasUntouched ? 'same' : 'unknown';
}

/**
 * @param entry of the photo's student at the destination.
 * @param sentAs the entry of another student under whose ID this very picture arrived last; null where there is none,
 *   or where that student has a photo in the folder.
 */
export function standingOfPhoto(
  entry: LedgerEntry | null,
  photo: PhotoNow,
  sentAs: LedgerEntry | null = null,
): StandingAtDestination {
  if (!entry) {
    if (!sentAs) return { kind: 'new' };
    const { arrivedMs: sentMs, runId, arrival, studentId } = sentAs;
    return { kind: 'changed-since', sentMs, runId, arrival, change: { kind: 'student', sentAs: studentId } };
  }
  const { arrivedMs, runId, arrival } = entry;
  const sameness = compare(entry, photo);
  if (sameness !== 'same' && sameness !== 'unknown') {
    const change: SinceChange = sentAs ? { kind: 'student', sentAs: sentAs.studentId } : { kind: sameness };
    return { kind: 'changed-since', sentMs: arrivedMs, runId, arrival, change };
  }
  const isCertain = sameness === 'same' && !entry.isReplaced;
  const also = sentAs ? { alsoSentAs: sentAs.studentId } : {};
  if (arrival === 'delivered') return { kind: 'handed-over', sinceMs: arrivedMs, runId, isCertain, ...also };
  return { kind: 'in-sis', sinceMs: arrivedMs, runId, isMarked: arrival === 'marked', isCertain, ...also };
}

/**
 * The student as whose photo this picture arrived, and who has no other: what the SIS shows there is another child.
 * Null where there is none.
 */
export function misplacedAt(standing: StandingAtDestination | undefined): string | null {
  switch (standing?.kind) {
    case 'in-sis':
    case 'handed-over':
      return standing.alsoSentAs ?? null;
    case 'changed-since':
      return standing.change.kind === 'student' ? standing.change.sentAs : null;
    default:
      return null;
  }
}

/**
 * Whether a photo is there as it would be sent now. What the last run said of it counts only where nothing else is
 * known: it may have been cropped since.
 */
export function isPhotoThere({
  outcome,
  atDestination,
}: {
  readonly outcome: Outcome | null;
  readonly atDestination?: StandingAtDestination;
}): boolean {
  return atDestination ? isThereAlready(atDestination) : outcome?.kind === 'imported';
}

/** How a photo arrived: by the last run, else by an earlier one. What the last run said of it counts first. */
export function arrivalOf({
  outcome,
  atDestination,
}: {
  readonly outcome: Outcome | null;
  readonly atDestination?: StandingAtDestination;
}): 'imported' | 'delivered' | null {
  if (outcome) return outcome.kind === 'imported' || outcome.kind === 'delivered' ? outcome.kind : null;
  if (atDestination?.kind === 'in-sis') return 'imported';
  return atDestination?.kind === 'handed-over' ? 'delivered' : null;
}

/** Whether an upload skips it, unless everything is to be sent again. */
export function isThereAlready(standing: StandingAtDestination | undefined): boolean {
  return standing?.kind === 'in-sis' || standing?.kind === 'handed-over';
}
