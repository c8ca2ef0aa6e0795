import { countOf } from '../shared/amounts.ts';

/** The SIS says otherwise than the ledger. */
export function notInSisSentence(photos: number): string {
  const subject = countOf(photos, 'photo');
  return photos === 1
    ? `${subject} that had arrived in the SIS is not there any more, as the SIS says. It is sent again.`
    : `${subject} that had arrived in the SIS are not there any more, as the SIS says. They are sent again.`;
}

export function sentElsewhereSentence(students: number): string {
  const whose = countOf(students, 'student');
  return `Another computer has sent ${students === 1 ? 'a photo' : 'photos'} of ${whose} to the SIS since this one did, as the SIS's log says. Nothing is sent over ${students === 1 ? 'it' : 'them'}: look in the SIS whether ${students === 1 ? 'it is the right one' : 'they are the right ones'}.`;
}

/** Zips that were saved could not be written down. */
export function notRememberedSentence(failure: string): string {
  return `The zips are saved, but Picture Day could not write down that they were. ${failure}`;
}

/** Where a photo is that was handed over in a zip. */
export const inFolderReason = 'It is in a zip in the folder. A person imports it into the SIS.';

/** How many an upload passed over. */
export function alreadySentence(photos: number): string {
  return photos === 1
    ? '1 photo was there already and was not sent again.'
    : `${photos.toLocaleString('en-US')} photos were there already and were not sent again.`;
}
