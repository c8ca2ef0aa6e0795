import type { DestinationKind } from '../../../delivery/delivery-view.ts';
import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** While photos are on their way, wherever they go, and after that. */

/** What goes: photos in zip files, or one by one (null). */
export interface Load {
  readonly photos: number;
  readonly zips: number | null;
}

/** "486 photos in 3 zip files"; one by one, "486 photos". */
function loadInWords({ photos, zips }: Load): string {
  const all = countOf(photos, 'photo');
  return zips === null ? all : `${all} in ${countOf(zips, 'zip file')}`;
}

const verbs: Readonly<Record<DestinationKind, string>> = {
  sis: 'Uploading',
  sftp: 'Sending',
  folder: 'Saving',
  ldap: 'Uploading',
  moodle: 'Uploading',
  google: 'Uploading',
  microsoft: 'Uploading',
};

/** What has happened to photos that are through. One by one, some of them may have been rejected. */
const participles: Readonly<Record<DestinationKind, string>> = {
  sis: 'uploaded',
  sftp: 'sent',
  folder: 'saved',
  ldap: 'processed',
  moodle: 'processed',
  google: 'processed',
  microsoft: 'processed',
};

// Titles.
export const preparingTitle = (photos: number) => `Preparing ${countOf(photos, 'photo')}`;
export const importingTitle = 'Upload complete. The SIS is importing the photos.';
/** @param load null while it is not known. */
export const goingTitle = (to: DestinationKind, load: Load | null) =>
  load === null ? `${verbs[to]} photos` : `${verbs[to]} ${loadInWords(load)}`;
export const haltedTitle = {
  paused: (load: Load | null) => (load === null ? 'Paused' : `Paused: ${loadInWords(load)}`),
  'waiting-for-network': (load: Load | null) =>
    load === null ? 'Waiting for a connection' : `Waiting for a connection: ${loadInWords(load)}`,
  'waiting-for-sign-in': (load: Load | null) =>
    load === null ? 'Sign in to resume' : `Sign in to resume: ${loadInWords(load)}`,
};

// Under the title.
export const uploadLead = (system: string, user: string) => `To ${system}, signed in as ${user}.`;
export const sendLead = (destination: string) => `To ${destination}.`;
export const saveLead = (folder: string) => `In ${folder}.`;
export const notIncluded = (photos: number) => `${countOf(photos, 'photo is', 'photos are')} not included.`;

// What it waits for, in a banner: a bold sentence, then another one.
export const pausedHead = 'Paused.';
/** "1 of 3 zip files uploaded." */
export const zipsThere = (to: DestinationKind, there: number, zips: number) =>
  `${formatNumber(there)} of ${countOf(zips, 'zip file')} ${participles[to]}.`;
/** "308 of 486 photos uploaded"; also over the bar. */
export const photosThere = (to: DestinationKind, there: number, photos: number) =>
  `${formatNumber(there)} of ${countOf(photos, 'photo')} ${participles[to]}`;
export const photosThereSentence = (to: DestinationKind, there: number, photos: number) =>
  `${photosThere(to, there, photos)}.`;
export const offlineHead = 'No connection.';
export const uploadOffline =
  'Nothing was lost. The upload resumes automatically when the connection is back.';
export const deliveryOffline =
  'Nothing was lost. The delivery resumes automatically when the connection is back.';
export const signInHead = 'Your sign-in has expired.';
export const enterToken = 'Nothing was lost. Enter a new access token to resume.';
export const signInToResume = 'Nothing was lost. Sign in again to resume.';

// What can be done meanwhile.
export const meanwhile = {
  paused: 'You can close Picture Day and resume later.',
  'waiting-for-network': 'You can keep working. This resumes when the connection is back.',
  'waiting-for-sign-in': 'This resumes when you sign in. You can also close Picture Day and resume later.',
  watching: 'You can keep working. Picture Day keeps checking until the import is done.',
  uploading: 'You can keep working while photos upload.',
  handingOver: 'You can keep working. If you stop, zip files that are already there stay there.',
  uploadingOneByOne: 'You can keep working. If you stop, photos that are already there stay there.',
};

// Buttons.
export const pause = 'Pause';
export const resume = 'Resume';
export const stop = 'Stop';
export const stopUpload = 'Stop…';
export const checkLaterAsk = 'Check later…';
export const checkLater = 'Check later';
export const seeImportStatus = 'See import status';
export const resumeUpload = 'Resume upload';
export const resumeDelivery = 'Resume delivery';

// Before an upload is stopped, or its import is left alone.
export const stopTitle = 'Stop uploading?';
export const keepUploading = 'Keep uploading';
export const checkLaterTitle = 'Check the import later?';
export const keepChecking = 'Keep checking';
export const importGoesOn = 'The SIS has all the zip files and keeps importing the photos.';
export const resumeToSeeResults =
  'Picture Day stops checking. You can resume later, even on another day, to see the result for each photo.';
export const uploadedStay = (photos: number) =>
  `${countOf(photos, 'photo that is', 'photos that are')} already uploaded will stay in the SIS.`;
export const notUploadedYet = (photos: number) =>
  `${countOf(photos, "photo hasn't", "photos haven't")} been uploaded yet. You can resume later.`;
export const uploadLater = 'You can start the upload again later.';

