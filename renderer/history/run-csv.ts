import type { RunRecord } from '../../electron/core/run-record.ts';
import { csvText } from '../csv-text.ts';
import { type NamedRecord, reasonOf, recordGroupNames } from './photo-records.ts';

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

const heading = ['Started', 'Folder', 'To', 'File', 'Student ID', 'Student', 'Outcome', 'Reason', 'Job'];

/** Every photo of an upload, one a line. */
export function runAsCsv(run: RunRecord, records: readonly NamedRecord[]): string {
  const started = sortableTime(run.startedMs);
  return csvText([
    heading,
    ...records.map(({ record, studentName, group }) => [
      started,
      run.folderName,
      run.destination.label,
      record.file,
      record.studentId ?? '',
      studentName,
      recordGroupNames[group],
      reasonOf(record),
      record.jobId ?? '',
    ]),
  ]);
}
