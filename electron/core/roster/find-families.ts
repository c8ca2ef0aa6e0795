import { plainId } from '../photo/plain-id.ts';
import { studentIdKey } from '../photo/student-id.ts';
import { gradeKey, plainName } from './person-name.ts';
import type { ReadRow } from './read-rows.ts';
import type { Student } from './roster.ts';

const bareKey = (id: string) => studentIdKey(id).replace(/^0+(?=.)/, '');

const sortedWords = (name: string) => plainName(name).split(' ').sort().join(' ');

/** A name and what the student is called instead, in words of any order; none where there is no name. */
export function nameKeys({ familyName, givenName, preferredName }: Student): readonly string[] {
  const givenNames = preferredName ? [givenName, preferredName] : [givenName];
  return [...new Set(givenNames.map((given) => sortedWords(`${familyName} ${given}`)))].filter(
    (key) => key !== '',
  );
}

/** Finds the students who share a key with somebody. */
function indexBy(
  students: readonly Student[],
  keysOf: (student: Student) => readonly string[],
): (line: Student) => readonly Student[] {
  const groups = new Map<string, Student[]>();
  for (const student of students) {
    for (const key of keysOf(student)) {
      const others = groups.get(key);
      if (others) others.push(student);
      else groups.set(key, [student]);
    }
  }
  return (line) => [...new Set(keysOf(line).flatMap((key) => groups.get(key) ?? []))];
}

const wordsOf = (student: Student) => new Set(nameKeys(student).flatMap((key) => key.split(' ')));

/**
 * Students whose names are all in the line's, or the other way round, and two words at least: "Garcia, Maria" is
 * María Fernanda García López, and "Lopez, Maria Elena" is Maria Lopez.
 */
function makeLooseFinder(students: readonly Student[]): (line: Student) => readonly Student[] {
  const findByWord = indexBy(students, (student) => [...wordsOf(student)]);
  return (line) => {
    const words = wordsOf(line);
    return findByWord(line).filter((student) => {
      const own = wordsOf(student);
      const shared = own.intersection(words).size;
      return shared >= 2 && (shared === own.size || shared === words.size);
    });
  };
}

/** "ID: 104233", "#104233" and "104233 - custody" in whichever cell, each of their words that may be an ID. */
function idsIn(cells: readonly string[]): readonly string[] {
  const words = cells.flatMap((cell) => plainId(cell).split(/[^\p{L}\p{N}-]+/u));
  return [...new Set(words.map((word) => word.replace(/^-+|-+$/gu, '')))].filter((word) => /\d/u.test(word));
}

/** Everybody of the roster whom a line may mean. In doubt, all of them: a family's no must not be missed. */
export function makeFamilyFinder(students: readonly Student[]): (row: ReadRow) => readonly Student[] {
  const findById = indexBy(students, ({ id }) => (id === '' ? [] : [studentIdKey(id)]));
  const findByBareId = indexBy(students, ({ id }) => (id === '' ? [] : [bareKey(id)]));
  const findByName = indexBy(students, nameKeys);
  const findLoosely = makeLooseFinder(students);
  const findNamed = (line: Student) => {
    const exact = findByName(line);
    const named = exact.length > 0 ? exact : findLoosely(line);
    const grade = gradeKey(line.grade);
    const sameGrade = named.filter((student) => grade !== null && gradeKey(student.grade) === grade);
    return sameGrade.length > 0 ? sameGrade : named;
  };
  const findByColumns = (line: Student): readonly Student[] => {
    const exact = findById(line);
    const known = exact.length > 0 ? exact : findByBareId(line);
    const named = findNamed(line);
    // A wrong ID, or one of another kind, must not hide the name beside it.
    return known.some((student) => named.includes(student)) ? known : [...known, ...named];
  };
  /** Whatever the columns are: IDs anywhere in the line, and names of which every word is in it. */
  const findAnywhere = (line: Student, cells: readonly string[]): readonly Student[] => {
    const ids = idsIn(cells).map((id) => ({ ...line, id }));
    const exact = ids.flatMap(findById);
    const known = exact.length > 0 ? exact : ids.flatMap(findByBareId);
    const { preferredName: _, ...nameless } = line;
    const named = findLoosely({ ...nameless, familyName: cells.join(' '), givenName: '' });
    return known.some((student) => named.includes(student)) ? known : [...known, ...named];
  };
  return ({ student, cells, isLong }) => {
    const found = findByColumns(student);
    return found.length > 0 && !isLong ? found : [...new Set([...found, ...findAnywhere(student, cells)])];
  };
}
