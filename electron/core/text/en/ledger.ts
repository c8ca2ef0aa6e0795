import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** The SIS says otherwise than the ledger. */
export const notInSis = (photos: number) =>
  photos === 1
    ? 'The SIS no longer has 1 photo that was uploaded earlier. It will be uploaded again.'
    : `The SIS no longer has ${countOf(photos, 'photo')} that were uploaded earlier. They will be uploaded again.`;

export const sentElsewhere = (students: number) =>
  students === 1
    ? "The SIS's log shows that another computer uploaded a photo of 1 student after this one did. It was not replaced: check that it is the right one."
    : `The SIS's log shows that another computer uploaded photos of ${countOf(students, 'student')} after this one did. They were not replaced: check that they are the right ones.`;

/** Zips are saved while the journal cannot be written. @param failure a whole sentence. */
export const notRemembered = (failure: string) =>
  `${failure} The zip files are saved, but they won't be in the history.`;

/** Where a photo is that was handed over in a zip. */
export const inFolder = 'It is in a zip file in the folder, to be imported into the SIS by hand.';

/** How many an upload passed over. */
export const alreadyThere = (photos: number) =>
  photos === 1
    ? "1 photo was already there and wasn't uploaded again."
    : `${formatNumber(photos)} photos were already there and weren't uploaded again.`;
