import { expect, test } from 'vitest';
import { checkNumber, readNumber } from './number-entry.ts';

test.each([
  ['2', 2],
  [' 2.5 ', 2.5],
  ['2,5', 2.5],
  ['', null],
  ['-1', null],
  ['2e3', null],
  ['two', null],
])('%j is %s', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test('limits belong to it', () => {
  expect(checkNumber('60', 1, 60)).toEqual({ kind: 'number', value: 60 });
  expect(checkNumber('60.1', 1, 60)).toEqual({
    kind: 'wrong',
    sentence: 'Enter a number from 1 to 60.',
  });
});
