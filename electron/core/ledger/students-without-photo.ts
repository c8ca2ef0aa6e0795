import type { Outcome } from '../delivery/outcome.ts';
import type { PhotoStatus } from '../photo/issue.ts';
import { studentIdKey } from '../photo/student-id.ts';
import type { Student } from '../roster/roster.ts';
import { isThereAlready, misplacedAt, type StandingAtDestination } from './standing.ts';

export interface WithoutPhoto {
  /** Active students with an ID who have no photo and are to have one. */
  readonly students: readonly Student[];
  /** Active students with an ID who have no photo because their families want none. They are missing nowhere. */
  readonly optedOut: readonly Student[];
  /** How many of those who are to have one have it from an earlier folder alone. */
  readonly fromEarlier: number;
}

/** Those who are to have a photo, and those who are to have none, with their keys: made once for each roster. */
export interface ExpectedStudents {
  readonly students: readonly { readonly student: Student; readonly key: string }[];
  readonly optedOut: readonly { readonly student: Student; readonly key: string }[];
}

export function expectStudents(roster: readonly Student[]): ExpectedStudents {
  const active = roster
    .filter(({ id, isActive }) => isActive && id !== '')
    .map((student) => ({ student, key: studentIdKey(student.id) }));
  return {
    students: active.filter(({ student }) => !student.isOptedOut),
    optedOut: active.filter(({ student }) => student.isOptedOut),
  };
}

/** What counts of a photo of the open folder (`PhotoRow`). */
export interface StudentPhoto {
  readonly studentId: string | null;
  readonly status: PhotoStatus;
  readonly isLeftOut: boolean;
  readonly outcome: Outcome | null;
  readonly atDestination?: StandingAtDestination;
}

/**
 * Whether the photo is, or will be, its student's photo at the destination: it is there, or it has not been refused,
 * left out or held back. One that is blocked counts until a run has ended without it: it is there to be mended.
 */
function countsForStudent(photo: Omit<StudentPhoto, 'studentId'>): boolean {
  if (photo.status === 'ignored') return false;
  const outcome = photo.outcome?.kind;
  if (outcome === 'imported' || outcome === 'delivered' || isThereAlready(photo.atDestination)) return true;
  return !photo.isLeftOut && outcome === undefined;
}

/**
 * The one list of students without a photo: Review, Import status and the CSV show it, so that their numbers agree. One
 * as whose photo another child's arrived has none.
 * @param arrived keys (`studentIdKey`) of students of whom a photo arrived at the destination earlier, from whatever folder.
 */
export function studentsWithoutPhoto(
  { students, optedOut }: ExpectedStudents,
  photos: Iterable<StudentPhoto>,
  arrived: ReadonlySet<string>,
): WithoutPhoto {
  const keys = new Set<string>();
  const misplaced = new Set<string>();
  for (const photo of photos) {
    const other = misplacedAt(photo.atDestination);
    if (other !== null) misplaced.add(studentIdKey(other));
    if (photo.studentId !== null && countsForStudent(photo)) keys.add(studentIdKey(photo.studentId));
  }
  const lacks = ({ key }: { readonly key: string }) =>
    !keys.has(key) && (!arrived.has(key) || misplaced.has(key));
  return {
    students: students.filter(lacks).map(({ student }) => student),
    optedOut: optedOut.filter(lacks).map(({ student }) => student),
    fromEarlier: students.filter((student) => !keys.has(student.key) && !lacks(student)).length,
  };
}
