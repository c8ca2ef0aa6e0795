import { expect, test } from 'vitest';
import type { NumbersProblem } from '../../sheets/read-sheet-numbers.ts';
import { className, letter, noPhotoYet, numbersProblem, principal } from './sheets.ts';

test.each<[NumbersProblem, string]>([
  [
    { why: 'which-sheet', codes: ['5A', '5B'] },
    "Type the sheet's code before the numbers: 5A and 5B. It is at the top right of the sheet.",
  ],
  [
    { why: 'unknown-sheet', typed: '6C', codes: ['5A'] },
    'There is no sheet “6C”. These were printed for this folder: 5A.',
  ],
  [{ why: 'backwards', from: 9, to: 3 }, '9-3 runs backward. Type the smaller number first: 3-9.'],
  [
    { why: 'not-on-sheet', code: '5B', numbers: [30], last: 24 },
    'Sheet 5B has no number 30. Its photos are numbered 1 to 24.',
  ],
  [
    { why: 'not-on-sheet', code: '5B', numbers: [20, 30], last: 24 },
    'Sheet 5B has no number 20-30. Its photos are numbered 1 to 24.',
  ],
  [{ why: 'not-on-sheet', code: '5B', numbers: [1], last: 0 }, 'Sheet 5B has no photos.'],
])('%j', (problem, sentence) => {
  expect(numbersProblem(problem)).toBe(sentence);
});

test('a long list of sheets is cut', () => {
  const codes = Array.from({ length: 30 }, (_, place) => `R${place}`);
  expect(numbersProblem({ why: 'which-sheet', codes })).toContain('R7, and 22 more');
});

test('counts in words', () => {
  expect(className('homeroom', '5B')).toBe('Homeroom 5B');
  expect(className('grade', '')).toBe('No grade');
  expect(noPhotoYet(1, ['Lopez, Maria'])).toBe('No photo yet (1): Lopez, Maria');
  expect([letter.missing(1), letter.missing(1_200)]).toEqual([
    '1 student has no photo in your delivery:',
    '1,200 students have no photo in your delivery:',
  ]);
  expect(principal.headline({ withPhoto: 486, students: 512 })).toBe(
    "486 of 512 students have this year's photo",
  );
  expect(principal.optedOut(2)).toBe('Not counted: 2 students whose families have opted out of photos.');
});
