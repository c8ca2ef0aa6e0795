import { expect, test } from 'vitest';
import { chooseSheet, type Sheet } from './choose-sheet.ts';
import { makeTable } from './make-table.ts';

const heading = ['ID', 'Last', 'First'];
const sheet = (name: string, rows: readonly (readonly string[])[], isHidden = false): Sheet => ({
  name,
  isHidden,
  table: makeTable(rows),
});
const ada = ['1', 'Byron', 'Ada'];
const bob = ['2', 'Cole', 'Bob'];
const eve = ['3', 'Dean', 'Eve'];

const idsOf = (...sheets: readonly Sheet[]) => chooseSheet(sheets)?.rows.map(([id]) => id) ?? null;

test.each<[string, readonly Sheet[], readonly string[] | null]>([
  ['the only one', [sheet('a', [heading, ada])], ['1']],
  ['the first with IDs', [sheet('Notes', [['Read me']]), sheet('a', [heading, ada])], ['1']],
  ['none that is hidden', [sheet('a', [heading, ada], true), sheet('b', [heading, bob])], ['2']],
  ['a hidden one where the others are empty', [sheet('a', []), sheet('b', [heading, bob], true)], ['2']],
  ['all that go on with it', [sheet('K', [heading, ada]), sheet('1', [heading, bob])], ['1', '2']],
  [
    'none of those who left',
    [sheet('Now', [heading, ada]), sheet('Withdrawn', [heading, bob]), sheet('New', [heading, eve])],
    ['1', '3'],
  ],
  [
    'one of two that are the same list',
    [sheet('By name', [heading, ada, bob]), sheet('By room', [heading, bob, ada])],
    ['1', '2'],
  ],
  [
    'all of a list that has names alone',
    [
      sheet('K', [
        ['Last', 'First'],
        ['Byron', 'Ada'],
      ]),
      sheet('1', [
        ['Last', 'First'],
        ['Cole', 'Bob'],
      ]),
    ],
    ['Byron', 'Cole'],
  ],
  [
    'no notes beside it',
    [sheet('a', [heading, ada]), sheet('Notes', [['Call the lab'], ['Order frames']])],
    ['1'],
  ],
  [
    'none with other columns',
    [
      sheet('a', [heading, ada]),
      sheet('b', [
        ['ID', 'Bus'],
        ['2', '7'],
      ]),
    ],
    ['1'],
  ],
  [
    'none that says more about who is not to be sent',
    [
      sheet('a', [heading, ada]),
      sheet('b', [
        [...heading, 'Photo opt out'],
        [...bob, 'yes'],
      ]),
    ],
    ['1'],
  ],
  ['nothing', [sheet('a', []), sheet('b', [])], null],
])('of the sheets of a workbook counts %s', (_, sheets, ids) => {
  expect(idsOf(...sheets)).toEqual(ids);
});

test('cells keep to their headings where sheets are put together, and rows say where they are from', () => {
  const table = chooseSheet([
    sheet('5A', [heading, ada]),
    sheet('5B', [
      ['First', 'Last', 'ID', 'Notes'],
      ['Bob', 'Cole', '2', 'x'],
    ]),
  ]);
  expect(table).toEqual({
    headings: ['ID', 'Last', 'First', 'Sheet'],
    rows: [
      ['1', 'Byron', 'Ada', '5A'],
      ['2', 'Cole', 'Bob', '5B'],
    ],
    sheets: [
      { name: '5A', rows: 1, firstRow: 2 },
      { name: '5B', rows: 1, firstRow: 2 },
    ],
  });
});
