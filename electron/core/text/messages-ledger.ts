import { countOf } from '../shared/amounts.ts';
import { formatNumber } from '../shared/locale.ts';

/** The SIS says otherwise than the ledger. */
export function notInSisSentence(photos: number): string {
  const subject = countOf(photos, 'photo');
  return photos === 1
    ? `The SIS no longer has ${subject} that was uploaded earlier. It is uploaded again.`
    : `The SIS no longer has ${subject} that were uploaded earlier. They are uploaded again.`;
}

export function sentElsewhereSentence(students: number): string {
  const whose = countOf(students, 'student');
  const [theirs, it] =
    students === 1
      ? ['a photo', 'It was not replaced: check that it is the right one.']
      : ['photos', 'They were not replaced: check that they are the right ones.'];
  return `The SIS's log shows that another computer uploaded ${theirs} of ${whose} after this one did. ${it}`;
}

/** Zips are saved while the journal cannot be written. */
export function notRememberedSentence(failure: string): string {
  return `${failure} The zip files are saved all the same, but they will not be in the history.`;
}

/** Where a photo is that was handed over in a zip. */
export const inFolderReason = 'It is in a zip in the folder. A person imports it into the SIS.';

/** How many an upload passed over. */
export function alreadySentence(photos: number): string {
  return photos === 1
    ? '1 photo was there already and was not sent again.'
    : `${formatNumber(photos)} photos were there already and were not sent again.`;
}
