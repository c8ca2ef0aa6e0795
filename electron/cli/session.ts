import { existsSync } from 'node:fs';
import {
  type Engine,
  engineRequests,
  entryOf,
  type Replies,
  type RequestInput,
  type RequestName,
} from '../core/contract/contract.ts';
import { applyChange, type Mirror, mirrorSnapshot } from '../core/contract/mirror.ts';
import { readInput } from '../core/contract/read-input.ts';
import type { Change } from '../core/contract/snapshot.ts';
import { noPolicy, policyOf } from '../core/policy/policy-state.ts';
import { AppError, type Failure, type Result } from '../core/shared/failure.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { forgottenRuns } from '../core/text/policy-sentences.ts';
import { texts } from '../core/text/texts.ts';
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import { closeFinishedRuns } from '../engine/journal/engine-journal.ts';
import { journalFile } from '../engine/journal/journal-access.ts';
import { UsageError } from './exit-status.ts';
import { adviseTrust, plainNetwork } from './network.ts';
import type { CommandLine } from './parse-command.ts';
import { createProgress, type Progress, showMirror } from './progress.ts';
import { failureJson, type Report } from './report.ts';
import { printable, resolvePath, type Terminal } from './terminal.ts';

/** An engine at work for one command, with its progress on stderr. */
export interface Session {
  /** @throws AppError for a failure, `bad-request` for an input that the contract does not have. */
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Replies[Name]>;
  /** As `request`, also after Ctrl+C: for the report of what was done until then. */
  recall<Name extends 'runs' | 'runPhotos'>(name: Name, input: RequestInput<Name>): Promise<Replies[Name]>;
  mirror(): Mirror;
  readonly progress: Progress;
}

function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new AppError(result.failure.code, result.failure.detail);
}

/** Says what a person should not miss while it goes by: jobs as such, and photos that are not imported. */
function printLog({ log }: Change, progress: Progress): void {
  for (const { jobId, line } of log ?? []) {
    if (line.outcome !== 'imported') progress.print(texts.cliProgress.job(jobId, line.message));
  }
}

/** What a person types is checked here, and nowhere behind. */
const read = <Name extends RequestName>(name: Name, input: RequestInput<Name>) =>
  readInput(engineRequests[name].input, name, input) as RequestInput<Name>;

export type SessionOptions = Pick<
  EngineOptions,
  | 'journalFolder'
  | 'keepsFinishedRuns'
  | 'network'
  | 'ifJournalUnusable'
  | 'reopensFinishedSinceMs'
  | 'watchLimitMs'
>;

/**
 * Runs a command's work with an engine of its own, and ends that engine whatever happens.
 * @param options `network` is that of `sisNetwork` for a command that goes to a SIS.
 */
