import { nameRecords, reasonOf } from '../../core/delivery/photo-records.ts';
import type { PhotoRecord, RunRecord } from '../../core/delivery/run-record.ts';
import { AppError } from '../../core/shared/failure.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { countsInWords, recordGroupName, restOf } from '../../core/text/history-words.ts';
import { runsAsCsv } from '../../core/text/run-csv.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus, UsageError } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { failureJson, listRows, type Report } from '../report.ts';
import { lookAtJournal, type Session } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';

function runJson(run: RunRecord) {
  const { id, startedMs, endedMs, folderName, destination, user, presetId, state, failure } = run;
  const { photos, leftOut, accepted, imported, rejected, delivered } = run;
  return {
    id,
    startedAt: new Date(startedMs).toISOString(),
    endedAt: endedMs === null ? null : new Date(endedMs).toISOString(),
    folder: folderName,
    destination: destination.label,
    user,
    preset: presetId,
    state,
    ...(failure ? failureJson(failure) : {}),
    counts: { photos, leftOut, accepted, imported, rejected, delivered, rest: restOf(run) },
  };
}

function photoJson(record: PhotoRecord) {
  const { runId: run, file, studentId, studentName = null, jobId: job, outcome } = record;
  return {
    run,
    file,
    studentId,
    studentName,
    outcome: outcome?.kind ?? null,
    reason: reasonOf(record) || null,
    job,
  };
}

/** The JSON document of `history`. */
export function historyJson(runs: readonly RunRecord[], photos: readonly PhotoRecord[]) {
  return { runs: runs.map(runJson), photos: photos.map(photoJson) };
}

const timeInWords = (timeMs: number) => formatDate(timeMs, 'day-and-time');

function describeRuns(runs: readonly RunRecord[]): string {
  const { columns, none } = texts.cliReports.history;
  if (runs.length === 0) return `${none}\n`;
  const rows = runs.map((run) => [
    String(run.id),
    timeInWords(run.startedMs),
    printable(run.user ?? ''),
    printable(run.folderName),
    printable(run.destination.label),
    texts.history.runStates[run.state],
    countsInWords(run),
  ]);
  const { run, started, sentBy, folder, to, state, photos } = columns;
  return formatTable([[run, started, sentBy, folder, to, state, photos], ...rows]);
}

function describePhotos(photos: readonly PhotoRecord[]): string {
  return listRows(texts.cliReports.photos(photos.length), nameRecords(photos, []), ({ record, group }) => {
    const { runId, file, studentId } = record;
    const reason = reasonOf(record);
    const why = reason === '' ? '' : `    ${printable(reason)}\n`;
    const student = studentId === null ? '' : ` (${printable(studentId)})`;
    const line = texts.cliReports.history.photo(
      runId,
      `${printable(file)}${student}`,
      recordGroupName(group),
    );
    return `  ${line}\n${why}`;
  });
}

function csvOf(runs: readonly RunRecord[], photos: readonly PhotoRecord[]): string {
  return runsAsCsv(
    runs.map((run) => ({
      run,
      records: nameRecords(
        photos.filter(({ runId }) => runId === run.id),
        [],
      ),
    })),
  );
}

interface Asked {
  readonly runs: readonly RunRecord[];
  /** Null where only the uploads are asked for. */
  readonly photos: readonly PhotoRecord[] | null;
}

async function ask({ request }: Session, line: CommandLine): Promise<Asked> {
  const all = (await request('runs', {})).runs;
  const runId = line.number('run', { least: 1 });
  const runs = runId === undefined ? all : all.filter(({ id }) => id === runId);
  if (runId !== undefined && runs.length === 0) {
    throw new AppError('bad-request', texts.cliWords.details.noRun(runId));
  }
  const studentId = line.text('student');
  if (studentId !== undefined) {
    const { photos } = await request('studentPhotos', { studentId });
    const found = photos.filter((photo) => runId === undefined || photo.runId === runId);
    return { runs: runs.filter(({ id }) => found.some((photo) => photo.runId === id)), photos: found };
  }
  if (runId === undefined && !line.has('csv')) return { runs, photos: null };
  const lists = await Promise.all(runs.map(({ id }) => request('runPhotos', { runId: id })));
  return { runs, photos: lists.flatMap(({ photos }) => photos) };
}

/** Midnight of a day such as 2026-07-01, in the computer's own time zone. @throws UsageError */
function readDay(day: string): Date {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  const read = new Date(year ?? Number.NaN, (month ?? 0) - 1, date);
  // There is no February 30.
  if (read.getMonth() + 1 === month && read.getDate() === date) return read;
  throw new UsageError(texts.cliWords.takesDay('--forget-before', day));
}

async function forgetBefore(session: Session, day: Date): Promise<Report> {
  const forgotten = await session.request('forgetRunsBefore', { beforeMs: day.getTime() });
  const { runs } = await session.request('runs', {});
  const { runs: uploads, photos } = forgotten;
  const date = formatDate(day.getTime(), 'long-day');
  const text = `${texts.cliReports.history.forgotten(uploads, photos, date)}\n${describeRuns(runs)}`;
  return { text, json: { ...historyJson(runs, []), forgotten }, status: exitStatus.done };
}

/** What earlier uploads brought: all of them, one of them, or one student's photos; or forgets one or old ones. */
export function runHistory(line: CommandLine, terminal: Terminal): Promise<Report> {
  const day = line.text('forget-before');
  const before = day === undefined ? null : readDay(day);
  return lookAtJournal(line, terminal, async (session) => {
    if (before) return forgetBefore(session, before);
    const { runs, photos } = await ask(session, line);
    const json = historyJson(runs, photos ?? []);
    if (line.has('delete')) {
      for (const { id } of runs) await session.request('deleteRun', { runId: id });
      const text = `${texts.cliReports.history.deleted}\n${describeRuns(runs)}`;
      return { text, json, status: exitStatus.done };
    }
    const described = describeRuns(runs) + (photos === null ? '' : describePhotos(photos));
    return { text: line.has('csv') ? csvOf(runs, photos ?? []) : described, json, status: exitStatus.done };
  });
}
