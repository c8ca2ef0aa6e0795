import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** The screen that lists earlier uploads. @param when such as "on Monday at 9:40 AM", in a sentence. */

export const title = 'History';
export const lead = 'All uploads from this computer. Photos themselves are not stored.';
export const unreadable = (failure: string) => `Couldn't read the history. ${failure}`;
export const tryAgain = 'Try again';
export const noUploads = 'No uploads yet';
export const noUploadsHint =
  'All uploads from this computer are listed here, with the result for each photo. You can search for a student, save a report, and print it. Photos themselves are not stored, only file names, student names and IDs, and results.';
export const choosePhotos = 'Choose photos';
export const search = 'Search all uploads (student, ID or file)';
export const byUpload = 'Show all uploads';
export const byDestination = 'Show by destination';
/** With the link to Settings in place of `{settings}`. */
export const retention = (days: number) =>
  `Uploads older than ${countOf(days, 'day')} are deleted from this computer, with their students' names. {settings}`;
export const changeRetention = 'Change in Settings';
/** Names of the two views, for a screen reader. */
export const view = { all: 'All uploads', one: 'One upload' };

// Every upload.
export const uploads = 'Uploads';
export const none = 'There are no uploads.';
export const column = {
  when: 'When',
  folder: 'Folder / Destination',
  photos: 'Photos',
  state: 'Result',
  open: 'Actions',
};
export const showPhotos = 'Show photos';
export const showPhotosOf = (when: string) => `Show photos of the upload started ${when}`;
export const stepsOf = (when: string) => `More for the delivery started ${when}`;
export const step = {
  mark: 'Mark as imported…',
  'remove-mark': 'Remove mark',
  'paste-log': 'Paste import log…',
};
export const goingOn = 'In progress';
export const delivered = 'Delivered';

// One upload.
export const back = 'Back';
export const remove = 'Delete…';
export const savePdf = 'Save as PDF…';
export const saveCsv = 'Save as CSV…';
export const saved = (path: string) => `Saved as ${path}.`;
export const deleted = 'The upload was deleted from this computer.';
/** "lincoln-fall, to https://sis.example.org, by demo.secretary. Finished: 106 of 107 photos in the SIS, 1 rejected." */
export const summary = (folder: string, destination: string, state: string, counts: string) =>
  `${folder}, to ${destination}. ${state}: ${counts}.`;
export const importNotSeen = "Picture Day can't see this import. When it is done in the SIS, mark it here.";
export const importMarked = "Picture Day can't see this import. The results below are what you entered here.";
export const searchPhotos = 'Search by student or file';
export const photosOfUpload = 'Photos of this upload';
export const noMatches = 'No matching photos.';
export const reading = 'Reading the list…';
export const all = 'All';
export const photo = {
  outcome: 'Result',
  file: 'File',
  student: 'Student',
  reason: 'Reason',
  story: 'Actions',
};
export const details = 'Details';
export const detailsOf = (file: string) => `Details of ${file}`;

export const deleteTitle = (when: string) => `Delete the upload started ${when}?`;
export const deleteEffect = 'This removes the record from this computer. Photos in the SIS are not affected.';
export const deleteUnfinished = "You won't be able to resume it.";
export const deleteIt = 'Delete';

// Photos of all uploads that are searched for.
export const uploadOf = 'Upload';
export const searching = 'Searching…';
export const nothingFound = 'No photo found in any upload.';
export const found = (photos: number) => `${countOf(photos, 'photo')} found.`;
export const foundNewest = (photos: number, shown: number) =>
  `${countOf(photos, 'photo')} found. The newest ${formatNumber(shown)} are listed.`;
export const foundPhotos = 'Photos found';
export const searchHint = 'Check the spelling, or try the student ID or part of the file name.';

// Every upload that had a student.
export const looking = 'Looking…';
export interface StoryCounts {
  readonly uploads: number;
  readonly files: number;
}
export const story = ({ uploads, files }: StoryCounts) => {
  const different = files > 1 ? `, with ${formatNumber(files)} different files` : '';
  const order = uploads > 1 ? ', newest first' : '';
  return `In ${countOf(uploads, 'upload')}${different}${order}.`;
};
export const fact = {
  to: 'Destination',
  by: 'Uploaded by',
  folder: 'Folder',
  file: 'File',
  student: 'Student',
  job: 'Import',
  reason: 'Reason',
};
export const deletedUpload = 'An upload that was deleted';
export const showUpload = 'Show this upload';
export const showUploadOf = (when: string) => `Show this upload: ${when}`;
export const close = 'Close';

// How much of each folder is at each destination.
export const board = 'Photos by folder and destination';
export const folder = 'Folder';
export const nothingSent = 'Nothing uploaded yet';
export const boardHint = 'After the first upload, you can see here which photos each destination has.';
export const allThere = 'All there';
export const missing = (photos: number) => `${formatNumber(photos)} missing`;
export const missingTitle = (destination: string) => `Missing in ${destination}`;
export const missingPhotos = 'Missing photos';
export const noneMissing = (folder: string, destination: string) =>
  `Every student of ${folder} has a photo in ${destination}.`;
export const someMissing = (students: number, folder: string, destination: string) =>
  `${countOf(students, 'student')} of ${folder} ${students === 1 ? 'has' : 'have'} no photo in ${destination}.`;
export const saveList = 'Save list…';
export const listIsLonger = 'The saved list contains all of them.';
export const missingHeading = ['Student ID', 'Student', 'File'];
/** Below a student's name: "104233 · 104233.jpg". */
export const idAndFile = (id: string, file: string) => `${id} · ${file}`;

// The printed report.
export const report = {
  title: (folder: string) => `Upload of student photos: ${folder}`,
  subtitle: (time: string, destination: string) => `${time}, to ${destination}`,
  group: (outcome: string, photos: number) => `${outcome}: ${countOf(photos, 'photo')}`,
  result: 'Result',
  reason: 'Reason',
  ended: 'Ended',
  by: 'Uploaded by',
  meant: 'Photos to upload',
  /** In the column of reasons: "Maria Lopez: The SIS has no such student." */
  studentAndReason: (student: string, reason: string) => `${student}: ${reason}`,
};
