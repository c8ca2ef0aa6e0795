import { nameRecords, reasonOf } from '../../core/delivery/photo-records.ts';
import type { PhotoRecord, RunRecord } from '../../core/delivery/run-record.ts';
import { countOf } from '../../core/shared/amounts.ts';
import { AppError } from '../../core/shared/failure.ts';
import { countsInWords, recordGroupNames, restOf, runStateNames } from '../../core/text/messages-history.ts';
import { runsAsCsv } from '../../core/text/run-csv.ts';
import { exitStatus } from '../exit-status.ts';
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
  const { runId: run, file, studentId, jobId: job, outcome } = record;
  return { run, file, studentId, outcome: outcome?.kind ?? null, reason: reasonOf(record) || null, job };
}

/** The JSON document of `history`. */
export function historyJson(runs: readonly RunRecord[], photos: readonly PhotoRecord[]) {
  return { runs: runs.map(runJson), photos: photos.map(photoJson) };
}

const timeInWords = (timeMs: number) => new Date(timeMs).toLocaleString('en-US');

function describeRuns(runs: readonly RunRecord[]): string {
  if (runs.length === 0) return 'There are no uploads.\n';
  const rows = runs.map((run) => [
    String(run.id),
    timeInWords(run.startedMs),
    printable(run.user ?? ''),
    printable(run.folderName),
    printable(run.destination.label),
    runStateNames[run.state],
    countsInWords(run),
  ]);
  return formatTable([['Run', 'Started', 'Sent by', 'Folder', 'To', 'State', 'Photos'], ...rows]);
}

function describePhotos(photos: readonly PhotoRecord[]): string {
  return listRows(countOf(photos.length, 'photo'), nameRecords(photos, []), ({ record, group }) => {
    const { runId, file, studentId } = record;
    const reason = reasonOf(record);
    const why = reason === '' ? '' : `    ${printable(reason)}\n`;
    const student = studentId === null ? '' : ` (${printable(studentId)})`;
    return `  Run ${runId}: ${printable(file)}${student}: ${recordGroupNames[group]}\n${why}`;
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
  if (runId !== undefined && runs.length === 0) throw new AppError('bad-request', `there is no run ${runId}`);
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

/** What earlier uploads brought: all of them, one of them, or one student's photos; or forgets one of them. */
export function runHistory(line: CommandLine, terminal: Terminal): Promise<Report> {
  return lookAtJournal(line, terminal, async (session) => {
    const { runs, photos } = await ask(session, line);
    const json = historyJson(runs, photos ?? []);
    if (line.has('delete')) {
      for (const { id } of runs) await session.request('deleteRun', { runId: id });
      const text = `Deleted from this list; what is in the SIS stays there.\n${describeRuns(runs)}`;
      return { text, json, status: exitStatus.done };
    }
    const described = describeRuns(runs) + (photos === null ? '' : describePhotos(photos));
    return { text: line.has('csv') ? csvOf(runs, photos ?? []) : described, json, status: exitStatus.done };
  });
}
