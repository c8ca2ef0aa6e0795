import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test("a family's no counts on whichever of a student's rows it stands", () => {
  const { students } = readStudents(table(['1', 'B', 'A', '', ''], ['1', 'B', 'A', '', 'yes']), columns);
  expect(students).toMatchObject([{ id: '1', isOptedOut: true }]);
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
      const ids = rows.map(([id]) => id).filter((id) => id !== '');
      expect(students.map(({ id }) => id)).toEqual([...new Set(ids)]);
      expect(findings.rowsWithoutId.length).toBe(
        rows.filter((row) => row[0] === '' && row.some((each) => each !== '')).length,
      );
    }),
  );
});
