import type { OutcomeGroup } from '../../delivery/outcome.ts';
import type { RunRecordState } from '../../delivery/run-record.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** What became of a photo, in a word or two. */
export const outcomes: Readonly<Record<OutcomeGroup, string>> = {
  imported: 'In the SIS',
  delivered: 'Delivered',
  rejected: 'Rejected',
  unconfirmed: 'Sent, not confirmed',
  'not-sent': 'Not sent',
  // Those with problems too: "skipped" is what a person did.
  'left-out': 'Not included',
  'to-come': 'Waiting',
};

/** What waits while an upload goes on has no result once it is over. */
export const noResultYet = 'No result yet';

export const runStates: Readonly<Record<RunRecordState, string>> = {
  going: 'Not finished',
  finished: 'Finished',
  failed: 'Interrupted',
  cancelled: 'Canceled',
  left: 'SIS still importing',
  'set-aside': 'Dismissed',
};

/** Parts of "484 of 486 photos in the SIS, 2 rejected, 14 not included". */
export const counts = {
  /** @param place such as "in the SIS". */
  arrived: (imported: number, meant: number, place: string) =>
    `${formatNumber(imported)} of ${countOf(meant, 'photo')} ${place}`,
  deliveredOf: (delivered: number, meant: number) =>
    `${formatNumber(delivered)} of ${countOf(meant, 'photo')} delivered`,
  delivered: (photos: number) => `${formatNumber(photos)} delivered`,
  allMarked: 'marked as imported',
  marked: (photos: number) => `${formatNumber(photos)} of these marked as imported`,
  allUploaded: 'uploaded by hand',
  uploaded: (photos: number) => `${formatNumber(photos)} of these uploaded by hand`,
  rejected: (photos: number) => `${formatNumber(photos)} rejected`,
  unconfirmed: (photos: number) => `${formatNumber(photos)} sent, not confirmed`,
  unanswered: (photos: number) => `${formatNumber(photos)} without a result yet`,
  unsent: (photos: number) => `${formatNumber(photos)} not sent`,
  leftOut: (photos: number) => `${formatNumber(photos)} not included`,
};

/** "https://sis.example.org, by demo.secretary": where it went, and who sent it. */
export const sentBy = (destination: string, user: string) => `${destination}, by ${user}`;

/** The headings of a CSV of photos. */
export const columns = {
  started: 'Started',
  folder: 'Folder',
  to: 'To',
  sentBy: 'Sent by',
  file: 'File',
  studentId: 'Student ID',
  student: 'Student',
  outcome: 'Outcome',
  reason: 'Reason',
  job: 'Job',
};
