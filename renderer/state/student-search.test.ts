import { expect, test } from 'vitest';
import type { Student } from '../../electron/core/roster/roster.ts';
import { buildStudentSearch, searchStudents } from './student-search.ts';

function student(id: string, givenName: string, familyName: string, changes: Partial<Student> = {}): Student {
  return { id, givenName, familyName, grade: '5', homeRoom: '5B', isActive: true, ...changes };
}

const search = buildStudentSearch([
  student('104233', 'Zoë', 'Núñez-Łuczak'),
  student('104234', 'Joan', 'Andrews', { grade: '10', homeRoom: 'North 2' }),
  student('104235', 'Ann', 'Lee', { preferredName: 'Nancy', teacher: 'Mr Adler' }),
  student('0042', 'Hannah', "O'Brien", { grade: 'K', homeRoom: null }),
  student('AB-7', 'Lee', 'Ann', { grade: null }),
]);

const idsFor = (query: string) => searchStudents(search, query, 10).hits.map(({ id }) => id);

test.each([
  ['zoe', ['104233']],
  ['ZOË nunez luczak', ['104233']],
  ['luczak', ['104233']],
  ['obrien', ['0042']],
  ["o'brien hannah", ['0042']],
  ['nancy', ['104235']],
  ['adler', ['104235']],
  ['104234', ['104234']],
  ['1042', ['104233', '104234', '104235']],
  ['42', []],
  ['0042', ['0042']],
  ['ab 7', []],
  ['ab-7', ['AB-7']],
  ['north joan', ['104234']],
  ['lee 5b', ['104235', 'AB-7']],
  ['nobody', []],
  ['', []],
  ['  ', []],
])('%j finds %j', (query, ids) => {
  expect(idsFor(query)).toEqual(ids);
});

test('whole words before beginnings, those before what stands inside a word', () => {
  expect(idsFor('ann')).toEqual(['104235', 'AB-7', '0042']);
});

test('says how many there are beyond those it lists', () => {
  expect(searchStudents(search, 'lee', 1)).toMatchObject({ total: 2, hits: [{ id: '104235' }] });
});

test('a grade is meant before the beginning of an ID', () => {
  expect(idsFor('grade 10')[0]).toBe('104234');
});
