import { gradeKey, plainName, roomKey } from '../../roster/person-name.ts';
import type { IndexedPerson, IndexLine } from './index-line.ts';

function mayBeEqual(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function isSamePerson(one: IndexedPerson, other: IndexedPerson): boolean {
  return (
    plainName(one.familyName) === plainName(other.familyName) &&
    plainName(one.givenName) === plainName(other.givenName) &&
    one.isStaff === other.isStaff &&
    mayBeEqual(gradeKey(one.grade), gradeKey(other.grade)) &&
    mayBeEqual(roomKey(one.homeRoom), roomKey(other.homeRoom))
  );
}

/**
 * What two lines about one photo say together; null where they mean different people. MASTER.TXT repeats what
 * INDEX.TXT says, and an idlink.txt beside them adds the ID.
 */
export function combineLines(one: IndexLine, other: IndexLine): IndexLine | null {
  if (!mayBeEqual(one.studentId, other.studentId)) return null;
  const hasOneId = one.studentId !== null && other.studentId !== null;
  if (!hasOneId && one.person && other.person && !isSamePerson(one.person, other.person)) return null;
  const { person } = one;
  const more = other.person;
  return {
    ...one,
    studentId: one.studentId ?? other.studentId,
    person:
      person && more && isSamePerson(person, more)
        ? {
            // What either of them says against a student stands.
            ...more,
            ...person,
            grade: person.grade ?? more.grade,
            homeRoom: person.homeRoom ?? more.homeRoom,
            teacher: person.teacher ?? more.teacher,
          }
        : (person ?? more),
  };
}
