import { expect, test } from 'vitest';
import type { Student } from '../roster/roster.ts';
import { classKey, listClasses } from './list-classes.ts';

function student(id: string, more: Partial<Student> = {}): Student {
  return {
    id,
    givenName: `G${id}`,
    familyName: `F${id}`,
    grade: '5',
    homeRoom: '5B',
    isActive: true,
    ...more,
  };
}

const names = (students: readonly Student[], by: 'homeroom' | 'grade') =>
  listClasses(students, by).map(
    ({ name, students: members }) => `${name}: ${members.map(({ id }) => id).join(' ')}`,
  );

test('one class for each homeroom, by grade, and those without one last', () => {
  const students = [
    student('1', { grade: '10', homeRoom: '10A' }),
    student('2', { grade: null, homeRoom: null }),
    student('3', { grade: 'K', homeRoom: 'Grissom' }),
    student('4', { grade: '5', homeRoom: '5B' }),
    student('5', { grade: '5', homeRoom: ' 5b ' }),
  ];
  expect(names(students, 'homeroom')).toEqual(['Grissom: 3', '5B: 4 5', '10A: 1', ': 2']);
  expect(names(students, 'grade')).toEqual(['K: 3', '5: 4 5', '10: 1', ': 2']);
});

test('students are in the order of a class list, and only those who are there', () => {
  const students = [
    student('1', { familyName: 'Young', givenName: 'Zoë' }),
    student('2', { familyName: 'Álvarez', givenName: 'Bo' }),
    student('3', { familyName: 'Young', givenName: 'Ann' }),
    student('4', { familyName: 'Left', isActive: false }),
    student('', { familyName: 'Nobody' }),
  ];
  expect(names(students, 'homeroom')).toEqual(['5B: 2 3 1']);
});

test('a teacher is named where it is the same one for all', () => {
  const [one] = listClasses(
    [student('1', { teacher: 'R. Diaz' }), student('2', { teacher: 'R. Diaz' })],
    'homeroom',
  );
  const [other] = listClasses([student('1', { teacher: 'R. Diaz' }), student('2')], 'homeroom');
  expect([one?.teacher, other?.teacher]).toEqual(['R. Diaz', null]);
});

test('every spelling of a class has one key', () => {
  expect(classKey({ by: 'homeroom', name: 'Room  12' })).toBe(classKey({ by: 'homeroom', name: ' room 12' }));
  expect(classKey({ by: 'homeroom', name: '5' })).not.toBe(classKey({ by: 'grade', name: '5' }));
});
