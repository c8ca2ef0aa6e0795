import { gradeKey } from '../person-name.ts';
import type { Student } from '../roster.ts';
import type { IndexedPerson, IndexLine } from './index-line.ts';
import { bareId, firstNameKeys, type IndexedRoster, nameKeys } from './index-roster.ts';
import { roomKey } from './room-key.ts';

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

function joinByName(person: IndexedPerson, roster: IndexedRoster, mentioned: readonly Student[]): JoinedLine {
  const { familyName, givenName } = person;
  const named = lookUp(roster.byName, nameKeys(familyName, givenName));
  const active = named.filter(({ isActive }) => isActive);
  const fitting = active.filter((student) => !comparePlace(person, student).includes(false));
  const [only, ...others] = fitting;
  // Among namesakes it is not enough that the others are ruled out: grade or home room must speak for this one.
  const isCertain = only && (active.length === 1 || comparePlace(person, only).includes(true));
  if (only && isCertain && others.length === 0 && mentioned.length === 0 && !person.isStaff) {
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

/**
 * Whose photo a line of an index means. Settled is only what leaves no doubt: an ID that is on the roster letter by
 * letter, and not under another name; or a name that exactly one active student has, letter by letter but for
 * accents, hyphens, spaces and the order of double names, where grade and home room agree as far as line and roster
 * both know them. Staff never is. Without a roster an ID is taken at its word.
 */
export function joinRoster(line: IndexLine, roster: IndexedRoster | null): JoinedLine {
  const { studentId, person } = line;
  if (!roster) {
    return studentId === null || person?.isStaff
      ? { kind: 'unsettled', candidates: studentId === null ? [] : [studentId] }
      : { kind: 'settled', studentId };
  }
  const student = studentId === null ? undefined : roster.byId.get(studentId);
  if (student && (!person || (isNamed(person, student) && !person.isStaff))) {
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
