import type { RunState } from '../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  type DestinationKind,
  isAllThere,
} from '../../electron/core/delivery/delivery-view.ts';
import { type DeliveryItem, measureProgress } from '../../electron/core/delivery/item-state.ts';
import type { PhotoDestinationKind } from '../../electron/core/delivery/photo-address.ts';
import { type DestinationSummary, summaryInWords } from '../../electron/core/ledger/destination-summary.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import type { Preset } from '../../electron/core/systems/preset.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';

/** What the texts of a delivery differ in, from one destination to the next. */
export interface DestinationWords {
  /** After "the". */
  readonly name: 'SIS' | 'SFTP' | 'folder' | 'directory' | 'Moodle site' | 'Google account' | 'Microsoft 365';
  readonly sending: 'Sending' | 'Saving';
  readonly sent: 'sent' | 'saved';
  /** "3 zips are ...": they arrived. */
  readonly there: string;
  /** The same in the sentence about a delivery that waits: "2 of 3 zips are ... Nothing is sent until you continue." */
  readonly thereSoFar: 'in' | 'there';
}

const photoWords = { sending: 'Sending', sent: 'sent', thereSoFar: 'there' } as const;

export const destinationWords: Readonly<Record<DestinationKind, DestinationWords>> = {
  sis: { name: 'SIS', sending: 'Sending', sent: 'sent', there: 'with the SIS', thereSoFar: 'in' },
  sftp: { name: 'SFTP', sending: 'Sending', sent: 'sent', there: 'on the SFTP', thereSoFar: 'there' },
  folder: { name: 'folder', sending: 'Saving', sent: 'saved', there: 'saved', thereSoFar: 'there' },
  ldap: {
    ...photoWords,
    name: 'directory',
    get there() {
      return texts.outcome.places.ldap;
    },
  },
  moodle: {
    ...photoWords,
    name: 'Moodle site',
    get there() {
      return texts.outcome.places.moodle;
    },
  },
  google: {
    ...photoWords,
    name: 'Google account',
    get there() {
      return texts.outcome.places.google;
    },
  },
  microsoft: {
    ...photoWords,
    name: 'Microsoft 365',
    get there() {
      return texts.outcome.places.microsoft;
    },
  },
};

/** How the photos get there where they are not uploaded. */
export type HandOverMethod = Exclude<DestinationKind, 'sis' | PhotoDestinationKind>;

type HaltKind = 'paused' | 'waiting-for-network' | 'waiting-for-sign-in';

/** What a delivery as a whole waits for, and what that means for the photos. */
export interface HaltWords {
  readonly kind: HaltKind;
  readonly destination: DestinationKind;
  readonly title: string;
  readonly sentence: string;
}

/** "486 photos in 3 zips"; where photos go one by one, "486 photos". */
export function allInWords({ destination, items }: Pick<DeliveryView, 'destination' | 'items'>): string {
  const zips = currentItems(items);
  if (destination.traits.takes === 'photos') return countOf(measureProgress(zips).photos, 'photo');
  return `${countOf(measureProgress(zips).photos, 'photo')} in ${countOf(zips.length, 'zip')}`;
}

/** "2 of 3 zips are in." */
export function zipsInWords(items: readonly DeliveryItem[], there: string): string {
  const zips = currentItems(items);
  const arrived = countThere(zips);
  return `${formatNumber(arrived)} of ${countOf(zips.length, 'zip')} ${arrived === 1 || zips.length === 1 ? 'is' : 'are'} ${there}.`;
}

/** "2 of 3 zips are in."; where photos go one by one, "200 of 486 photos are done." */
function arrivedSoFar(run: Pick<DeliveryView, 'destination' | 'items'>): string {
  return run.destination.traits.takes === 'photos'
    ? `${photosThereInWords(run)}.`
    : zipsInWords(run.items, destinationWords[run.destination.kind].thereSoFar);
}

/** Null while nothing is waited for. */
export function haltInWords(run: Pick<DeliveryView, 'destination' | 'status' | 'items'>): HaltWords | null {
  const destination = run.destination.kind;
  const { kind } = run.status;
  const { name } = destinationWords[destination];
  const zips = arrivedSoFar(run);
  switch (kind) {
    case 'paused':
      return { kind, destination, title: 'Paused.', sentence: `${zips} Nothing is sent until you continue.` };
    case 'waiting-for-network':
      return {
        kind,
        destination,
        title: 'The network is gone.',
        sentence: `Nothing was lost: ${zips} It goes on by itself as soon as the ${name} can be reached again.`,
      };
    case 'waiting-for-sign-in':
      return {
        kind,
        destination,
        title: `The ${name} does not accept the token any more.`,
        sentence: `Nothing was lost: ${zips} Type a new token, and the upload goes on where it was.`,
      };
    case 'running':
    case 'finished':
    case 'left':
    case 'cancelled':
      return null;
    default:
      return assertNever(kind);
  }
}

/** A delivery that is under way, or whose photos are being made ready. */
export type GoingRun = Extract<RunState, { readonly kind: 'preparing' }> | DeliveryView;

const haltTitles: Readonly<Record<HaltKind, string>> = {
  paused: 'Paused',
  'waiting-for-network': 'Waiting for the network',
  'waiting-for-sign-in': 'Waiting for a sign-in',
};

