import { AppError } from '../../core/failure.ts';
import type { UnfinishedRun } from '../../core/run-record.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import type { Report } from '../report.ts';
import { type Session, withJournal } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';
import { openCheckedFolder } from './check.ts';
import { connectToUpload, reportUpload, sendOpenFolder } from './upload.ts';

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

async function list(session: Session): Promise<Report> {
  const { runs } = await session.request('unfinishedRuns', {});
  const rows = runs.map(({ startedMs, paths, destination, accepted, photos }) => [
    new Date(startedMs).toLocaleString(),
    printable(paths[0] ?? ''),
    printable(destination.label),
    `${accepted} of ${photos} taken`,
  ]);
  return {
    text:
      runs.length === 0
        ? 'No upload is open.\n'
        : `These uploads can go on. Say --sis <url> to continue.\n${formatTable([['Started', 'Folder', 'SIS', 'Photos'], ...rows])}`,
    json: resumeJson(runs),
    status: exitStatus.done,
  };
}

async function goOn(session: Session, line: CommandLine, terminal: Terminal, url: string): Promise<void> {
  await connectToUpload(session, line, terminal, url);
  const { runs } = await session.request('unfinishedRuns', {});
  const run = runs.find(({ isConnected }) => isConnected);
  if (!run) throw new AppError('bad-request', 'no upload to this SIS is open');
  const [folder = '', ...more] = run.paths;
  if (more.length > 0)
    throw new AppError('bad-request', 'it was begun with single files: continue it in the window');
  await openCheckedFolder(session, { ...line, folder }, terminal, run.presetId);
  await sendOpenFolder(session, line);
}

/** Lists the uploads that can go on; with a SIS, goes on with the newest one to it. */
export function runResume(line: CommandLine, terminal: Terminal): Promise<Report> {
  const url = line.text('sis');
  const work = (session: Session) =>
    url === undefined ? list(session) : reportUpload(session, () => goOn(session, line, terminal, url));
  return withJournal(line, terminal, work);
}
