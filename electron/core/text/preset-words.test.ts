import { expect, test } from 'vitest';
import { ratioInWords, typesInWords } from './preset-words.ts';

test.each([
  [0.8, '4:5'],
  [200 / 300, '2:3'],
  [175 / 263, '175:263'],
  [172 / 228, '43:57'],
  [360 / 480, '3:4'],
  [1, '1:1'],
  [4 / 3, '4:3'],
  [Math.PI, '3.14:1'],
  [null, null],
])('the ratio %j in words', (ratio, words) => {
  expect(ratioInWords({ ratio })).toBe(words);
});

test.each([
  [['jpeg'], 'JPEG'],
  [['jpeg', 'png'], 'JPEG and PNG'],
  [['jpeg', 'png', 'tiff'], 'JPEG, PNG, and TIFF'],
  [null, 'JPEG, PNG, and TIFF'],
] as const)('the types %j in words', (accepts, words) => {
  expect(typesInWords({ accepts })).toBe(words);
});