/** The title while it goes on. */
export function goingTitle(run: GoingRun, halt: HaltWords | null): string {
  if (run.kind === 'preparing') return `Getting ${countOf(run.total, 'photo')} ready`;
  const { destination, items } = run;
  const { name, sending } = destinationWords[destination.kind];
  if (destination.traits.answers === 'job' && isAllThere(items))
    return `The ${name} has every zip and is importing`;
  const all = items.length === 0 ? 'the photos' : allInWords(run);
  return halt ? `${haltTitles[halt.kind]}: ${all}` : `${sending} ${all}`;
}

/**
 * "308 of 486 photos are with the SIS"; where photos go one by one "308 of 486 photos are done": some of them may have
 * been rejected.
 */
export function photosThereInWords({
  destination,
  items,
}: Pick<DeliveryView, 'destination' | 'items'>): string {
  const { photos, acceptedPhotos } = measureProgress(items);
  const there = destination.traits.takes === 'photos' ? 'done' : destinationWords[destination.kind].there;
  return `${formatNumber(acceptedPhotos)} of ${countOf(photos, 'photo')} ${photos === 1 ? 'is' : 'are'} ${there}`;
}

/** What can be done meanwhile. @param isWatched whether the SIS has every zip, and only the import is watched. */
export function meanwhileInWords(halt: HaltWords | null, isWatched: boolean): string {
  switch (halt?.kind) {
    case 'paused':
      return 'You can also close Picture Day and continue another day.';
    case 'waiting-for-network':
      return 'You can keep working: this goes on when the network is back.';
    case 'waiting-for-sign-in':
      return 'This waits for you to sign in. You can also close Picture Day and continue another day.';
    default:
      return isWatched
        ? 'You can keep working: Picture Day watches the jobs to their end.'
        : 'You can keep working: this goes on in the background.';
  }
}

/** "486 photos in 3 zips are on the SFTP." */
export function arrivedTitle({ destination, items }: Pick<DeliveryView, 'destination' | 'items'>): string {
  const verb = measureProgress(items).photos === 1 ? 'is' : 'are';
  return `${allInWords({ destination, items })} ${verb} ${destinationWords[destination.kind].there}.`;
}

/** What was handed over earlier, and what that means for the next time; empty where nothing was. */
export function earlierSentence(
  summary: DestinationSummary,
  method: HandOverMethod,
  nowMs = Date.now(),
): string {
  const words = summaryInWords(summary, nowMs);
  if (words === '') return '';
  return method === 'sftp'
    ? `Sent to this SFTP server already: ${words}. Only new and changed photos are sent.`
    : `Saved as zip files earlier: ${words.replace('last sent', 'last saved')}. New zip files contain all photos again.`;
}

/** What stays on this computer; empty where nothing does. */
export function stayingWords(staying: number): string {
  if (staying === 0) return '';
  return `${countOf(staying, 'photo stays', 'photos stay')} here: blocked or left out.`;
}

/** Where the person goes on, by hand. */
export function nextOnPage({ name, uploadPage }: Pick<Preset, 'name' | 'uploadPage'>): string {
  const page = uploadPage === null ? 'its page for photos' : `its page "${uploadPage}"`;
  return `They are not in ${name} yet: open ${page} and upload each zip there.`;
}

/** The same before the zip files are saved. */
export function nextStepOnPage({ name, uploadPage }: Pick<Preset, 'name' | 'uploadPage'>): string {
  const page = uploadPage === null ? 'its page for importing photos' : `its page "${uploadPage}"`;
  return `Next, you upload them in ${name}, on ${page}.`;
}

/** How an upload ended that did not go through: what happened, what it means for the photos, what to do. */
export function brokenOffSentence(items: readonly DeliveryItem[], failure: Failure): string {
  const sentence = failureSentence(failure);
  // There is nothing left to continue.
  if (failure.code === 'sis-job-gone') return sentence;
  if (items.length === 0) return `${sentence} Nothing was sent.`;
  const lasting = failure.code === 'cancelled' ? '' : ' Nothing was lost:';
  const zips = zipsInWords(items, destinationWords.sis.there);
  return `${sentence}${lasting} ${zips} You can continue later: this list stays.`;
}

/** What it means to cancel an upload now. */
export function cancelSentences(items: readonly DeliveryItem[]): readonly string[] {
  const { photos, acceptedPhotos } = measureProgress(items);
  if (isAllThere(items)) {
    return [
      'The SIS has all zips and goes on with its import.',
      'Picture Day stops looking. You can pick it up again later, also another day, and see what became of the photos.',
    ];
  }
  const rest = photos - acceptedPhotos;
  return [
    acceptedPhotos === 0
      ? 'The SIS has accepted nothing yet.'
      : `${countOf(acceptedPhotos, 'photo')} ${acceptedPhotos === 1 ? 'is with the SIS and stays' : 'are with the SIS and stay'} there.`,
    rest === 0
      ? 'Nothing else is sent.'
      : `The other ${countOf(rest, 'photo')} will not be sent. You can continue later, also after closing Picture Day: this list stays.`,
  ];
}
