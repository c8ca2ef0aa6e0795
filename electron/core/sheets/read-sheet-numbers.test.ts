import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptSheet } from './kept-sheet.ts';
import { readSheetNumbers } from './read-sheet-numbers.ts';

function sheet(code: string, last: number): KeptSheet {
  const photos = Array.from({ length: last }, (_, place) => ({
    number: place + 1,
    file: `${code}/${place}.jpg`,
    sha256: `${code} ${place}`,
  }));
  return { key: `homeroom:${code.toLowerCase()}`, code, photos };
}

const sheets = [sheet('5B', 24), sheet('5A', 30), sheet('R204', 12), sheet('Room12', 20), sheet('G5', 99)];

const read = (text: string, printed: readonly KeptSheet[] = sheets) => {
  const result = readSheetNumbers(text, printed);
  return result.kind === 'problem'
    ? result.problem.why
    : result.wanted.map(({ code, numbers }) => `${code} ${numbers.join(' ')}`).join(', ');
};

test.each([
  ['5B 3, 17', '5B 3 17'],
  ['5b 3 17', '5B 3 17'],
  ['  5B:3,17. ', '5B 3 17'],
  ['5 B 3, 17', '5B 3 17'],
  ['5B-3', '5B 3'],
  ['sheet 5B #3 and #17', '5B 3 17'],
  ['5B 3-5, 9', '5B 3 4 5 9'],
  ['5B 3 – 5', '5B 3 4 5'],
  ['5B 3 to 5', '5B 3 4 5'],
  ['5B 3, 3, 2-3', '5B 3 2'],
  ['5B 3; 5A 2, 30', '5B 3, 5A 2 30'],
  ['5B 3 5A 2 5B 4', '5B 3 4, 5A 2'],
  ['Room 12 3', 'Room12 3'],
  ['room12: 3', 'Room12 3'],
  ['r204 12', 'R204 12'],
  ['G 5 99', 'G5 99'],
])('reads %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('with one sheet, its code need not be typed', () => {
  expect(read('3, 17', [sheet('5B', 24)])).toBe('5B 3 17');
  expect(read('5B 3, 17', [sheet('5B', 24)])).toBe('5B 3 17');
});

test.each([
  ['', 'empty'],
  [' ,; ', 'empty'],
  ['3, 17', 'which-sheet'],
  ['6C 3', 'unknown-sheet'],
  ['5B', 'no-numbers'],
  ['5B 3, 5A', 'no-numbers'],
  ['5B 0', 'not-on-sheet'],
  ['5B 25', 'not-on-sheet'],
  ['5B 20-25', 'not-on-sheet'],
  ['5B 9-3', 'backwards'],
  ['5B three', 'unknown-sheet'],
  ['5B 3?', 'not-a-number'],
  ['5B 99999999', 'not-a-number'],
])('says of %j: %s', (text, why) => {
  expect(read(text)).toBe(why);
});

test('nothing was printed', () => {
  expect(read('3', [])).toBe('none-printed');
});

describe('codes that could be read in two ways', () => {
  test('digits are never pulled apart', () => {
    expect(read('Room 1 2', [sheet('Room1', 9), sheet('Room12', 9)])).toBe('Room1 2');
    expect(read('Room 12 2', [sheet('Room1', 9), sheet('Room12', 9)])).toBe('Room12 2');
  });

  test('a sheet of letters alone is not joined with its first number', () => {
    expect(read('G 5', [sheet('G', 9), sheet('G5', 9)])).toBe('G 5');
    expect(read('G5 2', [sheet('G', 9), sheet('G5', 9)])).toBe('G5 2');
    expect(read('A 5 B 7', [sheet('A', 9), sheet('B', 9), sheet('5B', 9)])).toBe('A 5, B 7');
  });
});

test('whatever is typed, no number comes out that is not on its sheet', () => {
  const words = fc.array(
    fc.constantFrom('5B', '5A', '3', '17', '25', '31', '-', ',', ' ', 'to', 'x', '0', '204', 'R204'),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const result = readSheetNumbers(parts.join(' '), sheets);
      if (result.kind === 'problem') return;
      for (const { code, numbers } of result.wanted) {
        const known = new Set(sheets.find((one) => one.code === code)?.photos.map(({ number }) => number));
        expect(numbers.length).toBeGreaterThan(0);
        for (const number of numbers) expect(known.has(number)).toBe(true);
      }
    }),
  );
});

test('what is printed of any numbers is read back as the same numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 24 }), { minLength: 1 }), (numbers) => {
      expect(readSheetNumbers(`5B ${numbers.join(', ')}`, sheets)).toEqual({
        kind: 'numbers',
        wanted: [{ code: '5B', numbers }],
      });
    }),
  );
});
