import type { Student } from '../../electron/core/roster/roster.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { naturalKey, plainQuery } from './list-photos.ts';

/** Grades before the first, in their order. */
const early: ReadonlyMap<string | null, string> = new Map([
  ['PK', '0 a'],
  ['TK', '0 b'],
  ['K', '0 c'],
]);

/** Stands last. */
const unknown = '\uffff';

function gradeOrder(grade: string | null): string {
  return naturalKey(early.get(grade) ?? grade ?? unknown);
}

export function findStudents(students: readonly Student[], query: string): readonly Student[] {
  const wanted = plainQuery(query);
  if (wanted === '') return students;
  return students.filter(({ id, givenName, familyName, grade, homeRoom }) =>
    // As people type it: both name orders, and a grade as a word and a number.
    [`${givenName} ${familyName} ${givenName}`, id, texts.photo.grade(grade ?? ''), homeRoom ?? '']
      .join('\n')
      .toLowerCase()
      .includes(wanted),
  );
}

export interface StudentGroup {
  readonly key: string;
  /** "Grade 5, homeroom 5B". */
  readonly title: string;
  readonly count: number;
  /** By name. Sorted when they are first looked at: of 50,000, a screen shows thirty. */
  students(): readonly Student[];
}

function gradeTitle(grade: string | null): string {
  return grade ? texts.missing.grade(grade) : texts.missing.noGrade;
}

function titleOf({ grade, homeRoom }: Pick<Student, 'grade' | 'homeRoom'>): string {
  if (!homeRoom) return gradeTitle(grade);
  return grade ? texts.missing.gradeAndHomeroom(grade, homeRoom) : texts.missing.noGradeButHomeroom(homeRoom);
}

interface Ordered<Value> {
  readonly order: string;
  readonly value: Value;
}

function inOrder<Value>(values: readonly Ordered<Value>[]): readonly Value[] {
  return values
    .toSorted((one, other) => (one.order === other.order ? 0 : one.order < other.order ? -1 : 1))
    .map(({ value }) => value);
}

function nameOrder({ familyName, givenName }: Student): string {
  return `${naturalKey(familyName)}\u0000${naturalKey(givenName)}`;
}

function makeGroup(key: string, title: string, members: readonly Student[]): StudentGroup {
  let sorted: readonly Student[] | null = null;
  return {
    key,
    title,
    count: members.length,
    students() {
      sorted ??= inOrder(members.map((student) => ({ order: nameOrder(student), value: student })));
      return sorted;
    },
  };
}

interface Room extends Pick<StudentGroup, 'key' | 'title'> {
  readonly members: Student[];
}

/** By grade, then homeroom, as lists on a school's wall are. */
export function groupByRoom(students: readonly Student[]): readonly StudentGroup[] {
  const spelled = new Map<string, Room>();
  const rooms = new Map<string, Room>();
  const findRoom = (student: Student) => {
    const { grade, homeRoom } = student;
    const spelling = `${grade ?? unknown}\u0000${homeRoom ?? unknown}`;
    const known = spelled.get(spelling);
    if (known) return known;
    const key = `${gradeOrder(grade)}\u0000${naturalKey(homeRoom ?? unknown)}`;
    const room = rooms.get(key) ?? { key, title: titleOf(student), members: [] };
    rooms.set(key, room);
    spelled.set(spelling, room);
    return room;
  };
  for (const student of students) findRoom(student).members.push(student);
  const sorted = inOrder([...rooms.values()].map((room) => ({ order: room.key, value: room })));
  return sorted.map(({ key, title, members }) => makeGroup(key, title, members));
}

/** By grade, then homeroom, then name. */
export function sortByRoom(students: readonly Student[]): readonly Student[] {
  return groupByRoom(students).flatMap((group) => group.students());
}

export type GroupedRow =
  | { readonly kind: 'group'; readonly group: StudentGroup }
  | { readonly kind: 'student'; readonly student: Student };

/** The rows of one table: groups one after the other, each under its heading. Made when they are looked at. */
export interface GroupedRows {
  readonly count: number;
  at(index: number): GroupedRow | null;
}

export function rowsOf(groups: readonly StudentGroup[]): GroupedRows {
  let count = 0;
  const placed = groups.map((group) => {
    const start = count;
    count += 1 + group.count;
    return { start, group };
  });
  return {
    count,
    at(index) {
      const found = placed.findLast(({ start }) => start <= index);
      if (!found) return null;
      if (found.start === index) return { kind: 'group', group: found.group };
      const student = found.group.students()[index - found.start - 1];
      return student ? { kind: 'student', student } : null;
    },
  };
}

/** How many there are in each grade, in the order of grades. */
export function countByGrade(
  students: readonly Student[],
): readonly { readonly title: string; readonly count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { grade } of students) counts.set(grade || null, (counts.get(grade || null) ?? 0) + 1);
  return inOrder(
    [...counts].map(([grade, count]) => ({
      order: gradeOrder(grade),
      value: { title: gradeTitle(grade), count },
    })),
  );
}
