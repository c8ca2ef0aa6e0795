import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** Where there are several destinations, and systems that take photos one by one. */

// Which of them.
export const where = 'Upload to';
export const setUp = 'Set up destinations';
/** "Photos uploaded one by one. 486 of 512 photos, last uploaded Nov 3." @param soFar empty where nothing is there. */
export const ready = (kind: string, soFar: string) => (soFar === '' ? `${kind}.` : `${kind}. ${soFar}.`);

// Before.
export const noDestinationTitle = 'Where should the photos be uploaded?';
export const title = (destination: string) => `Upload photos to ${destination}`;
export const severalTitle = (destinations: number) =>
  `Upload photos to ${countOf(destinations, 'destination')}`;
export const lead =
  'They are uploaded one after another. Each destination gets its own sizes, crops, and zip files from the same review.';
export const upload = (photos: number) => `Upload ${countOf(photos, 'photo')}`;
export const uploadToSeveral = (photos: number, destinations: number) =>
  `Upload ${countOf(photos, 'photo')} to ${countOf(destinations, 'destination')}`;
export const lacking = (destination: string, sentence: string) => `${destination}: ${sentence}`;
export const enterPassword = 'Enter its password.';
export const verifyServer = 'Verify the SFTP server in Settings first.';
export const enterToken = 'Enter its access token, or sign in.';
export const planPanel = 'What each destination gets';
export const getsZips = (photos: number) =>
  `${countOf(photos, 'photo')}, in zip files. You choose the folder next.`;
export const getsPhotos = (photos: number) =>
  `${countOf(photos, 'photo')}, except those that are already there.`;

// Whom the photos would go to.
export const studentsPanel = (destination: string) => `Students in ${destination}`;
export const studentsQuestion = (destination: string) => `Does ${destination} have these students?`;
export const allFound = (destination: string, photos: number) =>
  `${destination} has the students of ${countOf(photos, 'photo')}.`;
export const notAllFound = (destination: string, photos: number, others: number) =>
  `${destination} has the students of ${countOf(photos, 'photo')}. ${countOf(others, 'photo')} can't be uploaded there. Other destinations are not affected.`;
export const look = 'Look for the students';
export const looking = 'Looking…';
export const more = (photos: number) => `And ${formatNumber(photos)} more.`;
export const saveList = 'Save list…';
export const listHeading = ['File', 'ID', 'Reason'];

// While and after they are uploaded.
export const destinations = 'Destinations';
export const going = (place: number, all: number) =>
  `Uploading to destination ${formatNumber(place)} of ${formatNumber(all)}`;
export const allThere = 'All photos are there.';
export const allHavePhotos = (all: number) => `All ${formatNumber(all)} destinations have their photos.`;
export const someHavePhotos = (there: number, all: number) =>
  `${formatNumber(there)} of ${countOf(all, 'destination has', 'destinations have')} all photos.`;
export const nextStepLeft = 'The photos were delivered. One step is left to do.';
export const someLeft = (there: number, all: number, left: number) =>
  left === 1
    ? `${someHavePhotos(there, all)} One step is left to do for the other one.`
    : `${someHavePhotos(there, all)} A step is left to do for each of the others.`;
export const nextFollows = 'The next destination follows automatically.';
export const seeHistory = 'See History';
export const historyHint = 'History has the result for each photo.';
export const tryAgain = "Try again where it didn't work";

export const badge = {
  waiting: 'Waiting',
  going: 'Uploading',
  skipped: 'Not started',
  nothingNew: 'Nothing new',
  saved: 'Saved, not uploaded yet',
  sent: 'Sent, not imported yet',
  complete: 'All there',
  incomplete: 'Not complete',
  canceled: 'Canceled',
  failed: 'Failed',
};
export const leg = {
  waiting: 'Its turn comes after the others.',
  going: 'Photos are being uploaded.',
  nothingSent: 'Nothing was uploaded there.',
  nothingNew: 'Everything was already there.',
};
export const there = (some: number, all: number, rejected: number) => {
  const arrived = `${formatNumber(some)} of ${countOf(all, 'photo')} ${some === 1 ? 'is' : 'are'} there.`;
  return rejected === 0 ? arrived : `${arrived} ${countOf(rejected, 'photo was', 'photos were')} rejected.`;
};
export const savedIn = (some: number, all: number, folder: string) =>
  `${formatNumber(some)} of ${countOf(all, 'photo')} saved in ${folder}.`;
export const sentBySftp = (some: number, all: number) =>
  `${formatNumber(some)} of ${countOf(all, 'photo')} sent by SFTP. SIS support imports them after you tell them that the photos are there.`;

// To restore what an upload has replaced.
export const restore = {
  open: 'Restore previous photos…',
  going: 'Restoring photos…',
  title: (destination: string) => `Restore the previous photos in ${destination}?`,
  keep: 'Keep new photos',
  confirm: 'Restore',
  explanation:
    'Each student gets back the photo that was there before this upload, or no photo if there was none.',
  limits:
    "Photos that someone else has changed since then aren't touched. You can restore until you close this folder.",
  none: 'No photo was restored.',
  restored: (students: number) =>
    `${countOf(students, 'student has', 'students have')} the previous photo again.`,
  kept: (students: number) =>
    `${countOf(students, 'student keeps', 'students keep')} the photo that someone else has uploaded since then.`,
  failed: (photos: number) => `${countOf(photos, 'photo')} could not be restored. Try again.`,
};
