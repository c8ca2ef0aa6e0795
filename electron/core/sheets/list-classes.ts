import type { Student } from '../roster/roster.ts';
import { compareNatural } from '../shared/locale.ts';
import { compareGrades, compareNames } from './class-order.ts';

/** What a class sheet can be made of: the students of one homeroom, or of one grade. */
export const classKinds = ['homeroom', 'grade'] as const;

export type ClassKind = (typeof classKinds)[number];

export interface SchoolClass {
  readonly by: ClassKind;
  /** As the roster says it: "5B", "204" or "Grissom"; of a grade "5" or "K". Empty: students without one. */
  readonly name: string;
  /** Where the roster names the same one for all of them. */
  readonly teacher: string | null;
  /** In the order of a class list. */
  readonly students: readonly Student[];
}

/** "5B" and "5b " are one homeroom. */
function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}

function nameIn(student: Student, by: ClassKind): string {
  return ((by === 'homeroom' ? student.homeRoom : student.grade) ?? '').trim().replace(/\s+/gu, ' ');
}

function teacherOf(students: readonly Student[]): string | null {
  const [first, ...others] = new Set(students.map(({ teacher }) => teacher ?? ''));
  return first && others.length === 0 ? first : null;
}

interface Gathered {
  readonly name: string;
  readonly students: Student[];
}

function compareClasses(by: ClassKind, one: Gathered, other: Gathered): number {
  if (one.name === '' || other.name === '') return Number(one.name === '') - Number(other.name === '');
  if (by === 'grade') return compareGrades(one.name, other.name);
  // Homerooms named after teachers stand with their grade, as on a wall of a school.
  const grades = compareGrades(one.students[0]?.grade ?? null, other.students[0]?.grade ?? null);
  return grades || compareNatural(one.name, other.name);
}

/** The classes of a roster. Only students who are at the school and have an ID are in any. */
export function listClasses(students: readonly Student[], by: ClassKind): readonly SchoolClass[] {
  const classes = new Map<string, Gathered>();
  for (const student of students) {
    if (!student.isActive || student.id === '') continue;
    const name = nameIn(student, by);
    const known = classes.get(keyOf(name)) ?? { name, students: [] };
    known.students.push(student);
    classes.set(keyOf(name), known);
  }
  return [...classes.values()]
    .sort((one, other) => compareClasses(by, one, other))
    .map(({ name, students: members }) => ({
      by,
      name,
      teacher: by === 'homeroom' ? teacherOf(members) : null,
      students: members.toSorted(compareNames),
    }));
}

/** Which class it is, in every spelling of its name: what its numbers are kept under. */
export function classKey({ by, name }: Pick<SchoolClass, 'by' | 'name'>): string {
  return `${by}:${keyOf(name)}`;
}
