import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Student } from '../../roster/roster.ts';
import type { IndexedPerson, IndexLine } from './index-line.ts';
import { indexRoster } from './index-roster.ts';
import { type JoinedLine, joinRoster } from './join-roster.ts';

function student(id: string, name: string, place: string, more: Partial<Student> = {}): Student {
  const [familyName = '', givenName = ''] = name.split(', ');
  const [grade, homeRoom] = place.split(' ');
  return {
    id,
    familyName,
    givenName,
    grade: grade || null,
    homeRoom: homeRoom || null,
    isActive: true,
    ...more,
  };
}

const students = [
  student('0101', 'Lopez, Maria', '05 5B'),
  student('0102', "O'Brien, Zoë", '5 5A'),
  student('0103', 'Garcia Lopez, Ana Maria', '3 3C'),
  student('0104', 'de la Cruz, Jean-Luc', 'KG KA'),
  student('0105', 'Smith, Bob', '6 6A'),
  student('0106', 'Smith, Bob', '6 6B'),
  student('0107', 'Smith, Bob', '7 7A'),
  student('0108', 'Kim, Min', '8 8A'),
  student('0109', 'Kim, Min', '8 8A'),
  student('0110', 'Gone, Ann', '9 9A', { isActive: false }),
  student('0111', 'Stay, Ann', '9 9A', { isActive: false }),
  student('0112', 'Stay, Ann', '9 9A'),
  student('0113', 'Bell, Robert', '10 10A', { preferredName: 'Rob' }),
  student('0114', 'Open, Paul', ''),
  student('0115', 'Half, Eva', '2 2A'),
  student('0116', 'Half, Eva', ''),
  student('200', 'Zero, Nil', '1 1A'),
];
const roster = indexRoster(students);

const nobody: JoinedLine = { kind: 'unsettled', candidates: [] };
const settled = (studentId: string): JoinedLine => ({ kind: 'settled', studentId });
const unsettled = (...candidates: readonly string[]): JoinedLine => ({ kind: 'unsettled', candidates });

function personOf(name: string, place = '', isStaff = false): IndexedPerson {
  const [familyName = '', givenName = ''] = name.split(', ');
  const [grade, homeRoom] = place.split(' ');
  return { familyName, givenName, grade: grade || null, homeRoom: homeRoom || null, teacher: null, isStaff };
}

function line(studentId: string | null, person: IndexedPerson | null): IndexLine {
  return { index: 'INDEX.TXT', line: 1, file: '1.jpg', studentId, person };
}

test.each<[string, JoinedLine]>([
  ['0101', settled('0101')],
  ['0110', settled('0110')],
  ['101', unsettled('0101')],
  ['00200', unsettled('200')],
  ['9999', nobody],
])('the ID %s alone', (id, joined) => {
  expect(joinRoster(line(id, null), roster)).toEqual(joined);
});

test.each<[string, string, JoinedLine]>([
  ['Lopez, Maria', '5 5B', settled('0101')],
  ['LÓPEZ, MARÍA', 'Grade-5 5b', settled('0101')],
  ['Lopez, Maria', '5', settled('0101')],
  ['Lopez, Maria', '', settled('0101')],
  ['Lopez, Maria', '6 5B', unsettled('0101')],
  ['Lopez, Maria', '5 5A', unsettled('0101')],
  ['Lopez, Marie', '5 5B', nobody],
  ['Lopez, Maria Luisa', '5 5B', unsettled('0101')],
  ['Maria, Lopez', '5 5B', unsettled('0101')],
  ['Lopez, ', '5 5B', nobody],
  ['OBrien, Zoe', '5th 5A', settled('0102')],
  ['O’BRIEN, ZOE', '05 5A', settled('0102')],
  ['Lopez-Garcia, Ana María', '3 3C', settled('0103')],
  ['Garcia, Ana Maria', '3 3C', nobody],
  ['Garcia Lopez, Ana', '3 3C', unsettled('0103')],
  ['DelaCruz, Jean Luc', 'K KA', settled('0104')],
  ['De La Cruz, JeanLuc', 'Kindergarten Room-KA', settled('0104')],
  ['Smith, Bob', '6 6A', settled('0105')],
  ['Smith, Bob', '7', settled('0107')],
  ['Smith, Bob', '6', unsettled('0105', '0106', '0107')],
  ['Smith, Bob', '', unsettled('0105', '0106', '0107')],
  ['Kim, Min', '8 8A', unsettled('0108', '0109')],
  ['Gone, Ann', '9 9A', unsettled('0110')],
  ['Stay, Ann', '9 9A', settled('0112')],
  ['Bell, Robert', '10 10A', settled('0113')],
  ['Bell, Rob', '10 10A', settled('0113')],
  ['Bell, Bobby', '10 10A', nobody],
  ['Open, Paul', '5 5A', settled('0114')],
  ['Half, Eva', '2 2A', unsettled('0115', '0116')],
  ['Half, Eva', '3 3A', unsettled('0116', '0115')],
  ['Nobody, Here', '5 5A', nobody],
])('%s in %j', (name, place, joined) => {
  expect(joinRoster(line(null, personOf(name, place)), roster)).toEqual(joined);
});

