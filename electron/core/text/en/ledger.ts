import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** The SIS says otherwise than the ledger. */
export function notInSisSentence(photos: number): string {
  const subject = countOf(photos, 'photo');
  return photos === 1
    ? `The SIS no longer has ${subject} that was uploaded earlier. It will be uploaded again.`
    : `The SIS no longer has ${subject} that were uploaded earlier. They will be uploaded again.`;
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
  return `${failure} The zip files are saved, but they won't be in the history.`;
}

/** Where a photo is that was handed over in a zip. */
export const inFolderReason = 'It is in a zip file in the folder, to be imported into the SIS by hand.';

/** How many an upload passed over. */
export function alreadySentence(photos: number): string {
  return photos === 1
    ? "1 photo was already there and wasn't uploaded again."
    : `${formatNumber(photos)} photos were already there and weren't uploaded again.`;
}
