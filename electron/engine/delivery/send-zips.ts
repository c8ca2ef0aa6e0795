import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import { jobOf } from '../../core/delivery/item-state.ts';
import type { Job } from '../../core/delivery/job.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { chunkFileName } from '../../core/systems/upload-body.ts';
import { texts } from '../../core/text/texts.ts';
import { zipReason } from '../../core/text/zip-reason.ts';
import type { ArrivedZip, Parcel } from '../destinations/destination.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { PackedZip, Packer } from '../pack/packer.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { createIdempotencyKeys, type WhichZip } from './idempotency-keys.ts';
import { isSameZip, type RestoredChunk } from './restore-run.ts';
import { type SendResult, sendZip } from './send-zip.ts';
import { askForDelivery, askOnce } from './sender.ts';
import { createJobWatches, type JobWatches, type JobWatchOptions } from './watch-jobs.ts';

export interface DeliveryOptions extends JobWatchOptions {
  readonly journal: RunJournal;
  readonly packer: Packer;
  readonly prepared: ReadonlyMap<PhotoId, PreparedPhoto>;
  readonly pace: Parcel['pace'];
  /** What is said of a photo that was handed over. */
  readonly deliveredReason: string;
  /** Whether photos are shown as handed over: zips in a folder still have to be brought to a system. */
  readonly tellsDelivered: boolean;
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
}

/** Brings single zips to their ends. */
export interface Deliveries extends JobWatches {
  /** Sends a zip; where the destination makes a job of it, that is watched beside what comes next. */
  send(chunk: PlannedChunk, packed: PackedZip): Promise<Failure | null>;
  /**
   * A zip that was on its way when all ended: asked for, and sent again only as the very same zip under the same key.
   * If its photos are not what they were, they are planned anew.
   */
  clearUp(chunk: RestoredChunk): Promise<Failure | null>;
  /** Asks for zips that may have arrived since they were given up, and that no other zip has taken the place of. */
  lookForLate(): Promise<Failure | null>;
}

const askAfterStopMs = 5_000;

const otherZip = ({ id }: Job): Failure => ({ code: 'sis-other-zip', detail: texts.details.job(id) });

