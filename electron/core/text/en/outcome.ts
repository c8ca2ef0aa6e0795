import type { PhotoDestinationKind } from '../../delivery/photo-address.ts';
import type { InSis } from '../../review/count-in-sis.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import { asSentence } from '../as-sentence.ts';

/** Where photos are that arrived: "3 of 4 photos are in Moodle." */
export const places: Readonly<Record<'sis' | PhotoDestinationKind, string>> = {
  sis: 'in the SIS',
  ldap: 'in the directory',
  moodle: 'in Moodle',
  google: 'in Google Workspace',
  microsoft: 'in Microsoft 365',
};

/** @param place such as "in the SIS". */
export const arrived = (imported: number, meant: number, place: string) =>
  `${formatNumber(imported)} of ${countOf(meant, 'photo')} ${meant === 1 ? 'is' : 'are'} ${place}`;

const wasOrWere = (photos: number, what: string) =>
  `${formatNumber(photos)} ${photos === 1 ? 'was' : 'were'} ${what}`;

/** After `arrived`: what became of the others. */
export const others: Readonly<Record<keyof InSis['others'], (photos: number) => string>> = {
  rejected: (photos) => wasOrWere(photos, 'rejected'),
  unconfirmed: (photos) => wasOrWere(photos, 'sent but not confirmed'),
  'not-sent': (photos) => wasOrWere(photos, 'not sent'),
  'to-come': (photos) => `${formatNumber(photos)} ${photos === 1 ? 'has' : 'have'} no result yet`,
  delivered: (photos) => wasOrWere(photos, 'delivered'),
  'left-out': (photos) => wasOrWere(photos, 'not included'),
};

/** "486 of 486 photos are in the SIS."; "106 of 107 photos are in the SIS; 1 was rejected." */
export const arrivedAndOthers = (arrivedWords: string, othersWords: readonly string[]) =>
  othersWords.length === 0 ? `${arrivedWords}.` : `${arrivedWords}; ${othersWords.join(', ')}.`;

/** What a SIS's log leaves unsaid. */
export const unsaid = {
  jobFailed: (reason: string | null) =>
    asSentence(`The import failed${reason ? `: ${reason}` : '. The SIS gave no reason.'}`),
  notInLog: "The SIS didn't report a result for this photo.",
  rejectedUnsaid: 'The SIS rejected it without giving a reason.',
};

/** What became of a photo that nobody can watch any further. */
export const onSftp = 'Delivered by SFTP. SIS support will import it after they get your email.';
export const inFolder = "It is in a zip file in a folder. Picture Day can't see whether a system imports it.";

/** Why a photo was not sent. @param why a whole sentence. */
export const notSent = {
  leftOut: 'You skipped it.',
  stopped: 'Not uploaded (the upload stopped first).',
  tooBig: 'This photo is too big for the SIS, even alone in a zip file. Save a smaller copy.',
  zipFailed: (why: string) => `Its zip file wasn't accepted. ${why}`,
  zipUnsure: (why: string) =>
    `Its zip file may have arrived anyway. ${why} Check Scheduled Jobs in the SIS before you upload this photo again.`,
  untracked: (jobId: string) =>
    `The SIS has its zip file, but gave no final status for import job ${jobId}. Check that job in the SIS before you upload this photo again.`,
  jobGone: (jobId: string) =>
    `The SIS had its zip file, but no longer has import job ${jobId}. Check whether this photo is in the SIS before you upload it again.`,
  otherZip: (jobId: string) =>
    `The SIS's import job ${jobId} was about a different zip file, so Picture Day can't tell what happened to this photo. Check the SIS before you upload it again.`,
  /** @param largest and @param size such as "60 MB". */
  overPhotoLimit: (system: string, largest: string, size: string) =>
    `${system} accepts photos up to ${largest}. This one is still ${size} after it was reduced. Save a smaller copy.`,
  changedSince: 'The file changed after you reviewed it. Please review it again.',
  goneSince: 'This file is no longer in the folder.',
  changed: 'The file changed during upload. Check the folder again.',
  noOtherId: 'The roster has no ID for this student in this system.',
  cannotBeNamed: (id: string) => `The roster's ID for this system can't be used as a file name: ${id}`,
  sharedOtherId: 'The roster gives two students the same ID for this system, so neither photo was uploaded.',
  putBack: 'You restored the previous photo.',
  /** It was on its way when all ended. */
  unsure:
    'This photo was on its way when the upload ended, so it may have arrived. Continue the upload, or upload the photo again: Picture Day looks first.',
  /** The system took it, and nobody can say that it is there. */
  unconfirmed: (why: string) =>
    `The system accepted this photo, but Picture Day could not confirm it. ${why} Check this student there, or upload the photo again.`,
};

export interface Resumed {
  readonly folder: string;
  /** The day and time, as people write it. */
  readonly startedAt: string;
  readonly done: number;
  readonly photos: number;
}

const from = ({ folder, startedAt }: Resumed) => `of "${folder}" from ${startedAt}`;
const doneOf = ({ done, photos }: Resumed) => `${formatNumber(done)} of ${countOf(photos, 'photo')}`;
const areOf = ({ photos }: Resumed) => (photos === 1 ? 'is' : 'are');

/** An upload that goes on, by where it goes. */
export const resuming: Readonly<Record<'folder' | 'photos' | 'sftp' | 'sis', (run: Resumed) => string>> = {
  folder: (run) => `Resuming the zip files ${from(run)}: ${doneOf(run)} ${areOf(run)} saved.`,
  photos: (run) => `Resuming the upload ${from(run)}: ${doneOf(run)} ${areOf(run)} done.`,
  sftp: (run) => `Resuming the delivery ${from(run)}: ${doneOf(run)} ${areOf(run)} on the SFTP server.`,
  sis: (run) => `Resuming the upload ${from(run)}: the SIS has received ${doneOf(run)}.`,
};
