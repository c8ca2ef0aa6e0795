import { countOf } from '../../electron/core/amounts.ts';
import { failureSentence } from '../../electron/core/messages.ts';
import { maximumReportRows, type Report } from '../../electron/core/report.ts';
import type { RunRecord } from '../../electron/core/run-record.ts';
import type { OutcomeGroup } from '../jobs/outcome-groups.ts';
import { countGroups, type NamedRecord, reasonOf, recordGroupNames } from './photo-records.ts';
import { sortableTime } from './run-csv.ts';
import { stateInWords } from './run-words.ts';

/** What somebody has to do something about comes first. */
const order: readonly OutcomeGroup[] = ['rejected', 'not-sent', 'to-come', 'delivered', 'imported'];
const longestLine = 1_000;

const cut = (text: string) => text.slice(0, longestLine);

/** For a principal's files: what was sent, when, where to, and what became of each photo. */
export function reportOf(run: RunRecord, records: readonly NamedRecord[]): Report {
  const { startedMs, endedMs, folderName, destination, photos, failure } = run;
  const counts = countGroups(records);
  let left = maximumReportRows;
  const sections = order
    .map((group) => {
      const rows = records.filter((named) => named.group === group).slice(0, left);
      left -= rows.length;
      return {
        heading: `${recordGroupNames[group]}: ${countOf(counts[group], 'photo')}`,
        rows: rows.map(({ record, studentName }) => ({
          file: cut(record.file),
          studentId: (record.studentId ?? '').slice(0, 100),
          outcome: recordGroupNames[group],
          reason: cut([studentName, reasonOf(record)].filter(Boolean).join(': ')),
        })),
      };
    })
    .filter(({ rows }) => rows.length > 0);
  return {
    title: cut(`Upload of student photos: ${folderName}`),
    subtitle: cut(`${sortableTime(startedMs)}, to ${destination.label}`),
    counts: [
      { label: 'State', value: stateInWords(run).label },
      ...(failure ? [{ label: 'Why', value: failureSentence(failure).slice(0, 200) }] : []),
      ...(endedMs === null ? [] : [{ label: 'Ended', value: sortableTime(endedMs) }]),
      { label: 'Photos', value: photos.toLocaleString('en-US') },
      ...order
        .filter((group) => counts[group] > 0)
        .map((group) => ({ label: recordGroupNames[group], value: counts[group].toLocaleString('en-US') })),
    ],
    sections,
  };
}
