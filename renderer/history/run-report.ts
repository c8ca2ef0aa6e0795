import { outcomeGroups } from '../../electron/core/delivery/outcome.ts';
import { countGroups, type NamedRecord, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import { maximumReportRows, type Report } from '../../electron/core/delivery/report.ts';
import { countMeant, type RunRecord } from '../../electron/core/delivery/run-record.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { sortableTime } from '../../electron/core/text/run-csv.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { stateInWords } from './run-words.ts';

const longestLine = 1_000;

const cut = (text: string) => text.slice(0, longestLine);

function studentAndReason(student: string, reason: string): string {
  if (student === '' || reason === '') return student || reason;
  return texts.uploadHistory.report.studentAndReason(student, reason);
}

/** For a principal's files: what was sent, when, where to, and what became of each photo. */
export function reportOf(run: RunRecord, records: readonly NamedRecord[]): Report {
  const { startedMs, endedMs, folderName, destination, user, failure } = run;
  const { report } = texts.uploadHistory;
  const counts = countGroups(records);
  let left = maximumReportRows;
  const sections = outcomeGroups
    .map((group) => {
      const rows = records.filter((named) => named.group === group).slice(0, left);
      left -= rows.length;
      return {
        heading: report.group(recordGroupName(group, destination), counts[group]),
        rows: rows.map(({ record, studentName }) => ({
          file: cut(record.file),
          studentId: (record.studentId ?? '').slice(0, 100),
          outcome: recordGroupName(group, destination),
          reason: cut(studentAndReason(studentName, reasonOf(record))),
        })),
      };
    })
    .filter(({ rows }) => rows.length > 0);
  return {
    title: cut(report.title(folderName)),
    subtitle: cut(report.subtitle(sortableTime(startedMs), destination.label)),
    counts: [
      { label: report.result, value: stateInWords(run).label },
      ...(failure ? [{ label: report.reason, value: failureSentence(failure).slice(0, 200) }] : []),
      ...(endedMs === null ? [] : [{ label: report.ended, value: sortableTime(endedMs) }]),
      ...(user === null ? [] : [{ label: report.by, value: user.slice(0, 200) }]),
      { label: report.meant, value: formatNumber(countMeant(run)) },
      ...outcomeGroups
        .filter((group) => counts[group] > 0)
        .map((group) => ({ label: recordGroupName(group, destination), value: formatNumber(counts[group]) })),
    ],
    sections,
  };
}
