import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdCell } from './read-id-cell.ts';
import { readStudents } from './read-students.ts';
import type { RosterTable } from './roster-table.ts';

const headings = ['ID', 'Last', 'First', 'Status', 'Opt out'];
const columns = { id: 'ID', familyName: 'Last', givenName: 'First', status: 'Status', optOut: 'Opt out' };
const table = (...rows: readonly (readonly string[])[]): RosterTable => ({ headings, rows, firstRow: 3 });

test('IDs stay text, zeros and all', () => {
  const { students } = readStudents(table(['0123', 'B', 'A', '', ''], ['123', 'C', 'D', '', '']), columns);
  expect(students.map(({ id }) => id)).toEqual(['0123', '123']);
});

test('rows without an ID, repeated IDs, inactive students and opt-outs are told', () => {
  const { students, findings } = readStudents(
    table(
      ['1', 'Byron', 'Ada', 'active', ''],
      ['', 'Cole', 'Bob', 'active', ''],
      ['', '', '', '', ''],
      ['2', 'Dean', 'Eve', 'withdrawn', 'x'],
      ['1', 'Other', 'Ann', 'active', ''],
    ),
    columns,
  );
  expect(students.map(({ id, familyName }) => [id, familyName])).toEqual([
    ['1', 'Byron'],
    ['2', 'Dean'],
  ]);
  expect(findings).toEqual({ rowsWithoutId: [4], repeatedIds: ['1'], inactive: 1, optedOut: 1 });
});

test('what a spreadsheet has made of IDs is undone, and what cannot be undone is told', () => {
  const { students, findings } = readStudents(
    table(
      ['310245.0', 'Byron', 'Ada', '', ''],
      ['310,872', 'Cole', 'Bob', '', ''],
      ['1.23457E+06', 'Dean', 'Eve', '', ''],
      ['#N/A', 'Eder', 'Fay', '', ''],
      ['1.23457E+06', 'Frank', 'Gus', '', ''],
    ),
    columns,
  );
  expect(students.map(({ id }) => id)).toEqual(['310245', '310872']);
  expect(findings).toMatchObject({ rowsWithoutId: [6], shortenedIds: [5, 7], repeatedIds: [] });
});

test('rows of several sheets are told by the number that their own sheet shows', () => {
  const rows = [
    ['1', 'Byron', 'Ada', '', ''],
    ['', 'Cole', 'Bob', '', ''],
    ['', 'Dean', 'Eve', '', ''],
    ['1E+06', 'Eder', 'Fay', '', ''],
  ];
  const sheets = [
    { name: 'Grade 4', rows: 2, firstRow: 3 },
    { name: 'Grade 5', rows: 2, firstRow: 2 },
  ];
  const { findings } = readStudents({ headings, rows, sheets }, columns);
  expect(findings).toMatchObject({
    rowsWithoutId: ['4 of “Grade 4”', '2 of “Grade 5”'],
    shortenedIds: ['3 of “Grade 5”'],
  });
});

test('remarks between the students and below them are nobody', () => {
  const { students, findings } = readStudents(
    table(
      ['1', 'Byron', 'Ada', '', ''],
      ['Grade 5: 1 student', '', '', '', ''],
      ['jcole', '', '', '', ''],
      ['*** End of report ***', '', '', '', ''],
    ),
    columns,
  );
  expect(students.map(({ id }) => id)).toEqual(['1', 'jcole']);
  expect(findings.rowsWithoutId).toEqual([]);
  expect(readStudents(table(['AB 12', '', '', '', '']), { id: 'ID' }).students).toHaveLength(1);
});

test("a family's no counts on whichever of a student's rows it stands", () => {
  const { students } = readStudents(table(['1', 'B', 'A', '', ''], ['1', 'B', 'A', '', 'yes']), columns);
  expect(students).toMatchObject([{ id: '1', isOptedOut: true }]);
});

test('who left and came back is at the school, and a family that said no then still does', () => {
  const rows = table(
    ['1', 'B', 'A', 'transferred', 'yes'],
    ['1', 'B', 'A', 'active', ''],
    ['2', 'C', 'D', 'active', ''],
    ['2', 'C', 'D', 'withdrawn', ''],
    ['3', 'E', 'F', 'withdrawn', ''],
    ['3', 'X', 'Y', 'active', ''],
  );
  expect(readStudents(rows, columns).students).toMatchObject([
    { id: '1', isActive: true, isOptedOut: true },
    { id: '2', isActive: true },
    { id: '3', familyName: 'E', isActive: false },
  ]);
});

test('IDs are filled up with zeros when asked to be, and what then is the same comes once', () => {
  const rows = table(['123', 'B', 'A', '', ''], ['0123', 'C', 'D', '', ''], ['12a', 'E', 'F', '', '']);
  const { students, findings } = readStudents(rows, columns, { padIdsTo: 4 });
  expect(students.map(({ id }) => id)).toEqual(['0123', '12a']);
  expect(findings.repeatedIds).toEqual(['0123']);
});

test('without an ID column there are no students, and every row says so', () => {
  const { students, findings } = readStudents(table(['1', 'B', 'A', '', '']), { familyName: 'Last' });
  expect(students).toEqual([]);
  expect(findings.rowsWithoutId).toEqual([3]);
});

test('whatever the cells are, every ID comes once, and every row is a student, a repeat, or told', () => {
  const cell = fc.oneof(fc.constantFrom('', '1', '01', 'x', 'no', '__proto__'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell)), (rows) => {
      const { students, findings } = readStudents(table(...rows), columns);
      // Remarks have a test of their own.
      fc.pre(rows.every(([id, last, first]) => !/\s/u.test(id) || last + first !== ''));
      const ids = rows.map(([id]) => readIdCell(id)).filter((id) => id !== '');
      expect(students.map(({ id }) => id)).toEqual([...new Set(ids)]);
      expect(findings.rowsWithoutId.length).toBe(
        rows.filter((row) => readIdCell(row[0]) === '' && row.some((each) => each !== '')).length,
      );
    }),
  );
});
