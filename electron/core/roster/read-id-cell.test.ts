import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haveLostDigits, isShortenedId, readIdCell } from './read-id-cell.ts';

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
  const spoiled = ['1.23457E+06', '9E+09', '1.04E+5', '1,23457e+11', '1.23456789012E11', '########'];
  expect([...spoiled, '12E5', '1E10', '104233E0', 'E+06', '#', '#104233'].filter(isShortenedId)).toEqual(
    spoiled,
  );
});

test('long IDs that all end in zeros from their 16th digit on went through a spreadsheet as numbers', () => {
  expect(haveLostDigits(['12345678901234500', '12345678901234500', '104233', ''])).toBe(true);
  expect(haveLostDigits(['1234567890123450'])).toBe(true);
  expect(haveLostDigits(['12345678901234500', '12345678901234561'])).toBe(false);
  expect(haveLostDigits(['104200', '123456789012300', '00000000012345600', 'A2345678901234500'])).toBe(false);
});

test('an ID is read without what cannot be seen', () => {
  const written = ['301\u200b', '\u202a301\u202c', '\u00a0301', '３０１', '301\u2060.0', ' \ufeff301'];
  expect(written.map(readIdCell)).toEqual(written.map(() => '301'));
});

test('an ID that could be in the name of a photo is left as it is', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9-]{0,12}[0-9][A-Za-z0-9-]{0,7}$/);
  fc.assert(fc.property(id, (cell) => readIdCell(cell) === cell));
});
