import { expect, test } from 'vitest';
import type { PhotoRow } from '../review/photo-row.ts';
import type { Student } from '../roster/roster.ts';
import { expectStudents, studentsWithoutPhoto } from './students-without-photo.ts';

function student(id: string, changes: Partial<Student> = {}): Student {
  return { id, givenName: 'Ana', familyName: 'Roe', grade: '5', homeRoom: '12', isActive: true, ...changes };
}

const row = (studentId: string | null, changes: Partial<PhotoRow> = {}) =>
  ({ studentId, status: 'ready', isLeftOut: false, outcome: null, ...changes }) as PhotoRow;

const idsOf = (students: readonly Student[]) => students.map(({ id }) => id);

const find = (roster: readonly Student[], rows: readonly PhotoRow[], arrived: readonly string[] = []) => {
  const { students, optedOut } = studentsWithoutPhoto(expectStudents(roster), rows, new Set(arrived));
  return { students: idsOf(students), optedOut: idsOf(optedOut) };
};

test('whoever has left the school or has no ID is not missing, and IDs are compared as systems do', () => {
  const roster = [
    student('1'),
    student('01'),
    student('2', { isActive: false }),
    student(''),
    student('AB7'),
  ];
  expect(find(roster, [row('1'), row('ab7')]).students).toEqual(['01']);
});

test('families who want no photo are counted apart', () => {
  const roster = [student('1'), student('2', { isOptedOut: true }), student('3', { isOptedOut: true })];
  expect(find(roster, [], ['3'])).toEqual({ students: ['1'], optedOut: ['2'] });
});

test('what an earlier folder brought counts, whatever lies in this one', () => {
  expect(
    find([student('1'), student('AB2')], [row('1', { isLeftOut: true })], ['1', 'ab2']).students,
  ).toEqual([]);
});

const arrived = { kind: 'in-sis', sinceMs: 1, runId: 1, isMarked: false, isCertain: true } as const;

test.each([
  ['one to go', {}, true],
  ['a blocked one, which can be mended', { status: 'blocked' }, true],
  ['a left-out one', { isLeftOut: true }, false],
  ['a left-out one that is in the SIS', { isLeftOut: true, atDestination: arrived }, true],
  ['an imported one', { outcome: { kind: 'imported' } }, true],
  ['one handed over', { outcome: { kind: 'delivered', reason: 'x' } }, true],
  ['a rejected one', { outcome: { kind: 'rejected', reason: 'x' } }, false],
  ['one that was not sent', { outcome: { kind: 'not-sent', reason: 'x' } }, false],
  ['a blocked one after a run', { status: 'blocked', outcome: { kind: 'left-out', reason: 'x' } }, false],
  ['junk', { status: 'ignored' }, false],
] as const)('%s', (_what, changes, counts) => {
  expect(find([student('1')], [row('1', changes)]).students).toEqual(counts ? [] : ['1']);
});

test("a student as whose photo another child's arrived has none, until there is one of their own", () => {
  const standing = { ...arrived, alsoSentAs: '1' };
  const other = row('2', { atDestination: standing });
  expect(find([student('1'), student('2')], [other], ['1', '2']).students).toEqual(['1']);
  expect(find([student('1'), student('2')], [other, row('1')], ['1', '2']).students).toEqual([]);
});

test('who has a photo from an earlier folder alone is counted', () => {
  const roster = [student('1'), student('2'), student('3'), student('4', { isOptedOut: true })];
  const arrivedEarlier = new Set(['1', '2', '4']);
  const { fromEarlier } = studentsWithoutPhoto(expectStudents(roster), [row('1')], arrivedEarlier);
  expect(fromEarlier).toBe(1);
});
