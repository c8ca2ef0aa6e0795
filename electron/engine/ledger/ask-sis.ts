import { hasEnded, type Job, type LogLine } from '../../core/delivery/job.ts';
import type { LedgerEntry } from '../../core/ledger/standing.ts';
import { baseName, splitExtension } from '../../core/photo/file-name.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { AnsweringDestination, Watch } from '../destinations/destination.ts';
import { TransportError } from '../destinations/transport.ts';
import type { ForeignArrival, LedgerStore, LedgerZip } from './ledger-store.ts';

/** What is asked of a SIS. */
export type AskedSis = Pick<AnsweringDestination, 'find'> & { readonly watch: Pick<Watch, 'jobs' | 'log'> };

/** What the SIS says that the ledger does not know. */
export interface SisSays {
  /** Keys of students whose photo is not there after all. */
  readonly notThere: readonly string[];
  /** What other computers brought. */
  readonly foreign: readonly ForeignArrival[];
  /** Their jobs, whose logs need not be read again. */
  readonly jobs: readonly Job[];
}

/** Logs of other computers' jobs that are read at once, the newest. */
const mostForeignJobs = 50;

/** A log that goes on and on is none that is worth waiting for. */
const mostLogPages = 200;

async function readLog(sis: AskedSis, jobId: string, signal: AbortSignal): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for (let page = 0, after = 0; page < mostLogPages; page += 1) {
    const { lines: more, nextAfter } = await sis.watch.log(jobId, after, signal);
    lines.push(...more);
    if (more.length === 0 || nextAfter <= after) break;
    after = nextAfter;
  }
  return lines;
}

/** The student of an entry of a zip, by its name. */
function studentOf({ file }: LogLine): string | null {
  return file === null ? null : splitExtension(baseName(file)).stem;
}

/** The last line about a student counts. */
function lastWords(lines: readonly LogLine[]): ReadonlyMap<string, LogLine> {
  const last = new Map<string, LogLine>();
  for (const line of lines) {
    const studentId = studentOf(line);
    if (studentId !== null && line.outcome !== null) last.set(studentIdKey(studentId), line);
  }
  return last;
}

/** Of one zip of ours: the students whose photos the SIS does not have. */
async function askAboutZip(
  sis: AskedSis,
  { idempotencyKey }: LedgerZip,
  entries: readonly LedgerEntry[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const keys = entries.map(({ studentId }) => studentIdKey(studentId));
  const arrived = await sis.find(idempotencyKey, signal);
  if (!arrived) return keys;
  const { job } = arrived;
  if (!hasEnded(job) || (job.status === 'Finished' && job.imported >= entries.length)) return [];
  const last = lastWords(await readLog(sis, job.id, signal));
  return keys.filter((key) => last.get(key)?.outcome === 'rejected');
}

function arrivalsOf(job: Job, lines: readonly LogLine[]): readonly ForeignArrival[] {
  return [...lastWords(lines).values()].flatMap((line) => {
    const studentId = studentOf(line);
    const arrivedMs = Date.parse(line.at) || Date.parse(job.startedAt);
    return line.outcome === 'imported' && studentId !== null && Number.isFinite(arrivedMs)
      ? [{ studentId, arrivedMs }]
      : [];
  });
}

/**
 * Asks the SIS about photos that would not be sent again: whether it has their zips, and whether other computers have
 * sent photos since. What it does not answer stays as the ledger has it: silence says nothing.
 * @throws the signal's reason.
 */
export async function askSis(
  sis: AskedSis,
  ledger: LedgerStore,
  entries: readonly LedgerEntry[],
  signal: AbortSignal,
): Promise<SisSays> {
  const notThere: string[] = [];
  const foreign: ForeignArrival[] = [];
  const read: Job[] = [];
  const [first] = entries;
  try {
    for (const zip of ledger.zipsOf(entries)) {
      const ofZip = entries.filter(({ runId, chunk }) => runId === zip.runId && chunk === zip.number);
      notThere.push(...(await askAboutZip(sis, zip, ofZip, signal)));
    }
    const since = entries.reduce(
      (least, { arrivedMs }) => Math.min(least, arrivedMs),
      Number.POSITIVE_INFINITY,
    );
    const isForeign = (job: Job) =>
      hasEnded(job) &&
      Date.parse(job.endedAt ?? job.startedAt) >= since &&
      first !== undefined &&
      !ledger.isKnownJob(first.destination, job);
    const jobs = (await sis.watch.jobs(signal)).filter(isForeign).slice(0, mostForeignJobs);
    for (const job of jobs) {
      foreign.push(...arrivalsOf(job, await readLog(sis, job.id, signal)));
      read.push(job);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TransportError)) throw error;
  }
  return { notThere, foreign, jobs: read };
}
