import type { RunState } from '../../core/contract/views.ts';
import { beginDelivery, type Delivery, hasEnded, isOpen } from '../../core/delivery/delivery.ts';
import { viewDelivery } from '../../core/delivery/delivery-view.ts';
import { type DeliveryItem, type ItemState, jobOf } from '../../core/delivery/item-state.ts';
import type { LogLine } from '../../core/delivery/job.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure, type FailureCode, toFailure } from '../../core/shared/failure.ts';
import { notSentWords } from '../../core/text/messages.ts';
import type { Batch } from '../batch/batch.ts';
import type { Pace } from '../destinations/transport.ts';
import { toWriteFailure } from '../file-errors.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import { createPacker } from '../pack/packer.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import type { OpenDestination } from './open-destination.ts';
import { createOutcomeRecorder } from './outcome-recorder.ts';
import { createChunkSource } from './pack-planned.ts';
import type { PhotoPreparer, RunScope } from './photo-preparer.ts';
import type { RestoredRun } from './restore-run.ts';
import { createRunGate, type RunGate } from './run-gate.ts';
import { createRunStore } from './run-store.ts';
import { createDeliveries } from './send-zips.ts';
import { createBudget, type Sender } from './sender.ts';
import { type Wait, waitForReal } from './wait.ts';

export interface DeliveryRunOptions {
  readonly batch: Batch;
  readonly preparer: PhotoPreparer;
  readonly scope: RunScope;
  readonly journal: RunJournal;
  readonly restored: RestoredRun;
  /** What requests are filled up to, where the SIS took no bigger ones before. */
  readonly fillBytes: number;
  readonly opened: OpenDestination;
  /** Where fixed copies are written, for the sentence of a full disk. */
  readonly tempFolder: string;
  readonly publish: (run: RunState) => void;
  readonly onLogLine: (jobId: string, line: LogLine) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
  /** How often the network may be found missing, 5 seconds apart, before the run is given up. */
  readonly maximumProbes: number;
  readonly pace: Pace;
  /** How long jobs are watched once all is sent, in milliseconds. A person ends it by `leave`. */
  readonly watchLimitMs: number;
}

export interface DeliveryRun {
  readonly gate: RunGate;
  /** Packs, sends and watches until every photo has an outcome. Ends with a view that is over, whatever happens. */
  run(): Promise<Failure | null>;
  /** Ends the watching of jobs. @throws AppError `bad-request` before all is sent. */
  leave(): void;
}

/** These concern the one zip; after anything else, the next zip would fare no better. */
const zipFailures: ReadonlySet<FailureCode> = new Set(['sis-too-big', 'sis-refused']);

const lostForGood: ReadonlySet<FailureCode> = new Set(['sis-job-gone', 'sis-other-zip']);

/** Nothing more will be known of it. */
function isSettled(state: ItemState): boolean {
  const isGone = state.kind === 'lost-sight' && lostForGood.has(state.failure.code);
  return isGone || state.kind === 'done' || state.kind === 'delivered' || state.kind === 'replanned';
}

/**
 * One loop for every destination: a zip is packed while the one before it is sent, and sent while the jobs of those
 * before it are watched, where there are jobs.
 */
