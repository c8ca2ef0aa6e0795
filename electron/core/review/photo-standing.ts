import { isPhotoThere } from '../ledger/standing.ts';
import type { PhotoRow } from './photo-row.ts';

/** What the review says of a photo, wherever it may have been sent before. */
type Verdict = 'left-out' | 'changed' | 'blocked' | 'attention' | 'ready';

/**
 * Where a photo stands before an upload. The engine sends, and every screen counts and lists, by this one rule, so that
 * their numbers agree. `left-out` is the person's own decision and nothing else; `changed`: its file is no longer the
 * one that was decided about, and it waits for an answer; `blocked` waits for a fix; `in-sis` and `handed-over` arrived
 * earlier, exactly as they would be sent now; `attention` goes as it is, with a warning.
 */
export type PhotoStanding = Verdict | 'in-sis' | 'handed-over';

type Judged = Pick<PhotoRow, 'status' | 'isLeftOut' | 'isChanged'>;
type Placed = Judged & Pick<PhotoRow, 'atDestination' | 'outcome'>;

/** Null for files that are no photos. */
export function verdictOf({ status, isLeftOut, isChanged }: Judged): Verdict | null {
  if (status === 'ignored') return null;
  if (isLeftOut) return 'left-out';
  return isChanged ? 'changed' : status;
}

/** Null for files that are no photos. */
export function standingOf(photo: Placed): PhotoStanding | null {
  const verdict = verdictOf(photo);
  if ((verdict !== 'ready' && verdict !== 'attention') || !isPhotoThere(photo)) return verdict;
  return photo.atDestination?.kind === 'handed-over' ? 'handed-over' : 'in-sis';
}

/** Whether it is a photo that goes, or will once it is fixed: nobody left it out, and it waits for no answer. */
export function isIncluded(photo: Judged): boolean {
  const verdict = verdictOf(photo);
  return verdict !== null && verdict !== 'left-out' && verdict !== 'changed';
}

/** Whether it can be sent as things stand, also a second time. Warnings do not hold it up. */
export function isSendable(photo: Judged): boolean {
  const verdict = verdictOf(photo);
  return verdict === 'ready' || verdict === 'attention';
}

/** What "Needs attention" lists and Alt+N goes to: something is wrong with it, or a question about it is open. */
export function needsAttention(photo: Placed): boolean {
  const standing = standingOf(photo);
  return standing === 'changed' || standing === 'blocked' || standing === 'attention';
}

/** Whether it goes in the next upload: it can be sent, and is not there already. */
export function isGoing(photo: Placed): boolean {
  return isSendable(photo) && !isPhotoThere(photo);
}

/** Whether it goes, and takes the place of another photo of its student, or of this one as it was before. */
export function isChangedSinceUpload(photo: Placed): boolean {
  return photo.atDestination?.kind === 'changed-since' && isGoing(photo);
}

/** Whether what is wrong with it is still to be dealt with. */
export function isInQuestion(photo: Placed): boolean {
  const standing = standingOf(photo);
  return standing !== 'left-out' && standing !== 'in-sis' && standing !== 'handed-over';
}

/** Whether it goes, and was not brought into the SIS by the last upload. One that was left out then may be taken back since. */
export function isGoingAgain(photo: PhotoRow): boolean {
  const last = photo.outcome?.kind;
  return isGoing(photo) && (last === 'rejected' || last === 'not-sent' || last === 'left-out');
}