/** @param restored the chunks of the run that are known from before. */
export function createDeliveries(options: DeliveryOptions, restored: readonly RestoredChunk[]): Deliveries {
  const { store, sender, recorder, journal, prepared, signal } = options;
  const idempotencyKeys = createIdempotencyKeys(restored);
  const sentBefore = new Set(restored.map(({ chunk }) => chunk.number));
  const { watch, watched } = createJobWatches(options);
  /** No two zips share a job: an answer that names one again was meant for the other. */
  const isJobTaken = (number: number, job: Job) =>
    store.model().items.some((one) => one.chunk.number !== number && jobOf(one.state)?.id === job.id) ||
    journal.isJobTaken(number, job);
  const accept = (chunk: PlannedChunk, job: Job): null => {
    sender.budget.refill();
    store.report(chunk.number, { kind: 'accept', job });
    watch(chunk, job);
    journal.accepted(chunk.number, job);
    return null;
  };
  const handOver = (chunk: PlannedChunk, zip: DeliveredZip): null => {
    sender.budget.refill();
    journal.delivered(chunk.number, zip, options.deliveredReason);
    if (options.tellsDelivered) recorder.delivered(chunk, options.deliveredReason);
    store.report(chunk.number, { kind: 'deliver', zip });
    return null;
  };
  const giveUp = (chunk: PlannedChunk, failure: Failure, isUnsure: boolean): Failure => {
    store.report(chunk.number, { kind: 'fail', failure, isUnsure });
    recorder.notSent(chunk, zipReason(failure, isUnsure));
    if (!isUnsure && idempotencyKeys.isShared(chunk.number)) {
      // The zip that was sent under the same key before may still arrive: the key is for the next one.
      journal.released(chunk.number, store.model().fillBytes, false);
      idempotencyKeys.release(chunk, false);
    }
    return failure;
  };
  const release = (chunk: PlannedChunk, failure: Failure, isSmaller: boolean, mayArrive: boolean) => {
    store.dispatch({ kind: 'replan', number: chunk.number, failure, isSmaller });
    journal.released(chunk.number, store.model().fillBytes, mayArrive);
    idempotencyKeys.release(chunk, mayArrive);
  };
  const arriveLate = (number: number, job: Job) => {
    idempotencyKeys.arrive(number);
    journal.arrived(number, job);
    store.dispatch({ kind: 'arrive', number, job });
    watch(store.get(number).chunk, job);
  };
  /** The zip that came first under the key takes the photos of this one that are in it; the others are planned anew. */
  const giveWay = (chunk: PlannedChunk, number: number, job: Job): null => {
    release(chunk, { code: 'cancelled' }, false, false);
    arriveLate(number, job);
    return null;
  };
  const whichOf = (chunk: PlannedChunk, arrived: ArrivedZip): WhichZip =>
    isJobTaken(chunk.number, arrived.job) ? { kind: 'other' } : idempotencyKeys.which(chunk, arrived);
  const isAllOut = ({ number, archiveBytes }: PlannedChunk) => {
    const { state } = store.get(number);
    return state.kind === 'sending' && state.sentBytes >= archiveBytes;
  };
  const settleStopped = async (chunk: PlannedChunk, idempotencyKey: string) => {
    if (!sender.destination().traits.canFind) return;
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
    store.report(chunk.number, { kind: 'accept', job });
    journal.accepted(chunk.number, job);
  };
  const attemptToSend = async (chunk: PlannedChunk, packed: PackedZip): Promise<SendResult> => {
    const { number, archiveBytes } = chunk;
    const idempotencyKey = idempotencyKeys.keyFor(number);
    idempotencyKeys.identify(number, packed.sha256);
    const sent = {
      number,
      idempotencyKey,
      bytes: archiveBytes,
      photos: recorder.journalPhotos(chunk, prepared),
    };
    try {
      return await sendZip({
        ...sender,
        parcel: {
          fileName: chunkFileName(number),
          zip: packed.zip,
          sha256: packed.sha256,
          idempotencyKey,
          photos: chunk.photos,
          mapFile: store.model().mapFile,
          pace: options.pace,
        },
        report: (event) => store.report(number, event),
        onAttempt: (attempt) => journal.sending(sent, attempt),
        canBeSmaller: chunk.photos.length > 1,
        wasSentBefore: sentBefore.has(number),
        isKeyShared: idempotencyKeys.isShared(number),
        which: (arrived) => idempotencyKeys.which(chunk, arrived),
        isJobTaken: (job) => isJobTaken(number, job),
      });
    } catch (error) {
      if (signal.aborted) await settleStopped(chunk, idempotencyKey);
      throw error;
    } finally {
      packed.release();
    }
  };
  const send = async (chunk: PlannedChunk, packed: PackedZip): Promise<Failure | null> => {
    const result = await attemptToSend(chunk, packed);
    if (result.kind === 'accepted') return accept(chunk, result.job);
    if (result.kind === 'delivered') return handOver(chunk, result.zip);
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
        const packed = await options.packer.pack(photos, signal, store.model().mapFile);
        if (packed.kind === 'packed' && packed.zip.length === chunk.archiveBytes) return send(chunk, packed);
        if (packed.kind === 'packed') packed.release();
      }
      const photoIds = chunk.photos.map(({ photoId }) => photoId);
      release(chunk, { code: 'cancelled' }, false, true);
      store.dispatch({ kind: 'drop', photoIds });
      store.dispatch({ kind: 'prepare', photos: photoIds.flatMap((id) => prepared.get(id) ?? []) });
      return null;
    },
    async lookForLate() {
      for (const key of idempotencyKeys.open()) {
        const found = await askForDelivery(sender, key);
        if (found.kind === 'trouble') return found.trouble;
        const number = found.value && idempotencyKeys.formerOf(key, found.value);
        if (found.value && number !== null) arriveLate(number, found.value.job);
      }
      return null;
    },
    watch,
    watched,
  };
}
