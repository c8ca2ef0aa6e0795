import { plainName } from '../roster/person-name.ts';
import type { Student } from '../roster/roster.ts';
import { type OutcomeGroup, outcomeGroups } from './outcome.ts';
import type { PhotoRecord } from './run-record.ts';

/** A photo of an earlier upload, with its student's name where it is known: as the roster of today has it, or as it was then. */
export interface NamedRecord {
  readonly record: PhotoRecord;
  readonly studentName: string;
  readonly group: OutcomeGroup;
}

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
    studentName: names.get(record.studentId ?? '') ?? record.studentName ?? '',
    group: record.outcome?.kind ?? 'to-come',
  }));
}

/** What is searched for, word by word. */
export function searchWords(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a student is meant by these words (`searchWords`): each is in the ID or in the name, whatever its accents. */
export function isFound(
  { studentId, studentName }: Pick<PhotoRecord, 'studentId' | 'studentName'>,
  words: readonly string[],
): boolean {
  const id = studentId?.toLowerCase() ?? '';
  const name = studentName === null ? '' : plainName(studentName);
  return words.every((word) => {
    const plain = plainName(word);
    return id.includes(word) || (plain !== '' && name.includes(plain));
  });
}

/** By file, ID, name or what was said of it; every word must be found. */
export function searchRecords(records: readonly NamedRecord[], query: string): readonly NamedRecord[] {
  const words = searchWords(query);
  if (words.length === 0) return records;
  return records.filter(({ record, studentName }) => {
    const text = `${record.file} ${record.studentId ?? ''} ${studentName} ${reasonOf(record)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export type GroupCounts = Readonly<Record<OutcomeGroup, number>>;

export function countGroups(records: readonly NamedRecord[]): GroupCounts {
  const count = (group: OutcomeGroup) => records.filter((named) => named.group === group).length;
  return Object.fromEntries(outcomeGroups.map((group) => [group, count(group)])) as GroupCounts;
}
