import { assertNever } from '../../electron/core/assert-never.ts';
import { durationInWords, failureSentence, sizeInWords } from '../../electron/core/messages.ts';
import type { ChunkView } from '../../electron/core/upload-state.ts';

export type ZipTone = 'waiting' | 'going' | 'accepted' | 'failed';

export interface ZipRow {
  readonly number: number;
  readonly photos: number;
  readonly tone: ZipTone;
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

/** A zip's line on the Upload screen. Sent is never called accepted. */
export function zipRow({ number, photos, archiveBytes, state }: ChunkView): ZipRow {
  const size = sizeInWords(archiveBytes);
  const row = { number, photos, aside: size, sentShare: null };
  switch (state.kind) {
    case 'planned':
      return { ...row, tone: 'waiting', words: 'Waiting for its turn' };
    case 'packing':
      return { ...row, tone: 'going', words: 'Being packed' };
    case 'sending': {
      const sentBytes = Math.min(state.sentBytes, archiveBytes);
      if (sentBytes === archiveBytes)
        return { ...row, tone: 'going', words: 'Sent, waiting for the SIS to confirm it', sentShare: 1 };
      return {
        ...row,
        tone: 'going',
        words: state.attempt > 1 ? `Sending, attempt ${state.attempt}` : 'Sending',
        aside: `sending ${sentOfAll(sentBytes, archiveBytes)}`,
        sentShare: archiveBytes > 0 ? sentBytes / archiveBytes : 0,
      };
    }
    case 'confirming':
      return { ...row, tone: 'going', words: 'The answer was lost. Asking the SIS whether the zip arrived' };
    case 'waiting':
      return {
        ...row,
        tone: 'waiting',
        words: failureSentence(state.failure).replace(/ (Try again|Check the address).*$/, ''),
        aside: `tries again after ${durationInWords(state.delayMs)}`,
      };
    case 'accepted':
    case 'watching':
    case 'still':
    case 'done':
      return { ...row, tone: 'accepted', words: `Accepted, job ${state.job.id}` };
    case 'lost-sight':
      return {
        ...row,
        tone: 'accepted',
        words: `Accepted, job ${state.job.id}. Its end was not seen: look at the job in the SIS`,
      };
    case 'failed': {
      const doubt = state.isUnsure ? ' It may have arrived all the same: look at the SIS’s jobs first.' : '';
      return { ...row, tone: 'failed', words: `${failureSentence(state.failure)}${doubt}` };
    }
    case 'cancelled':
      return { ...row, tone: 'failed', words: 'Not sent' };
    case 'replanned':
      return { ...row, tone: 'waiting', words: 'Its photos go in other zips' };
    default:
      return assertNever(state);
  }
}
