import { isPhotoThere } from '../../electron/core/ledger/standing.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';

/**
 * Where a photo stands before an upload. Every screen counts and lists by this one rule, so that their numbers agree.
 * `left-out` is the person's own decision and nothing else; `changed` waits for an answer, `blocked` for a fix; `in-sis`
 * and `handed-over` arrived earlier, exactly as they would be sent now; `attention` goes as it is, with a warning.
 */
export type PhotoStanding =
  | 'left-out'
  | 'changed'
  | 'blocked'
  | 'in-sis'
  | 'handed-over'
  | 'attention'
  | 'ready';

/** Null for files that are no photos. */
export function standingOf(photo: PhotoRow): PhotoStanding | null {
  if (photo.status === 'ignored') return null;
  if (photo.isLeftOut) return 'left-out';
  if (photo.isChanged) return 'changed';
  if (photo.status === 'blocked' || !isPhotoThere(photo)) return photo.status;
  return photo.atDestination?.kind === 'handed-over' ? 'handed-over' : 'in-sis';
}

/** What "Needs attention" lists and Alt+N goes to: something is wrong with it, or a question about it is open. */
export function needsAttention(photo: PhotoRow): boolean {
  const standing = standingOf(photo);
  return standing === 'changed' || standing === 'blocked' || standing === 'attention';
}

/** Whether it goes in the next upload. */
export function isGoing(photo: PhotoRow): boolean {
  const standing = standingOf(photo);
  switch (standing) {
    case 'attention':
    case 'ready':
      return true;
    case 'in-sis':
    case 'handed-over':
    case 'left-out':
    case 'changed':
    case 'blocked':
    case null:
      return false;
    default:
      return assertNever(standing);
  }
}

/** Whether it goes, and takes the place of another photo of its student, or of this one as it was before. */
export function isChangedSinceUpload(photo: PhotoRow): boolean {
  return photo.atDestination?.kind === 'changed-since' && isGoing(photo);
}

/** Whether what is wrong with it is still to be dealt with. */
export function isInQuestion(photo: PhotoRow): boolean {
  const standing = standingOf(photo);
  return standing !== 'left-out' && standing !== 'in-sis' && standing !== 'handed-over';
}

/** Whether it goes, and was not brought into the SIS by the last upload. One that was left out then may be taken back since. */
export function isGoingAgain(photo: PhotoRow): boolean {
  const last = photo.outcome?.kind;
  return isGoing(photo) && (last === 'rejected' || last === 'not-sent' || last === 'left-out');
}
