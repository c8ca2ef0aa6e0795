import type { RunState } from '../../core/contract/views.ts';
import type { LogLine } from '../../core/delivery/job.ts';
import { beginRun, isOpen, type RunModel, viewChunks } from '../../core/delivery/run-state.ts';
import { type ChunkState, type ChunkView, jobOf } from '../../core/delivery/upload-state.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure, type FailureCode, toFailure } from '../../core/shared/failure.ts';
import { notSentWords } from '../../core/text/messages.ts';
import type { Batch } from '../batch/batch.ts';
import type { Destination } from '../destinations/destination.ts';
import type { Pace } from '../destinations/transport.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { createChunkSource } from './chunk-source.ts';
import { createDeliveries } from './deliver-chunks.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import type { RestoredRun } from './restore-run.ts';
import { createRunBoard } from './run-board.ts';
import { createRunGate, type RunGate } from './run-gate.ts';
import { attemptTo, createBudget, type Sender } from './sender.ts';
import { createPhotoSettler } from './settle-photos.ts';
import { type Wait, waitForReal } from './wait.ts';
import type { RunScope, Workshop } from './workshop.ts';

export interface UploadRunOptions {
  readonly batch: Batch;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly journal: RunJournal;
  readonly restored: RestoredRun;
  /** What requests are filled up to, where the SIS took no bigger ones before. */
  readonly fillBytes: number;
  /** A new one after every sign-in. */
  readonly destination: () => Destination;
  readonly publish: (run: RunState) => void;
  readonly onLogLine: (jobId: string, line: LogLine) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
  /** Whether somebody can sign in again. */
  readonly isAttended: boolean;
  /** How often the network may be found missing, 5 seconds apart, before the run is given up. */
  readonly maximumProbes: number;
  readonly pace: Pace;
  /** How long jobs are watched once all is sent, in milliseconds. A person ends it by `leave`. */
  readonly watchLimitMs: number;
}

export interface UploadRun {
  readonly gate: RunGate;
  /** Packs, sends and watches until every photo has an outcome. Ends with the run state `uploaded`, whatever happens. */
  run(): Promise<Failure | null>;
  /** Ends the watching of jobs. @throws AppError `bad-request` before all is sent. */
  leave(): void;
}

/** These concern the one zip; after anything else, the next zip would fare no better. */
const zipFailures: ReadonlySet<FailureCode> = new Set(['sis-too-big', 'sis-refused']);

const lostForGood: ReadonlySet<FailureCode> = new Set(['sis-job-gone', 'sis-other-zip']);

/** Nothing more will be known of it. */
function isSettled(state: ChunkState): boolean {
  const isGone = state.kind === 'lost-sight' && lostForGood.has(state.failure.code);
  return isGone || state.kind === 'done' || state.kind === 'replanned';
}

