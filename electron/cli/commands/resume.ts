import { traitsOfKind } from '../../core/delivery/destination-traits.ts';
import { countMeant, type UnfinishedRun } from '../../core/delivery/run-record.ts';
import { AppError } from '../../core/shared/failure.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import { sisNetwork } from '../network.ts';
import type { CommandLine } from '../parse-command.ts';
import { presetOfRun } from '../preset-choice.ts';
import type { Report } from '../report.ts';
import { lookAtJournal, needJournalFolder, type Session, withJournal } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';
import { openChecked } from './check.ts';
import { connectToUpload, type ReportedRun, reportUpload, sendOpenFolder } from './upload.ts';

/** The JSON document of `resume` without a SIS. */
export function resumeJson(runs: readonly UnfinishedRun[]) {
  return {
    runs: runs.map(({ id, startedMs, paths, destination, state, photos, accepted }) => ({
      id,
      startedAt: new Date(startedMs).toISOString(),
      paths,
      destination: destination.label,
      state,
      photos,
      accepted,
    })),
  };
}

function placeOf(paths: readonly string[]): string {
  const [first = '', ...more] = paths;
  const shown = printable(first);
  return more.length > 0 ? texts.cliReports.resume.folders(shown, more.length) : shown;
}

function describe(runs: readonly UnfinishedRun[]): string {
  const words = texts.cliReports.resume;
  if (runs.length === 0) return `${words.none}\n`;
  const rows = runs.map((run) => [
    formatDate(run.startedMs, 'day-and-time'),
    placeOf(run.paths),
    printable(run.destination.label),
    words.taken(run.accepted + run.delivered, countMeant(run)),
  ]);
  const isAnySftp = runs.some(({ destination }) => destination.kind === 'sftp');
  const { started, folder, to, photos } = words.columns;
  const table = formatTable([[started, folder, to, photos], ...rows]);
  return `${words.some}\n${isAnySftp ? `${words.bySameCommand}\n` : ''}${table}`;
}

async function list(session: Session): Promise<Report> {
  const { runs: all } = await session.request('unfinishedRuns', {});
  // Zips in a folder are saved by the window, and go on there.
  const runs = all.filter(({ destination }) => traitsOfKind[destination.kind].usesNetwork);
  return { text: describe(runs), json: resumeJson(runs), status: exitStatus.done };
}

async function goOn(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  url: string,
  reported: ReportedRun,
): Promise<void> {
  await connectToUpload(session, line, terminal, url);
  const { runs } = await session.request('unfinishedRuns', {});
  const run = runs.find(({ isConnected }) => isConnected);
  if (!run) throw new AppError('bad-request', texts.cliWords.details.noOpenUpload);
  const choice = presetOfRun(run);
  await openChecked(session, line, terminal, run.paths, choice);
  await sendOpenFolder(session, line, choice, reported);
}

/** Lists the uploads that can go on; with a SIS, goes on with the newest one to it. */
export async function runResume(line: CommandLine, terminal: Terminal): Promise<Report> {
  const url = line.text('sis');
  if (url === undefined) return lookAtJournal(line, terminal, list);
  needJournalFolder(line, terminal);
  const work = (session: Session) =>
    reportUpload(session, (reported) => goOn(session, line, terminal, url, reported));
  return withJournal(line, terminal, work, { network: await sisNetwork(line, terminal) });
}
