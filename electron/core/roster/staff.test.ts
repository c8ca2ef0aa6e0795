import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeColumns } from './propose-columns.ts';
import { readStudents } from './read-students.ts';
import { isInStaffFolder, readRole, sharedIdKey } from './staff.ts';

test.each([
  ['student', 'student'],
  ['', 'student'],
  ['Learner', 'student'],
  ['S', 'student'],
  ['teacher', 'staff'],
  ['Teacher', 'staff'],
  ['STAFF', 'staff'],
  ['administrator', 'staff'],
  ['districtAdministrator', 'staff'],
  ['siteAdministrator', 'staff'],
  ['aide', 'staff'],
  ['proctor', 'staff'],
  ['principal', 'staff'],
  ['counselor', 'staff'],
  ['Staff Member', 'staff'],
  ['parent', 'other'],
  ['guardian', 'other'],
  ['relative', 'other'],
])('the role %j is that of: %s', (cell, kind) => {
  expect(readRole(cell)).toBe(kind);
});

test.each([
  ['staff/7001.jpg', true],
  ['Fall 2026/Faculty/7001.jpg', true],
  ['Teachers/7001.jpg', true],
  ['2026-27 Staff Photos/7001.jpg', true],
  ['School_Staff/7001.jpg', true],
  ['staff.jpg', false],
  ['Stafford/7001.jpg', false],
  ['Room 12 Teacher Diaz/104233.jpg', false],
  ['grade-5/104233.jpg', false],
])('%s lies among staff photos: %s', (file, isIn) => {
  expect(isInStaffFolder(file)).toBe(isIn);
});

const headings = ['ID', 'Last Name', 'First Name', 'Grade', 'Role'];
const read = (rows: readonly (readonly string[])[]) => {
  const table = { headings, rows };
  return readStudents(table, proposeColumns(table));
};

test('staff and parents count as no students', () => {
  const { students, staff, setAside, findings } = read([
    ['1', 'Able', 'Ann', '5', 'student'],
    ['2', 'Baker', 'Bo', '5', ''],
    ['7001', 'Diaz', 'Rosa', '', 'teacher'],
    ['8001', 'Able', 'Al', '', 'parent'],
    ['', 'Nurse', 'Nan', '', 'staff'],
  ]);
  expect(students.map(({ id }) => id)).toEqual(['1', '2']);
  expect(staff.map(({ id, isStaff }) => [id, isStaff])).toEqual([['7001', true]]);
  expect([...setAside]).toEqual([3]);
  expect(findings).toMatchObject({ staff: 1, rowsWithoutId: [] });
});

test('an ID that a student has too is the student’s, on whichever row', () => {
  const { students, staff, setAside, findings } = read([
    ['0001', 'Diaz', 'Rosa', '', 'teacher'],
    ['1', 'Able', 'Ann', '5', 'student'],
  ]);
  expect(students.map(({ id, isStaff }) => [id, isStaff])).toEqual([['1', undefined]]);
  expect(staff).toEqual([]);
  expect([...setAside]).toEqual([0]);
  expect(findings.staffWithStudentIds).toBe(1);
});

test('nobody is both, and who works there is in no count', () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom('student', 'teacher', 'parent', '', 'Staff'),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { students, staff } = read(rows.map(([id, role]) => [String(id), 'Able', 'Ann', '5', role]));
      const keys = new Set(students.map(({ id }) => sharedIdKey(id)));
      for (const { id } of staff) expect(keys.has(sharedIdKey(id))).toBe(false);
      expect(students.every(({ isStaff }) => !isStaff)).toBe(true);
      expect(staff.every(({ isStaff }) => isStaff)).toBe(true);
      const wanted = new Set(
        rows.filter(([, role]) => readRole(role) === 'student').map(([id]) => String(id)),
      );
      expect(new Set(students.map(({ id }) => id))).toEqual(wanted);
    }),
  );
});
