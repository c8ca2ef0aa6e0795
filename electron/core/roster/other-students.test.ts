import { expect, test } from 'vitest';
import { findOtherStudents, isOtherPerson } from './other-students.ts';

const table = {
  headings: ['Student ID', 'Perm ID', 'Last'],
  rows: [
    ['1001', '1002', 'Chen'],
    ['1002', '1003', 'Lopez'],
    ['1003', '1001', 'Okafor'],
    ['2001', '2001', 'Byron'],
    ['2001', '2001', 'Byron'],
    ['123', '', 'Short'],
    ['0123', '', 'Long'],
    ['3001', '#N/A', 'Nobody'],
  ],
} as const;

const studentId = { heading: 'Student ID', padIdsTo: null };

test.each([
  ['another column', { heading: 'Perm ID', padIdsTo: null }, ['1001', '1002', '1003']],
  ['the same column', studentId, []],
  ['a column that is not there', { heading: 'Local ID', padIdsTo: null }, []],
  ['the same column, filled up with zeros', { heading: 'Student ID', padIdsTo: 4 }, ['0123']],
])('IDs that mean other students in %s', (_, now, others) => {
  expect([...findOtherStudents(table, studentId, now)].sort()).toEqual(others);
  expect([...findOtherStudents(table, now, studentId)].sort()).toEqual(others);
});

const student = (familyName: string, givenName: string, preferredName?: string) => ({
  id: '1001',
  familyName,
  givenName,
  ...(preferredName ? { preferredName } : {}),
  grade: null,
  homeRoom: null,
  isActive: true,
});

test.each([
  ['the same name', student('Muñoz', 'José'), student('MUNOZ', 'Jose'), false],
  ['a new family name', student('Lopez', 'Maria'), student('Garcia', 'Maria Elena'), false],
  ['what one is called', student('Chen', 'Wei', 'Grace'), student('Lin', 'Grace'), false],
  ['another name', student('Chen', 'Wei'), student('Okafor', 'Ada'), true],
  ['no name', student('Chen', 'Wei'), student('', ''), false],
])('two rosters, one ID, and %s', (_, one, another, isOther) => {
  expect(isOtherPerson(one, another)).toBe(isOther);
  expect(isOtherPerson(another, one)).toBe(isOther);
});
