import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** The system's own dialogs and notifications, and printed reports. */

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');
const zipsAre = (done: number, zips: number) =>
  `${formatNumber(done)} of ${countOf(zips, 'zip file')} ${isOrAre(zips)}`;

/** What to ask before quitting. */
export const quit = {
  stay: 'Keep Open',
  quit: 'Quit',
  preparing: 'Photos are still being prepared.',
  preparingDetail: 'If you quit, this stops. You can start it again later.',
  paused: 'The upload is paused.',
  uploading: 'The upload is still in progress.',
  uploadingDetail: (done: number, zips: number) =>
    `${zipsAre(done, zips)} uploaded. You can resume the rest later.`,
  importingDetail: (done: number, zips: number) =>
    `${zipsAre(done, zips)} uploaded. The SIS imports them even if you quit. You can see the result for each photo later.`,
  saving: 'The zip files are still being saved.',
  savingDetail: (done: number, zips: number) =>
    `${zipsAre(done, zips)} saved. If you quit, the others are not saved.`,
  sending: 'The zip files are still being sent.',
  sendingDetail: (done: number, zips: number) =>
    `${zipsAre(done, zips)} delivered. You can send the others later.`,
  photos: 'Photos are still being uploaded.',
  photosDetail: (done: number, photos: number) =>
    `${formatNumber(done)} of ${countOf(photos, 'photo')} ${isOrAre(photos)} processed. You can upload the rest later.`,
};

const seeWhy = 'Open Picture Day to see why and what to do next.';

/** Notifications, shown while another window is in front. No names of children: one may show on a locked screen. */
export const notices = {
  finished: 'Upload finished',
  finishedWithProblems: 'Upload finished with problems',
  stopped: 'Upload stopped',
  /** @param arrived a whole sentence. */
  stoppedBody: (arrived: string) => `${arrived} ${seeWhy}`,
  signIn: 'Sign in to resume the upload',
  signInBody: 'The SIS requires you to sign in again. The upload then resumes.',
  packed: 'Zip files saved',
  packedBody: 'Open Picture Day to see where they are.',
  delivered: 'Zip files delivered',
  deliveredBody: 'Next: send the email to SIS support.',
  photosSent: 'Photos uploaded',
  photosSentBody: 'Open Picture Day to see the result for each photo.',
  notDelivered: 'Not all zip files were delivered',
  notPacked: 'Not all zip files were saved',
  seeWhy,
};

/** One that was not expected. */
export const bug = {
  message: 'Picture Day ran into a problem.',
  detail:
    'Photos in the SIS are not affected. Please send the log to your IT department: it has the details.',
  openLog: 'Open Log',
  close: 'Close',
};

/** A printed report. */
export const report = {
  file: 'File',
  studentId: 'Student ID',
  outcome: 'Result',
  reason: 'Reason',
  printedOn: (date: string) => `Printed on ${date}`,
  /** At the foot of each page. */
  pageOfPages: 'Page {page} of {pages}',
};
