import type { Student } from '../../electron/core/roster/roster.ts';
import { familyNames, givenNames } from '../../electron/practice-sis/student-names.ts';

/** The same at every run: a mixing of the number's bits. */
function pick<T>(values: readonly T[], seed: number): T {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0;
  return values[mixed % values.length] as T;
}

const endings = ['', 'son', 'ez', 'ova', 'man', 'ford', 'well', 'ska', 'berg', 'ton', 'ini', 'ley'];

/** As many different names as a district of this size has: some 2,000 family names, some of them of hundreds. */
export function makeStudents(count: number): readonly Student[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(200_000 + index * 13),
    givenName: pick(givenNames, index * 7 + 1),
    familyName: pick(familyNames, index * 11 + 5) + pick(endings, index * 3 + 2),
    grade: String(1 + (index % 12)),
    homeRoom: `${1 + (index % 12)}${'ABCD'[index % 4]}`,
    isActive: true,
  }));
}

type NameFile = (student: Student, index: number) => string;

// The dear cases stand beside the cheap ones: typos, words written together, numbers with a slip.
const namings: readonly NameFile[] = [
  ({ id }, index) => `${id} (${index % 9}).jpg`,
  ({ id }) => `${id.slice(0, 2)}${id[3]}${id[2]}${id.slice(4)}.jpg`,
  ({ familyName, givenName }) => `${familyName}, ${givenName}.jpg`,
  ({ familyName, givenName, grade }) => `grade-${grade}/${givenName}_${familyName}.jpg`,
  ({ familyName, givenName }) => `${familyName.slice(1)}_${givenName}x.jpg`,
  ({ familyName, givenName }) => `${(givenName + familyName).toLowerCase()}.jpg`,
  ({ givenName, familyName }, index) => `2026/${givenName.slice(0, 1)} ${familyName} ${index}.jpg`,
  (_, index) => `IMG_${String(index).padStart(4, '0')}.jpg`,
];

/** Under a name as photographers and secretaries give them. */
export function misname(student: Student, index: number): string {
  return (namings[index % namings.length] as NameFile)(student, index);
}

/** The roster as a file. No name of it needs quotes. */
export function toCsv(students: readonly Student[]): string {
  const lines = students.map(({ id, givenName, familyName, grade, homeRoom }) =>
    [id, givenName, familyName, grade, homeRoom].join(','),
  );
  return ['Student ID,First name,Last name,Grade,Home room', ...lines, ''].join('\n');
}
