import { outcomeGroups } from '../../electron/core/delivery/outcome.ts';
import { countGroups, type NamedRecord, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import { maximumReportRows, type Report } from '../../electron/core/delivery/report.ts';
import { countMeant, type RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { sortableTime } from '../../electron/core/text/run-csv.ts';
import { stateInWords } from './run-words.ts';

const longestLine = 1_000;

const cut = (text: string) => text.slice(0, longestLine);

/** For a principal's files: what was sent, when, where to, and what became of each photo. */
export function reportOf(run: RunRecord, records: readonly NamedRecord[]): Report {
  const { startedMs, endedMs, folderName, destination, user, failure } = run;
  const counts = countGroups(records);
  let left = maximumReportRows;
  const sections = outcomeGroups
    .map((group) => {
      const rows = records.filter((named) => named.group === group).slice(0, left);
      left -= rows.length;
      return {
        heading: `${recordGroupName(group, destination)}: ${countOf(counts[group], 'photo')}`,
        rows: rows.map(({ record, studentName }) => ({
          file: cut(record.file),
          studentId: (record.studentId ?? '').slice(0, 100),
          outcome: recordGroupName(group, destination),
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
      ...(user === null ? [] : [{ label: 'Sent by', value: user.slice(0, 200) }]),
      { label: 'Photos to be sent', value: formatNumber(countMeant(run)) },
      ...outcomeGroups
        .filter((group) => counts[group] > 0)
        .map((group) => ({ label: recordGroupName(group, destination), value: formatNumber(counts[group]) })),
    ],
    sections,
  };
}