export async function withSession<Value>(
  terminal: Terminal,
  work: (session: Session) => Promise<Value>,
  options: SessionOptions = {},
): Promise<Value> {
  const progress = createProgress(terminal, Date.now);
  const onBug = (error: unknown) =>
    progress.print(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const engine: Engine = await createEngine({
    network: plainNetwork(terminal),
    ...options,
    ...(terminal.wait ? { wait: terminal.wait } : {}),
    ...(terminal.policy ? { policy: terminal.policy } : {}),
    onBug,
    onNotice: (sentence) => progress.print(sentence),
  });
  let mirror = mirrorSnapshot(unwrap(await engine.request('snapshot', {})));
  const unsubscribe = engine.subscribe((change) => {
    mirror = applyChange(mirror, change);
    printLog(change, progress);
    showMirror(mirror, progress);
  });
  const { signal } = terminal;
  const stopped = Promise.withResolvers<never>();
  // It is raced against; until then it must not count as unhandled.
  stopped.promise.catch(() => undefined);
  const stop = () => {
    progress.print(texts.cliProgress.stopping);
    void engine.request('stopFolder', {});
    void engine.request('stopRun', {});
    stopped.reject(new AppError('cancelled'));
  };
  signal.addEventListener('abort', stop);
  try {
    return await work({
      async request(name, input) {
        // Between two requests there is nothing that the engine could stop.
        if (signal.aborted) throw new AppError('cancelled');
        const asked = engine.request(name, read(name, input));
        return unwrap(await (entryOf(name).endsInOrder ? asked : Promise.race([asked, stopped.promise])));
      },
      recall: async (name, input) => unwrap(await engine.request(name, read(name, input))),
      mirror: () => mirror,
      progress,
    });
  } finally {
    signal.removeEventListener('abort', stop);
    progress.end();
    unsubscribe();
    await engine.close();
  }
}

/**
 * Says why a command could not go on, beside what is known so far.
 * @throws what is no expected failure.
 */
export function reportFailure(session: Session, error: unknown, known: Report): Report {
  if (!(error instanceof AppError)) throw error;
  session.progress.print(printable(failureSentence(error)));
  for (const advice of [adviseTrust(error), adviseStartOver(error)]) {
    if (advice !== '') session.progress.print(advice);
  }
  const hasPhotos = session.mirror().photos.size > 0;
  return { ...known, text: hasPhotos ? known.text : '', json: { ...known.json, ...failureJson(error) } };
}

const usualTokenName = 'PICTURE_DAY_TOKEN';
const tokenName = (line: CommandLine): string => line.text('token-env') ?? usualTokenName;

/** Nothing but a usual name is repeated: people put the token itself there. */
function showTokenName(name: string): string {
  return /^[A-Z]+(_[A-Z]+)*\d{0,2}$/.test(name) && name.length <= 40
    ? name
    : texts.cliWords.details.tokenVariable(usualTokenName);
}

/** The token of the environment, if there is one. */
export function tokenOf(line: CommandLine, { environment }: Terminal): string | null {
  return environment[tokenName(line)]?.trim() || null;
}

/** The password or token of the environment. @throws AppError `no-token`. */
export function needSecret(line: CommandLine, terminal: Terminal): string {
  const secret = tokenOf(line, terminal);
  if (secret === null) throw new AppError('no-token', showTokenName(tokenName(line)));
  return secret;
}

/** Signs in with the token of the environment. */
export async function connect(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  url: string,
): Promise<void> {
  await session.request('connect', { url, token: needSecret(line, terminal) });
}

/** Where a journal is already. @throws AppError where there is none: a typing error is not to make one. */
export function needJournalFolder(line: CommandLine, terminal: Terminal): string {
  const folder = journalFolderOf(line, terminal) ?? '';
  if (existsSync(journalFile(folder))) return folder;
  throw new AppError('bad-request', texts.cliWords.details.noJournal(folder));
}

/** With a journal that is only looked at: nothing in it is closed. */
export async function lookAtJournal(
  line: CommandLine,
  terminal: Terminal,
  work: (session: Session) => Promise<Report>,
): Promise<Report> {
  const journalFolder = needJournalFolder(line, terminal);
  return withSession(terminal, work, { journalFolder, keepsFinishedRuns: true, ifJournalUnusable: 'refuse' });
}

/** Where the journal is, if `--state` says so. */
function journalFolderOf(line: CommandLine, terminal: Terminal): string | null {
  const given = line.text('state');
  if (given === '') throw new UsageError(texts.cliWords.takesFolder('--state'));
  return given === undefined ? null : resolvePath(terminal, given);
}

/** Deletes what an administrator does not want to be kept for longer. Without a policy, the command line keeps all. */
async function forgetManaged({ request, progress }: Session, { policy = noPolicy }: Terminal): Promise<void> {
  const { historyDays } = policyOf(policy);
  if (historyDays === undefined) return;
  const forgotten = await request('forgetOldRuns', { days: historyDays });
  if (forgotten.runs + forgotten.photos > 0) progress.print(forgottenRuns(forgotten, historyDays));
}

/** For whoever has looked in the SIS, and takes it upon themselves. Empty for other failures. */
export function adviseStartOver({ code }: Pick<Failure, 'code'>): string {
  const isHelped = code === 'sis-job-gone' || code === 'sent-before' || /^journal-/.test(code);
  return isHelped ? texts.cliNotices.advice.startOver : '';
}

const hourMs = 3_600_000;
const usualWatchHours = 12;

/** How long jobs are watched: a job that never ends would hold the journal, and with it every later night. */
function watchLimitOf(line: CommandLine): number {
  return (
    (line.number('watch-hours', { least: 0.001, most: 500, mayBeFraction: true }) ?? usualWatchHours) * hourMs
  );
}

/** The report is out: a failure to write that down costs no more than a look at the same upload next time. */
function closeQuietly(journalFolder: string): void {
  try {
    closeFinishedRuns(journalFolder);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * With the journal of `--state`, if there is one. A finished upload is closed there when its report is out. One that
 * another command finished while this one waited for the journal is still open for this one: nothing goes twice.
 */
export async function withJournal(
  line: CommandLine,
  terminal: Terminal,
  work: (session: Session) => Promise<Report>,
  options: Pick<SessionOptions, 'network'> = {},
): Promise<Report> {
  const watched = { ...options, watchLimitMs: watchLimitOf(line) };
  const journalFolder = journalFolderOf(line, terminal);
  if (journalFolder === null) return withSession(terminal, work, watched);
  const startsOver = line.has('start-over');
  const report = await withSession(
    terminal,
    async (session) => {
      await forgetManaged(session, terminal);
      return work(session);
    },
    {
      ...watched,
      journalFolder,
      keepsFinishedRuns: true,
      ifJournalUnusable: startsOver ? 'set-aside' : 'refuse',
      ...(startsOver ? {} : { reopensFinishedSinceMs: terminal.startedMs }),
    },
  );
  return { ...report, whenTold: () => closeQuietly(journalFolder) };
}
