import type { RunState } from '../../electron/core/contract/views.ts';
import {
  countThere,
  currentItems,
  type DeliveryView,
  type DestinationKind,
  isAllThere,
} from '../../electron/core/delivery/delivery-view.ts';
import { type DestinationTraits, traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import { type DeliveryItem, measureProgress } from '../../electron/core/delivery/item-state.ts';
import { isPhotoKind, type PhotoDestinationKind } from '../../electron/core/delivery/photo-address.ts';
import type { DestinationSummary } from '../../electron/core/ledger/destination-summary.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { dayInWords, onDay } from '../../electron/core/shared/dates.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import type { Preset } from '../../electron/core/systems/preset.ts';
import type { Load } from '../../electron/core/text/en/window/delivery.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';

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

function loadOf({ destination, items }: Pick<DeliveryView, 'destination' | 'items'>): Load {
  const zips = currentItems(items);
  const { photos } = measureProgress(zips);
  return { photos, zips: destination.traits.takes === 'photos' ? null : zips.length };
}

/** Where photos are that went one by one: "in Moodle"; undefined where they went in zips. */
export function placeOf(kind: DestinationKind): string | undefined {
  return isPhotoKind(kind) ? texts.outcome.places[kind] : undefined;
}

/** "2 of 3 zip files uploaded." */
export function zipsInWords(items: readonly DeliveryItem[], to: DestinationKind): string {
  const zips = currentItems(items);
  return texts.delivery.zipsThere(to, countThere(zips), zips.length);
}

/** "2 of 3 zip files uploaded."; where photos go one by one, "200 of 486 photos processed." */
function arrivedSoFar(run: Pick<DeliveryView, 'destination' | 'items'>): string {
  const { kind, traits } = run.destination;
  if (traits.takes === 'zips') return zipsInWords(run.items, kind);
  const { photos, acceptedPhotos } = measureProgress(run.items);
  return texts.delivery.photosThereSentence(kind, acceptedPhotos, photos);
}

/** Null while nothing is waited for. */
export function haltInWords(run: Pick<DeliveryView, 'destination' | 'status' | 'items'>): HaltWords | null {
  const destination = run.destination.kind;
  const { delivery } = texts;
  const { kind } = run.status;
  switch (kind) {
    case 'paused':
      return { kind, destination, title: delivery.pausedHead, sentence: arrivedSoFar(run) };
    case 'waiting-for-network':
      return {
        kind,
        destination,
        title: delivery.offlineHead,
        sentence:
          run.destination.traits.answers === 'nothing' ? delivery.deliveryOffline : delivery.uploadOffline,
      };
    case 'waiting-for-sign-in':
      return {
        kind,
        destination,
        title: delivery.signInHead,
        sentence: destination === 'sis' ? delivery.enterToken : delivery.signInToResume,
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

/** Also while photos are prepared: then only where they will go is known. */
export function traitsOf(run: GoingRun): DestinationTraits {
  return run.kind === 'delivery' ? run.destination.traits : traitsOfKind[run.destination ?? 'sis'];
}

/** The title while it goes on. */
export function goingTitle(run: GoingRun, halt: HaltWords | null): string {
  const { delivery } = texts;
  if (run.kind === 'preparing') return delivery.preparingTitle(run.total);
  const { destination, items } = run;
  if (destination.traits.answers === 'job' && isAllThere(items)) return delivery.importingTitle;
  const load = items.length === 0 ? null : loadOf(run);
  return halt ? delivery.haltedTitle[halt.kind](load) : delivery.goingTitle(destination.kind, load);
}

/** "308 of 486 photos uploaded"; where photos go one by one, some of them may have been rejected. */
export function photosThereInWords({
  destination,
  items,
}: Pick<DeliveryView, 'destination' | 'items'>): string {
  const { photos, acceptedPhotos } = measureProgress(items);
  return texts.delivery.photosThere(destination.kind, acceptedPhotos, photos);
}

/** What can be done meanwhile. @param isWatched whether the SIS has every zip, and only the import is watched. */
export function meanwhileInWords(
  halt: HaltWords | null,
  isWatched: boolean,
  { answers }: Pick<DestinationTraits, 'answers'>,
): string {
  const { meanwhile } = texts.delivery;
  if (halt) return meanwhile[halt.kind];
  switch (answers) {
    case 'job':
      return isWatched ? meanwhile.watching : meanwhile.uploading;
    case 'outcome':
      return meanwhile.uploadingOneByOne;
    case 'nothing':
      return meanwhile.handingOver;
    default:
      return assertNever(answers);
  }
}

/** "486 photos in 3 zip files were sent by SFTP.", of what is handed over. */
export function arrivedTitle({ destination, items }: Pick<DeliveryView, 'destination' | 'items'>): string {
  const { photos, zips } = loadOf({ destination, items });
  const { handOver } = texts;
  return destination.kind === 'folder' ? handOver.saved(photos, zips ?? 0) : handOver.sent(photos, zips ?? 0);
}

/** The title where no zip was handed over. */
export function nothingArrivedTitle(kind: DestinationKind): string {
  return kind === 'folder' ? texts.handOver.nothingSaved : texts.handOver.nothingSent;
}

/** What was handed over earlier, and what that means for the next time; empty where nothing was. */
export function earlierSentence(
  { photos, inSis, handedOver, lastMs }: DestinationSummary,
  method: HandOverMethod,
  nowMs = Date.now(),
): string {
  if (lastMs === null) return '';
  const { sentEarlier, savedEarlier } = texts.handOver;
  const say = method === 'sftp' ? sentEarlier : savedEarlier;
  return say(inSis + handedOver, photos, onDay(dayInWords(lastMs, nowMs)));
}

/** What stays on this computer; empty where nothing does. */
export function stayingWords(staying: number): string {
  return staying === 0 ? '' : texts.delivery.notIncluded(staying);
}

/** Where the person goes on, by hand. */
export function nextOnPage({ name, uploadPage }: Pick<Preset, 'name' | 'uploadPage'>): string {
  return texts.handOver.uploadNow(name, uploadPage);
}

/** How an upload ended that did not go through: what happened, what it means for the photos, what to do. */
export function brokenOffSentence(items: readonly DeliveryItem[], failure: Failure): string {
  const { delivery } = texts;
  const sentence = failureSentence(failure);
  // There is nothing left to continue.
  if (failure.code === 'sis-job-gone') return sentence;
  if (items.length === 0) return delivery.nothingUploaded(sentence);
  const zips = zipsInWords(items, 'sis');
  return failure.code === 'cancelled'
    ? delivery.canceled(sentence, zips)
    : delivery.brokenOff(sentence, zips);
}

/** What it means to stop an upload now. */
export function stopSentences(items: readonly DeliveryItem[]): readonly string[] {
  const { delivery } = texts;
  const { photos, acceptedPhotos } = measureProgress(items);
  if (isAllThere(items)) return [delivery.importGoesOn, delivery.resumeToSeeResults];
  const rest = photos - acceptedPhotos;
  return [
    ...(acceptedPhotos > 0 ? [delivery.uploadedStay(acceptedPhotos)] : []),
    rest > 0 ? delivery.notUploadedYet(rest) : delivery.uploadLater,
  ];
}
