import type { RunState } from '../../core/contract/views.ts';
import {
  beginDelivery,
  type Delivery,
  hasEnded,
  isOpen,
  type PlannedItem,
} from '../../core/delivery/delivery.ts';
import { viewDelivery } from '../../core/delivery/delivery-view.ts';
import { countAnswered, type DeliveryItem, jobOf } from '../../core/delivery/item-state.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure, type FailureCode, toFailure } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
import { toWriteFailure } from '../file-errors.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import { openCourier } from './open-courier.ts';
import { createOutcomeRecorder } from './outcome-recorder.ts';
import { createRunGate, type RunGate } from './run-gate.ts';
import type { DeliveryRunOptions } from './run-options.ts';
import { createRunStore } from './run-store.ts';
import { waitForReal } from './wait.ts';
import { zipFailures } from './zip-courier.ts';

export interface DeliveryRun {
  readonly gate: RunGate;
  /** Packs, sends and watches until every photo has an outcome. Ends with a view that is over, whatever happens. */
  run(): Promise<Failure | null>;
  /** Ends the watching of jobs. @throws AppError `bad-request` before all is sent. */
  leave(): void;
}

const lostForGood: ReadonlySet<FailureCode> = new Set(['sis-job-gone', 'sis-other-zip']);

/** Nothing more will be known of it. */
function isSettled({ chunk, state }: PlannedItem): boolean {
  if (state.kind === 'answered') return countAnswered(state.counts) === chunk.photos.length;
  const isGone = state.kind === 'untracked' && lostForGood.has(state.failure.code);
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

  const writeEmail = opened.takes === 'zips' ? opened.writeEmail : undefined;
  const former = new Set(
    restored.chunks.filter(({ state }) => state.kind === 'replanned').map(({ chunk }) => chunk.number),
  );
  const isShown = ({ number, photos, state }: DeliveryItem) =>
    photos > 0 && (state.kind !== 'replanned' || !former.has(number));
  const view = (model: Delivery): RunState => {
    const zips = model.items.flatMap(({ state }) => (state.kind === 'delivered' ? state.zip : []));
    const isWhole = hasEnded(model.status) && failure === null && zips.length > 0;
    return viewDelivery(
      model,
      {
        runId: options.isKept ? journal.runId : null,
        email: isWhole && zips.length === model.items.length ? (writeEmail?.(zips) ?? null) : null,
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
  const recorder = createOutcomeRecorder({ batch, journal, scope });
  const watchSignal = AbortSignal.any([signal, leaving.signal]);
  const courier = openCourier({ ...options, store, gate, recorder, prepared, watchSignal });

  const sendPlanned = async (): Promise<void> => {
    const fetchNext = () => {
      const fetched = courier.next();
      // It is looked at later; until then it must not count as unhandled.
      fetched.catch(() => undefined);
      return fetched;
    };
    let next = fetchNext();
    try {
      for (;;) {
        const ready = await next;
        // The next zip is packed while this one is sent.
        next = fetchNext();
        if (ready && store.isCurrent(ready.chunk)) {
          const sendFailure = await ready.send();
          failure ??= sendFailure;
          if (sendFailure && !zipFailures.has(sendFailure.code)) return;
        } else if (ready) ready.release();
        else if (!store.model().items.some(isOpen)) return;
      }
    } finally {
      await next.catch(() => undefined);
    }
  };
  const reportTooBig = () => {
    const tooBig = [...store.model().left].filter(([, why]) => why === 'too-big');
    leaveOutTooBig(
      batch,
      tooBig.flatMap(([id]) => prepared.get(id) ?? []),
    );
  };
  const sendAll = async () => {
    if (opened.takes === 'photos' || opened.tellsDelivered) recorder.recall(restored.chunks);
    courier.watchAccepted();
    leaveOutBlocked(batch, scope);
    const photos = await preparer.prepareAll((done, total) =>
      options.publish({ kind: 'preparing', prepared: done, total, destination: kind }),
    );
    for (const photo of photos) prepared.set(photo.photoId, photo);
    isPreparing = false;
    store.dispatch({ kind: 'prepare', photos });
    reportTooBig();
    recorder.keepRest(prepared);
    failure ??= await courier.settle();
    if (failure && !zipFailures.has(failure.code)) return;
    await sendPlanned();
    failure ??= await courier.settleLate();
    isAllSent = true;
  };

  const endRun = () => {
    const { items } = store.model();
    const isAllDone = items.every(isSettled);
    const isWithSis = isAllSent && !isAllDone && (!failure || failure.code === 'cancelled');
    const isLeft = isWithSis && leaving.signal.aborted && !signal.aborted && !isOutOfTime;
    const done = new Set<PhotoId>();
    for (const item of items) {
      const { chunk, state } = item;
      const job = isSettled(item) ? null : jobOf(state);
      if (job && !isLeft) recorder.notSent(chunk, texts.outcome.notSent.untracked(job.id));
      // Of what is left to the SIS, the outcome is still to come.
      const isDone = (job && isLeft) || state.kind === 'delivered';
      if (isDone) for (const { photoId } of chunk.photos) done.add(photoId);
    }
    reportTooBig();
    leaveOutRest(batch, scope, done);
    // Also of an earlier day: nobody has looked whether the photos are there.
    const gone = items.find(({ state }) => state.kind === 'untracked' && lostForGood.has(state.failure.code));
    if (gone?.state.kind === 'untracked') failure ??= gone.state.failure;
    const endless = items.find((item) => jobOf(item.state) && !isSettled(item));
    if (isOutOfTime && endless) {
      failure ??= { code: 'sis-job-endless', detail: jobOf(endless.state)?.id };
    }
    if (signal.aborted) failure = { code: 'cancelled' };
    if (signal.aborted) store.dispatch({ kind: 'cancel' });
    else if (isLeft) store.dispatch({ kind: 'leave' });
    else store.dispatch({ kind: 'finish', failure });
    courier.forgetUnsent();
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
      const watchFailure = await courier.watched();
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
      await courier.close();
      await guard(watchAll);
      await guard(() => (failure ? courier.takeBack(failure) : undefined));
      destination().close?.();
      isPreparing = false;
      await guard(endRun);
      // A bug may have kept it from its end.
      store.dispatch({ kind: 'finish', failure });
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
