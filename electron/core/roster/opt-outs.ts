import { gradeKey, plainName } from '../person-name.ts';
import type { Student } from '../roster.ts';
import { studentIdKey } from '../student-id.ts';
import { proposeColumns } from './propose-columns.ts';
import { rankIdColumns } from './rank-id-columns.ts';
import { readStudents } from './read-students.ts';
import type { RosterTable } from './roster-table.ts';

/** Families who want no photo in the SIS, from a list of their own. */
export interface OptOuts {
  /** Keys (`studentIdKey`) of the IDs that are blocked. */
  readonly keys: ReadonlySet<string>;
  /** Lines of the list that name somebody. */
  readonly families: number;
  /** Of these, those for whom there is nobody on the roster. */
  readonly unmatched: number;
}

const bareKey = (id: string) => studentIdKey(id).replace(/^0+(?=.)/, '');

const nameKey = ({ familyName, givenName }: Student) => {
  const words = plainName(`${familyName} ${givenName}`);
  return words === '' ? '' : words.split(' ').sort().join(' ');
};

/** Everybody of the roster whom a line may mean. In doubt, all of them: a family's no must not be missed. */
function makeFinder(students: readonly Student[]) {
  const byKey = Map.groupBy(students, ({ id }) => studentIdKey(id));
  const byBareKey = Map.groupBy(students, ({ id }) => bareKey(id));
  const byName = Map.groupBy(students, nameKey);
  return (line: Student): readonly Student[] => {
    if (line.id !== '') {
      return byKey.get(studentIdKey(line.id)) ?? byBareKey.get(bareKey(line.id)) ?? [];
    }
    const named = byName.get(nameKey(line)) ?? [];
    const grade = gradeKey(line.grade);
    const sameGrade = named.filter((student) => grade !== null && gradeKey(student.grade) === grade);
    return sameGrade.length > 0 ? sameGrade : named;
  };
}

/**
 * Whom a list of opt-outs means. It names students by ID, or by name where it has no IDs; in a list with a column that
 * says yes or no, only the noes count.
 * @param students of the roster; null where there is none: then IDs are taken as they stand.
 */
export function readOptOuts(table: RosterTable, students: readonly Student[] | null): OptOuts {
  const proposed = proposeColumns(table);
  const best = students && rankIdColumns(table, new Set(students.map(({ id }) => id)))[0];
  const columns = best && best.matches > 0 ? { ...proposed, id: best.heading } : proposed;
  const { id: _, ...withoutId } = columns;
  const read = readStudents(table, columns).students;
  // Rows without an ID are none of `readStudents`' students; a list of names has nothing else.
  const lines = columns.id === undefined ? readNames(table, withoutId) : read;
  const families = columns.optOut === undefined ? lines : lines.filter(({ isOptedOut }) => isOptedOut);
  const find = makeFinder(students ?? []);
  const keys = new Set<string>();
  let unmatched = 0;
  for (const family of families) {
    const found = find(family);
    for (const { id } of found) keys.add(studentIdKey(id));
    if (family.id !== '') keys.add(studentIdKey(family.id));
    if (found.length === 0) unmatched += 1;
  }
  return { keys, families: families.length, unmatched: students ? unmatched : 0 };
}

/** Each row gets a number for an ID, which is taken away again. */
function readNames(
  table: RosterTable,
  columns: Omit<ReturnType<typeof proposeColumns>, 'id'>,
): readonly Student[] {
  const heading = '\u0000row';
  const numbered: RosterTable = {
    ...table,
    headings: [...table.headings, heading],
    rows: table.rows.map((row, at) => [...row, `row${at}`]),
  };
  const { students } = readStudents(numbered, { ...columns, id: heading });
  return students.map((student) => ({ ...student, id: '' })).filter((student) => nameKey(student) !== '');
}

/** The roster's students, those of whose families the list says no marked as such. */
export function markOptOuts(students: readonly Student[], { keys }: OptOuts): readonly Student[] {
  return students.map((student) =>
    keys.has(studentIdKey(student.id)) ? { ...student, isOptedOut: true } : student,
  );
}
