import {
  type DeliveryView,
  type DestinationKind,
  itemName,
  itemSentBytes,
} from '../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { maximumAttempts } from '../../electron/core/delivery/retry-policy.ts';
import { durationInWords, sizeInWords } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import type { Failure } from '../../electron/core/shared/failure.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
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

function importedOf({ imported, rejected }: Job, photos: number): string {
  const { zipFiles } = texts;
  return rejected > 0 ? zipFiles.inSisAndRejected(imported, rejected) : zipFiles.inSis(imported, photos);
}

function untrackedWords({ code }: Failure, { id }: Job): string {
  const { zipFiles } = texts;
  if (code === 'cancelled') return zipFiles.notWatched(id);
  return code === 'sis-job-gone' ? zipFiles.importGone(id) : zipFiles.noFinalStatus(id);
}

/** What the whole delivery waits for; null while it goes on. */
function haltWords({ kind }: DeliveryView['status']): string | null {
  const { halted } = texts.zipFiles;
  return kind === 'paused' || kind === 'waiting-for-network' || kind === 'waiting-for-sign-in'
    ? halted[kind]
    : null;
}

function sendingWords(to: DestinationKind, attempt: number): string {
  const { zipFiles } = texts;
  if (to === 'folder') return zipFiles.saving(attempt);
  return to === 'sftp' ? zipFiles.sending(attempt) : zipFiles.uploading(attempt);
}

function notSentWords(to: DestinationKind): string {
  const { zipFiles } = texts;
  if (to === 'folder') return zipFiles.notSaved;
  return to === 'sftp' ? zipFiles.notSent : zipFiles.notUploaded;
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
  const { kind: to, traits } = destination;
  const { zipFiles } = texts;
  const size = sizeInWords(archiveBytes);
  const name = traits.answers === 'job' ? zipFiles.numbered(number) : itemName(item);
  const row = { number, name, photos, aside: size, sentShare: null };
  const halt = halting.has(state.kind) ? haltWords(status) : null;
  if (halt !== null) {
    const keptBytes = traits.continues ? itemSentBytes(item) : 0;
    const aside = keptBytes > 0 ? zipFiles.partSent(sizeInWords(keptBytes), size) : size;
    return { ...row, tone: 'waiting', words: halt, aside };
  }
  switch (state.kind) {
    case 'planned':
      return { ...row, tone: 'waiting', words: zipFiles.waiting };
    case 'packing':
      return { ...row, tone: 'going', words: zipFiles.preparing };
    case 'sending': {
      const sentBytes = Math.min(state.sentBytes, archiveBytes);
      if (sentBytes === archiveBytes)
        return { ...row, tone: 'going', words: zipFiles.waitingForConfirmation, sentShare: 1 };
      return {
        ...row,
        tone: 'going',
        words: sendingWords(to, state.attempt),
        aside: zipFiles.part(sizeInWords(sentBytes), size),
        sentShare: archiveBytes > 0 ? sentBytes / archiveBytes : 0,
      };
    }
    case 'confirming':
      return {
        ...row,
        tone: 'going',
        words: zipFiles.checkingArrival,
        aside: state.attempt > 1 ? zipFiles.attempt(state.attempt) : size,
      };
    case 'waiting':
      return {
        ...row,
        tone: 'waiting',
        words: zipFiles.causes[state.failure.code] ?? failureSentence(state.failure),
        aside: zipFiles.nextAttempt(state.attempt + 1, maximumAttempts, durationInWords(state.delayMs)),
      };
    case 'accepted':
      return { ...row, tone: 'accepted', words: zipFiles.accepted(state.job.id) };
    case 'watching':
      return {
        ...row,
        tone: 'accepted',
        words: zipFiles.importing(state.job.id),
        aside: importedOf(state.job, photos),
      };
    case 'stalled':
      return {
        ...row,
        tone: 'stalled',
        words: zipFiles.slow(state.job.id),
        aside: importedOf(state.job, photos),
      };
    case 'done': {
      const isFailed = state.job.status === 'Failed';
      return {
        ...row,
        tone: isFailed ? 'failed' : 'accepted',
        words: isFailed ? zipFiles.importFailed(state.job.id) : zipFiles.imported(state.job.id),
        aside: importedOf(state.job, photos),
      };
    }
    case 'delivered': {
      const map = state.zip.mapName ?? null;
      const words = to === 'folder' ? zipFiles.saved(map) : zipFiles.delivered(map);
      return { ...row, tone: 'handed-over', words };
    }
    case 'answered': {
      const { imported: arrived, ...others } = state.counts;
      return { ...row, tone: 'accepted', words: zipFiles.answers({ arrived, ...others }) };
    }
    case 'untracked':
      return { ...row, tone: 'accepted', words: untrackedWords(state.failure, state.job) };
    case 'failed': {
      const { failure, isUnsure } = state;
      // Alone in its zip, it is the photo that has to become smaller.
      if (failure.code === 'sis-too-big' && photos === 1)
        return { ...row, tone: 'failed', words: zipFiles.photoTooBig };
      const words = isUnsure ? zipFiles.mayHaveArrived(failureSentence(failure)) : failureSentence(failure);
      return { ...row, tone: 'failed', words };
    }
    case 'cancelled':
      return { ...row, tone: 'failed', words: notSentWords(to) };
    case 'replanned': {
      const words = state.failure.code === 'sis-too-big' ? zipFiles.splitTooBig : zipFiles.split;
      return { ...row, tone: 'waiting', words };
    }
    default:
      return assertNever(state);
  }
}