export function createDeliveryRun(options: DeliveryRunOptions): DeliveryRun {
  const { batch, preparer, scope, journal, restored, opened, signal } = options;
  const { destination } = opened;
  const { kind } = opened.record;
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
  const isShown = ({ number, state }: DeliveryItem) => state.kind !== 'replanned' || !former.has(number);
  const view = (model: Delivery): RunState => {
    const zips = model.items.flatMap(({ state }) => (state.kind === 'delivered' ? state.zip : []));
    const isWhole = hasEnded(model.status) && failure === null && zips.length > 0;
    return viewDelivery(
      model,
      {
        runId: journal.runId,
        email: isWhole && zips.length === model.items.length ? (opened.writeEmail?.(zips) ?? null) : null,
        rechecked: [...new Set([...restored.changed, ...preparer.rechecked()])],
      },
      isShown,
    );
  };
  const store = createRunStore(
    beginDelivery({
      requestBytes,
      fillBytes: options.fillBytes,
      mapFile: preset.mapFile,
      destination: { ...opened.record, traits: destination().traits },
      items: restored.chunks,
    }),
    (model) => {
      // Its end is told when it is written down.
      if (!isPreparing && !hasEnded(model.status)) options.publish(view(model));
    },
  );
  const gate = createRunGate({
    ...options,
    store,
    isAttended: opened.isAttended,
    isReachable: (probing) => destination().isReachable(probing),
  });
  const sender: Sender = { destination, gate, random: options.random, budget: createBudget() };
  const recorder = createOutcomeRecorder({ batch, journal, scope });
  const packer = createPacker(() =>
    store.model().items.reduce((most, { chunk }) => Math.max(most, chunk.archiveBytes), 0),
  );
  const watchSignal = AbortSignal.any([signal, leaving.signal]);
  const deliveries = createDeliveries(
    { ...options, ...opened, store, packer, sender, recorder, prepared, watchSignal },
    restored.chunks,
  );

  const sendPlanned = async (): Promise<void> => {
    const source = createChunkSource({ store, packer, prepared, refresh: preparer.refresh, signal });
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
        if (packed && store.isCurrent(packed.chunk)) {
          const sendFailure = await deliveries.send(packed.chunk, packed.packed);
          failure ??= sendFailure;
          if (sendFailure && !zipFailures.has(sendFailure.code)) return;
        } else if (packed) packed.packed.release();
        else if (!store.model().items.some(isOpen)) return;
      }
    } finally {
      await next.catch(() => undefined);
    }
  };
  const tellTooBig = () => {
    const tooBig = [...store.model().left].filter(([, why]) => why === 'too-big');
    leaveOutTooBig(
      batch,
      tooBig.flatMap(([id]) => prepared.get(id) ?? []),
    );
  };
  const sendAll = async () => {
    if (opened.tellsDelivered) recorder.recall(restored.chunks);
    for (const { chunk, state } of restored.chunks) {
      if (state.kind === 'accepted') deliveries.watch(chunk, state.job);
    }
    leaveOutBlocked(batch, scope);
    const photos = await preparer.prepareAll((done, total) =>
      options.publish({ kind: 'preparing', prepared: done, total, destination: kind }),
    );
    for (const photo of photos) prepared.set(photo.photoId, photo);
    isPreparing = false;
    store.tell({ kind: 'prepare', photos });
    tellTooBig();
    recorder.keepRest(prepared);
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

  /** Where nobody can ask for it, what was cut off is planned anew the next time. */
  const forgetUnsent = () => {
    if (destination().traits.canFind) return;
    for (const { number, zip } of journal.chunks()) if (!zip) journal.forget(number);
  };
  /** A part of the zips is of no use where the rest does not fit, and would be in the way of the next attempt. */
  const takeBack = async () => {
    const { withdraw } = destination();
    if (failure?.code !== 'disk-full' || !withdraw) return;
    for (const { chunk, state } of store.model().items) {
      if (state.kind !== 'delivered') continue;
      await withdraw([state.zip]);
      journal.forget(chunk.number);
      store.report(chunk.number, { kind: 'withdraw' });
    }
  };
  const endRun = () => {
    const { items } = store.model();
    const isAllDone = items.every(({ state }) => isSettled(state));
    const isWithSis = isAllSent && !isAllDone && (!failure || failure.code === 'cancelled');
    const isLeft = isWithSis && leaving.signal.aborted && !signal.aborted && !isOutOfTime;
    const done = new Set<PhotoId>();
    for (const { chunk, state } of items) {
      const job = isSettled(state) ? null : jobOf(state);
      if (job && !isLeft) recorder.notSent(chunk, notSentWords.lostSight(job.id));
      // Of what is left to the SIS, the outcome is still to come.
      const isDone = (job && isLeft) || state.kind === 'delivered';
      if (isDone) for (const { photoId } of chunk.photos) done.add(photoId);
    }
    tellTooBig();
    leaveOutRest(batch, scope, done);
    // Also of an earlier day: nobody has looked whether the photos are there.
    const gone = items.find(
      ({ state }) => state.kind === 'lost-sight' && lostForGood.has(state.failure.code),
    );
    if (gone?.state.kind === 'lost-sight') failure ??= gone.state.failure;
    const endless = items.find(({ state }) => jobOf(state) && !isSettled(state));
    if (isOutOfTime && endless) {
      failure ??= { code: 'sis-job-endless', detail: jobOf(endless.state)?.id };
    }
    if (signal.aborted) failure = { code: 'cancelled' };
    if (signal.aborted) store.tell({ kind: 'cancel' });
    else if (isLeft) store.tell({ kind: 'leave' });
    else store.tell({ kind: 'finish', failure });
    forgetUnsent();
    recorder.keepRest(prepared);
    const { status } = store.model();
    if (isAllSent && isAllDone && (signal.aborted || !failure || failure.code === 'sis-job-gone'))
      journal.end('finished', failure);
    // Whoever stops when nothing is left to send has only stopped looking.
    else if (isWithSis) journal.end('left', null);
    else journal.end(status.kind === 'cancelled' ? status.kind : 'failed', failure);
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
      const foreseen = toWriteFailure(error, options.tempFolder);
      if (foreseen instanceof AppError) failure ??= toFailure(foreseen);
      else if (!signal.aborted) bugs.push(error);
      if (bugs.length > 0) failure = { code: 'bug' };
    }
  };

  return {
    gate,
    async run() {
      await guard(sendAll);
      await packer.close();
      await guard(watchAll);
      await guard(takeBack);
      destination().close?.();
      isPreparing = false;
      await guard(endRun);
      // A bug may have kept it from its end.
      store.tell({ kind: 'finish', failure });
      options.publish(view(store.model()));
      if (bugs.length > 0) throw bugs[0];
      return failure;
    },
    leave() {
      if (!isAllSent) throw new AppError('bad-request', 'not everything is sent yet');
      leaving.abort();
    },
  };
}
