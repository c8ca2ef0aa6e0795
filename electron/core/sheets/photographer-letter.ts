import { type ExpectedStudents, studentsWithoutPhoto } from '../ledger/students-without-photo.ts';
import type { Issue } from '../photo/issue.ts';
import { studentIdKey } from '../photo/student-id.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import type { Student } from '../roster/roster.ts';
import { compareNatural } from '../shared/locale.ts';
import { compareNames } from './class-order.ts';

/** What only another picture can mend, in a photographer's terms. */
export const retakeReasons = ['damaged', 'empty', 'blurry', 'raw', 'no-photo', 'no-jpeg'] as const;

export type RetakeReason = (typeof retakeReasons)[number];

export interface Retake {
  readonly file: string;
  readonly why: RetakeReason;
  /** Null: nobody knows whose photo it is. */
  readonly student: Student | null;
}

/** What the photographer is asked for. */
export interface PhotographerLetter {
  readonly retakes: readonly Retake[];
  /** Students without any photo. */
  readonly missing: readonly Student[];
  /** Photos of whom the photographer may know whose they are. */
  readonly unknown: readonly string[];
}

function reasonIn(issue: Issue, format: PhotoRow['format']): RetakeReason | null {
  switch (issue.code) {
    case 'empty-file':
      return 'empty';
    case 'low-resolution':
      return 'blurry';
    case 'unreadable':
      // What lies in a cloud, or is open in another program, is not the photographer's to mend.
      return issue.why === 'damaged' || issue.why === 'zip-damaged'
        ? 'damaged'
        : issue.why === 'encoding'
          ? 'no-jpeg'
          : null;
    case 'unsupported-type':
      if (format === 'raw') return 'raw';
      // Here they are converted.
      return format === 'heic' || format === 'png' || format === 'tiff' ? null : 'no-photo';
    default:
      return null;
  }
}

function reasonOf({ issues, format }: PhotoRow): RetakeReason | null {
  for (const issue of issues) {
    const reason = reasonIn(issue, format);
    if (reason !== null) return reason;
  }
  return null;
}

function isUnknown({ issues }: PhotoRow): boolean {
  return issues.some(({ code }) => code === 'name-not-an-id' || code === 'id-not-on-roster');
}

function compareRetakes(one: Retake, other: Retake): number {
  if (one.student && other.student) return compareNames(one.student, other.student);
  if (one.student || other.student) return one.student ? -1 : 1;
  return compareNatural(one.file, other.file);
}

/**
 * Whom to photograph again and why, who is missing, and whose photos nobody knows. A student with a good photo beside the
 * bad one needs no retake; families who opted out are in no list.
 * @param rows of the open folder. @param arrived keys of students of whom a photo arrived earlier.
 */
export function writeLetter(
  rows: readonly PhotoRow[],
  expected: ExpectedStudents,
  arrived: ReadonlySet<string>,
): PhotographerLetter {
  const students = new Map(expected.students.map(({ student, key }) => [key, student]));
  const optedOut = new Set(expected.optedOut.map(({ key }) => key));
  const shown = rows.filter(({ status, isLeftOut }) => status !== 'ignored' && !isLeftOut);
  const keyOf = ({ studentId }: PhotoRow) => (studentId === null ? null : studentIdKey(studentId));
  const good = new Set(shown.filter((row) => reasonOf(row) === null).map(keyOf));
  const retakes = shown.flatMap((row): Retake[] => {
    const why = reasonOf(row);
    const key = keyOf(row);
    if (why === null || (key !== null && (optedOut.has(key) || (students.has(key) && good.has(key)))))
      return [];
    return [{ file: row.file, why, student: (key !== null && students.get(key)) || null }];
  });
  const again = new Set(retakes.flatMap(({ student }) => (student ? [studentIdKey(student.id)] : [])));
  const missing = studentsWithoutPhoto(expected, rows, arrived).students.filter(
    ({ id }) => !again.has(studentIdKey(id)),
  );
  return {
    retakes: retakes.toSorted(compareRetakes),
    missing: missing.toSorted(compareNames),
    unknown: shown
      .filter((row) => isUnknown(row) && reasonOf(row) === null)
      .map(({ file }) => file)
      .toSorted(compareNatural),
  };
}

export function isLetterEmpty({ retakes, missing, unknown }: PhotographerLetter): boolean {
  return retakes.length + missing.length + unknown.length === 0;
}
