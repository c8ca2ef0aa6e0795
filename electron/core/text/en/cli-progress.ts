import { countOf } from '../../shared/amounts.ts';

/** What the command line says while it works. Counts that go up stand as they are, in the form that scripts know. */

export const found = (files: number) => `Found ${countOf(files, 'file')}`;
export const checked = (done: number, photos: number) => `Checked ${done} of ${countOf(photos, 'photo')}`;
export const preparing = (done: number, photos: number) => `Preparing ${done} of ${countOf(photos, 'photo')}`;
export const packed = {
  zips: (done: number, zips: number) => `Packed ${done} of ${countOf(zips, 'zip')}`,
  photos: (done: number, photos: number) => `Packed ${done} of ${countOf(photos, 'photo')}`,
};
/** @param sent sizes, such as "3.2 MB". */
export const sent = (sent: string, all: string, accepted: number, photos: number) =>
  `Sent ${sent} of ${all}, accepted ${accepted} of ${countOf(photos, 'photo')}`;
export const delivered = {
  zips: (sent: string, all: string, done: number, zips: number) =>
    `Sent ${sent} of ${all}, ${done} of ${countOf(zips, 'zip')} delivered`,
  photos: (sent: string, all: string, done: number, photos: number) =>
    `Sent ${sent} of ${all}, ${done} of ${countOf(photos, 'photo')} delivered`,
};
export const importing = (done: number, photos: number) =>
  `The SIS is importing: ${done} of ${countOf(photos, 'photo')}`;
/** @param failure a whole sentence. */
export const waitingForNetwork = (failure: string) => `${failure} Going on as soon as it can be reached.`;
export const drew = (done: number, photos: number) => `Drew ${done} of ${countOf(photos, 'photo')}`;
export const checkingConnection = 'Checking the connection…';
export const stopping = 'Stopping…';
/** @param message what the SIS says of it. */
export const job = (id: string, message: string) => `Job ${id}: ${message}`;
