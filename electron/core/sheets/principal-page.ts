import { studentIdKey } from '../photo/student-id.ts';
import type { Student } from '../roster/roster.ts';
import { type ClassKind, listClasses, type SchoolClass } from './list-classes.ts';

/** One homeroom, or one grade where the roster has no homerooms, as the principal's page has it. */
export interface PrincipalRoom {
  readonly by: ClassKind;
  /** Empty: students without one. */
  readonly name: string;
  readonly teacher: string | null;
  readonly students: number;
  readonly withPhoto: number;
  /** Names, as a class list has them. */
  readonly missing: readonly string[];
}

export interface PrincipalPage {
  /** Where the photos are: "Practice SIS". */
  readonly place: string;
  /** "2026–27". */
  readonly schoolYear: string;
  readonly students: number;
  readonly withPhoto: number;
  /** Of these, those whose photo was sent there, and the place has not said that it has them. */
  readonly unconfirmed: number;
  /** Families who opted out. They are in no other number. */
  readonly optedOut: number;
  /** Only those in which somebody is missing. */
  readonly rooms: readonly PrincipalRoom[];
  /** Homerooms, or grades, in which nobody is. */
  readonly complete: number;
}

/** US school years begin in the summer. */
const firstMonth = 6;

/** The school year of this time: since when, in milliseconds since 1970, and as people write it: "2026–27". */
export function schoolYearOf(timeMs: number): { readonly startMs: number; readonly name: string } {
  const time = new Date(timeMs);
  const year = time.getMonth() < firstMonth ? time.getFullYear() - 1 : time.getFullYear();
  const next = String((year + 1) % 100).padStart(2, '0');
  return { startMs: new Date(year, firstMonth, 1).getTime(), name: `${year}–${next}` };
}

function roomOf(
  { by, name, teacher, students }: SchoolClass,
  isThere: (student: Student) => boolean,
): PrincipalRoom {
  const missing = students.filter((student) => !isThere(student));
  return {
    by,
    name,
    teacher,
    students: students.length,
    withPhoto: students.length - missing.length,
    missing: missing.map(
      ({ familyName, givenName, id }) => [familyName, givenName].filter(Boolean).join(', ') || id,
    ),
  };
}

/**
 * "486 of 512 have this year's photo", by homeroom: students at the school whose families want a photo. Staff are not
 * among them.
 * @param there keys (`studentIdKey`) of students of whom a photo arrived there this school year.
 * @param confirmed those of them whose photo the place says it has.
 */
export function makePrincipalPage(
  students: readonly Student[],
  there: ReadonlySet<string>,
  confirmed: ReadonlySet<string>,
  words: Pick<PrincipalPage, 'place' | 'schoolYear'>,
): PrincipalPage {
  const active = students.filter(({ id, isActive }) => isActive && id !== '');
  const expected = active.filter(({ isOptedOut }) => !isOptedOut);
  const by = expected.some(({ homeRoom }) => homeRoom) ? 'homeroom' : 'grade';
  const rooms = listClasses(expected, by).map((one) => roomOf(one, ({ id }) => there.has(studentIdKey(id))));
  return {
    ...words,
    students: expected.length,
    withPhoto: rooms.reduce((sum, { withPhoto }) => sum + withPhoto, 0),
    unconfirmed: expected
      .map(({ id }) => studentIdKey(id))
      .filter((key) => there.has(key) && !confirmed.has(key)).length,
    optedOut: active.length - expected.length,
    rooms: rooms.filter(({ missing }) => missing.length > 0),
    complete: rooms.filter(({ missing }) => missing.length === 0).length,
  };
}
