import type { PlannedChunk } from '../../core/chunk-plan.ts';
import { AppError, type Failure, type FailureCode, toFailure } from '../../core/failure.ts';
import type { Job, LogLine } from '../../core/job.ts';
import { notSentWords, outcomeWords } from '../../core/messages.ts';
import { readOutcomes } from '../../core/outcome.ts';
import { chunkFileName } from '../../core/upload-body.ts';
import type { ChunkEvent } from '../../core/upload-state.ts';
import type { RunState } from '../../core/views.ts';
import type { Batch } from '../batch/batch.ts';
import type { Destination } from '../destinations/destination.ts';
import { packChunks } from '../pack/pack-chunks.ts';
import { type ChunkBoard, createChunkBoard } from './chunk-board.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import { readAhead } from './read-ahead.ts';
import { askOnce, sendChunk } from './send-chunk.ts';
import type { Wait } from './wait.ts';
import { watchJob } from './watch-job.ts';
import type { RunScope, Workshop } from './workshop.ts';

export interface UploadRunOptions {
  readonly batch: Batch;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly destination: Destination;
  readonly publish: (run: RunState) => void;
  readonly onLogLine: (jobId: string, line: LogLine) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pollMs: number;
}

/** These concern the one zip; after anything else, the next zip would fare no better. */
const zipFailures: ReadonlySet<FailureCode> = new Set(['sis-too-big', 'sis-refused']);

const watchPatience = 60;
const askAfterStopMs = 5_000;

/**
 * Packs, sends and watches until every photo has an outcome. A zip is sent while the jobs of those before it are
 * watched. Ends with the run state `uploaded`, whatever happens.
 */
export async function runUpload(options: UploadRunOptions): Promise<Failure | null> {
  const { batch, workshop, scope, destination, signal } = options;
  const watches: Promise<void>[] = [];
  const bugs: unknown[] = [];
  let failure: Failure | null = null;

  const board: ChunkBoard = createChunkBoard(() =>
    options.publish({ kind: 'uploading', chunks: board.views(), rechecked: workshop.rechecked() }),
  );
  const settle = (chunk: PlannedChunk, reason: string) => {
    for (const { photoId } of chunk.photos) batch.setOutcome(photoId, { kind: 'not-sent', reason });
  };

  const watch = async (chunk: PlannedChunk, job: Job) => {
    const result = await watchJob({
      ...options,
      job,
      patience: watchPatience,
      onJob: (seen) => board.report(chunk.number, { kind: 'observe', job: seen }),
      onLine: (line) => options.onLogLine(job.id, line),
    });
    if (result.kind === 'lost-sight') {
      failure ??= result.failure;
      board.report(chunk.number, { kind: 'fail', failure: result.failure, isUnsure: true });
      settle(chunk, notSentWords.lostSight(job.id));
      return;
    }
    const names = chunk.photos.map(({ name }) => name);
    const outcomes = readOutcomes(names, result.job, result.log, outcomeWords);
    for (const { photoId, name } of chunk.photos) batch.setOutcome(photoId, outcomes.get(name) ?? null);
  };

  const send = async (chunk: PlannedChunk, zip: Uint8Array): Promise<Failure | null> => {
    const { idempotencyKey } = board.get(chunk.number);
    const delivery = { fileName: chunkFileName(chunk.number), zip, idempotencyKey };
    const report = (event: ChunkEvent) => board.report(chunk.number, event);
    try {
      const result = await sendChunk({ ...options, delivery, report });
      if (result.kind === 'accepted') {
        report({ kind: 'accept', job: result.job });
        // A watch ends by itself after every expected failure, and when it is stopped.
        watches.push(
          watch(chunk, result.job).catch((error: unknown) => void (signal.aborted || bugs.push(error))),
        );
        return null;
      }
      report({ kind: 'fail', failure: result.failure, isUnsure: result.isUnsure });
      settle(chunk, notSentWords[result.isUnsure ? 'zipUnsure' : 'zipFailed'](result.failure));
      return result.failure;
    } catch (error) {
      if (!signal.aborted) throw error;
      const arrived = await askOnce(destination, idempotencyKey, askAfterStopMs);
      if (arrived.kind === 'trouble') {
        report({ kind: 'fail', failure: { code: 'cancelled' }, isUnsure: true });
        settle(chunk, notSentWords.zipUnsure(arrived.trouble));
      } else if (arrived.value) {
        report({ kind: 'accept', job: arrived.value });
        settle(chunk, notSentWords.lostSight(arrived.value.id));
      }
      throw error;
    }
  };

  const sendAll = async () => {
    leaveOutBlocked(batch, scope);
    const photos = await workshop.prepareAll((prepared, total) =>
      options.publish({ kind: 'preparing', prepared, total }),
    );
    const { requestBytes } = batch.rules();
    const packing = packChunks({
      photos,
      requestBytes,
      refresh: workshop.refresh,
      onPlan: ({ chunks, tooBig }) => {
        leaveOutTooBig(batch, tooBig);
        board.replan(chunks);
      },
      onPacking: (chunk) => board.report(chunk.number, { kind: 'pack' }),
      signal,
    });
    // The next zip is packed while this one is sent.
    for await (const { chunk, zip } of readAhead(packing)) {
      const sendFailure = await send(chunk, zip);
      failure ??= sendFailure;
      if (sendFailure && !zipFailures.has(sendFailure.code)) return;
    }
  };

  try {
    await sendAll();
  } catch (error) {
    if (signal.aborted) failure = { code: 'cancelled' };
    else if (error instanceof AppError) failure = toFailure(error);
    else bugs.push(error);
  }
  await Promise.all(watches);
  if (signal.aborted) failure = { code: 'cancelled' };
  if (bugs.length > 0) failure = { code: 'bug' };
  for (const { chunk, state } of board.all()) {
    if (state.kind === 'accepted' || state.kind === 'watching')
      settle(chunk, notSentWords.lostSight(state.job.id));
    board.report(chunk.number, { kind: 'cancel' });
  }
  leaveOutRest(batch, scope);
  options.publish({ kind: 'uploaded', chunks: board.views(), failure, rechecked: workshop.rechecked() });
  if (bugs.length > 0) throw bugs[0];
  return failure;
}
