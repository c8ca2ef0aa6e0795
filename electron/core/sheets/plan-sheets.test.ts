import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { Student } from '../roster/roster.ts';
import { planSheet, rowsByStudent } from './plan-sheets.ts';

function student(id: string, more: Partial<Student> = {}): Student {
  return { id, givenName: '', familyName: id, grade: '5', homeRoom: '5B', isActive: true, ...more };
}

test('each photo of a class once, two of one student beside each other, and who is missing', () => {
  const rows = [
    photoRow('b', { studentId: '2' }),
    photoRow('z', { studentId: '1', file: 'z.jpg' }),
    photoRow('a', { studentId: '1', file: 'a.jpg' }),
    photoRow('other', { studentId: '99' }),
  ];
  const { photos, missing } = planSheet(
    { students: [student('1'), student('2'), student('3')] },
    rowsByStudent(rows),
  );
  expect(photos.map(({ photoId, student: { id } }) => `${id} ${photoId}`)).toEqual(['1 a', '1 z', '2 b']);
  expect(missing.map(({ id }) => id)).toEqual(['3']);
});

test.each([
  ['skipped', photoRow('1', { isLeftOut: true })],
  ['no photo', photoRow('1', { status: 'ignored' })],
  ['without a picture', photoRow('1', { width: null })],
  ['damaged', photoRow('1', { status: 'blocked', issues: [{ code: 'unreadable', why: 'damaged' }] })],
])('a photo that is %s is not printed', (_what, row) => {
  const { photos, missing } = planSheet({ students: [student('1')] }, rowsByStudent([row]));
  expect([photos.length, missing.length]).toEqual([0, 1]);
});

test('a family that opted out is neither printed nor missing', () => {
  const students = [student('1', { isOptedOut: true }), student('2', { isOptedOut: true })];
  expect(planSheet({ students }, rowsByStudent([photoRow('1')]))).toEqual({ photos: [], missing: [] });
});
