import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNames, givenNames } from '../../practice-sis/student-names.ts';
import { plainName } from '../person-name.ts';
import type { Student } from '../roster.ts';
import { createSuggester } from './create-suggester.ts';
import type { CaseClues, CorpusCase } from './fixtures/corpus-case.ts';
import { idCases } from './fixtures/corpus-ids.ts';
import { nameCases } from './fixtures/corpus-names.ts';
import { nobodyCases } from './fixtures/corpus-nobody.ts';
import { makeCorpusRoster } from './fixtures/corpus-roster.ts';
import type { Suggestion } from './suggestion.ts';

const roster = makeCorpusRoster(givenNames, familyNames);
const { suggest } = createSuggester(roster);
const kinds = [...idCases, ...nameCases, ...nobodyCases];

function ask(file: string, { words = [], person, taken = [] }: CaseClues = {}): readonly Suggestion[] {
  const nobody = {
    familyName: '',
    givenName: '',
    grade: null,
    homeRoom: null,
    teacher: null,
    isStaff: false,
  };
  return suggest({
    file,
    words: words.map(([field, text]) => ({ field, text })),
    indexed: person ? { person: { ...nobody, ...person } } : null,
    takenIds: (id) => taken.includes(id),
  });
}

interface Answer {
  readonly file: string;
  readonly expected: string | null;
  readonly found: readonly Suggestion[];
}

const answer = ([file, expected, clues]: CorpusCase): Answer => ({ file, expected, found: ask(file, clues) });
const isFirst = ({ expected, found }: Answer) => expected !== null && found[0]?.studentId === expected;
const isInFive = ({ expected, found }: Answer) => found.some(({ studentId }) => studentId === expected);
const isWronglySure = ({ expected, found }: Answer) =>
  found.some(({ studentId, sureness }) => sureness === 'sure' && studentId !== expected);
const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`;

function summarize(kind: string, answers: readonly Answer[]): Readonly<Record<string, string | number>> {
  const first = answers.filter(isFirst).length;
  return {
    kind,
    cases: answers.length,
    'right first': first,
    'in top 5': answers.filter(isInFive).length,
    sure: answers.filter(({ found }) => found[0]?.sureness === 'sure').length,
    'wrong sure': answers.filter(isWronglySure).length,
    // Of those for whom anybody is suggested, and of those who are somebody.
    precision: percent(first, answers.filter(({ found }) => found.length > 0).length),
    recall: percent(first, answers.filter(({ expected }) => expected !== null).length),
  };
}

function print(rows: readonly Readonly<Record<string, string | number>>[]): void {
  const keys = Object.keys(rows[0] ?? {});
  const lines = [keys, ...rows.map((row) => keys.map((key) => String(row[key])))];
  const widths = keys.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`${text.join('\n')}\n`);
}

const told = ({ file, expected, found }: Answer) =>
  `${file}: ${expected ?? 'nobody'}, but ${found.map(({ studentId, sureness, reason }) => `${studentId} ${sureness} ${reason.kind}`).join(', ') || 'nobody'}`;

describe('the corpus of file names', () => {
  const answers = kinds.map(({ kind, cases }) => ({ kind, answers: cases.map(answer) }));
  const all = answers.flatMap((entry) => entry.answers);
  const somebody = all.filter(({ expected }) => expected !== null);

  it('is big enough, and about students of the roster', () => {
    const ids = new Set(roster.map(({ id }) => id));
    expect(roster).toHaveLength(2_000);
    expect(ids.size).toBe(2_000);
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ file }) => file)).size).toBeGreaterThan(300);
    expect(somebody.filter(({ expected }) => !ids.has(expected ?? ''))).toEqual([]);
  });

  it('never makes a wrong student sure', () => {
    expect(all.filter(isWronglySure).map(told)).toEqual([]);
  });

  it('finds at least 95 % of the right students first, and suggests nobody for what is nobody', () => {
    const rows = [...answers.map((entry) => summarize(entry.kind, entry.answers)), summarize('all', all)];
    print(rows);
    const misses = all.filter(
      (entry) => !isFirst(entry) && (entry.expected !== null || entry.found.length > 0),
    );
    process.stdout.write(`Not as hoped:\n${misses.map(told).join('\n')}\n`);
    expect(somebody.filter(isFirst).length / somebody.length).toBeGreaterThanOrEqual(0.95);
    const nobody = all.filter(({ expected }) => expected === null);
    expect(nobody.filter(({ found }) => found.length === 0).length / nobody.length).toBeGreaterThanOrEqual(
      0.9,
    );
  });
});

describe('whatever a file is called', () => {
  const byId = new Map(roster.map((student) => [student.id, student]));
  const piece = fc.oneof(
    fc.constantFrom(...roster.slice(0, 120).map(({ id }) => id)),
    fc.constantFrom(...roster.slice(0, 120).flatMap(({ givenName, familyName }) => [givenName, familyName])),
    fc.constantFrom('_', ' ', '-', '(2)', ', ', 'IMG_', '2026', 'retake', '5B', '0', '/', 'grade-5/', 'x'),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

  it('a sure student has the ID, letter by letter, in the name or the words, is active, and stands alone', () => {
    let sure = 0;
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 2 }), (name, words) => {
        const found = ask(`${name}.jpg`, { words: words.map((word) => ['title', word]) });
        const [first, ...others] = found.filter(({ sureness }) => sureness === 'sure');
        if (!first) return;
        sure += 1;
        expect(others).toEqual([]);
        expect(found[0]).toBe(first);
        expect(
          [name.normalize('NFC'), ...words.map((word) => word.normalize('NFC'))].some((part) =>
            part.includes(first.studentId),
          ),
        ).toBe(true);
        expect(byId.get(first.studentId)?.isActive).toBe(true);
        expect(byId.get(first.studentId)?.isOptedOut).not.toBe(true);
        expect(first.reason.kind).toMatch(/^id-in-/);
      }),
      { numRuns: 1_500 },
    );
    // Else the property says nothing.
    expect(sure).toBeGreaterThan(20);
  });

  it("an ID beside another student's name is never sure", () => {
    const student = fc.constantFrom(...roster);
    const namings = [
      ({ familyName, givenName }: Student, id: string) => `${id}_${familyName}_${givenName}`,
      ({ familyName, givenName }: Student, id: string) => `${familyName}, ${givenName} ${id}`,
      ({ familyName, givenName }: Student, id: string) => `${givenName}${familyName}${id}`,
      ({ familyName, givenName }: Student, id: string) => `${id} ${givenName[0]}${familyName}`.toLowerCase(),
    ];
    // Twins' initials and namesakes' names do not tell them apart.
    const isLike = (a: Student, b: Student) =>
      plainName(a.familyName) === plainName(b.familyName)
        ? a.givenName[0] === b.givenName[0]
        : [a.givenName, a.familyName].sort().join() === [b.givenName, b.familyName].sort().join();
    fc.assert(
      fc.property(student, student, fc.constantFrom(...namings), (named, other, naming) => {
        fc.pre(!isLike(named, other));
        const found = ask(`${naming(named, other.id)}.jpg`);
        expect(
          found.filter(({ sureness, studentId }) => sureness === 'sure' && studentId !== named.id),
        ).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
