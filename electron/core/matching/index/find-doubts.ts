import { plainName } from '../../roster/person-name.ts';
import type { IndexedPerson, IndexLine } from './index-line.ts';

/** Parts of a school that students belong to, where an index has them for departments. */
const studentDepartment =
  /stud|pupil|elementary|primary|middle|junior|high|upper|lower|kinder|pre-?k|grade|class|campus|academy|school/iu;

/** Departments that this part of the lines have are the students', whatever they are called. */
const ordinaryShare = 0.2;

function isMost(people: readonly IndexedPerson[], holds: (person: IndexedPerson) => boolean): boolean {
  return people.filter(holds).length * 2 >= people.length;
}

/**
 * Says of each person in an index what speaks against a student: no grade where most of the others have one, or a
 * department that hardly anybody has. Staff stand among the students there, and have students' names.
 */
export function findDoubts(lines: readonly IndexLine[]): readonly IndexLine[] {
  const people = lines.flatMap(({ person }) => person ?? []);
  const haveGrades = isMost(people, ({ grade }) => grade !== null);
  const haveRooms = isMost(people, ({ homeRoom }) => homeRoom !== null);
  const departments = Map.groupBy(people, ({ department }) => plainName(department ?? ''));
  const isOdd = (department: string | undefined) => {
    if (department === undefined || studentDepartment.test(department)) return false;
    const alike = departments.get(plainName(department))?.length ?? 0;
    return alike < people.length * ordinaryShare;
  };
  return lines.map((line) => {
    const { person } = line;
    if (!person) return line;
    const isUnplaced =
      (haveGrades && person.grade === null) ||
      (!haveGrades && haveRooms && person.grade === null && person.homeRoom === null);
    if (isUnplaced) return { ...line, person: { ...person, doubt: 'no-grade' } };
    return isOdd(person.department) ? { ...line, person: { ...person, doubt: 'department' } } : line;
  });
}
