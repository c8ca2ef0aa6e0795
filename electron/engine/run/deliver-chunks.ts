import { createHash } from 'node:crypto';
import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { Job } from '../../core/delivery/job.ts';
import { jobOf } from '../../core/delivery/upload-state.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { chunkFileName } from '../../core/systems/upload-body.ts';
import { notSentWords } from '../../core/text/messages.ts';
import type { ArrivedZip, Delivery } from '../destinations/destination.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import { packChunk } from '../pack/pack-chunk.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { createKeyFence, type WhichZip } from './key-fence.ts';
import { isSameZip, type RestoredChunk } from './restore-run.ts';
import { type SendResult, sendChunk } from './send-chunk.ts';
import { askForDelivery, askOnce } from './sender.ts';
import { createJobWatches, type JobWatches, type JobWatchOptions } from './watch-jobs.ts';

export interface DeliveryOptions extends JobWatchOptions {
  readonly journal: RunJournal;
  readonly prepared: ReadonlyMap<PhotoId, PreparedPhoto>;
  readonly pace: Delivery['pace'];
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
}

/** Brings single zips to their ends. */
export interface Deliveries extends JobWatches {
  /** Sends a zip; when the SIS has accepted it, its job is watched beside what comes next. */
  send(chunk: PlannedChunk, zip: Uint8Array): Promise<Failure | null>;
  /**
   * A zip that was on its way when all ended: asked for, and sent again only as the very same zip under the same key.
   * If its photos are not what they were, they are planned anew.
   */
  clearUp(chunk: RestoredChunk): Promise<Failure | null>;
  /** Asks for zips that may have arrived since they were given up, and that no other zip has taken the place of. */
  lookForLate(): Promise<Failure | null>;
}

const askAfterStopMs = 5_000;

const otherZip = ({ id }: Job): Failure => ({ code: 'sis-other-zip', detail: `job ${id}` });

