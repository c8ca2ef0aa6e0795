import { countOf } from '../../../shared/amounts.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { formatList, formatNumber } from '../../../shared/locale.ts';

/** The list of a delivery's zip files, with what has become of each. */

export const list = 'Zip files';
/** Where people see nothing of its file: "Zip 1". */
export const numbered = (zip: number) => `Zip ${formatNumber(zip)}`;
export const photos = (count: number) => countOf(count, 'photo');

// On its way.
export const waiting = 'Waiting';
export const preparing = 'Preparing';
/** @param attempt from 1. */
export const uploading = (attempt: number) =>
  attempt > 1 ? `Uploading, attempt ${formatNumber(attempt)}` : 'Uploading';
export const sending = (attempt: number) =>
  attempt > 1 ? `Sending, attempt ${formatNumber(attempt)}` : 'Sending';
export const saving = (attempt: number) =>
  attempt > 1 ? `Saving, attempt ${formatNumber(attempt)}` : 'Saving';
/** "29.9 MB of 59.7 MB". */
export const part = (some: string, all: string) => `${some} of ${all}`;
export const partSent = (some: string, all: string) => `${some} of ${all} sent`;
/** The bar's value, for those who hear it: "Uploading: 29.9 MB of 59.7 MB". */
export const spokenPart = (state: string, amount: string) => `${state}: ${amount}`;
export const waitingForConfirmation = 'Waiting for confirmation';
export const checkingArrival = 'Connection interrupted. Checking whether it arrived';
export const attempt = (number: number) => `attempt ${formatNumber(number)}`;
export const nextAttempt = (number: number, most: number, duration: string) =>
  `attempt ${formatNumber(number)} of ${formatNumber(most)} in ${duration}`;
export const halted = {
  paused: 'Paused',
  'waiting-for-network': 'Waiting for a connection',
  'waiting-for-sign-in': 'Waiting for you to sign in',
};

/** Without advice: the app tries again by itself. */
export const causes: Readonly<Partial<Record<FailureCode, string>>> = {
  'sis-unreachable': "Can't reach the SIS.",
  'proxy-unreachable': "Can't reach your network's proxy.",
  'sis-no-answer': 'The SIS did not answer.',
  'sis-cut-off': 'The connection to the SIS was interrupted.',
  'sis-busy': 'The SIS is too busy right now.',
  'sis-error': 'The SIS reported an internal problem.',
  'sftp-unreachable': "Can't reach the SFTP server.",
  'sftp-no-answer': 'The SFTP server did not answer.',
  'sftp-cut-off': 'The connection to the SFTP server was interrupted.',
  'sftp-busy': 'The SFTP server is too busy right now.',
};
export const splitTooBig = 'Too big for the SIS: splitting into smaller zip files';
export const split = 'Splitting into smaller zip files';

// With the SIS.
export const accepted = (job: string) => `Uploaded (import ${job})`;
export const importing = (job: string) => `Importing (import ${job})`;
export const slow = (job: string) => `Uploaded. Import ${job} is taking longer than usual`;
export const importFailed = (job: string) => `Uploaded, but import ${job} failed`;
export const imported = (job: string) => `Done (import ${job})`;
export const notWatched = (job: string) =>
  `Uploaded (import ${job}). The SIS was still importing when Picture Day stopped checking`;
export const importGone = (job: string) =>
  `Uploaded. The SIS no longer lists import ${job}: check in the SIS whether the photos are there`;
export const noFinalStatus = (job: string) =>
  `Uploaded. No final status for import ${job}: check Scheduled Jobs in the SIS`;
export const inSis = (some: number, all: number) =>
  `${formatNumber(some)} of ${formatNumber(all)} in the SIS`;
export const inSisAndRejected = (inside: number, rejected: number) =>
  `${formatNumber(inside)} in the SIS, ${formatNumber(rejected)} rejected`;

// Elsewhere.
/** @param map the map file that stands beside it. */
export const delivered = (map: string | null) => (map === null ? 'Delivered' : `Delivered with ${map}`);
export const saved = (map: string | null) => (map === null ? 'Saved' : `Saved with ${map}`);
export interface Answers {
  readonly arrived: number;
  readonly rejected: number;
  readonly unconfirmed: number;
  readonly notSent: number;
}
/** "484 arrived, 2 rejected". */
export function answers({ arrived, rejected, unconfirmed, notSent }: Answers): string {
  return formatList([
    `${formatNumber(arrived)} arrived`,
    ...(rejected > 0 ? [`${formatNumber(rejected)} rejected`] : []),
    ...(unconfirmed > 0 ? [`${formatNumber(unconfirmed)} sent but not confirmed`] : []),
    ...(notSent > 0 ? [`${formatNumber(notSent)} not uploaded`] : []),
  ]);
}

// It did not get there.
export const photoTooBig = 'This photo is too big for the SIS. Save a smaller copy.';
/** Behind what went wrong, as a sentence. */
export const mayHaveArrived = (sentence: string) =>
  `${sentence} It may have arrived. Check Scheduled Jobs in the SIS before uploading again.`;
export const notUploaded = 'Not uploaded';
export const notSent = 'Not sent';
export const notSaved = 'Not saved';
