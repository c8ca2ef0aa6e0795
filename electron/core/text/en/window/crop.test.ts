import { expect, test } from 'vitest';
import { described } from './crop.ts';

test.each([
  [
    { width: 1_200, height: 1_500, across: null, down: 20 },
    'Crop of 1200 by 1500 pixels, 20 percent from the top.',
  ],
  [
    { width: 640, height: 800, across: 0, down: 100 },
    'Crop of 640 by 800 pixels, at the left edge, at the bottom edge.',
  ],
])('%o in words', (place, words) => {
  expect(described({ ...place, isTooSmall: false })).toBe(words);
});

test('a whole picture is said to be one, and blurry what will be', () => {
  expect(described({ width: 160, height: 200, across: null, down: null, isTooSmall: true })).toBe(
    'Crop of 160 by 200 pixels, the whole photo. It may look blurry.',
  );
});