/** @param restored the chunks of the run that are known from before. */
export function createDeliveries(options: DeliveryOptions, restored: readonly RestoredChunk[]): Deliveries {
  const { board, sender, settler, journal, prepared, signal } = options;
  const fence = createKeyFence(restored);
  const sentBefore = new Set(restored.map(({ chunk }) => chunk.number));
  const { watch, watched } = createJobWatches(options);
  /** No two zips share a job: an answer that names one again was meant for the other. */
  const isJobTaken = (number: number, job: Job) =>
    board.model().chunks.some((one) => one.chunk.number !== number && jobOf(one.state)?.id === job.id) ||
    journal.isJobTaken(number, job);
  const accept = (chunk: PlannedChunk, job: Job): null => {
    sender.budget.refill();
    board.report(chunk.number, { kind: 'accept', job });
    watch(chunk, job);
    journal.accepted(chunk.number, job);
    return null;
  };
  const giveUp = (chunk: PlannedChunk, failure: Failure, isUnsure: boolean): Failure => {
    board.report(chunk.number, { kind: 'fail', failure, isUnsure });
    settler.notSent(chunk, notSentWords[isUnsure ? 'zipUnsure' : 'zipFailed'](failure));
    if (!isUnsure && fence.isShared(chunk.number)) {
      // The zip that was sent under the same key before may still arrive: the key is for the next one.
      journal.released(chunk.number, board.model().fillBytes, false);
      fence.release(chunk, false);
    }
    return failure;
  };
  const release = (chunk: PlannedChunk, failure: Failure, isSmaller: boolean, mayArrive: boolean) => {
    board.tell({ kind: 'replan', number: chunk.number, failure, isSmaller });
    journal.released(chunk.number, board.model().fillBytes, mayArrive);
    fence.release(chunk, mayArrive);
  };
  const arriveLate = (number: number, job: Job) => {
    fence.arrive(number);
    journal.arrived(number, job);
    board.tell({ kind: 'arrive', number, job });
    watch(board.get(number).chunk, job);
  };
  /** The zip that came first under the key takes the photos of this one that are in it; the others are planned anew. */
  const giveWay = (chunk: PlannedChunk, number: number, job: Job): null => {
    release(chunk, { code: 'cancelled' }, false, false);
    arriveLate(number, job);
    return null;
  };
  const whichOf = (chunk: PlannedChunk, arrived: ArrivedZip): WhichZip =>
    isJobTaken(chunk.number, arrived.job) ? { kind: 'other' } : fence.which(chunk, arrived);
  const isAllOut = ({ number, archiveBytes }: PlannedChunk) => {
    const { state } = board.get(number);
    return state.kind === 'sending' && state.sentBytes >= archiveBytes;
  };
  const settleStopped = async (chunk: PlannedChunk, idempotencyKey: string) => {
    const arrived = await askOnce(sender.destination(), idempotencyKey, askAfterStopMs);
    if (arrived.kind === 'trouble') {
      giveUp(chunk, arrived.trouble, true);
      return;
    }
    if (!arrived.value) {
      // It is all under way: the SIS may have it a moment later.
      if (isAllOut(chunk)) giveUp(chunk, { code: 'cancelled' }, true);
      return;
    }
    const { job } = arrived.value;
    const which = whichOf(chunk, arrived.value);
    if (which.kind === 'other') giveUp(chunk, otherZip(job), true);
    if (which.kind === 'former') giveWay(chunk, which.number, job);
    if (which.kind !== 'mine') return;
    board.report(chunk.number, { kind: 'accept', job });
    journal.accepted(chunk.number, job);
  };
  const attemptToSend = async (chunk: PlannedChunk, zip: Uint8Array): Promise<SendResult> => {
    const { number, archiveBytes } = chunk;
    const idempotencyKey = fence.keyFor(number);
    fence.identify(number, createHash('sha256').update(zip).digest('hex'));
    const sent = {
      number,
      idempotencyKey,
      bytes: archiveBytes,
      photos: settler.journalPhotos(chunk, prepared),
    };
    try {
      return await sendChunk({
        ...sender,
        delivery: { fileName: chunkFileName(number), zip, idempotencyKey, pace: options.pace },
        report: (event) => board.report(number, event),
        onAttempt: (attempt) => journal.sending(sent, attempt),
        canBeSmaller: chunk.photos.length > 1,
        wasSentBefore: sentBefore.has(number),
        isKeyShared: fence.isShared(number),
        which: (arrived) => fence.which(chunk, arrived),
        isJobTaken: (job) => isJobTaken(number, job),
      });
    } catch (error) {
      if (signal.aborted) await settleStopped(chunk, idempotencyKey);
      throw error;
    }
  };
  const send = async (chunk: PlannedChunk, zip: Uint8Array): Promise<Failure | null> => {
    const result = await attemptToSend(chunk, zip);
    if (result.kind === 'accepted') return accept(chunk, result.job);
    if (result.kind === 'failed') return giveUp(chunk, result.failure, result.isUnsure);
    if (result.kind === 'former-arrived') return giveWay(chunk, result.number, result.job);
    release(chunk, result.failure, true, result.mayArrive);
    return null;
  };

  return {
    send,
    async clearUp(one) {
      const { chunk, idempotencyKey } = one;
      const found = await askForDelivery(sender, idempotencyKey);
      if (found.kind === 'trouble') return giveUp(chunk, found.trouble, true);
      const which = found.value && whichOf(chunk, found.value);
      if (found.value && which?.kind === 'other') return giveUp(chunk, otherZip(found.value.job), true);
      if (found.value && which?.kind === 'mine') return accept(chunk, found.value.job);
      if (found.value && which?.kind === 'former') return giveWay(chunk, which.number, found.value.job);
      if (isSameZip(one, prepared)) {
        const photos = chunk.photos.flatMap(({ photoId }) => prepared.get(photoId) ?? []);
        const packed = await packChunk(photos, signal, board.model().mapFile);
        if (packed.kind === 'packed' && packed.zip.length === chunk.archiveBytes) {
          return send(chunk, packed.zip);
        }
      }
      const photoIds = chunk.photos.map(({ photoId }) => photoId);
      release(chunk, { code: 'cancelled' }, false, true);
      board.tell({ kind: 'drop', photoIds });
      board.tell({ kind: 'prepare', photos: photoIds.flatMap((id) => prepared.get(id) ?? []) });
      return null;
    },
    async lookForLate() {
      for (const key of fence.open()) {
        const found = await askForDelivery(sender, key);
        if (found.kind === 'trouble') return found.trouble;
        const number = found.value && fence.formerOf(key, found.value);
        if (found.value && number !== null) arriveLate(number, found.value.job);
      }
      return null;
    },
    watch,
    watched,
  };
}
