import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNames, givenNames } from '../../../practice-sis/student-names.ts';
import { plainName } from '../../roster/person-name.ts';
import type { Student } from '../../roster/roster.ts';
import { idCases } from './fixtures/corpus-ids.ts';
import { nameCases } from './fixtures/corpus-names.ts';
import { nobodyCases } from './fixtures/corpus-nobody.ts';
import { makeCorpusRoster } from './fixtures/corpus-roster.ts';
import { deliveredLater } from './fixtures/delivered-later.ts';
import { deliveredNames } from './fixtures/delivered-names.ts';
import { deliveredNumbers } from './fixtures/delivered-numbers.ts';
import { deliveredPeople } from './fixtures/delivered-people.ts';
import { makeDeliveredRoster } from './fixtures/delivered-roster.ts';
import {
  answerAll,
  isRight,
  isSomebody,
  isWronglySure,
  makeAsk,
  summarize,
  tabulate,
  tell,
} from './fixtures/measure-corpus.ts';

const roster = makeCorpusRoster(givenNames, familyNames);
const ask = makeAsk(roster);

const corpora = [
  {
    name: 'the corpus of file names',
    roster,
    students: 2_000,
    kinds: [...idCases, ...nameCases, ...nobodyCases],
  },
  {
    name: 'what photographers deliver',
    roster: makeDeliveredRoster(),
    students: 500,
    kinds: [...deliveredNumbers, ...deliveredNames, ...deliveredPeople, ...deliveredLater],
  },
];

describe.each(corpora)('$name', ({ name, roster: everybody, students, kinds }) => {
  const askHere = makeAsk(everybody);
  const answers = kinds.map((kind) => ({ kind: kind.kind, answers: answerAll(kind, askHere) }));
  const all = answers.flatMap((entry) => entry.answers);
  const somebody = all.filter(isSomebody);

  it('is big enough, and about students of the roster', () => {
    const ids = new Set(everybody.map(({ id }) => id));
    expect(ids.size).toBe(students);
    expect(everybody).toHaveLength(students);
    expect(new Set(all.map(({ file }) => file)).size).toBeGreaterThan(300);
    expect(somebody.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('never makes a wrong student sure', () => {
    expect(all.filter(isWronglySure).map(tell)).toEqual([]);
  });

  it('finds at least 95 % of the right students first, and suggests nobody for what is nobody', () => {
    const rows = [...answers.map((entry) => summarize(entry.kind, entry.answers)), summarize('all', all)];
    const misses = all.filter((answer) => !isRight(answer)).map(tell);
    const table = [`${name}, ${students} students`, ...tabulate(rows), 'Not as hoped:', ...misses];
    process.stdout.write(`${table.join('\n')}\n\n`);
    expect(somebody.filter(isRight).length / somebody.length).toBeGreaterThanOrEqual(0.95);
    const nobody = all.filter((answer) => !isSomebody(answer));
    expect(nobody.filter(isRight).length / nobody.length).toBeGreaterThanOrEqual(0.9);
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
