import { gradeKey, plainName } from '../person-name.ts';
import type { Student } from '../roster.ts';
import { studentIdKey } from '../student-id.ts';
import { proposeColumns } from './propose-columns.ts';
import { rankIdColumns } from './rank-id-columns.ts';
import { readRows } from './read-students.ts';
import type { RosterTable } from './roster-table.ts';

/** Families who want no photo in the SIS, from a list of their own. */
export interface OptOuts {
  /** Keys (`studentIdKey`) of the IDs that are blocked. */
  readonly keys: ReadonlySet<string>;
  /** Lines of the list that name somebody. */
  readonly families: number;
  /** Of these, those for whom there is nobody on the roster. */
  readonly unmatched: number;
  /** Of these, those whom only a roster could tell: they stand there by name alone, and there is none. */
  readonly unknown: number;
}

const bareKey = (id: string) => studentIdKey(id).replace(/^0+(?=.)/, '');

const sortedWords = (name: string) => plainName(name).split(' ').sort().join(' ');

/** A name and what the student is called instead, in words of any order; none where there is no name. */
function nameKeys({ familyName, givenName, preferredName }: Student): readonly string[] {
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

/** Everybody of the roster whom a line may mean. In doubt, all of them: a family's no must not be missed. */
function makeFinder(students: readonly Student[]) {
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
  return (line: Student): readonly Student[] => {
    const exact = findById(line);
    const known = exact.length > 0 ? exact : findByBareId(line);
    const named = findNamed(line);
    // A wrong ID, or one of another kind, must not hide the name beside it.
    return known.some((student) => named.includes(student)) ? known : [...known, ...named];
  };
}

/** "Do not photograph" above the names alone is the list's title, and no column that says yes or no. */
function withoutTitle(table: RosterTable): RosterTable {
  const { optOut, id, name, familyName, givenName } = proposeColumns(table);
  if (optOut === undefined || (id ?? name ?? familyName ?? givenName) !== undefined) return table;
  const headings = table.headings.map((heading, place) =>
    heading === optOut ? `Column ${place + 1}` : heading,
  );
  return { ...table, headings };
}

/**
 * Whom a list of opt-outs means. It names students by ID, by name, or by both, as each of its lines does; in a list
 * with a column that says yes or no, only the noes count.
 * @param students of the roster; null where there is none: then IDs are taken as they stand.
 */
export function readOptOuts(list: RosterTable, students: readonly Student[] | null): OptOuts {
  const table = withoutTitle(list);
  const proposed = proposeColumns(table);
  const best = students && rankIdColumns(table, new Set(students.map(({ id }) => id)))[0];
  const columns = best && best.matches > 0 ? { ...proposed, id: best.heading } : proposed;
  const families = new Map<string, Student>();
  for (const line of readRows(table, columns)) {
    if (columns.optOut !== undefined && !line.isOptedOut) continue;
    const names = nameKeys(line);
    if (line.id !== '' || names.length > 0) families.set([line.id, line.grade, ...names].join('\n'), line);
  }
  const find = makeFinder(students ?? []);
  const keys = new Set<string>();
  let unmatched = 0;
  for (const family of families.values()) {
    const found = find(family);
    for (const { id } of found) keys.add(studentIdKey(id));
    if (family.id !== '') keys.add(studentIdKey(family.id));
    if (found.length === 0) unmatched += 1;
  }
  const nameless = [...families.values()].filter(({ id }) => id === '').length;
  return {
    keys,
    families: families.size,
    unmatched: students ? unmatched : 0,
    unknown: students ? 0 : nameless,
  };
}

/** The roster's students, those of whose families the list says no marked as such. */
export function markOptOuts(students: readonly Student[], { keys }: OptOuts): readonly Student[] {
  return students.map((student) =>
    keys.has(studentIdKey(student.id)) ? { ...student, isOptedOut: true } : student,
  );
}
