import { isPhotoThere } from '../ledger/standing.ts';
import type { PhotoRow } from './photo-row.ts';

/**
 * Where a photo stands before an upload. The engine sends, and every screen counts and lists, by this one rule, so that
 * their numbers agree. `left-out` is the person's own decision and nothing else; `changed`: its file is no longer the
 * one that was decided about, and it waits for an answer; `blocked` waits for a fix; `attention` goes as it is, with a
 * warning.
 */
export type PhotoStanding = 'left-out' | 'changed' | 'blocked' | 'attention' | 'ready';

type Stands = Pick<PhotoRow, 'status' | 'isLeftOut' | 'isChanged'>;

/** Null for files that are no photos. */
export function standingOf({ status, isLeftOut, isChanged }: Stands): PhotoStanding | null {
  if (status === 'ignored') return null;
  if (isLeftOut) return 'left-out';
  return isChanged ? 'changed' : status;
}

/** Whether it is a photo that goes, or will once it is fixed: nobody left it out, and it waits for no answer. */
export function isIncluded(photo: Stands): boolean {
  const standing = standingOf(photo);
  return standing !== null && standing !== 'left-out' && standing !== 'changed';
}

/** Whether it can be sent as things stand. Warnings do not hold it up. */
export function isSendable(photo: Stands): boolean {
  const standing = standingOf(photo);
  return standing === 'ready' || standing === 'attention';
}

/** What "Needs attention" lists and Alt+N goes to: something is wrong with it, or a question about it is open. */
export function needsAttention(photo: Stands): boolean {
  const standing = standingOf(photo);
  return standing === 'changed' || standing === 'blocked' || standing === 'attention';
}

/** Whether it goes in the next upload: it can be sent, and is not there already. */
export function isGoing(photo: PhotoRow): boolean {
  return isSendable(photo) && !isPhotoThere(photo);
}

/** Whether it goes, and was not brought into the SIS by the last upload. One that was left out then may be taken back since. */
export function isGoingAgain(photo: PhotoRow): boolean {
  const last = photo.outcome?.kind;
  return isGoing(photo) && (last === 'rejected' || last === 'not-sent' || last === 'left-out');
}
