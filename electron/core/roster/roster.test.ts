import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoster, type Student } from './roster.ts';

const student = (id: string, change: Partial<Student> = {}): Student => ({
  id,
  givenName: 'Ada',
  familyName: 'Byron',
  grade: '5',
  homeRoom: '12',
  isActive: true,
  ...change,
});

test('a student is found by the ID, letter by letter', () => {
  const roster = makeRoster([student('0123'), student('123'), student('a1')]);
  expect(roster.size).toBe(3);
  expect(roster.get('0123')?.id).toBe('0123');
  expect(roster.has('00123')).toBe(false);
  expect(roster.has('A1')).toBe(false);
});

test('a student without an ID is left out', () => {
  expect([...makeRoster([student(''), student('1')]).keys()]).toEqual(['1']);
});

test('an inactive student is on the roster, and known as inactive', () => {
  expect(makeRoster([student('1', { isActive: false })]).get('1')?.isActive).toBe(false);
});

test('a row that comes twice is one student, as the last row says', () => {
  const roster = makeRoster([student('1', { grade: '5' }), student('1', { grade: '6' })]);
  expect(roster.size).toBe(1);
  expect(roster.get('1')?.grade).toBe('6');
});

test('everybody with an ID is on the roster, whatever the ID is', () => {
  const ids = fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '0')));
  fc.assert(
    fc.property(ids, (all) => {
      const roster = makeRoster(all.map((id) => student(id)));
      expect(new Set(roster.keys())).toEqual(new Set(all.filter((id) => id !== '')));
    }),
  );
});
