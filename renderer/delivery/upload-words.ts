import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import { type DeliveryItem, measureProgress } from '../../electron/core/delivery/item-state.ts';
import { countOf, durationInWords, sizeInWords } from '../../electron/core/shared/amounts.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import type { Pace } from './upload-pace.ts';
import { acceptedZips, isAllAccepted, zipsOfRun } from './zips-of-run.ts';

/** "about 2 minutes left", in steps that do not jump about. */
export function timeLeftInWords(leftMs: number): string {
  if (leftMs >= 55_000) return `${durationInWords(Math.max(60_000, leftMs))} left`;
  const seconds = Math.max(
    5,
    Math.ceil(leftMs / (leftMs > 20_000 ? 10_000 : 5_000)) * (leftMs > 20_000 ? 10 : 5),
  );
  return `about ${seconds} seconds left`;
}

/** "about 2 minutes left, 1.9 MB/s". */
export function paceInWords(pace: Pace | null): string {
  if (!pace) return 'measuring the speed';
  if (pace.leftMs === null) return 'nothing is moving just now';
  return `${timeLeftInWords(pace.leftMs)}, ${sizeInWords(Math.round(pace.bytesPerSecond))}/s`;
}

/** The same of an upload as a whole. One that stands still waits for nobody's answer, however much of it was sent. */
export function paceOfRun(
  run: {
    readonly life: Pick<DeliveryStatus, 'kind'>;
    readonly isAllSent: boolean;
    readonly isAllAccepted: boolean;
  },
  pace: Pace | null,
): string {
  if (run.isAllAccepted) return 'all sent';
  if (run.life.kind !== 'running') return 'nothing is being sent';
  return run.isAllSent ? 'all sent, waiting for the SIS' : paceInWords(pace);
}

function zipsWithSis(chunks: readonly DeliveryItem[]): string {
  const zips = zipsOfRun(chunks);
  const accepted = acceptedZips(zips);
  return `${accepted} of ${countOf(zips.length, 'zip')} ${accepted === 1 || zips.length === 1 ? 'is' : 'are'} with the SIS.`;
}

/** How a run ended that did not go through: what happened, what it means for the photos, what to do. */
export function brokenOffSentence(chunks: readonly DeliveryItem[], failure: Failure): string {
  const sentence = failureSentence(failure);
  // There is nothing left to continue.
  if (failure.code === 'sis-job-gone') return sentence;
  if (chunks.length === 0) return `${sentence} Nothing was sent.`;
  const lasting = failure.code === 'cancelled' ? '' : ' Nothing was lost:';
  return `${sentence}${lasting} ${zipsWithSis(chunks)} You can continue later: this list stays.`;
}

/** What it means to cancel now. */
export function cancelSentences(chunks: readonly DeliveryItem[]): readonly string[] {
  const { photos, acceptedPhotos } = measureProgress(chunks);
  if (isAllAccepted(chunks)) {
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
