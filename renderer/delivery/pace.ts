import { type DeliveryView, isAllThere } from '../../electron/core/delivery/delivery-view.ts';
import { measureProgress } from '../../electron/core/delivery/item-state.ts';
import { confirmedShare } from '../../electron/core/delivery/zip-share.ts';
import { durationInWords, sizeInWords } from '../../electron/core/shared/amounts.ts';
import { formatPercent } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';

/** How many bytes of the run were sent at a moment. */
export interface Sample {
  readonly atMs: number;
  readonly sentBytes: number;
}

export interface Pace {
  readonly bytesPerSecond: number;
  /** Null while nothing moves. */
  readonly leftMs: number | null;
}

const windowMs = 15_000;
const shortestSpanMs = 1_500;

/** The samples of the last 15 seconds. A zip that is sent again takes its bytes back: then counting starts over. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && sample.sentBytes < last.sentBytes) return [sample];
  return [...samples.filter(({ atMs }) => atMs > sample.atMs - windowMs), sample];
}

/** The speed over the samples, which is calmer than the last one's. Null until there are enough to say anything. */
export function measurePace(samples: readonly Sample[], bytesLeft: number): Pace | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.atMs - first.atMs < shortestSpanMs) return null;
  const bytesPerSecond = (1_000 * (last.sentBytes - first.sentBytes)) / (last.atMs - first.atMs);
  return { bytesPerSecond, leftMs: bytesPerSecond > 0 ? (1_000 * bytesLeft) / bytesPerSecond : null };
}

/** "about 2 minutes left", in steps that do not jump about. */
export function timeLeftInWords(leftMs: number): string {
  const { pace } = texts.delivery;
  if (leftMs >= 55_000) return pace.left(durationInWords(Math.max(60_000, leftMs)));
  const seconds = Math.max(
    5,
    Math.ceil(leftMs / (leftMs > 20_000 ? 10_000 : 5_000)) * (leftMs > 20_000 ? 10 : 5),
  );
  return pace.secondsLeft(seconds);
}

/** "about 2 minutes left, 1.9 MB/s". */
export function paceInWords(pace: Pace | null): string {
  const words = texts.delivery.pace;
  if (!pace) return words.estimating;
  if (pace.leftMs === null) return words.stuck;
  return words.moving(timeLeftInWords(pace.leftMs), sizeInWords(Math.round(pace.bytesPerSecond)));
}

/** The same of a delivery as a whole. One that stands still waits for nobody's answer, however much of it was sent. */
export function paceOfRun(
  { destination, status, items }: Pick<DeliveryView, 'destination' | 'status' | 'items'>,
  pace: Pace | null,
): string {
  const words = texts.delivery.pace;
  const isUpload = destination.traits.answers !== 'nothing';
  if (isAllThere(items)) return isUpload ? words.uploaded : words.sent;
  if (status.kind !== 'running') return isUpload ? words.uploadStands : words.deliveryStands;
  const { bytes, sentBytes } = measureProgress(items);
  if (sentBytes < bytes) return paceInWords(pace);
  return destination.kind === 'sis' ? words.waitingForSis : words.waitingForConfirmation;
}

/** How much of `share` the destination has confirmed. `share` never goes back, and is never less. */
export function certainShare({ items, share }: Pick<DeliveryView, 'items' | 'share'>): number {
  return Math.min(share, confirmedShare(items));
}

/** Rounded down: 100% is all. */
export function percentInWords(share: number): string {
  return formatPercent(Math.floor(share * 100) / 100);
}
