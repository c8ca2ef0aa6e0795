import { expect, test } from 'vitest';
import { studentAt, studentsUpTo } from './students.ts';

const students = studentsUpTo(20_000);

test('a student is the same on a short and on a long roster', () => {
  expect(studentsUpTo(30)).toEqual(students.slice(0, 30));
  expect(studentAt(19_999)).toEqual(students[19_999]);
});

test('IDs and sourcedIds are unique, and IDs have six digits', () => {
  expect(new Set(students.map((student) => student.id)).size).toBe(students.length);
  expect(new Set(students.map((student) => student.sourcedId)).size).toBe(students.length);
  expect(students.filter((student) => !/^1\d{5}$|^2\d{5}$/.test(student.id))).toEqual([]);
});

test('about 1 in 50 is inactive, and none of the first ten', () => {
  const inactive = students.filter((student) => student.status === 'inactive').length;
  expect(inactive / students.length).toBeGreaterThan(0.015);
  expect(inactive / students.length).toBeLessThan(0.025);
  expect(students.slice(0, 10).every((student) => student.status === 'active')).toBe(true);
});

test('the default roster of 512 has every grade, inactive students and a few namesakes', () => {
  const roster = studentsUpTo(512);
  const names = new Set(roster.map((student) => `${student.givenName} ${student.familyName}`));
  expect(new Set(roster.map((student) => student.grade)).size).toBe(13);
  expect(roster.some((student) => student.status === 'inactive')).toBe(true);
  expect(names.size).toBeLessThan(512);
  expect(names.size).toBeGreaterThan(450);
});

test('a home room belongs to its grade', () => {
  for (const { grade, homeRoom } of students.slice(0, 200)) {
    expect(homeRoom).toMatch(grade === 'KG' ? /^K[A-D]$/ : new RegExp(`^${Number(grade)}[A-D]$`));
  }
});

test('an index that is no place on the roster is refused', () => {
  expect(() => studentAt(-1)).toThrow(RangeError);
  expect(() => studentAt(0.5)).toThrow(RangeError);
});
