import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeKey, plainName } from './person-name.ts';

test.each([
  ['Lopez', 'lopez'],
  ['López', 'lopez'],
  ['Lo\u0301pez', 'lopez'],
  ["O'Brien", 'obrien'],
  ['O’Brien', 'obrien'],
  ['O´Brien', 'obrien'],
  ['O`Brien', 'obrien'],
  ['ʻIolani', 'iolani'],
  ['Smith-Jones', 'smith jones'],
  ['Smith\u2013Jones', 'smith jones'],
  ['Smith - Jones', 'smith jones'],
  ['  de  la\tCruz ', 'de la cruz'],
  ['Søren', 'soren'],
  ['Łukasz', 'lukasz'],
  ['Đorđe', 'dorde'],
  ['Işıl', 'isil'],
  ['İpek', 'ipek'],
  ['Weiß', 'weiss'],
  ['WEISS', 'weiss'],
  ['Ægir', 'aegir'],
  ['Nguyễn', 'nguyen'],
  ['J. R.', 'j r'],
  ['Ana\u200bMaria', 'anamaria'],
  ['Дмитрий', 'дмитрии'],
  ['किरण', 'किरण'],
  ['कारण', 'कारण'],
  ['...', ''],
  ['', ''],
])('%j is compared as %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test('a plain name stays as it is, and has no capital and no space too many', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainName(text);
      expect(plainName(plain)).toBe(plain);
      expect(plain).toBe(plain.trim().replace(/\s+/gu, ' '));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['5', '5'],
  ['05', '5'],
  ['5th', '5'],
  ['05th grade', '5'],
  ['Grade 5', '5'],
  ['GRADE 05', '5'],
  ['Gr. 5', '5'],
  ['Gr5', '5'],
  ['Fifth Grade', '5'],
  ['1st', '1'],
  ['2nd Grade', '2'],
  ['3rd', '3'],
  ['10', '10'],
  ['12th', '12'],
  ['5.0', '5'],
  ['0.0', 'K'],
  ['Senior', '12'],
  ['K', 'K'],
  ['KG', 'K'],
  ['KN', 'K'],
  ['Kinder', 'K'],
  ['Kindergarten', 'K'],
  ['kindergarten', 'K'],
  ['0', 'K'],
  ['00', 'K'],
  ['PK', 'PK'],
  ['PK4', 'PK'],
  ['Pre-K', 'PK'],
  ['PreK', 'PK'],
  ['Pre-K 4', 'PK'],
  ['Pre-Kindergarten', 'PK'],
  ['Prekindergarten', 'PK'],
  ['Preschool', 'PK'],
  ['-1', 'PK'],
  ['TK', 'TK'],
  ['Transitional Kindergarten', 'TK'],
  ['UG', 'UG'],
  ['5B', '5B'],
  ['Staff', 'STAFF'],
  ['', null],
  ['  ', null],
  [null, null],
])('grade %j is compared as %j', (grade, key) => {
  expect(gradeKey(grade)).toBe(key);
});

test('a grade is a grade under its own key too', () => {
  const word = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(grade |gr)?0?\d{1,3}(st|nd|rd|th)?$/),
    fc.constantFrom('KG', 'Pre-K', 'TK', 'fifth'),
  );
  fc.assert(
    fc.property(word, (text) => {
      const key = gradeKey(text);
      expect(gradeKey(key)).toBe(key);
    }),
    { numRuns: 1000 },
  );
});
