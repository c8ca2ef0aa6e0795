import type { Student } from '../../electron/core/roster.ts';
import { naturalKey, plainQuery } from './list-photos.ts';

/** Grades before the first, in their order. */
const early: Readonly<Record<string, string>> = { PK: '0 a', TK: '0 b', K: '0 c' };

function orderOf({ grade, homeRoom, familyName, givenName }: Student): string {
  return [early[grade ?? ''] ?? grade ?? '\uffff', homeRoom ?? '\uffff', familyName, givenName]
    .map(naturalKey)
    .join('\u0000');
}

/** By grade, then home room, then name, as lists on a school's wall are. */
export function sortByRoom(students: readonly Student[]): readonly Student[] {
  return students
    .map((student) => ({ student, order: orderOf(student) }))
    .sort((one, other) => (one.order === other.order ? 0 : one.order < other.order ? -1 : 1))
    .map(({ student }) => student);
}

export function findStudents(students: readonly Student[], query: string): readonly Student[] {
  const wanted = plainQuery(query);
  if (wanted === '') return students;
  return students.filter(({ id, givenName, familyName, grade, homeRoom }) =>
    `${givenName} ${familyName} ${givenName}\n${id}\ngrade ${grade ?? ''}\n${homeRoom ?? ''}`
      .toLowerCase()
      .includes(wanted),
  );
}

export interface StudentGroup {
  readonly key: string;
  /** "Grade 5, home room 5B". */
  readonly title: string;
  readonly students: readonly Student[];
}

function gradeTitle({ grade }: Pick<Student, 'grade'>): string {
  return grade ? `Grade ${grade}` : 'No grade';
}

function titleOf(student: Student): string {
  const { homeRoom } = student;
  const gradeWords = gradeTitle(student);
  return homeRoom ? `${gradeWords}, home room ${homeRoom}` : gradeWords;
}

/** Neighbours of one grade and home room together; for students who are sorted so. */
export function groupByRoom(sorted: readonly Student[]): readonly StudentGroup[] {
  const groups: { key: string; title: string; students: Student[] }[] = [];
  for (const student of sorted) {
    const key = JSON.stringify([student.grade, student.homeRoom]);
    const last = groups.at(-1);
    if (last?.key === key) last.students.push(student);
    else groups.push({ key, title: titleOf(student), students: [student] });
  }
  return groups;
}

export type GroupedRow =
  | { readonly kind: 'group'; readonly group: StudentGroup }
  | { readonly kind: 'student'; readonly student: Student };

/** Groups one after the other, each under its heading, as the rows of one table. */
export function rowsOf(groups: readonly StudentGroup[]): readonly GroupedRow[] {
  return groups.flatMap((group) => [
    { kind: 'group' as const, group },
    ...group.students.map((student) => ({ kind: 'student' as const, student })),
  ]);
}

/** How many there are in each grade, in the order they come. */
export function countByGrade(
  sorted: readonly Student[],
): readonly { readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const student of sorted) {
    const title = gradeTitle(student);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].map(([title, count]) => ({ title, count }));
}
