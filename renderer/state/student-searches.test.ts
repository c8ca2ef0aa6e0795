import { expect, test } from 'vitest';
import { makeStudents } from '../../e2e/fixtures/renderer-preview/students.ts';
import { searchStudents } from './student-search.ts';
import { createStudentSearches } from './student-searches.ts';

const many = makeStudents(5_000);

test('a roster is made ready bit by bit, and whole for whoever cannot wait', () => {
  const searches = createStudentSearches();
  const search = searches.searchOf(many.slice(0, 0));
  expect(search.students).toEqual([]);
  expect([searches.prepare(many), searches.prepare(many)]).toEqual([true, true]);
  expect(searchStudents(searches.searchOf(many), String(104_200 + 4_999), 5).total).toBe(1);
  expect(searches.prepare(many)).toBe(false);
  expect(searches.searchOf(many).students).toHaveLength(5_000);
});

test('another roster is another search', () => {
  const searches = createStudentSearches();
  searches.searchOf(many);
  const others = makeStudents(3);
  expect(searches.searchOf(others).students.map(({ student }) => student)).toEqual(others);
});
