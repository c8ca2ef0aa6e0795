import { expect, test } from 'vitest';
import { rankIdColumns } from './rank-id-columns.ts';

const table = {
  headings: ['State ID', 'Student ID', 'Last', 'Locker', 'Kennung'],
  rows: [
    ['901', 'A01', 'Byron', '7', 'x1'],
    ['902', 'A02', 'Cole', '7', 'x2'],
    ['903', 'A03', 'Dean', '8', 'x3'],
  ],
};

const rank = (...ids: readonly string[]) => rankIdColumns(table, new Set(ids));

test('the column that the photos are named by comes first', () => {
  expect(rank('901', '902', 'A03')).toEqual([
    { heading: 'State ID', matches: 2 },
    { heading: 'Student ID', matches: 1 },
    { heading: 'Kennung', matches: 0 },
  ]);
});

test('of equals the likelier heading comes first', () => {
  expect(rank('77').map(({ heading }) => heading)).toEqual(['Student ID', 'State ID', 'Kennung']);
});

test('case does not matter, as it does not for the files', () => {
  expect(rank('a01', 'a02')[0]).toEqual({ heading: 'Student ID', matches: 2 });
});

test('zeros that IDs are filled up with count', () => {
  const choices = rankIdColumns(table, new Set(['0901']), 4);
  expect(choices[0]).toEqual({ heading: 'State ID', matches: 1 });
});

test('without photos there is nothing to choose by', () => {
  expect(rank()).toEqual([]);
});
