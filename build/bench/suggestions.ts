import { createSuggester } from '../../electron/core/matching/suggest/create-suggester.ts';
import type { PhotoClues } from '../../electron/core/matching/suggest/photo-clues.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { makeStudents, misname } from './make-district.ts';

const studentCount = 50_000;
const photoCount = 10_000;

interface Measured {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly goal: string;
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
      goal: 'under 5 s',
    },
    {
      what: 'The longest single suggestion',
      ours: `${longestMs.toFixed(1)} ms, ${(((allMs - madeMs) * 1_000) / photoCount).toFixed(0)} us on average`,
      theirs: '',
      ratio: '',
      goal: 'under 100 ms',
    },
  ];
}
