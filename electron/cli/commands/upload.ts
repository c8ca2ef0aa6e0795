import type { RunState } from '../../core/contract/views.ts';
import { jobOf } from '../../core/delivery/item-state.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import { countInSis } from '../../core/review/count-in-sis.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { AppError } from '../../core/shared/failure.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { goesOnSentence } from '../../core/text/goes-on-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import { sisNetwork } from '../network.ts';
import type { CommandLine } from '../parse-command.ts';
import { needSamePreset, type PresetChoice, presetOf } from '../preset-choice.ts';
import {
  describeIssues,
  jobJson,
  jobTable,
  listRows,
  type Report,
  rowsOfRun,
  sortedRows,
  statusForSent,
} from '../report.ts';
import { connect, reportFailure, type Session, withJournal } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';
import { applyFixes, openCheckedFolder } from './check.ts';
import { describeRechecked } from './pack.ts';

function jobsOf(run: RunState) {
  return run.kind === 'delivery' ? run.items.flatMap(({ state }) => jobOf(state) ?? []) : [];
}

function isPhoto({ status }: PhotoRow): boolean {
  return status !== 'ignored';
}

/** Whether an earlier run brought it. */
function isAlready(outcome: Outcome | null): boolean {
  return (outcome?.kind === 'imported' || outcome?.kind === 'delivered') && outcome.already === true;
}

/** How many were not sent because they were there, in words; empty where there are none. */
export function describeAlready(rows: readonly PhotoRow[]): string {
  const there = rows.filter(({ outcome }) => isAlready(outcome)).length;
  return there > 0 ? `${texts.ledger.alreadyThere(there)}\n` : '';
}

/** The contract tells no photo that was left out from one that was to go and did not. */
function contractOutcome(outcome: Outcome | null): Exclude<Outcome['kind'], 'left-out'> {
  return outcome === null || outcome.kind === 'left-out' ? 'not-sent' : outcome.kind;
}

/** Which run of the journal a report is about: one that went on, or else the newest. */
export interface ReportedRun {
  resumedId: number | null;
}

/** The photos of the run, as the journal has them: the folder may have become another one meanwhile. */
export async function recallRows(session: Session, { resumedId }: ReportedRun): Promise<readonly PhotoRow[]> {
  const mirror = session.mirror();
  if (mirror.run.kind !== 'delivery' || mirror.run.phase !== 'over') return sortedRows(mirror);
  const { runs } = await session.recall('runs', {});
  const runId = resumedId ?? runs[0]?.id;
  if (runId === undefined) return sortedRows(mirror);
  return rowsOfRun(mirror, (await session.recall('runPhotos', { runId })).photos);
}

/** The JSON document of `upload`. A photo without an outcome was not sent. */
export function uploadJson(run: RunState, rows: readonly PhotoRow[]) {
  return {
    jobs: jobsOf(run).map(jobJson),
    photos: rows.filter(isPhoto).map(({ file, studentId, outcome }) => ({
      file,
      studentId,
      outcome: contractOutcome(outcome),
      reason: outcome && outcome.kind !== 'imported' ? outcome.reason : null,
      ...(isAlready(outcome) ? { already: true } : {}),
    })),
  };
}

/** Where photos are that arrived. */
function placeOf(run: RunState): string {
  const kind = run.kind === 'delivery' ? run.destination.kind : 'sis';
  return texts.outcome.places[kind === 'sftp' || kind === 'folder' ? 'sis' : kind];
}