// The bar.
export const progress = 'Progress';
export const preparingPhotos = 'Preparing photos';
export const prepared = (photos: number, all: number) =>
  `${formatNumber(photos)} of ${countOf(all, 'photo')}`;
export const uploadBar = 'Upload';
export const deliveryBar = 'Delivery';
/** What the colors of the bar mean. */
export const legend = {
  confirmedBySis: 'confirmed by the SIS',
  confirmed: 'confirmed',
  uploaded: 'uploaded, waiting for confirmation',
  sent: 'sent, waiting for confirmation',
};
/** Beside the bar: "about 2 minutes left, 1.9 MB/s, 45%". */
export const paceAndShare = (pace: string, percent: string) => `${pace}, ${percent}`;
export const pace = {
  uploaded: 'all uploaded',
  sent: 'all sent',
  uploadStands: 'nothing is being uploaded',
  deliveryStands: 'nothing is being sent',
  waitingForSis: 'all uploaded, waiting for the SIS',
  waitingForConfirmation: 'waiting for confirmation',
  estimating: 'estimating time',
  stuck: 'waiting…',
  /** "about 2 minutes left, 1.9 MB/s". */
  moving: (left: string, perSecond: string) => `${left}, ${perSecond}/s`,
  /** "about 2 minutes left". @param duration with its "about", where it is rounded. */
  left: (duration: string) => `${duration} left`,
  secondsLeft: (seconds: number) => `about ${countOf(seconds, 'second')} left`,
};
export const noSpeedLimit = 'Speed limit: none';
export const speedLimit = (perSecond: string) => `Speed limit: ${perSecond}/s`;
export const noLimitChoice = 'No limit';
export const limitChoice = (perSecond: string) => `${perSecond}/s`;

// For those who hear the screen, at turning points.
export const spoken = {
  preparing: 'Preparing the photos.',
  begun: {
    sis: (zips: number) => `Uploading ${countOf(zips, 'zip file')}.`,
    sftp: 'Sending the zip files by SFTP.',
    folder: 'Saving the zip files.',
    ldap: 'Uploading to the directory.',
    moodle: 'Uploading to Moodle.',
    google: 'Uploading to Google Workspace.',
    microsoft: 'Uploading to Microsoft 365.',
  },
  halted: (head: string, sentence: string) => `${head} ${sentence}`,
  uploadResumed: 'The upload has resumed.',
  deliveryResumed: 'The delivery has resumed.',
  received: (there: number, zips: number) =>
    `The SIS has received ${formatNumber(there)} of ${countOf(zips, 'zip file')}.`,
  split: (zips: number) =>
    `One zip file was split into smaller ones. There are now ${countOf(zips, 'zip file')}.`,
  stalled: 'The SIS is taking longer than usual. Picture Day keeps checking.',
  left: 'The SIS is still importing. You can check the result later.',
  /** @param arrived such as "106 of 107 photos are in the SIS; 1 was rejected." */
  finished: (arrived: string) => `Upload finished. ${arrived}`,
};

/** In the toast at the end. */
export const seeReport = 'See report';
export const missingPhotos = 'Missing photos';

// Jobs that stand still.
export const slowImport = {
  one: (job: string, time: string) =>
    `The SIS is taking longer than usual: import ${job} has not moved for ${time}. Your photos have been received.`,
  several: (imports: number, time: string) =>
    `The SIS is taking longer than usual: ${countOf(imports, 'import')} have not moved for ${time}. Your photos have been received.`,
  fewMinutes: 'a few minutes',
  canLeave: 'Picture Day keeps checking, or you can check later, even on another day.',
  othersGo: 'Picture Day keeps checking, and uploads the other zip files.',
};

// Once it is over.
export const brokenOff = (failure: string, zips: string) =>
  `${failure} ${zips} Nothing was lost. You can resume later.`;
export const canceled = (failure: string, zips: string) => `${failure} ${zips} You can resume later.`;
export const nothingUploaded = (failure: string) => `${failure} Nothing was uploaded.`;
export const changedWhilePacking = (files: number) =>
  files === 1
    ? '1 file changed after it was checked. It was checked again, and the zip files contain the new version.'
    : `${formatNumber(files)} files changed after they were checked. They were checked again, and the zip files contain the new versions.`;
/** Not in the SIS, and not skipped since. */
export const needAttention = (photos: number) =>
  `${countOf(photos, 'photo still needs', 'photos still need')} attention.`;
export const showDetails = 'Show details';
export const confirmedBySis = 'Confirmed by the SIS.';
export const readBack = 'Only photos that were confirmed in the system are counted.';
export const leftImporting =
  'The SIS was still importing when Picture Day stopped checking. Click "Resume upload" to see the result for each photo.';
export const otherOptionsFor = (photos: number) => `Other delivery options for ${countOf(photos, 'photo')}`;
export const uploadPhotos = (photos: number) => `Upload ${countOf(photos, 'photo')}`;
export const uploadAgain = (photos: number) => `Upload ${countOf(photos, 'photo')} again`;
export const tryAgain = 'Try again';
export const done = 'Done';
export const openSettings = 'Open Settings';

// Another access token while the upload waits for one.
export const newToken = 'New access token';
export const tokenMissing = 'Enter the access token.';
export const signInAndResume = 'Sign in and resume';
export const signingIn = 'Signing in…';
