import type { IssueCode } from '../../../photo/issue.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';

/** Before an upload: what goes, where to, and what is in the way. */

export const noFolderTitle = 'Upload';
export const chooseFolder = 'Choose folder…';
export const noPhotos = 'No photos are open';
export const noPhotosHint =
  "Choose the photographer's folder first. You can check here what will be uploaded before anything leaves this computer.";

export const title = 'Upload photos';
export const notReadyTitle = 'Not ready to upload yet';
export const allInSisTitle = 'Everything in this folder is already in the SIS';
export const allReadyInSisTitle = 'Everything that can be uploaded is already in the SIS';
export const nothingYet = 'Nothing is uploaded until you click Upload.';
export const notYet = "Can't upload yet.";
export const back = 'Back to Review';
export const uploadAllAgain = 'Upload all again';
export const openAnother = 'Open another folder…';
export const upload = (photos: number) => `Upload ${countOf(photos, 'photo')}`;
/** Beside "Resume upload". */
export const uploadAllPhotosAgain = (photos: number) => `Upload all ${countOf(photos, 'photo')} again`;

// Another way.
export const needOtherWay = 'Need SFTP or zip files instead?';
export const otherOptions = 'Other delivery options';
export const alreadyDelivered = 'These photos were already delivered by SFTP.';
export const showEmail = 'Show the email to send';

// While photos are checked.
export const checkingPanel = 'Checking photos';
export const stillChecking = 'The photos are still being checked';
export const found = (photos: number) => `${countOf(photos, 'photo')} found so far`;
export const checked = (photos: number, all: number) => `${formatNumber(photos)} of ${countOf(all, 'photo')}`;

// What goes.
export const planPanel = 'What will be uploaded';
export interface PlannedSizes {
  /** Such as "27.4 MB", or "59.9, 59.7, and 12.1 MB". */
  readonly sizes: string;
  readonly photos: number;
  readonly zips: number;
  /** Fixed photos change size, and with it perhaps the number of zip files. */
  readonly isEstimate: boolean;
}
/** "107 photos (27.4 MB)."; "486 photos in 3 zip files (59.9, 59.7, and 12.1 MB)." */
export function planned({ sizes, photos, zips, isEstimate }: PlannedSizes): string {
  const size = isEstimate ? `about ${sizes}` : sizes;
  if (zips === 1) return `${countOf(photos, 'photo')} (${size}).`;
  const count = countOf(zips, 'zip file');
  return `${countOf(photos, 'photo')} in ${isEstimate ? `about ${count}` : count} (${size}).`;
}
/** Before the zip files are known. */
export const roughly = (photos: number, size: string) => `${countOf(photos, 'photo')} (about ${size}).`;
/** @param sizes each with its unit left off. */
export const sizesInKB = (sizes: readonly string[]) => `${formatList(sizes)} KB`;
export const sizesInMB = (sizes: readonly string[]) => `${formatList(sizes)} MB`;
export const sizeRange = (smallest: string, largest: string) => `${smallest} to ${largest} MB`;

/** Each with the number of photos, from 1. @param ratio such as "4:5". */
const warnings: Readonly<Partial<Record<IssueCode, (photos: number, ratio: string) => string>>> = {
  ratio: (photos, ratio) => `${countOf(photos, 'photo needs', 'photos need')} cropping to ${ratio}`,
  'low-resolution': (photos) => `${countOf(photos, 'photo has', 'photos have')} low resolution`,
  sideways: (photos) => `${countOf(photos, 'photo')} may appear sideways`,
  'wrong-extension': (photos) => `${countOf(photos, 'photo has', 'photos have')} the wrong file extension`,
  'not-srgb': (photos) => `${countOf(photos, 'photo uses', 'photos use')} print colors (CMYK)`,
  'many-pages': (photos) =>
    `${countOf(photos, 'photo has', 'photos have')} multiple pages (only the first is used)`,
  'location-data': (photos) => `${countOf(photos, 'photo contains', 'photos contain')} GPS location data`,
  'no-face': (photos) => `${countOf(photos, 'photo shows', 'photos show')} no face`,
  'several-faces': (photos) => `${countOf(photos, 'photo shows', 'photos show')} more than one face`,
  'face-sideways': (photos) => `${countOf(photos, 'photo shows', 'photos show')} a sideways face`,
  'face-blurred': (photos) => `${countOf(photos, 'photo shows', 'photos show')} a blurry face`,
  'face-dark': (photos) => `${countOf(photos, 'photo shows', 'photos show')} a face that is too dark`,
  'face-bright': (photos) => `${countOf(photos, 'photo shows', 'photos show')} a face that is too bright`,
};
/** In a list: "9 photos need cropping to 4:5". */
export const warning = (code: IssueCode, photos: number, ratio: string) =>
  warnings[code]?.(photos, ratio) ?? `${countOf(photos, 'photo has', 'photos have')} a warning`;
