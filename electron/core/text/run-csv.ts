import { type NamedRecord, reasonOf } from '../delivery/photo-records.ts';
import type { RunRecord } from '../delivery/run-record.ts';
import { csvText } from '../shared/escape-text.ts';
import { recordGroupName } from './history-words.ts';
import { texts } from './texts.ts';

/** "2026-11-02 09:40", which spreadsheets take for a time, in the computer's own time zone. */
export function sortableTime(timeMs: number): string {
  const time = new Date(timeMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** "upload-2026-11-02-0940-lincoln-fall", without what a file's name cannot hold. */
export function nameOfRun({ startedMs, folderName }: RunRecord): string {
  const time = sortableTime(startedMs).replace(' ', '-').replace(':', '');
  const place = folderName.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
  return place === '' ? `upload-${time}` : `upload-${time}-${place}`;
}

function headings(): readonly string[] {
  const { started, folder, to, sentBy, file, studentId, student, outcome, reason, job } =
    texts.history.columns;
  return [started, folder, to, sentBy, file, studentId, student, outcome, reason, job];
}

function linesOf(run: RunRecord, records: readonly NamedRecord[]): readonly (readonly string[])[] {
  const started = sortableTime(run.startedMs);
  return records.map(({ record, studentName, group }) => [
    started,
    run.folderName,
    run.destination.label,
    run.user ?? '',
    record.file,
    record.studentId ?? '',
    studentName,
    recordGroupName(group, run.destination),
    reasonOf(record),
    record.jobId ?? '',
  ]);
}

/** Every photo of these uploads, one a line. */
export function runsAsCsv(
  runs: readonly { readonly run: RunRecord; readonly records: readonly NamedRecord[] }[],
): string {
  return csvText([headings(), ...runs.flatMap(({ run, records }) => linesOf(run, records))]);
}
