import { expect, test } from 'vitest';
import { illuminate } from '../../../electron/core/systems/systems.ts';
import { cropRules } from './crop-box.ts';
import { cropInWords } from './crop-words.ts';

const rules = cropRules({ width: 1_200, height: 1_600 }, illuminate);

test.each([
  [
    { left: 0, top: 20, width: 1_200, height: 1_500 },
    'Crop of 1200 by 1500 pixels, 20 percent from the top.',
  ],
  [
    { left: 0, top: 800, width: 640, height: 800 },
    'Crop of 640 by 800 pixels, at the left edge, at the bottom edge.',
  ],
])('%o in words', (box, words) => {
  expect(cropInWords(box, rules, false)).toBe(words);
});

test('a whole picture is said to be one, and blurred what will be', () => {
  const small = cropRules({ width: 160, height: 200 }, illuminate);
  expect(cropInWords({ left: 0, top: 0, width: 160, height: 200 }, small, true)).toBe(
    'Crop of 160 by 200 pixels, the whole photo. It may look blurry.',
  );
});
