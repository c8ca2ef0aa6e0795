import type { OutcomeGroup } from '../../delivery/outcome.ts';
import { isPhotoKind } from '../../delivery/photo-address.ts';
import { countMeant, type RunRecord, type RunRecordState } from '../../delivery/run-record.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';
import { placeWords } from './systems.ts';

/** What became of a photo, in a word or two. */
export const outcomeNames: Readonly<Record<OutcomeGroup, string>> = {
  imported: 'In the SIS',
  delivered: 'Delivered',
  rejected: 'Rejected',
  unconfirmed: 'Sent, not confirmed',
  'not-sent': 'Not sent',
  // Blocked ones too: "left out" is what a person did.
  'left-out': 'Not included',
  'to-come': 'Waiting',
};

/** Where photos are that arrived: "in the SIS", "in Moodle". */
function placeOf({ kind }: RunRecord['destination']): string {
  return isPhotoKind(kind) ? placeWords[kind] : 'in the SIS';
}

/** In the history: what waits while an upload goes on has no result once it is over. */
export const recordGroupNames: Readonly<Record<OutcomeGroup, string>> = {
  ...outcomeNames,
  'to-come': 'No result yet',
};

/** The same in a list of one run: what arrived is "In Moodle" where it went there. */
export function recordGroupName(group: OutcomeGroup, destination: RunRecord['destination']): string {
  if (group !== 'imported') return recordGroupNames[group];
  const place = placeOf(destination);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

export const runStateNames: Readonly<Record<RunRecordState, string>> = {
  going: 'Not finished',
  finished: 'Finished',
  failed: 'Interrupted',
  cancelled: 'Canceled',
  left: 'SIS still importing',
  'set-aside': 'Dismissed',
};

/** Photos that were to go and of which nobody has said what became of them. */
export function restOf(run: RunRecord): number {
  const { imported, rejected, unconfirmed, delivered } = run;
  return Math.max(0, countMeant(run) - imported - rejected - unconfirmed - delivered);
}

/** Whether the SIS may still have something to say of it. */
function isOpenEnded({ state }: RunRecord): boolean {
  return state === 'going' || state === 'left';
}

/** "484 of 486 photos in the SIS, 2 rejected, 14 not included". What there is none of is not named. */
export function countsInWords(run: RunRecord): string {
  const { imported, rejected, unconfirmed, delivered, marked, uploaded, leftOut } = run;
  const meant = countMeant(run);
  const rest = restOf(run);
  const unanswered = isOpenEnded(run) ? rest : Math.min(rest, run.unanswered);
  const unsent = rest - unanswered;
  const number = (count: number) => formatNumber(count);
  const isElsewhere = delivered > 0 && imported === 0;
  const parts = [
    isElsewhere
      ? `${number(delivered)} of ${countOf(meant, 'photo')} delivered`
      : `${number(imported)} of ${countOf(meant, 'photo')} ${placeOf(run.destination)}`,
    ...(delivered > 0 && !isElsewhere ? [`${number(delivered)} delivered`] : []),
    ...(marked > 0
      ? [marked === delivered ? 'marked as imported' : `${number(marked)} of these marked as imported`]
      : []),
    ...(uploaded > 0
      ? [uploaded === delivered ? 'uploaded by hand' : `${number(uploaded)} of these uploaded by hand`]
      : []),
    ...(rejected > 0 ? [`${number(rejected)} rejected`] : []),
    ...(unconfirmed > 0 ? [`${number(unconfirmed)} sent, not confirmed`] : []),
    ...(unanswered > 0 ? [`${number(unanswered)} without a result yet`] : []),
    ...(unsent > 0 ? [`${number(unsent)} not sent`] : []),
    ...(leftOut > 0 ? [`${number(leftOut)} not included`] : []),
  ];
  return parts.join(', ');
}

/** "https://sis.example.org, by demo.secretary": where it went, and who sent it. */
export function wayInWords({ destination, user }: Pick<RunRecord, 'destination' | 'user'>): string {
  return user === null ? destination.label : `${destination.label}, by ${user}`;
}

/** The heading of a CSV of photos. */
export const csvHeading = [
  'Started',
  'Folder',
  'To',
  'Sent by',
  'File',
  'Student ID',
  'Student',
  'Outcome',
  'Reason',
  'Job',
] as const;
