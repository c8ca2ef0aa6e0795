import { expect, test } from 'vitest';
import { centered, eyeLineValue, finding, headSizeValue } from './faces.ts';

test.each([
  [{ centered: 1, nearest: 0, faceless: 0 }, 'Centered heads in 1 photo.'],
  [
    { centered: 1_200, nearest: 34, faceless: 0 },
    'Centered heads in 1,234 photos. 34 of them only as nearly as the photo allows.',
  ],
  [
    { centered: 2, nearest: 0, faceless: 1 },
    'Centered heads in 2 photos. 1 photo without a single face: cropped as usual.',
  ],
  [{ centered: 0, nearest: 0, faceless: 9 }, 'No head was found in these photos, so no head was centered.'],
])('%o in words', (photos, words) => {
  expect(centered(photos)).toBe(words);
});

test('shares and counts as people read them', () => {
  expect(headSizeValue(0.5)).toBe("50% of the photo's height");
  expect(eyeLineValue(0.4)).toBe('40% below the top edge');
  expect(finding(1_000, 2_000)).toBe('Finding faces: 1,000 of 2,000 photos');
});