test('staff is no student, whatever the name', () => {
  expect(joinRoster(line(null, personOf('Lopez, Maria', '5 5B', true)), roster)).toEqual(unsettled('0101'));
  expect(joinRoster(line('0101', personOf('Lopez, Maria', '', true)), roster)).toEqual(unsettled('0101'));
});

test.each<[string, string, string, JoinedLine]>([
  ['the right name', '0101', 'Lopez, María', settled('0101')],
  ['more given names', '0101', 'Lopez, Maria L', settled('0101')],
  ['the name that the student goes by', '0113', 'Bell, Rob', settled('0113')],
  ['the name of somebody else', '0101', 'Bell, Robert', unsettled('0101', '0113')],
  ['the name of nobody', '0101', 'No, Body', unsettled('0101')],
  ['a name, but not the roster’s ID', 'X9', 'Bell, Robert', settled('0113')],
  ['a name, and an ID without its zeros', '113', 'Bell, Robert', unsettled('0113')],
])('an ID with %s', (_, id, name, joined) => {
  expect(joinRoster(line(id, personOf(name)), roster)).toEqual(joined);
});

test('without a roster an ID is taken at its word, and a name is not', () => {
  expect(joinRoster(line('7', personOf('Lopez, Maria')), null)).toEqual(settled('7'));
  expect(joinRoster(line(null, personOf('Lopez, Maria')), null)).toEqual(nobody);
  expect(joinRoster(line('7', personOf('Lopez, Maria', '', true)), null)).toEqual(unsettled('7'));
});

test('no name is ever settled while two active students may have it', () => {
  const given = fc.constantFrom('Ana', 'ANA', 'Ana Maria', 'Maria Ana', '');
  const family = fc.constantFrom('Cruz', 'Cruz Lopez', 'Lopez-Cruz', 'Lopez');
  const grade = fc.constantFrom('5', '05', '6', '');
  const room = fc.constantFrom('', '5A', '5B');
  const anybody = fc.record({ given, family, grade, room, isActive: fc.boolean() });
  const words = (name: string) => name.toLowerCase().split(/[ -]/u).filter(Boolean).sort().join();
  const same = (one: string, other: string) => words(one) === words(other);
  let settledOnes = 0;
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 6 }), anybody, (people, wanted) => {
      const all = people.map((one, place) =>
        student(String(place + 1), `${one.family}, ${one.given}`, `${one.grade} ${one.room}`, {
          isActive: one.isActive,
        }),
      );
      const name = `${wanted.family}, ${wanted.given}`;
      const joined = joinRoster(
        line(null, personOf(name, `${wanted.grade} ${wanted.room}`)),
        indexRoster(all),
      );
      if (joined.kind !== 'settled') return;
      settledOnes += 1;
      const may = (one: string, other: string) =>
        one === '' || other === '' || Number.parseInt(one, 10) === Number.parseInt(other, 10);
      const possible = people.filter(
        (one) =>
          one.isActive &&
          same(one.family, wanted.family) &&
          same(one.given, wanted.given) &&
          may(one.grade, wanted.grade) &&
          (one.room === '' || wanted.room === '' || one.room === wanted.room),
      );
      expect(possible).toHaveLength(1);
      expect(joined.studentId).toBe(String(people.indexOf(possible[0] as (typeof people)[number]) + 1));
    }),
    { numRuns: 2000 },
  );
  expect(settledOnes).toBeGreaterThan(20);
});
