import type { IssueCode } from '../photo/issue.ts';
import { hasEnded, type Job, type LogLine } from './job.ts';

/** What became of a photo. Imported is only what the SIS's log says is imported, or what was read back where there is no log. */
export type Outcome =
  /** `already`: an earlier run brought it; it was not sent again. */
  | { readonly kind: 'imported'; readonly already?: true }
  | { readonly kind: 'rejected'; readonly reason: string }
  /** It was put there and the answer was good, but it could not be read back: nobody can say that it is there. */
  | { readonly kind: 'unconfirmed'; readonly reason: string }
  /** Handed over in another way, where nobody can watch an import. `reason`: where it is, and what is still to come. */
  | { readonly kind: 'delivered'; readonly reason: string; readonly already?: true }
  /** It was not to go when the run began: blocked, left out by a person, or changed since that person decided about it. */
  | { readonly kind: 'left-out'; readonly reason: string }
  /** It was to go. `issue`: what was found wrong only while it was packed. */
  | { readonly kind: 'not-sent'; readonly reason: string; readonly issue?: IssueCode };

/** What became of a photo so far: `to-come` while nobody has said anything of it. */
export type OutcomeGroup = Outcome['kind'] | 'to-come';

/** What needs a person comes first. */
export const outcomeGroups = [
  'rejected',
  'unconfirmed',
  'not-sent',
  'to-come',
  'left-out',
  'delivered',
  'imported',
] as const satisfies readonly OutcomeGroup[];

/** Sentences for what the log does not say itself. */
export interface OutcomeWords {
  jobFailed(reason: string | null): string;
  readonly notInLog: string;
  readonly rejectedUnsaid: string;
}

/** Why a job failed: the last error in its log. */
export function failureReason(log: readonly LogLine[]): string | null {
  return log.findLast(({ level, file }) => level === 'error' && file === null)?.message ?? null;
}

/** What a line of a job's log says of one photo; null where it says nothing of any. */
export function outcomeOfLine(
  { file, outcome, reason }: LogLine,
  words: Pick<OutcomeWords, 'rejectedUnsaid'>,
): Outcome | null {
  if (file === null || outcome === null) return null;
  return outcome === 'imported'
    ? { kind: 'imported' }
    : { kind: 'rejected', reason: reason ?? words.rejectedUnsaid };
}

/**
 * The outcome of each entry of a zip whose job has ended, from the job's log. The last line about an entry counts.
 * An entry that the log never names is rejected, not imported: that is how photos vanished silently. Where the log names
 * none, having been cleared away, the job's own counts hold if they say that all are in.
 * @param heard what the log said of entries at an earlier time: it holds where the log names them no more.
 * @throws while the job is in progress: nothing can be said yet.
 */
export function readOutcomes(
  names: readonly string[],
  job: Job,
  log: readonly LogLine[],
  words: OutcomeWords,
  heard: ReadonlyMap<string, Outcome> = new Map(),
): ReadonlyMap<string, Outcome> {
  if (!hasEnded(job)) throw new Error(`Job ${job.id} has not ended`);
  const isSilent = !log.some(({ file }) => file !== null);
  const areAllIn = job.status === 'Finished' && job.photos === names.length && job.imported === names.length;
  const reason = job.status === 'Failed' ? words.jobFailed(failureReason(log)) : words.notInLog;
  const unnamed: Outcome = isSilent && areAllIn ? { kind: 'imported' } : { kind: 'rejected', reason };
  const outcomes = new Map<string, Outcome>(names.map((name) => [name, heard.get(name) ?? unnamed]));
  for (const line of log) {
    const outcome = outcomeOfLine(line, words);
    if (outcome && line.file !== null && outcomes.has(line.file)) outcomes.set(line.file, outcome);
  }
  return outcomes;
}
