import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** What became of the photos, and the SIS's own imports and logs. */

export const title = 'Import status';
export const nothingYet = 'Nothing uploaded yet';
export const importing = 'Importing…';
export const zipsUploaded = (some: number, all: number) =>
  `${formatNumber(some)} of ${countOf(all, 'zip file')} uploaded`;

// Before there is anything.
export const asking = 'Asking the SIS for its imports…';
export const follow = 'After you upload, you can follow the import here, photo by photo.';
export const signInToFollow =
  'Sign in to the SIS first. After you upload, you can follow the import here, photo by photo.';
export const readBack =
  'Each photo is checked right after it is uploaded. After you upload, you can see here which photos arrived.';
export const notSeen =
  "Picture Day can't see when your SIS imports these zip files. When it has, mark them in History.";
export const openSettings = 'Open Settings';
export const goToUpload = 'Go to Upload';

// Under the title.
export const keepWorking = 'You can keep working. Picture Day keeps checking until the import is done.';
export const oneImportPerZip = 'Each zip file is one import in the SIS.';
export const importsOfSis = 'These are the imports in the SIS (Scheduled Jobs).';
export const openJobsPage = 'Open Scheduled Jobs in the SIS';
export const importNotSeen =
  "Picture Day can't see this import. When it is done in the SIS, mark it in History.";
export const openInHistory = 'Open it in History';
export const studentsWithout = (students: number) =>
  `${countOf(students, 'student has', 'students have')} no photo in this upload.`;
/** Without its period, where the review goes on: ", and are not listed." */
export const fromEarlier = (students: number) =>
  `${countOf(students, 'student has', 'students have')} a photo from an earlier upload`;
export const studentsFromEarlier = (students: number) => `${fromEarlier(students)}.`;
export const optedOut = (students: number) =>
  `${countOf(students, 'opted-out student is', 'opted-out students are')} not counted.`;
export const allHavePhotos = 'Every student on the roster has a photo.';
export const allOthersHavePhotos = 'Every other student on the roster has a photo.';
export const saveList = 'Save the list';
export const studentsHeading = ['Student ID', 'Last name', 'First name', 'Grade', 'Homeroom'];
export const saved = (path: string) => `Saved as ${path}.`;

// Buttons.
export const backToUpload = 'Back to Upload';
export const seeReport = 'See report';
export const fixAndUpload = (photos: number) => `Fix and upload ${formatNumber(photos)} again`;
export const tryAgainWith = (photos: number) => `Try ${formatNumber(photos)} again`;
export const openAnother = 'Open another folder';
export const showDetails = 'Show import details';
export const hideDetails = 'Hide import details';
export const listFailed = (failure: string) => `Couldn't get the list of imports from the SIS. ${failure}`;
export const tryAgain = 'Try again';

// The SIS's imports.
export const imports = 'Imports in the SIS';
export const column = {
  job: 'Import',
  status: 'Status',
  started: 'Started',
  ended: 'Ended',
  photos: 'Photos',
  log: 'Details',
};
export const jobOfZip = (job: string, zip: number) => `${job} (zip ${formatNumber(zip)})`;
export const zip = (number: number) => `Zip ${formatNumber(number)}`;
export const status = {
  Finished: 'Finished',
  Failed: 'Failed',
  'In Progress': 'In progress',
  waiting: 'Waiting',
  'not-uploaded': 'Not uploaded',
  unknown: 'Unknown',
};
export const slow = 'In progress, slower than usual';
export const photos = (count: number) => countOf(count, 'photo');
export const imported = (some: number, all: number) => `${formatNumber(some)} of ${formatNumber(all)}`;
export const importedAndRejected = (some: number, all: number, rejected: number) =>
  `${formatNumber(some)} of ${formatNumber(all)}, ${formatNumber(rejected)} rejected`;
export const jobFailed = (job: string) => `Import ${job} failed.`;
export const noReason = 'The SIS gave no reason.';

// A log.
export const showLog = 'Show log';
export const showLogOf = (job: string) => `Show log of import ${job}`;
export const logOf = (job: string) => `Log of import ${job}`;
export const linesOf = (job: string) => `Lines of the log of import ${job}`;
export const searchLog = 'Search the log';
export const copy = 'Copy';
export const copied = (lines: number) =>
  lines === 1 ? '1 line is copied.' : `${formatNumber(lines)} lines are copied.`;
export const lines = (count: number) => countOf(count, 'line');
export const linesFound = (some: number, all: number) => `${formatNumber(some)} of ${countOf(all, 'line')}`;
export const newest = 'Go to the newest line';
export const close = 'Close';

// What became of each photo.
export const results = 'Results';
export const resultList = 'Photos and their results';
export const all = 'All';
export const needAttention = 'Need attention';
export const noPhotos = 'No photos in this group.';
export const skippedSince = 'You skipped this photo after the upload.';
export const showMore = (next: number, rest: number) =>
  next === rest
    ? `Show ${formatNumber(rest)} more`
    : `Show ${formatNumber(next)} of ${formatNumber(rest)} more`;
