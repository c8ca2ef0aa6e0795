import { countOf } from '../../shared/amounts.ts';

/** What the command line's commands end with, for people. Counts in front stand as they are, as scripts know them. */

export const photos = (count: number) => countOf(count, 'photo');
export const more = (photos: number) => `and ${countOf(photos, 'more photo')}; --json lists them all`;

/** The line of counts that a check ends with. */
export const counts = {
  all: (photos: number, parts: readonly string[]) => `${countOf(photos, 'photo')}: ${parts.join(', ')}`,
  ready: (photos: number) => `${photos} ready`,
  warned: (photos: number) => `${photos} with warnings`,
  blocked: (photos: number) => `${photos} blocked`,
  /** @param kinds such as "2 hidden files". */
  ignored: (files: number, kinds: readonly string[]) => `${files} ignored (${kinds.join(', ')})`,
};

/** Titles of lists of photos. */
export const titles = {
  blocked: 'Blocked: these are not uploaded',
  warned: 'Warnings: these go as they are',
  /** @param place such as "in the SIS". */
  warnedThere: (place: string) => `Warnings: these are ${place} as they are`,
  rejectedBySis: 'Rejected by the SIS',
  rejected: 'Rejected',
  unconfirmed: 'Sent, not confirmed',
  notSent: 'Not sent',
  leftOut: 'Left out',
  untold: 'Not part of the upload that went on',
  rechecked: 'Changed after they were checked, so they were checked again',
  foundLate: 'Found out while packing: these are in no zip',
};

export const upload = {
  /** @param place such as "in the SIS". */
  there: (imported: number, meant: number, place: string) =>
    `${imported} of ${countOf(meant, 'photo')} ${meant === 1 ? 'is' : 'are'} ${place}.`,
  onSftp: (delivered: number, meant: number) =>
    `${delivered} of ${countOf(meant, 'photo')} ${meant === 1 ? 'is' : 'are'} on the SFTP. The SIS loads them when it has read your e-mail.`,
  notThereYet: 'not there yet',
  email: 'The e-mail to send',
  subject: (subject: string) => `Subject: ${subject}`,
};

export const pack = {
  packed: (photos: number, zips: number, left: number) =>
    `${countOf(photos, 'photo')} packed in ${countOf(zips, 'zip')}, ${left} left out`,
  withMap: (file: string) => `with ${file}`,
  uploadThere: (system: string) => `Now upload them in ${system}, on its own page for photos.`,
  uploadOnPage: (system: string, page: string) => `Now upload them in ${system}, on its page "${page}".`,
};

export const jobs = {
  none: 'No photos have been imported yet.',
  columns: {
    job: 'Job',
    status: 'Status',
    started: 'Started',
    ended: 'Ended',
    imported: 'Imported',
    rejected: 'Rejected',
  },
  imported: (imported: number, photos: number) => `${imported} of ${photos}`,
};

export const history = {
  none: 'There are no uploads.',
  columns: {
    run: 'Run',
    started: 'Started',
    sentBy: 'Sent by',
    folder: 'Folder',
    to: 'To',
    state: 'State',
    photos: 'Photos',
  },
  /** @param photo its file, and its student's ID. @param outcome such as "Rejected". */
  photo: (run: number, photo: string, outcome: string) => `Run ${run}: ${photo}: ${outcome}`,
  forgotten: (uploads: number, photos: number, date: string) =>
    `Deleted ${countOf(uploads, 'upload')} that ended before ${date}, and what was known of ${countOf(photos, 'photo')} sent before then. ` +
    'Photos in the SIS are not affected.',
  deleted: 'Deleted from this list; what is in the SIS stays there.',
};

export const resume = {
  none: 'No upload is open.',
  some: 'These uploads can go on. Say --sis <url> to continue.',
  bySameCommand: 'One to an SFTP goes on with the same upload command.',
  columns: { started: 'Started', folder: 'Folder', to: 'To', photos: 'Photos' },
  folders: (first: string, others: number) => `${first} and ${others} more`,
  taken: (done: number, photos: number) => `${done} of ${photos} taken`,
};

export const destinations = {
  none: 'There are no destinations. Add them in the Settings of Picture Day, or name an address with --to.',
  columns: { name: 'Name', kind: 'Kind', address: 'Address', system: 'System' },
  notSetUp: 'not set up',
};

export const samplePhotos = (files: number, folder: string) => `${countOf(files, 'file')} in ${folder}`;
