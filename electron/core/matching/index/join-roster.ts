import { gradeKey, roomKey } from '../../roster/person-name.ts';
import type { Student } from '../../roster/roster.ts';
import type { IndexedPerson, IndexLine } from './index-line.ts';
import { bareId, firstNameKeys, type IndexedRoster, nameKeys } from './index-roster.ts';

export type JoinedLine =
  /** Exactly one student is possible. */
  | { readonly kind: 'settled'; readonly studentId: string }
  /** A person must say who it is; the IDs of those who come to mind, best first, perhaps none. */
  | { readonly kind: 'unsettled'; readonly candidates: readonly string[] };

const mostCandidates = 20;

function unsettled(candidates: readonly Student[]): JoinedLine {
  const ids = new Set(candidates.map(({ id }) => id));
  return { kind: 'unsettled', candidates: [...ids].slice(0, mostCandidates) };
}

function lookUp(
  students: ReadonlyMap<string, readonly Student[]>,
  keys: readonly string[],
): readonly Student[] {
  return [...new Set(keys.flatMap((key) => students.get(key) ?? []))];
}

/** Null where the line or the roster does not know. */
function isEqual(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other;
}

function comparePlace({ grade, homeRoom }: IndexedPerson, student: Student): readonly (boolean | null)[] {
  return [
    isEqual(gradeKey(grade), gradeKey(student.grade)),
    isEqual(roomKey(homeRoom), roomKey(student.homeRoom)),
  ];
}

/** Grades of American schools, as `gradeKey` has them. */
const usualGrade = /^(?:PK|TK|K|[1-9]|1[0-2])$/u;

/** A grade that no student of the roster has; where the roster has none, one that no school has. A mere 0 may be anything. */
function hasStrangeGrade({ grade }: IndexedPerson, { grades }: IndexedRoster): boolean {
  const key = gradeKey(grade);
  if (key === null) return false;
  if (grades.size > 0) return !grades.has(key);
  return !usualGrade.test(key) || /^\D*0+\D*$/u.test(grade ?? '');
}

/** Does anything say that this may be no student at all? Staff stand in the same lists, and have students' names. */
function mayBeStaff(person: IndexedPerson, roster: IndexedRoster): boolean {
  const { isStaff, title, doubt, grade } = person;
  if (isStaff || title !== undefined || hasStrangeGrade(person, roster)) return true;
  if (doubt === 'no-grade') return grade === null;
  // Where grade and roster agree, a department of its own says nothing.
  return doubt === 'department' && (grade === null || roster.grades.size === 0);
}

function joinByName(person: IndexedPerson, roster: IndexedRoster, mentioned: readonly Student[]): JoinedLine {
  const { familyName, givenName } = person;
  const named = lookUp(roster.byName, nameKeys(familyName, givenName));
  const active = named.filter(({ isActive }) => isActive);
  const fitting = active.filter((student) => !comparePlace(person, student).includes(false));
  const [only, ...others] = fitting;
  // Among namesakes it is not enough that the others are ruled out: grade or home room must speak for this one.
  const isCertain = only && (active.length === 1 || comparePlace(person, only).includes(true));
  if (only && isCertain && others.length === 0 && mentioned.length === 0 && !mayBeStaff(person, roster)) {
    return { kind: 'settled', studentId: only.id };
  }
  const alike = [
    ...lookUp(roster.byFirstName, firstNameKeys(familyName, givenName)),
    ...lookUp(roster.byName, nameKeys(givenName, familyName)),
  ].filter(({ isActive }) => isActive);
  return unsettled([...mentioned, ...fitting, ...active, ...named, ...alike]);
}

/** An ID that belongs to somebody with quite another name is a slip of the photographer's. */
function isNamed({ familyName, givenName }: IndexedPerson, student: Student): boolean {
  const keys = new Set(firstNameKeys(familyName, givenName));
  return [student.givenName, student.preferredName ?? ''].some((given) =>
    firstNameKeys(student.familyName, given).some((key) => keys.has(key)),
  );
}

/** ID and name agree: then a grade that is missing says nothing, but a title or a grade that nobody has does. */
function isSurelyOdd(person: IndexedPerson, roster: IndexedRoster): boolean {
  return person.isStaff || person.title !== undefined || hasStrangeGrade(person, roster);
}

/**
 * Whose photo a line of an index means. Settled is only what leaves no doubt: an ID that is on the roster letter by
 * letter, and not under another name; or a name that exactly one active student has, letter by letter but for
 * accents, hyphens, spaces and the order of double names, where grade and home room agree as far as line and roster
 * both know them. Who may be staff never is: a title, a grade that no student has, no grade where others have one. Without a roster an ID is taken at its word.
 */
export function joinRoster(line: IndexLine, roster: IndexedRoster | null): JoinedLine {
  const { studentId, person } = line;
  if (!roster) {
    return studentId === null || person?.isStaff || person?.title !== undefined
      ? { kind: 'unsettled', candidates: studentId === null ? [] : [studentId] }
      : { kind: 'settled', studentId };
  }
  const student = studentId === null ? undefined : roster.byId.get(studentId);
  if (student && (!person || (isNamed(person, student) && !isSurelyOdd(person, roster)))) {
    return { kind: 'settled', studentId: student.id };
  }
  const mentioned = student
    ? [student]
    : studentId === null
      ? []
      : (roster.byBareId.get(bareId(studentId)) ?? []);
  if (!person) return unsettled(mentioned);
  return joinByName(person, roster, mentioned);
}
