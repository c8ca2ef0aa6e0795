import type { Student } from '../../electron/core/roster.ts';
import type { PhotoRecord } from '../../electron/core/run-record.ts';
import { groupNames, type OutcomeGroup } from '../jobs/outcome-groups.ts';

/** A photo of an earlier upload, with the name of its student where the roster of today knows it. */
export interface NamedRecord {
  readonly record: PhotoRecord;
  readonly studentName: string;
  readonly group: OutcomeGroup;
}

export function groupOf({ outcome }: PhotoRecord): OutcomeGroup {
  return outcome?.kind ?? 'to-come';
}

/** In the words of the history: what is to come while an upload goes on was never said once it is over. */
export const recordGroupNames: Readonly<Record<OutcomeGroup, string>> = {
  ...groupNames,
  'to-come': 'No answer yet',
};

export function reasonOf({ outcome }: PhotoRecord): string {
  return outcome && 'reason' in outcome ? outcome.reason : '';
}

export function nameRecords(
  records: readonly PhotoRecord[],
  students: readonly Student[],
): readonly NamedRecord[] {
  const names = new Map(students.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return records.map((record) => ({
    record,
    studentName: names.get(record.studentId ?? '') ?? '',
    group: groupOf(record),
  }));
}

/** By file, ID, name or what was said of it; every word must be found. */
export function searchRecords(records: readonly NamedRecord[], query: string): readonly NamedRecord[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return records;
  return records.filter(({ record, studentName }) => {
    const text = `${record.file} ${record.studentId ?? ''} ${studentName} ${reasonOf(record)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export type GroupCounts = Readonly<Record<OutcomeGroup, number>>;

export function countGroups(records: readonly NamedRecord[]): GroupCounts {
  const counts = { imported: 0, delivered: 0, rejected: 0, 'not-sent': 0, 'to-come': 0 };
  for (const { group } of records) counts[group] += 1;
  return counts;
}