/** The only one: "9 photos need cropping to 4:5. They will be uploaded as they are." */
export const onlyWarning = (code: IssueCode, photos: number, ratio: string) =>
  photos === 1
    ? `${warning(code, photos, ratio)}. It will be uploaded as it is.`
    : `${warning(code, photos, ratio)}. They will be uploaded as they are.`;
/** Above a list of several. */
export const warned = (photos: number) =>
  photos === 1
    ? '1 photo has warnings but will be uploaded as it is:'
    : `${formatNumber(photos)} photos have warnings but will be uploaded as they are:`;
export const reviewThem = (photos: number) => (photos === 1 ? 'Review it' : 'Review them');
export const showThem = (photos: number) => (photos === 1 ? 'Show it' : 'Show them');

export const alreadyInSis = (photos: number) =>
  `${countOf(photos, 'photo is', 'photos are')} already in the SIS and won't be uploaded again.`;
export const changedSinceUpload = (photos: number) =>
  `${formatNumber(photos)} of these photos ${photos === 1 ? 'has' : 'have'} changed since an earlier upload.`;
export const changedFiles = (files: number) =>
  files === 1
    ? "1 file changed after you reviewed it. It won't be uploaded until you confirm it."
    : `${formatNumber(files)} files changed after you reviewed them. They won't be uploaded until you confirm them.`;
export const reviewChangedFiles = (files: number) =>
  files === 1 ? 'Review the changed file' : 'Review the changed files';
export const cannotUpload = (photos: number) => `${countOf(photos, 'photo')} can't be uploaded yet.`;
export const skipped = (photos: number) => `You skipped ${countOf(photos, 'photo')}.`;
export const originalsUnchanged = "Your original files aren't changed.";

// Where to.
export const destinationPanel = 'Destination';
export const fact = {
  to: 'Upload to',
  as: 'Signed in as',
  roster: 'Roster',
  folder: 'This folder',
  maximumZip: 'Maximum zip size',
};
export const systemAt = (system: string, address: string) => `${system} (${address})`;
export const mayUpload = (user: string) => `${user}, can upload photos`;
export const mayNotUpload = (user: string) => `${user}, no permission to upload`;
export const students = (count: number) => countOf(count, 'student');
export const noRoster = 'Not available';

// What is in the way.
export const blocker = {
  notSignedIn: 'Set up your SIS connection and sign in first.',
  signingIn: 'Signing in to the SIS…',
  checking: 'The photos are still being checked.',
  conflicts: (photos: number) =>
    `For ${countOf(photos, 'photo')}, the file name and the photographer's list name different students. Decide in Review which to use.`,
  numbered: (photos: number) =>
    photos === 1
      ? "1 photo has only a number as its file name, and the photographer's list can't be used. Decide in Review whether the number is a student ID."
      : `${formatNumber(photos)} photos have only numbers as file names, and the photographer's list can't be used. Decide in Review whether the numbers are student IDs.`,
  optOutsUnread: (failure: string) =>
    `Couldn't open the photo opt-out list. ${failure} In Review, under "Roster", open it again or remove it.`,
  optOutsUndecided: (question: string) =>
    `${question} Uploading is on hold until you answer in Review, under "Roster".`,
  nothing:
    "There is nothing to upload: every photo was skipped, can't be uploaded yet, or is already in the SIS.",
};
export const remedy = {
  settings: 'Open Settings',
  review: 'Go to Review',
  'delivery-methods': 'Other delivery options',
};

// Photos that were prepared for another system.
export const otherSystem = {
  title: (prepared: string) => `Upload photos prepared for ${prepared}?`,
  uploadAnyway: 'Upload anyway',
  explanation: (signedIn: string, prepared: string) =>
    `You are signed in to ${signedIn}, but the photos were checked and prepared for ${prepared}. Their proportions, size, and names may be wrong for ${signedIn}.`,
  remedy: (usual: string) => `To change that, open Settings and select ${usual} as the system.`,
  unnamed: 'the SIS',
};
