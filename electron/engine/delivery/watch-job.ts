import type { Job, LogLine } from '../../core/delivery/job.ts';
import { hasEnded } from '../../core/delivery/job.ts';
import { isNetworkGone, isTransient, type TransportFailure } from '../../core/delivery/retry-policy.ts';
import type { Failure } from '../../core/shared/failure.ts';
import type { Watch } from '../destinations/destination.ts';
import { toTransportFailure } from '../destinations/transport.ts';
import type { RunGate } from './run-gate.ts';
import type { Wait } from './wait.ts';

export interface WatchOptions {
  /** A new one after every sign-in. */
  readonly watch: () => Watch;
  readonly gate: Pick<RunGate, 'awaitNetwork' | 'awaitSignIn'>;
  readonly job: Job;
  readonly onJob: (job: Job) => void;
  readonly onLines: (lines: readonly LogLine[]) => void;
  /** The job has not moved for a while. */
  readonly onStill: () => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  readonly pollMs: number;
}

export type WatchResult =
  | { readonly kind: 'ended'; readonly job: Job; readonly log: readonly LogLine[] }
  | { readonly kind: 'untracked'; readonly failure: Failure }
  /** The SIS does not know the job any more. */
  | { readonly kind: 'gone' };

/** Polls get slower, up to this many times, while nothing moves. */
const slowest = 8;
/** How many times in a row the SIS may fail to answer before it is given up. */
const patience = 60;
/** Whoever stands in front of a SIS that starts again may not know its jobs or their logs either: they are asked for so often. */
const gonesBeforeBelieved = 3;

/** After so many misses the network itself is looked at. */
const missesBeforeProbing = 3;
/** Polls without any movement, at their slowest, before that is said: about two minutes. */
const pollsBeforeStill = 18;

/** A zip has at most 65,535 entries, and a line of a log some 200 characters: a log that goes on has no end. */
const mostLogCharacters = 40_000_000;
/** So many pages are read before the job is looked at again: it may have ended. */
const pagesPerLook = 100;

/** What is not read is said where the log is shown. */
function cutLine(cursor: number): LogLine {
  const message = 'This log is far too long. Picture Day read no further.';
  return { cursor, at: '', level: 'warning', message, file: null, outcome: null, reason: null };
}

function isGone({ status, code }: TransportFailure): boolean {
  return code === 'sis-refused' && (status === 404 || status === 410);
}

/** Asking changes nothing, so even a web filter's page is asked past for a while. */
function isWorthAskingAgain(trouble: TransportFailure): boolean {
  return isTransient(trouble) || trouble.code === 'sis-not-a-sis';
}

/** A SIS may clear a log away and still know its job. */
function emptyIfGone(error: unknown): null {
  const trouble = toTransportFailure(error);
  if (trouble && isGone(trouble)) return null;
  throw error;
}

/**
 * Watches one job to its end: status by polling, log by cursor. The log is read once more after the end was seen,
 * so that its last lines are in.
 * @throws the signal's reason when it is aborted.
 */
export async function watchJob(options: WatchOptions): Promise<WatchResult> {
  const { watch, gate, signal, pollMs } = options;
  const log: LogLine[] = [];
  let after = 0;
  let stillness = 1;
  let stillPolls = 0;
  let settled = -1;
  let misses = 0;
  let gones = 0;
  let logGones = 0;
  let logCharacters = 0;
  let isLogWhole = true;

  const moved = () => {
    stillness = 1;
    stillPolls = 0;
  };
  const take = (lines: readonly LogLine[]) => {
    moved();
    log.push(...lines);
    options.onLines(lines);
  };
  const readLog = async () => {
    isLogWhole = false;
    for (let pages = 0; pages < pagesPerLook && logCharacters <= mostLogCharacters; pages += 1) {
      const page = await watch().log(options.job.id, after, signal).catch(emptyIfGone);
      logGones = page ? 0 : logGones + 1;
      if (!page || page.lines.length === 0 || page.nextAfter <= after) {
        isLogWhole = true;
        return;
      }
      after = page.nextAfter;
      for (const { message, reason, file } of page.lines) {
        logCharacters += message.length + (reason?.length ?? 0) + (file?.length ?? 0) + 100;
      }
      take(page.lines);
      if (logCharacters > mostLogCharacters) take([cutLine(after)]);
    }
    isLogWhole = logCharacters > mostLogCharacters;
  };
  const look = async (): Promise<Job> => {
    const job = await watch().job(options.job.id, signal);
    await readLog();
    if (job.imported + job.rejected !== settled) moved();
    settled = job.imported + job.rejected;
    options.onJob(job);
    return job;
  };
  /** How long to wait before the next look; null: it is no use any more. */
  const afterTrouble = async (trouble: TransportFailure): Promise<number | null> => {
    if (trouble.code === 'sis-unauthorized') return (await gate.awaitSignIn(trouble)) ? 0 : null;
    misses += 1;
    if (!isWorthAskingAgain(trouble) || misses > patience) return null;
    if (isNetworkGone(trouble) && misses >= missesBeforeProbing) {
      if (!(await gate.awaitNetwork(trouble))) return null;
      misses = 0;
      return 0;
    }
    return Math.max(trouble.retryAfterMs ?? 0, pollMs * stillness);
  };

  for (;;) {
    let delayMs = pollMs * stillness;
    try {
      const job = await look();
      misses = 0;
      gones = 0;
      const isLogRead = (isLogWhole && logGones === 0) || logGones >= gonesBeforeBelieved;
      if (hasEnded(job) && isLogRead) return { kind: 'ended', job, log };
      delayMs = pollMs * stillness;
      stillPolls += 1;
      if (stillPolls === pollsBeforeStill) options.onStill();
    } catch (error) {
      const trouble = toTransportFailure(error);
      if (!trouble) throw error;
      if (isGone(trouble)) gones += 1;
      if (gones >= gonesBeforeBelieved) return { kind: 'gone' };
      const next = isGone(trouble) ? pollMs * stillness : await afterTrouble(trouble);
      if (next === null) return { kind: 'untracked', failure: trouble };
      delayMs = next;
    }
    await options.wait(delayMs, signal);
    stillness = Math.min(slowest, stillness * 2);
  }
}
