import type { StandingAtDestination } from '../../electron/core/ledger/standing.ts';
import { dayInWords, onDay } from '../../electron/core/shared/dates.ts';

type Changed = Extract<StandingAtDestination, { readonly kind: 'changed-since' }>;

/** "In the SIS since Nov 3", "Delivered Nov 3". Null where the photo is not there as it would be sent now. */
export function arrivalInWords(standing: StandingAtDestination | undefined, nowMs: number): string | null {
  switch (standing?.kind) {
    case 'in-sis':
      return `In the SIS since ${dayInWords(standing.sinceMs, nowMs)}`;
    case 'handed-over':
      return `Delivered ${dayInWords(standing.sinceMs, nowMs)}`;
    default:
      return null;
  }
}

/** What is not certain about a photo that is there; null where nothing is in doubt. */
export function doubtSentence(standing: StandingAtDestination | undefined, student: string): string | null {
  if (standing?.kind === 'in-sis' && standing.isMarked && standing.isCertain)
    return 'You marked the delivery as imported. The SIS itself has not confirmed it.';
  if ((standing?.kind !== 'in-sis' && standing?.kind !== 'handed-over') || standing.isCertain) return null;
  return standing.kind === 'in-sis'
    ? `A photo of ${student} is in the SIS, but Picture Day can't tell whether it is exactly this one. Look in the SIS, or upload this one again.`
    : `A photo of ${student} was delivered, but Picture Day can't tell whether it was exactly this one.`;
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
  const day = onDay(dayInWords(sentMs, nowMs));
  const went = arrival === 'delivered' ? 'delivered' : 'uploaded';
  switch (change.kind) {
    case 'fixes':
      return {
        title: 'Changed since upload',
        text: `This photo was ${went} ${day}. You changed it after that: the SIS does not have the change yet.`,
      };
    case 'picture':
      return {
        title: 'Changed since upload',
        text: `Another photo of ${student} was ${went} ${day}. Uploading this one replaces it.`,
      };
    case 'student':
      return {
        title: `Uploaded as another student`,
        text: `This photo was ${went} ${day} as the photo of ${other ?? 'another student'}. Upload it again for ${student}.`,
      };
    case 'elsewhere':
      return {
        title: 'Uploaded from another computer',
        text: `A photo of ${student} was ${went} ${day} from another computer. Look in the SIS whether it is this one. Uploading this one replaces it.`,
      };
  }
}

/**
 * What becomes of a photo in the SIS that is another student's: the SIS takes photos and gives none back.
 * @param other as whose photo it was sent.
 * @param ownFile a photo of that student in the folder; null where there is none.
 */
export function wrongStudentSentence(other: string, ownFile: string | null): string {
  const stays = `In the SIS it stays ${other}'s photo until another photo of ${other} is uploaded.`;
  return ownFile === null
    ? `${stays} Upload the right photo of ${other}, or ask your SIS administrator to remove this one.`
    : `${stays} Upload ${ownFile} as well: it replaces it.`;
}

/** About a photo that is not sent any more but is in the SIS. */
export function staysInSisSentence(
  standing: StandingAtDestination | undefined,
  nowMs: number,
): string | null {
  const words = arrivalInWords(standing, nowMs);
  if (words === null) return null;
  return `${words}. It stays there: Picture Day can't remove a photo from the SIS. If it should not be there, ask your SIS administrator to remove it.`;
}
