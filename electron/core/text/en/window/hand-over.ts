import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** Photos that are delivered as zip files: by SFTP, or saved in a folder. */

export const otherTitle = 'Other delivery options';
export const otherLead = "Use these if you can't upload directly, or if your SIS has its own import page.";
export const sftpTitle = 'Send photos by SFTP';
export const folderTitle = 'Save zip files';
export const originalsUnchanged = "Your original files aren't changed.";
export const backToUpload = 'Back to Upload';
export const backToReview = 'Back to Review';

// Which way.
export const method = 'Delivery method';
export const sftpMethod = 'Send by SFTP';
export const sftpMethodHint = 'SIS support imports the photos after you email them.';
export const folderMethod = 'Save zip files';
export const folderMethodHint = (system: string) => `To import them yourself in ${system}.`;
export const sftpPanel = 'SFTP server';
export const formatPanel = 'Format';
export const formattedFor = (system: string) => `Formatted for ${system}.`;
export const change = 'Change in Settings';

// Buttons.
export const signingIn = 'Signing in…';
export const resume = 'Resume delivery';
export const sendAgain = (photos: number) => `Send all ${countOf(photos, 'photo')} again`;
export const sendAllAgain = 'Send all again';
export const send = (photos: number) => `Send ${countOf(photos, 'photo')} by SFTP`;
export const save = (photos: number) => `Save zip files of ${countOf(photos, 'photo')}…`;

// What went earlier. @param when such as "yesterday" or "on Nov 3".
export const sentEarlier = (some: number, all: number, when: string) =>
  `${formatNumber(some)} of ${countOf(all, 'photo')} ${some === 1 ? 'was' : 'were'} already sent to this SFTP server, most recently ${when}. Only new and changed photos are sent.`;
export const savedEarlier = (some: number, all: number, when: string) =>
  `${formatNumber(some)} of ${countOf(all, 'photo')} ${some === 1 ? 'was' : 'were'} already saved as zip files, most recently ${when}. New zip files contain all photos again.`;
export const alreadyInSis = (photos: number) =>
  `${countOf(photos, 'photo is', 'photos are')} already in the SIS. Only the others are delivered.`;
export const notSentAgain = "Photos already delivered aren't sent again.";

// What comes next, on the system's own page. @param page as the system calls it; null where that is not known.
export const thenUpload = (system: string, page: string | null) =>
  page === null
    ? `Next, you upload them in ${system}, on its page for importing photos.`
    : `Next, you upload them in ${system}, on its page "${page}".`;
export const uploadNow = (system: string, page: string | null) =>
  page === null
    ? `The photos are not in ${system} yet. Next, open its page for importing photos and upload each zip file there.`
    : `The photos are not in ${system} yet. Next, open its page "${page}" and upload each zip file there.`;
export const uploadNowWithList = (system: string, page: string | null, list: string) =>
  `${uploadNow(system, page)} The map file ${list} is in each of them.`;

// Once they are there.
export const sent = (photos: number, zips: number) =>
  `${countOf(photos, 'photo')} in ${countOf(zips, 'zip file')} ${photos === 1 ? 'was' : 'were'} sent by SFTP.`;
export const saved = (photos: number, zips: number) =>
  `${countOf(photos, 'photo')} in ${countOf(zips, 'zip file')} ${photos === 1 ? 'was' : 'were'} saved.`;
export const nothingSent = 'Nothing was sent.';
export const nothingSaved = 'Nothing was saved.';
export const onServer = (server: string) => `On ${server}.`;
export const inFolder = (folder: string) => `In ${folder}.`;
export const startOver = 'Start over';
export const goToReview = 'Go to Review';
export const nothingToDeliver =
  "Every photo was skipped or can't be uploaded yet. Check them in Review, then start over.";
export const email = 'Email to SIS support';
export const copyEmail = 'Copy email';
export const emailCopied = 'The email is copied.';
/** What lands on the clipboard. */
export const emailText = (subject: string, body: string) => `Subject: ${subject}\n\n${body}`;
export const sendEmail =
  'The photos are not in the SIS yet. SIS support imports them after they get your email. Send it now.';
export const pasteEmail = 'Paste it into your email program and send it to SIS support.';
export const showFolder = 'Show folder';
