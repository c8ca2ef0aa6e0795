import type { Failure } from '../../core/failure.ts';
import { hasEnded, type Job, type LogLine } from '../../core/job.ts';
import { isTransient } from '../../core/retry-policy.ts';
import type { Destination } from '../destinations/destination.ts';
import { toTrouble } from '../destinations/transport.ts';
import type { Wait } from './wait.ts';

export interface WatchOptions {
  readonly destination: Destination;
  readonly job: Job;
  readonly onJob: (job: Job) => void;
  readonly onLine: (line: LogLine) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly pollMs: number;
  /** How many times in a row the SIS may fail to answer before it is given up. */
  readonly patience: number;
}

export type WatchResult =
  | { readonly kind: 'ended'; readonly job: Job; readonly log: readonly LogLine[] }
  | { readonly kind: 'lost-sight'; readonly failure: Failure };

/** Polls get slower, up to this many times, while nothing moves. */
const slowest = 8;

/**
 * Watches one job to its end: status by polling, log by cursor. The log is read once more after the end was seen,
 * so that its last lines are in.
 * @throws the signal's reason when it is aborted.
 */
export async function watchJob(options: WatchOptions): Promise<WatchResult> {
  const { destination, signal } = options;
  const log: LogLine[] = [];
  let after = 0;
  let stillness = 1;
  let misses = 0;

  const readLog = async () => {
    for (;;) {
      const page = await destination.log(options.job.id, after, signal);
      if (page.lines.length === 0 || page.nextAfter <= after) return;
      after = page.nextAfter;
      stillness = 1;
      for (const line of page.lines) {
        log.push(line);
        options.onLine(line);
      }
    }
  };

  for (;;) {
    try {
      const job = await destination.job(options.job.id, signal);
      await readLog();
      misses = 0;
      options.onJob(job);
      if (hasEnded(job)) return { kind: 'ended', job, log };
    } catch (error) {
      const trouble = toTrouble(error);
      if (!trouble) throw error;
      misses += 1;
      if (!isTransient(trouble) || misses > options.patience) {
        return { kind: 'lost-sight', failure: trouble };
      }
    }
    await options.wait(options.pollMs * stillness, signal);
    stillness = Math.min(slowest, stillness * 2);
  }
}