/** A zip is packed while the one before it is sent, and sent while the jobs of those before it are watched. */
export function createUploadRun(options: UploadRunOptions): UploadRun {
  const { batch, workshop, scope, journal, restored, destination, signal } = options;
  const { preset, requestBytes } = batch.rules();
  const leaving = new AbortController();
  const prepared = new Map<PhotoId, PreparedPhoto>();
  let isPreparing = true;
  let isAllSent = false;
  let isOutOfTime = false;
  let failure: Failure | null = null;

  const former = new Set(
    restored.chunks.filter(({ state }) => state.kind === 'replanned').map(({ chunk }) => chunk.number),
  );
  const isShown = ({ number, state }: ChunkView) => state.kind !== 'replanned' || !former.has(number);
  const view = (model: RunModel) => ({
    chunks: viewChunks(model).filter(isShown),
    life: model.life,
    share: model.share,
    rechecked: [...new Set([...restored.changed, ...workshop.rechecked()])],
  });
  const board = createRunBoard(
    beginRun({
      requestBytes,
      fillBytes: options.fillBytes,
      mapFile: preset.mapFile,
      chunks: restored.chunks,
    }),
    (model) => {
      if (!isPreparing) options.publish({ kind: 'uploading', ...view(model) });
    },
  );
  const gate = createRunGate({
    ...options,
    board,
    async isReachable(probing) {
      const answer = await attemptTo(() => destination().session(probing));
      return answer.kind === 'answer' || answer.trouble.status !== null;
    },
  });
  const sender: Sender = { destination, gate, random: options.random, budget: createBudget() };
  const settler = createPhotoSettler({ batch, journal, scope });
  const watchSignal = AbortSignal.any([signal, leaving.signal]);
  const deliveries = createDeliveries(
    { ...options, board, sender, settler, prepared, watchSignal },
    restored.chunks,
  );

  const sendPlanned = async (): Promise<void> => {
    const source = createChunkSource({ board, prepared, refresh: workshop.refresh, signal });
    const fetchNext = () => {
      const fetched = source.next();
      // It is looked at later; until then it must not count as unhandled.
      fetched.catch(() => undefined);
      return fetched;
    };
    let next = fetchNext();
    try {
      for (;;) {
        const packed = await next;
        // The next zip is packed while this one is sent.
        next = fetchNext();
        if (packed && board.isCurrent(packed.chunk)) {
          const sendFailure = await deliveries.send(packed.chunk, packed.zip);
          failure ??= sendFailure;
          if (sendFailure && !zipFailures.has(sendFailure.code)) return;
        } else if (!packed && !board.model().chunks.some(isOpen)) return;
      }
    } finally {
      await next.catch(() => undefined);
    }
  };
  const tellTooBig = () => {
    const tooBig = [...board.model().left].filter(([, why]) => why === 'too-big');
    leaveOutTooBig(
      batch,
      tooBig.flatMap(([id]) => prepared.get(id) ?? []),
    );
  };
  const sendAll = async () => {
    settler.recall(restored.chunks);
    for (const { chunk, state } of restored.chunks) {
      if (state.kind === 'accepted') deliveries.watch(chunk, state.job);
    }
    leaveOutBlocked(batch, scope);
    const photos = await workshop.prepareAll((done, total) =>
      options.publish({ kind: 'preparing', prepared: done, total }),
    );
    for (const photo of photos) prepared.set(photo.photoId, photo);
    isPreparing = false;
    board.tell({ kind: 'prepare', photos });
    tellTooBig();
    settler.keepRest(prepared);
    failure ??= await deliveries.lookForLate();
    if (failure) return;
    for (const one of restored.chunks.filter(({ state }) => state.kind === 'confirming')) {
      failure ??= await deliveries.clearUp(one);
      if (failure && !zipFailures.has(failure.code)) return;
    }
    await sendPlanned();
    failure ??= await deliveries.lookForLate();
    isAllSent = true;
  };

  const endRun = () => {
    const { chunks } = board.model();
    const isAllDone = chunks.every(({ state }) => isSettled(state));
    const isWithSis = isAllSent && !isAllDone && (!failure || failure.code === 'cancelled');
    const isLeft = isWithSis && leaving.signal.aborted && !signal.aborted && !isOutOfTime;
    const withSis = new Set<PhotoId>();
    for (const { chunk, state } of chunks) {
      const job = isSettled(state) ? null : jobOf(state);
      if (job && !isLeft) settler.notSent(chunk, notSentWords.lostSight(job.id));
      // Of what is left to the SIS, the outcome is still to come.
      if (job && isLeft) for (const { photoId } of chunk.photos) withSis.add(photoId);
    }
    tellTooBig();
    leaveOutRest(batch, scope, withSis);
    // Also of an earlier day: nobody has looked whether the photos are there.
    const gone = chunks.find(
      ({ state }) => state.kind === 'lost-sight' && lostForGood.has(state.failure.code),
    );
    if (gone?.state.kind === 'lost-sight') failure ??= gone.state.failure;
    const endless = chunks.find(({ state }) => jobOf(state) && !isSettled(state));
    if (isOutOfTime && endless) {
      failure ??= { code: 'sis-job-endless', detail: jobOf(endless.state)?.id };
    }
    if (signal.aborted) failure = { code: 'cancelled' };
    if (signal.aborted) board.tell({ kind: 'cancel' });
    else if (isLeft) board.tell({ kind: 'leave' });
    else board.tell({ kind: 'finish', failure });
    settler.keepRest(prepared);
    const { life } = board.model();
    if (isAllSent && isAllDone && (signal.aborted || !failure || failure.code === 'sis-job-gone'))
      journal.end('finished', failure);
    // Whoever stops when nothing is left to send has only stopped looking.
    else if (isWithSis) journal.end('left', null);
    else journal.end(life.kind === 'cancelled' ? life.kind : 'failed', failure);
  };
  const watchAll = async () => {
    const ended = new AbortController();
    const { watchLimitMs } = options;
    // By the clock, whatever the pace of the looks at the jobs.
    if (Number.isFinite(watchLimitMs)) {
      waitForReal(watchLimitMs, AbortSignal.any([watchSignal, ended.signal])).then(
        () => {
          isOutOfTime = true;
          leaving.abort();
        },
        () => undefined,
      );
    }
    try {
      const watchFailure = await deliveries.watched();
      failure ??= watchFailure;
    } finally {
      ended.abort();
    }
  };
  /** Runs a step; its expected failure becomes the run's, and a bug is thrown when the run has ended in good order. */
  const bugs: unknown[] = [];
  const guard = async (step: () => Promise<void> | void) => {
    try {
      await step();
    } catch (error) {
      if (error instanceof AppError) failure ??= toFailure(error);
      else if (!signal.aborted) bugs.push(error);
      if (bugs.length > 0) failure = { code: 'bug' };
    }
  };

  return {
    gate,
    async run() {
      await guard(sendAll);
      await guard(watchAll);
      isPreparing = false;
      await guard(endRun);
      options.publish({ kind: 'uploaded', ...view(board.model()), failure });
      if (bugs.length > 0) throw bugs[0];
      return failure;
    },
    leave() {
      if (!isAllSent) throw new AppError('bad-request', 'not everything is sent yet');
      leaving.abort();
    },
  };
}