function describeOutcomes(run: RunState, rows: readonly PhotoRow[]): string {
  const photos = rows.filter(isPhoto);
  const { imported, meant } = countInSis(photos);
  const jobs = jobsOf(run);
  const table = jobs.length > 0 ? `\n${formatTable(jobTable(jobs))}` : '';
  const place = placeOf(run);
  const { titles } = texts.cliReports;
  const list = (title: string, kind: 'rejected' | 'unconfirmed' | 'not-sent' | 'left-out') => {
    const rows = photos.flatMap(({ file, outcome }) =>
      outcome?.kind === kind ? [{ file, ...outcome }] : [],
    );
    return listRows(title, rows, ({ file, reason }) => `  ${printable(file)}\n    ${printable(reason)}\n`);
  };
  const untold = photos.some(({ outcome }) => outcome) ? photos.filter(({ outcome }) => !outcome) : [];
  const warned = rows.filter((row) => row.status === 'attention' && row.outcome?.kind === 'imported');
  return (
    `${texts.cliReports.upload.there(imported, meant, place)}\n${describeAlready(photos)}${table}` +
    list(jobs.length > 0 ? titles.rejectedBySis : titles.rejected, 'rejected') +
    list(titles.unconfirmed, 'unconfirmed') +
    list(titles.notSent, 'not-sent') +
    list(titles.leftOut, 'left-out') +
    listRows(titles.untold, untold, ({ file }) => `  ${printable(file)}\n`) +
    describeIssues(warned, undefined, titles.warnedThere(place))
  );
}

/** Signs in, and says before hours of checking what would be in the way after them. */
export async function connectToUpload(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  url: string,
): Promise<void> {
  await connect(session, line, terminal, url);
  const { connection } = session.mirror();
  if (connection.kind === 'connected' && !connection.mayImport) throw new AppError('sis-no-permission');
  if (connection.kind === 'connected' && connection.students === null) {
    session.progress.print(texts.cliNotices.noRosterInSis);
  }
}

/** The roster's column that a named destination goes by; empty for the IDs that photos are named by. */
export function idColumnOf(line: CommandLine): { readonly idColumn?: string } {
  const idColumn = line.text('id-column');
  return idColumn ? { idColumn } : {};
}

/** Sends what is open: what was cut off before goes on where it stopped. */
export async function sendOpenFolder(
  session: Session,
  line: CommandLine,
  choice: PresetChoice,
  reported: ReportedRun,
): Promise<void> {
  await applyFixes(session, line);
  const { runs } = await session.request('unfinishedRuns', {});
  const startsOver = line.has('start-over');
  const again = line.has('again');
  // One that was to send all again goes on; with another one open, all are sent anew.
  const former = startsOver
    ? undefined
    : runs.find((run) => run.isOpenFolder && run.isConnected && (!again || run.isAgain === true));
  if (!former) {
    await session.request('upload', { startsOver, again, ...idColumnOf(line) });
    return;
  }
  needSamePreset(former, choice);
  const sentence = goesOnSentence(former, formatDate(former.startedMs, 'day-and-time'));
  session.progress.print(printable(sentence));
  reported.resumedId = former.id;
  await session.request('resumeRun', { runId: former.id });
}

/** Does the work of an upload. Whatever ends it early, what is known of every photo is told. */
export async function reportUpload(
  session: Session,
  work: (reported: ReportedRun) => Promise<void>,
): Promise<Report> {
  const reported: ReportedRun = { resumedId: null };
  const report = async (statusOf: (rows: readonly PhotoRow[]) => Report['status']): Promise<Report> => {
    const { run } = session.mirror();
    const rows = await recallRows(session, reported);
    return {
      text: describeOutcomes(run, rows) + describeRechecked(run),
      json: uploadJson(run, rows),
      status: statusOf(rows),
    };
  };
  try {
    await work(reported);
    return await report((rows) => statusForSent(rows, session.mirror()));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return reportFailure(session, error, await report(() => exitStatus.failed));
  }
}

export async function runUpload(line: CommandLine, terminal: Terminal, url: string): Promise<Report> {
  const work = (session: Session) =>
    reportUpload(session, async (reported) => {
      await connectToUpload(session, line, terminal, url);
      const choice = await openCheckedFolder(session, line, terminal, presetOf(line));
      await sendOpenFolder(session, line, choice, reported);
    });
  return withJournal(line, terminal, work, { network: await sisNetwork(line, terminal) });
}
