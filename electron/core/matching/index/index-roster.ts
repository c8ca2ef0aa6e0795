import { gradeKey, plainName } from '../../roster/person-name.ts';
import type { Student } from '../../roster/roster.ts';

/** A roster as lines of indexes are looked up in it. */
export interface IndexedRoster {
  readonly byId: ReadonlyMap<string, Student>;
  /** By the ID in small letters and without zeros in front. */
  readonly byBareId: ReadonlyMap<string, readonly Student[]>;
  readonly byName: ReadonlyMap<string, readonly Student[]>;
  /** By family name and the first of the given names alone. */
  readonly byFirstName: ReadonlyMap<string, readonly Student[]>;
  /** By `gradeKey`; empty where the roster has no grades. */
  readonly grades: ReadonlySet<string>;
}

export function bareId(id: string): string {
  return id.toLowerCase().replace(/^0+(?=.)/u, '');
}

/** The spellings under which a name is the same: as it stands and with its parts in another order, without spaces. */
function spellings(name: string): readonly string[] {
  const words = plainName(name).split(' ');
  return [...new Set([words.join(''), words.toSorted().join('')])].filter((spelling) => spelling !== '');
}

export function nameKeys(familyName: string, givenName: string): readonly string[] {
  return spellings(familyName).flatMap((family) => spellings(givenName).map((given) => `${family} ${given}`));
}

export function firstNameKeys(familyName: string, givenName: string): readonly string[] {
  return nameKeys(familyName, plainName(givenName).split(' ')[0] ?? '');
}

function add(to: Map<string, Student[]>, keys: Iterable<string>, student: Student): void {
  for (const key of new Set(keys)) {
    const others = to.get(key);
    if (others) others.push(student);
    else to.set(key, [student]);
  }
}

export function indexRoster(students: Iterable<Student>): IndexedRoster {
  const byId = new Map<string, Student>();
  const byBareId = new Map<string, Student[]>();
  const byName = new Map<string, Student[]>();
  const byFirstName = new Map<string, Student[]>();
  const grades = new Set<string>();
  for (const student of students) {
    const { id, familyName, givenName, preferredName } = student;
    // The first row of an ID counts, as in the roster itself.
    if (byId.has(id)) continue;
    byId.set(id, student);
    const grade = gradeKey(student.grade);
    if (grade !== null) grades.add(grade);
    add(byBareId, [bareId(id)], student);
    const givenNames = preferredName ? [givenName, preferredName] : [givenName];
    add(
      byName,
      givenNames.flatMap((given) => nameKeys(familyName, given)),
      student,
    );
    add(
      byFirstName,
      givenNames.flatMap((given) => firstNameKeys(familyName, given)),
      student,
    );
  }
  return { byId, byBareId, byName, byFirstName, grades };
}
