import type { StandingAtDestination } from '../../electron/core/ledger/standing.ts';
import { dayInWords, onDay } from '../../electron/core/shared/dates.ts';
import { texts } from '../../electron/core/text/texts.ts';

type Changed = Extract<StandingAtDestination, { readonly kind: 'changed-since' }>;

/** "In the SIS since Nov 3", "Delivered Nov 3". Null where the photo is not there as it would be sent now. */
export function arrivalInWords(standing: StandingAtDestination | undefined, nowMs: number): string | null {
  switch (standing?.kind) {
    case 'in-sis':
      return texts.photo.arrival.inSis(dayInWords(standing.sinceMs, nowMs));
    case 'handed-over':
      return texts.photo.arrival.delivered(dayInWords(standing.sinceMs, nowMs));
    default:
      return null;
  }
}

/** What is not certain about a photo that is there; null where nothing is in doubt. */
export function doubtSentence(standing: StandingAtDestination | undefined, student: string): string | null {
  const { arrival } = texts.photo;
  if (standing?.kind === 'in-sis' && standing.isMarked && standing.isCertain) return arrival.isMarked;
  if ((standing?.kind !== 'in-sis' && standing?.kind !== 'handed-over') || standing.isCertain) return null;
  return standing.kind === 'in-sis' ? arrival.mayBeInSis(student) : arrival.mayBeDelivered(student);
}

export interface ChangedWords {
  readonly title: string;
  readonly text: string;
}

/**
 * What is not as it was when it was uploaded, and what uploading it again does.
 * @param student whose photo it is now.
 * @param other as whose photo it was sent; null where it went as the same student's.
 */
export function changedSinceInWords(
  { sentMs, arrival, change }: Changed,
  student: string,
  other: string | null,
  nowMs: number,
): ChangedWords {
  const { changedSince, wrongStudent } = texts.photo;
  const day = onDay(dayInWords(sentMs, nowMs));
  const sent = arrival === 'delivered' ? 'delivered' : 'uploaded';
  const { title } = changedSince[change.kind];
  switch (change.kind) {
    case 'fixes':
      return { title, text: changedSince.fixes.text(sent, day) };
    case 'picture':
      return { title, text: changedSince.picture.text(sent, day, student) };
    case 'student':
      return {
        title,
        text: changedSince.student.text(sent, day, student, other ?? wrongStudent.anotherStudent),
      };
    case 'elsewhere':
      return { title, text: changedSince.elsewhere.text(sent, day, student) };
  }
}

/**
 * What becomes of a photo in the SIS that is another student's: the SIS takes photos and gives none back.
 * @param other as whose photo it was sent.
 * @param ownFile a photo of that student in the folder; null where there is none.
 */
export function wrongStudentSentence(other: string, ownFile: string | null): string {
  const { replacedBy, notReplaced } = texts.photo.wrongStudent;
  return ownFile === null ? notReplaced(other) : replacedBy(other, ownFile);
}

/** About a photo that is not sent any more but is in the SIS. */
export function staysInSisSentence(
  standing: StandingAtDestination | undefined,
  nowMs: number,
): string | null {
  switch (standing?.kind) {
    case 'in-sis':
      return texts.photo.arrival.inSisAndStays(dayInWords(standing.sinceMs, nowMs));
    case 'handed-over':
      return texts.photo.arrival.deliveredAndStays(dayInWords(standing.sinceMs, nowMs));
    default:
      return null;
  }
}
