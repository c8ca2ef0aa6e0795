import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShortenedId, readIdCell } from './read-id-cell.ts';

test.each([
  ['0123', '0123'],
  ['A-10427', 'A-10427'],
  ['12E5', '12E5'],
  ['jsmith', 'jsmith'],
  ['310245.0', '310245'],
  ['00123.00', '00123'],
  ['310,245', '310245'],
  ['1,234,567', '1234567'],
  // No number is written so.
  ['12,34', '12,34'],
  ['012,345', '012,345'],
  ['310245.5', '310245.5'],
  ['#N/A', ''],
  ['#REF!', ''],
  ['n/a', ''],
  ['---', ''],
  ['1.23457E+06', ''],
  ['9E+09', ''],
  ['1,23457E+11', ''],
])('%s is read as "%s"', (cell, id) => {
  expect(readIdCell(cell)).toBe(id);
});

test('only what a spreadsheet writes counts as shortened', () => {
  expect(['1.23457E+06', '9E+09', '12E5', '1E10', '2E+1', 'E+06'].filter(isShortenedId)).toEqual([
    '1.23457E+06',
    '9E+09',
  ]);
});

test('an ID that could be in the name of a photo is left as it is', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9-]{0,12}[0-9][A-Za-z0-9-]{0,7}$/);
  fc.assert(fc.property(id, (cell) => readIdCell(cell) === cell));
});
