import { createSuggester } from '../../electron/core/matching/suggest/create-suggester.ts';
import type { PhotoClues } from '../../electron/core/matching/suggest/read-clues.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { familyNames, givenNames } from '../../electron/practice-sis/student-names.ts';

const studentCount = 50_000;
const photoCount = 10_000;

interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly target: string;
}

/** The same at every run: a mixing of the number's bits. */
function pick<T>(values: readonly T[], seed: number): T {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0;
  return values[mixed % values.length] as T;
}

const endings = ['', 'son', 'ez', 'ova', 'man', 'ford', 'well', 'ska', 'berg', 'ton', 'ini', 'ley'];

/** As many different names as a district of this size has: some 2,000 family names, some of them of hundreds. */
function makeStudents(count: number): readonly Student[] {
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
function misname(student: Student, index: number): string {
  return (namings[index % namings.length] as NameFile)(student, index);
}

function makeClues(students: readonly Student[]): readonly PhotoClues[] {
  return Array.from({ length: photoCount }, (_, index) => {
    const student = students[(index * 7_919) % students.length] as Student;
    const isWorded = index % 8 === 7;
    return {
      file: misname(student, index),
      words: isWorded ? [{ field: 'title', text: `${student.givenName} ${student.familyName}` }] : [],
      indexed: null,
      takenIds: () => false,
    };
  });
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(2)} s`;

/** Suggestions for a folder of a district's size, on one core, beside reading the same roster from JSON. */
export function benchSuggestions(): readonly Measured[] {
  const students = makeStudents(studentCount);
  const clues = makeClues(students);
  const json = JSON.stringify(students);
  const beforeParsing = performance.now();
  JSON.parse(json);
  const parsingMs = performance.now() - beforeParsing;
  const before = performance.now();
  const { suggest } = createSuggester(students);
  const madeMs = performance.now() - before;
  let longestMs = 0;
  let found = 0;
  for (const clue of clues) {
    const start = performance.now();
    if (suggest(clue).length > 0) found += 1;
    longestMs = Math.max(longestMs, performance.now() - start);
  }
  const allMs = performance.now() - before;
  return [
    {
      what: `Suggestions for ${photoCount} photos out of ${studentCount} students, against parsing the roster as JSON`,
      ours: `${seconds(allMs)}, of it ${seconds(madeMs)} once for the roster; ${found} photos with any`,
      theirs: seconds(parsingMs),
      ratio: (allMs / parsingMs).toFixed(0),
      target: 'under 5 s',
    },
    {
      what: 'The longest single suggestion',
      ours: `${longestMs.toFixed(1)} ms, ${(((allMs - madeMs) * 1_000) / photoCount).toFixed(0)} us on average`,
      theirs: '',
      ratio: '',
      target: 'under 100 ms',
    },
  ];
}
