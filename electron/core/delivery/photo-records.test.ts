import { expect, test } from 'vitest';
import { countGroups, nameRecords, searchRecords } from './photo-records.ts';
import type { PhotoRecord } from './run-record.ts';

const students = [
  { id: '104233', givenName: 'Maria', familyName: 'Lopez', grade: '5', homeRoom: null, isActive: true },
];

function record(file: string, studentId: string | null, outcome: PhotoRecord['outcome']): PhotoRecord {
  return { runId: 1, file, studentId, studentName: null, jobId: null, outcome };
}

const records = nameRecords(
  [
    record('grade-5/104233.jpg', '104233', { kind: 'imported' }),
    record('grade-5/999.jpg', '999', { kind: 'rejected', reason: 'no active student' }),
    record('IMG_1.jpg', null, { kind: 'left-out', reason: 'You left it out.' }),
    record('grade-6/104300.jpg', '104300', null),
  ],
  students,
);

test.each([
  ['', 4],
  ['lopez', 1],
  ['LOPEZ maria', 1],
  ['104233', 1],
  ['grade-5', 2],
  ['active', 1],
  ['lopez 999', 0],
])('"%s" finds %i', (query, count) => {
  expect(searchRecords(records, query)).toHaveLength(count);
});

test('a student who has left, or whom no roster names today, is found by the name of then', () => {
  const former = { ...record('104250.jpg', '104250', { kind: 'imported' }), studentName: 'Ana Roe' };
  const renamed = { ...record('104233.jpg', '104233', null), studentName: 'Maria Former' };
  const named = nameRecords([former, renamed], students);
  expect(searchRecords(named, 'roe').map(({ studentName }) => studentName)).toEqual(['Ana Roe']);
  expect(named[1]?.studentName).toBe('Maria Lopez');
});

test('every photo is in one group; one of which nothing was said is not called sent', () => {
  expect(countGroups(records)).toEqual({
    imported: 1,
    delivered: 0,
    rejected: 1,
    unconfirmed: 0,
    'not-sent': 0,
    'left-out': 1,
    'to-come': 1,
  });
});
