import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Student } from '../../electron/core/roster/roster.ts';
import { countByGrade, findStudents, groupByRoom, rowsOf, sortByRoom } from './group-students.ts';

function student(id: string, changes: Partial<Student> = {}): Student {
  return {
    id,
    givenName: 'Ana',
    familyName: 'Roe',
    grade: '5',
    homeRoom: '12',
    isActive: true,
    ...changes,
  };
}

test('students stand by grade, then homeroom, then name, as people count', () => {
  const sorted = sortByRoom([
    student('no grade', { grade: null }),
    student('grade 10', { grade: '10' }),
    student('no room', { homeRoom: null }),
    student('room 103', { homeRoom: '103' }),
    student('Zane', { familyName: 'Zane' }),
    student('Roe, Bo', { givenName: 'Bo' }),
    student('Roe, Ana'),
    student('room 9', { homeRoom: '9' }),
    student('grade 2', { grade: '2', homeRoom: '99' }),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual([
    'grade 2',
    'room 9',
    'Roe, Ana',
    'Roe, Bo',
    'Zane',
    'room 103',
    'no room',
    'grade 10',
    'no grade',
  ]);
});

test('whatever the roster holds, sorting loses nobody and does not depend on the order before', () => {
  const word = fc.string({ maxLength: 4 });
  const anybody = fc.record({
    id: fc.uuid(),
    givenName: word,
    familyName: word,
    grade: fc.option(word),
    homeRoom: fc.option(word),
    isActive: fc.constant(true),
  });
  const keyOf = ({ grade, homeRoom, familyName, givenName }: Student) =>
    [grade, homeRoom, familyName.toLowerCase(), givenName.toLowerCase()].map((part) =>
      typeof part === 'string' ? part.toLowerCase() : part,
    );
  fc.assert(
    fc.property(fc.array(anybody), (students) => {
      const sorted = sortByRoom(students);
      expect(new Set(sorted.map(({ id }) => id))).toEqual(new Set(students.map(({ id }) => id)));
      expect(sortByRoom([...students].reverse()).map(keyOf)).toEqual(sorted.map(keyOf));
    }),
  );
});

const found = [
  student('104233', { givenName: 'Maria', familyName: 'Lopez', homeRoom: 'B2' }),
  student('104234', { givenName: 'Noé', familyName: 'Abel', grade: '11', homeRoom: null }),
];

test.each([
  ['', 2],
  ['lopez maria', 1],
  ['MARIA  LOPEZ', 1],
  ['noé', 1],
  ['04234', 1],
  ['grade 11', 1],
  ['b2', 1],
  ['zane', 0],
])('"%s" finds %i', (query, count) => {
  expect(findStudents(found, query)).toHaveLength(count);
});

const pupils = [
  student('1'),
  student('2', { homeRoom: '13' }),
  student('3'),
  student('4', { grade: null, homeRoom: null }),
];

test('students of one grade and homeroom stand under one heading', () => {
  expect(groupByRoom(pupils).map(({ title, students }) => [title, students().map(({ id }) => id)])).toEqual([
    ['Grade 5, homeroom 12', ['1', '3']],
    ['Grade 5, homeroom 13', ['2']],
    ['No grade', ['4']],
  ]);
  const rows = rowsOf(groupByRoom(pupils));
  const shown = Array.from({ length: rows.count + 1 }, (_, index) => rows.at(index));
  expect(shown.map((row) => (row?.kind === 'student' ? row.student.id : (row?.group.title ?? null)))).toEqual(
    ['Grade 5, homeroom 12', '1', '3', 'Grade 5, homeroom 13', '2', 'No grade', '4', null],
  );
});

test('a room that is spelled in two ways is one room', () => {
  const spelled = [
    student('1', { homeRoom: '5B' }),
    student('2', { homeRoom: '6A' }),
    student('3', { homeRoom: '5b' }),
  ];
  expect(groupByRoom(spelled).map(({ students }) => students().map(({ id }) => id))).toEqual([
    ['1', '3'],
    ['2'],
  ]);
});

test('how many there are in each grade', () => {
  const others = [student('5', { grade: '10' }), student('6', { grade: 'K' }), student('7', { grade: '' })];
  expect(countByGrade([...others, ...pupils])).toEqual([
    { title: 'Grade K', count: 1 },
    { title: 'Grade 5', count: 3 },
    { title: 'Grade 10', count: 1 },
    { title: 'No grade', count: 2 },
  ]);
});
