import { type DeliveryView, itemName, itemSentBytes } from '../../electron/core/delivery/delivery-view.ts';
import type { AnswerCounts, DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { maximumAttempts } from '../../electron/core/delivery/retry-policy.ts';
import type { DeliveredZip } from '../../electron/core/network/sftp/email-text.ts';
import { durationInWords, sizeInWords } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { type DestinationWords, destinationWords } from './delivery-words.ts';
import type { StateTone } from './state-mark.tsx';

export interface ZipRow {
  readonly number: number;
  /** As the zip is called where it is delivered; its number where that is all that people see of it. */
  readonly name: string;
  readonly photos: number;
  readonly tone: StateTone;
  readonly words: string;
  readonly aside: string;
  /** From 0 to 1 while bytes are going out. */
  readonly sentShare: number | null;
}

function sentOfAll(sentBytes: number, bytes: number): string {
  const [sent, sentUnit] = sizeInWords(sentBytes).split(' ');
  const [, unit] = sizeInWords(bytes).split(' ');
  return sentUnit === unit
    ? `${sent} of ${sizeInWords(bytes)}`
    : `${sizeInWords(sentBytes)} of ${sizeInWords(bytes)}`;
}

/** A failure without advice: the app itself does what is to be done. */
function whatHappened(failure: Failure): string {
  if (failure.code === 'sis-too-big') return 'The zip is too big for the SIS.';
  return failureSentence(failure).replace(/ (Try again|Check the address).*$/, '');
}

function importedOf({ imported, rejected }: Job, photos: number): string {
  const count = formatNumber(imported);
  return rejected > 0
    ? `${count} in the SIS, ${formatNumber(rejected)} rejected`
    : `${count} of ${formatNumber(photos)} in the SIS`;
}

function untrackedWords({ code }: Failure): string {
  if (code === 'cancelled') return 'The SIS was still importing when Picture Day stopped looking';
  if (code === 'sis-job-gone')
    return 'The SIS does not know that job any more: look whether the photos are there';
  return 'Its end was not seen: look at the job in the SIS';
}

const haltWords: Readonly<Partial<Record<DeliveryView['status']['kind'], string>>> = {
  paused: 'Paused',
  'waiting-for-network': 'Waiting for the network',
  'waiting-for-sign-in': 'Waiting for you to sign in',
};

function answeredWords({ imported, rejected, unconfirmed, notSent }: AnswerCounts): string {
  const parts = [
    [imported, 'there'],
    [rejected, 'rejected'],
    [unconfirmed, 'sent, not confirmed'],
    [notSent, 'not sent'],
  ] as const;
  const named = parts.filter(([count], place) => place === 0 || count > 0);
  return named.map(([count, words]) => `${formatNumber(count)} ${words}`).join(', ');
}

/** "Saved, with idlink.txt": the list that stands beside the zip. */
function deliveredWords({ there }: DestinationWords, { mapName }: DeliveredZip): string {
  const words = `${there.charAt(0).toUpperCase()}${there.slice(1)}`;
  return mapName === undefined ? words : `${words}, with ${mapName}`;
}

/** What is on its way stands still with the run, whatever was last done about it. */
const halting: ReadonlySet<ItemState['kind']> = new Set(['sending', 'confirming', 'waiting']);

/**
 * A zip's line, wherever it goes. Sent is never called accepted.
 */
export function zipRow(
  item: DeliveryItem,
  { destination, status }: Pick<DeliveryView, 'destination' | 'status'>,
): ZipRow {
  const { number, photos, archiveBytes, state } = item;
  const { traits } = destination;
  const to = destinationWords[destination.kind];
  const size = sizeInWords(archiveBytes);
  const name = traits.answers === 'job' ? `Zip ${number}` : itemName(item);
  const row = { number, name, photos, aside: size, sentShare: null };
  const halt = halting.has(state.kind) ? haltWords[status.kind] : undefined;
  if (halt !== undefined) {
    const keptBytes = traits.continues ? itemSentBytes(item) : 0;
    const aside = keptBytes > 0 ? `${sentOfAll(keptBytes, archiveBytes)} sent` : size;
    return { ...row, tone: 'waiting', words: halt, aside };
  }
  switch (state.kind) {
    case 'planned':
      return { ...row, tone: 'waiting', words: 'Waiting for its turn' };
    case 'packing':
      return { ...row, tone: 'going', words: 'Being packed' };
    case 'sending': {
      const sentBytes = Math.min(state.sentBytes, archiveBytes);
      if (sentBytes === archiveBytes)
        return {
          ...row,
          tone: 'going',
          words: `Sent, waiting for the ${to.name} to confirm it`,
          sentShare: 1,
        };
      return {
        ...row,
        tone: 'going',
        words: state.attempt > 1 ? `${to.sending}, attempt ${state.attempt}` : to.sending,
        aside: `${to.sending.toLowerCase()} ${sentOfAll(sentBytes, archiveBytes)}`,
        sentShare: archiveBytes > 0 ? sentBytes / archiveBytes : 0,
      };
    }
    case 'confirming':
      return {
        ...row,
        tone: 'going',
        words: 'The answer was lost. Asking the SIS whether the zip arrived',
        aside: state.attempt > 1 ? `attempt ${state.attempt}` : size,
      };
    case 'waiting':
      return {
        ...row,
        tone: 'waiting',
        words: whatHappened(state.failure),
        aside: `attempt ${state.attempt + 1} of ${maximumAttempts} in ${durationInWords(state.delayMs)}`,
      };
    case 'accepted':
      return { ...row, tone: 'accepted', words: `Accepted, job ${state.job.id}` };
    case 'watching':
      return {
        ...row,
        tone: 'accepted',
        words: `Accepted, job ${state.job.id} is importing`,
        aside: importedOf(state.job, photos),
      };
    case 'stalled':
      return {
        ...row,
        tone: 'stalled',
        words: `Accepted. Job ${state.job.id} has not moved for a while`,
        aside: importedOf(state.job, photos),
      };
    case 'done':
      return state.job.status === 'Failed'
        ? {
            ...row,
            tone: 'failed',
            words: `Accepted, but job ${state.job.id} failed`,
            aside: importedOf(state.job, photos),
          }
        : {
            ...row,
            tone: 'accepted',
            words: `Done, job ${state.job.id}`,
            aside: importedOf(state.job, photos),
          };
    case 'delivered':
      return { ...row, tone: 'handed-over', words: deliveredWords(to, state.zip) };
    case 'answered':
      return { ...row, tone: 'accepted', words: answeredWords(state.counts) };
    case 'untracked':
      return {
        ...row,
        tone: 'accepted',
        words: `Accepted, job ${state.job.id}. ${untrackedWords(state.failure)}`,
      };
    case 'failed': {
      if (state.failure.code === 'sis-too-big') {
        const words = `${photos === 1 ? 'This photo' : 'This zip'} is too big for the SIS. Save a smaller copy of it.`;
        return { ...row, tone: 'failed', words };
      }
      const doubt = state.isUnsure ? ' It may have arrived all the same: look at the SIS’s jobs first.' : '';
      return { ...row, tone: 'failed', words: `${failureSentence(state.failure)}${doubt}` };
    }
    case 'cancelled':
      return { ...row, tone: 'failed', words: 'Not sent' };
    case 'replanned':
      return {
        ...row,
        tone: 'waiting',
        words: `${whatHappened(state.failure)} Its photos go in smaller zips`,
        aside: 'planned again',
      };
    default:
      return assertNever(state);
  }
}
