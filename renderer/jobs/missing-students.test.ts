import { expect, test } from 'vitest';
import type { Student } from '../../electron/core/roster.ts';
import type { PhotoRow } from '../../electron/core/views.ts';
import { studentsAsCsv, studentsWithoutPhoto } from './missing-students.ts';

function student(id: string, changes: Partial<Student> = {}): Student {
  return { id, givenName: 'Ana', familyName: 'Roe', grade: '5', homeRoom: '12', isActive: true, ...changes };
}

test('inactive students and those with a photo are not missing', () => {
  const imported = [{ studentId: '1' }] as unknown as readonly PhotoRow[];
  const missing = studentsWithoutPhoto(
    [student('1'), student('01'), student('2'), student('3', { isActive: false }), student('')],
    imported,
  );
  expect(missing.map(({ id }) => id)).toEqual(['01', '2']);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['O"Hara, Jr', '"O""Hara, Jr"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('%j becomes %j', (familyName, cell) => {
  expect(studentsAsCsv([student('1', { familyName })])).toBe(
    `\uFEFFStudent ID,Last name,First name,Grade,Home room\r\n1,${cell},Ana,5,12\r\n`,
  );
});

test('what the roster does not say stays empty', () => {
  expect(studentsAsCsv([student('007', { grade: null, homeRoom: null })])).toContain('007,Roe,Ana,,\r\n');
});
