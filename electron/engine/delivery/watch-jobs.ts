import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { Job, LogLine } from '../../core/delivery/job.ts';
import { hasEnded } from '../../core/delivery/job.ts';
import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
import type { OutcomeRecorder } from './outcome-recorder.ts';
import type { RunStore } from './run-store.ts';
import type { Sender } from './sender.ts';
import type { Wait } from './wait.ts';
import { watchJob } from './watch-job.ts';

export interface JobWatchOptions {
  readonly store: RunStore;
  readonly sender: Sender;
  readonly recorder: OutcomeRecorder;
  readonly onLogLine: (jobId: string, line: LogLine) => void;
  /** Aborted when the run is stopped, or the jobs are left to themselves. */
  readonly watchSignal: AbortSignal;
  readonly wait: Wait;
  readonly pollMs: number;
}

/** Watches the jobs of a run beside each other, and tells their photos how they ended. */
export interface JobWatches {
  watch(chunk: PlannedChunk, job: Job): void;
  /** Until all jobs have ended. The first expected failure of a watch; throws the first bug. */
  watched(): Promise<Failure | null>;
}

export function createJobWatches(options: JobWatchOptions): JobWatches {
  const { store, sender, recorder, watchSignal } = options;
  const watches: Promise<Failure | null>[] = [];

  const needWatch = () => {
    const found = sender.destination().watch;
    if (!found) throw new Error('The destination has no jobs to watch');
    return found;
  };
  const watchToEnd = async (chunk: PlannedChunk, job: Job): Promise<Failure | null> => {
    const { number } = chunk;
    const onLines = recorder.listen(chunk);
    const result = await watchJob({
      ...options,
      gate: sender.gate,
      watch: needWatch,
      job,
      signal: watchSignal,
      onJob(seen) {
        // Its end is told when the log is read and every photo has its outcome.
        if (!hasEnded(seen)) store.report(number, { kind: 'observe', job: seen });
      },
      onLines(lines) {
        onLines(lines);
        for (const line of lines) options.onLogLine(job.id, line);
      },
      onStill: () => store.report(number, { kind: 'stall' }),
    });
    if (result.kind === 'gone') {
      const failure: Failure = { code: 'sis-job-gone', detail: job.id };
      recorder.gone(chunk, job);
      store.report(number, { kind: 'fail', failure, isUnsure: true });
      return failure;
    }
    if (result.kind === 'untracked') {
      store.report(number, { kind: 'fail', failure: result.failure, isUnsure: true });
      recorder.notSent(chunk, texts.outcome.notSent.untracked(job.id));
      return result.failure;
    }
    if (!recorder.ended(chunk, result.job, result.log)) {
      const failure: Failure = { code: 'sis-other-zip', detail: texts.details.job(job.id) };
      store.report(number, { kind: 'fail', failure, isUnsure: true });
      return failure;
    }
    store.report(number, { kind: 'observe', job: result.job });
    return null;
  };
  const watch = (chunk: PlannedChunk, job: Job) => {
    const watching = watchToEnd(chunk, job).catch((error: unknown) => {
      if (error instanceof AppError) return toFailure(error);
      if (watchSignal.aborted) return null;
      throw error;
    });
    // It is looked at later; until then it must not count as unhandled.
    watching.catch(() => undefined);
    watches.push(watching);
  };

  return {
    watch,
    async watched() {
      const failures = await Promise.all(watches);
      return failures.find((failure) => failure !== null) ?? null;
    },
  };
}
