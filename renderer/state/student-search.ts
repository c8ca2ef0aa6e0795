import { gradeKey, plainName } from '../../electron/core/roster/person-name.ts';
import type { Student } from '../../electron/core/roster/roster.ts';
import { texts } from '../../electron/core/text/texts.ts';

interface SearchedStudent {
  readonly student: Student;
  readonly id: string;
  /** Both orders of the name, each word between spaces. */
  readonly name: string;
  /** Grade, homeroom and teacher, each word between spaces. */
  readonly rest: string;
}

export interface StudentSearch {
  readonly students: readonly SearchedStudent[];
}

const isPlain = /^[A-Za-z0-9 ]*$/u;

// Of 50,000 names and rooms most need no more than small letters.
function plainText(text: string): string {
  return isPlain.test(text) ? text.toLowerCase() : plainName(text);
}

export interface SearchBuilder {
  readonly search: StudentSearch;
  /** Makes this many more students ready; false when none is left. */
  step(count: number): boolean;
}

/** Makes a roster ready to be searched, bit by bit, so that a window with 50,000 students stays quick. */
export function createSearchBuilder(students: readonly Student[]): SearchBuilder {
  const ready: SearchedStudent[] = [];
  // Few different ones, on many students.
  const places = new Map<string, string>();
  const placeOf = ({ grade, homeRoom, teacher = '' }: Student) => {
    const key = `${grade}\n${homeRoom}\n${teacher}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const gradeWords = grade === null ? '' : `${texts.search.grade(grade)} ${gradeKey(grade) ?? ''}`;
    const place = ` ${plainText(`${gradeWords} ${homeRoom ?? ''} ${teacher}`)} `;
    places.set(key, place);
    return place;
  };
  return {
    search: { students: ready },
    step(count) {
      for (const student of students.slice(ready.length, ready.length + count)) {
        const { id, givenName, familyName, preferredName = '' } = student;
        const name = plainText(`${givenName} ${familyName} ${givenName} ${preferredName}`);
        ready.push({ student, id: id.toLowerCase(), name: ` ${name} `, rest: placeOf(student) });
      }
      return ready.length < students.length;
    },
  };
}

export function buildStudentSearch(students: readonly Student[]): StudentSearch {
  const builder = createSearchBuilder(students);
  builder.step(students.length);
  return builder.search;
}

const notFound = 9;

interface QueryWord {
  /** As it was typed: an ID may have hyphens. */
  readonly typed: string;
  /** What it is as a name: "nunez luczak" are two. */
  readonly plain: readonly string[];
}

function readQuery(query: string): readonly QueryWord[] {
  return query
    .toLowerCase()
    .split(/\s+/u)
    .map((typed) => ({ typed, plain: plainText(typed).split(' ').filter(Boolean) }))
    .filter(({ plain }) => plain.length > 0);
}

function rankPlain({ id, name, rest }: SearchedStudent, word: string): number {
  const start = name.indexOf(` ${word}`);
  if (start >= 0) return name.includes(` ${word} `, start) ? 0 : 1;
  const place = rest.indexOf(` ${word}`);
  if (place >= 0) return rest.includes(` ${word} `, place) ? 1 : 2;
  // Within a word only what is long enough to mean something: "an" is inside every other name.
  return word.length > 2 && (name.includes(word) || id.includes(word)) ? 3 : notFound;
}

function rankWord(searched: SearchedStudent, { typed, plain }: QueryWord): number {
  if (searched.id === typed) return 0;
  const byId = searched.id.startsWith(typed) ? (typed.length > 2 ? 1 : 2) : notFound;
  return Math.min(byId, Math.max(...plain.map((word) => rankPlain(searched, word))));
}

export interface StudentHits {
  readonly hits: readonly Student[];
  readonly total: number;
}

/**
 * Students for whom every word of the query is found in name, ID, grade, homeroom or teacher; whole words before
 * beginnings, and those before what stands inside a word. Accents and case do not count.
 */
export function searchStudents({ students }: StudentSearch, query: string, limit: number): StudentHits {
  const words = readQuery(query);
  if (words.length === 0) return { hits: [], total: 0 };
  const ranks: Student[][] = Array.from({ length: notFound }, () => []);
  let total = 0;
  for (const searched of students) {
    let rank = 0;
    for (const word of words) {
      rank = Math.max(rank, rankWord(searched, word));
      if (rank === notFound) break;
    }
    if (rank === notFound) continue;
    total += 1;
    const same = ranks[rank];
    if (same && same.length < limit) same.push(searched.student);
  }
  return { hits: ranks.flat().slice(0, limit), total };
}
