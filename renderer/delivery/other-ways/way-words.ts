import type { RunState } from '../../../electron/core/contract/views.ts';
import { countThere, type DestinationKind, goingTo } from '../../../electron/core/delivery/delivery-view.ts';
import { type DeliveryItem, measureProgress } from '../../../electron/core/delivery/item-state.ts';
import {
  type DestinationSummary,
  summaryInWords,
} from '../../../electron/core/ledger/destination-summary.ts';
import { countOf, sizeInWords } from '../../../electron/core/shared/amounts.ts';
import type { Preset } from '../../../electron/core/systems/preset.ts';
import type { WayRun } from '../../state/going-way.ts';
import { haltInWords, type LifeWords } from '../run-life-words.ts';

/** How the photos get there where they are not uploaded. */
export type OtherWay = Exclude<DestinationKind, 'sis'>;

function countPhotos(zips: readonly { readonly photos: number }[]): number {
  return zips.reduce((total, { photos }) => total + photos, 0);
}

function allOf(zips: readonly { readonly photos: number }[]): string {
  return `${countOf(countPhotos(zips), 'photo')} in ${countOf(zips.length, 'zip')}`;
}

function are(zips: readonly { readonly photos: number }[]): string {
  return countPhotos(zips) === 1 ? 'is' : 'are';
}

/** "486 photos in 3 zips are on the SFTP." */
export function deliveredTitle(zips: readonly DeliveryItem[]): string {
  return `${allOf(zips)} ${are(zips)} on the SFTP.`;
}

/** "486 photos in 3 zips are saved." */
export function packedTitle(zips: readonly DeliveryItem[]): string {
  return `${allOf(zips)} ${are(zips)} saved.`;
}

/** What was handed over earlier, and what that means for the next time; empty where nothing was. */
export function earlierSentence(summary: DestinationSummary, way: OtherWay, nowMs = Date.now()): string {
  const words = summaryInWords(summary, nowMs);
  if (words === '') return '';
  return way === 'sftp'
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

/** "1 of 3 zips is there." */
function thereInWords(zips: readonly DeliveryItem[]): string {
  const there = countThere(zips);
  const isOne = there === 1 || zips.length === 1;
  return `${there.toLocaleString('en-US')} of ${countOf(zips.length, 'zip')} ${isOne ? 'is' : 'are'} there.`;
}

/** What a delivery as a whole waits for; null while it does not. */
export function wayLifeInWords(run: RunState): LifeWords | null {
  const going = goingTo(run, 'sftp');
  return going && haltInWords(going.status, thereInWords(going.items), 'SFTP');
}

export interface WayProgress {
  readonly title: string;
  readonly words: string;
  /** Null while nobody knows how much there is. */
  readonly value: number | null;
  readonly total: number;
}

/** How far it is. All is done only when the last zip is where it belongs. */
export function measureWay(run: WayRun): WayProgress {
  if (run.kind === 'preparing') {
    const words = `${run.prepared.toLocaleString('en-US')} of ${countOf(run.total, 'photo')}`;
    return { title: 'Getting the photos ready', words, value: run.prepared, total: run.total };
  }
  const { items, status, destination } = run;
  if (destination.kind === 'folder') {
    const value = countThere(items);
    const words = `${value.toLocaleString('en-US')} of ${countOf(items.length, 'zip')}`;
    return { title: 'Saving the zips', words, value, total: items.length };
  }
  const { bytes: total, sentBytes } = measureProgress(items);
  const words = `${sizeInWords(sentBytes)} of ${sizeInWords(total)}`;
  const title = status.kind === 'paused' ? 'Paused: sending to the SFTP' : 'Sending to the SFTP';
  return { title, words, value: total > 0 ? sentBytes : null, total };
}

/** "sending 12.0 of 59.9 MB" and the like. */
export function zipState({ state, archiveBytes }: DeliveryItem): string {
  if (state.kind === 'delivered') return 'on the SFTP';
  if (state.kind !== 'sending' && state.kind !== 'waiting') return 'waiting for its turn';
  const sentBytes = state.sentBytes ?? 0;
  return sentBytes === 0 ? 'being sent' : `${sizeInWords(sentBytes)} of ${sizeInWords(archiveBytes)} sent`;
}
