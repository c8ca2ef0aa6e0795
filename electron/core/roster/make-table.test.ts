import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from './make-table.ts';

const heading = ['ID', 'Last', 'First'];
const ada = ['1', 'Byron', 'Ada'];
const bob = ['2', 'Cole', 'Bob'];

test('headings are found below titles, and rows keep the numbers that a spreadsheet shows', () => {
  const title = [['Lakeside School'], [], ['Class of', 'Mrs. Dean']];
  expect(makeTable([...title, heading, ada, [], bob, []])).toEqual({
    headings: heading,
    rows: [ada, ['', '', ''], bob],
    firstRow: 5,
  });
});

test('of two heading rows the one that says more counts', () => {
  const groups = ['Student', 'Student', 'Student'];
  expect(makeTable([groups, heading, ada])).toMatchObject({ headings: heading, rows: [ada] });
  expect(makeTable([heading, ['Student ID', 'Surname', 'Given'], ada])).toMatchObject({
    headings: heading,
    rows: [ada],
    firstRow: 3,
  });
});

test.each([
  [
    ['Student ID', 'Name', '', 'Grade'],
    ['', 'Last', 'First', ''],
  ],
  [
    ['Student ID', 'Name', '', '', 'Class'],
    ['', 'Last', 'First', 'Grade', 'Teacher'],
  ],
])('headings in two rows are read together: %j', (upper, lower) => {
  const table = makeTable([['Lakeside'], upper, lower, ['1', 'Byron', 'Ada', '5', 'Dean']]);
  expect(table.headings.slice(0, 4)).toEqual(['Student ID', 'Last', 'First', 'Grade']);
  expect(table).toMatchObject({ rows: [['1', 'Byron', 'Ada', '5', 'Dean']], firstRow: 4 });
});

test('the line that a database draws below the headings is no student', () => {
  const rule = ['------', '----------', '-----'];
  expect(makeTable([heading, rule, ada])).toMatchObject({ rows: [['', '', ''], ada], firstRow: 2 });
});

test('a list without headings loses no row', () => {
  expect(makeTable([ada, bob])).toEqual({
    headings: ['Column 1', 'Column 2', 'Column 3'],
    rows: [ada, bob],
    firstRow: 1,
  });
});

test('cells that could be headings are cells beside an ID', () => {
  const rows = [
    ['1001', 'Byron', 'Ada', '5', 'Active', 'No photo'],
    ['1002', 'Cole', 'Bob', '5', 'Inactive', ''],
  ];
  expect(makeTable(rows)).toMatchObject({ rows, firstRow: 1 });
  const headings = ['ID', 'Name', 'Grade', '2026'];
  expect(makeTable([headings, ['1', 'Ada', '5', 'x']])).toMatchObject({ headings, firstRow: 2 });
});

test('headings that nobody knows are headings where numbers stand below', () => {
  expect(
    makeTable([
      ['Kennung', 'Wer'],
      ['1', 'Ada'],
      ['2', 'Bob'],
    ]),
  ).toMatchObject({
    headings: ['Kennung', 'Wer'],
    firstRow: 2,
  });
});

test('columns with the same heading, or none, are told apart', () => {
  const table = makeTable([
    ['ID', 'Name', 'Name', ''],
    ['1', 'a', 'b', 'c', 'd'],
  ]);
  expect(table.headings).toEqual(['ID', 'Name', 'Name (2)', 'Column 4', 'Column 5']);
});

test("a printed list's last line is no student", () => {
  expect(makeTable([heading, ada, ['Total: 1 student']]).rows).toEqual([ada]);
  expect(makeTable([heading, ada, ['Total', '1', '1']]).rows).toEqual([ada]);
  expect(makeTable([heading, ada, ['Total', 'Tom', 'Otto']]).rows).toHaveLength(2);
});

test('whatever the rows are, every row is as long as the headings, and no heading comes twice', () => {
  const cell = fc.oneof(fc.constantFrom('', 'ID', 'Name', 'Last', '1', 'Column 2'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
      const table = makeTable(rows);
      expect(new Set(table.headings).size).toBe(table.headings.length);
      for (const row of table.rows) expect(row).toHaveLength(table.headings.length);
    }),
  );
});
