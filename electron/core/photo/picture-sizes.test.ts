import { expect, test } from 'vitest';
import { areSizesOfOne, largestOf, type SizedPicture } from './picture-sizes.ts';

test.each([
  ['SMALL/104233.jpg', 'LARGE/104233.jpg', true],
  ['104233_small.jpg', '104233_LARGE.JPG', true],
  ['104233 hi-res.jpg', '104233 lo_res.jpg', true],
  ['104233_full size.jpg', '104233_thumb.jpg', true],
  ['the same file', 'the same file', false],
  // Windows and macOS take these for one file.
  ['SMALL/104233.jpg', 'small/104233.JPG', false],
  ['104233.jpg', '104711.jpg', false],
  ['SMALL/104233.jpg', 'LARGE/104711.jpg', false],
  ['SMALL/104233.jpg', '104233.jpg', false],
  // No size is called for inside a name.
  ['104233_smallwood.jpg', '104233_largewood.jpg', false],
])('%s and %s are two sizes of one portrait: %s', (file, other, expected) => {
  expect(areSizesOfOne(file, other)).toBe(expected);
  expect(areSizesOfOne(other, file)).toBe(expected);
});

const picture = (file: string, rest: Partial<SizedPicture> = {}): SizedPicture => ({
  file,
  width: 640,
  height: 800,
  takenAt: '2026-09-14T08:07:00',
  ...rest,
});
const small = picture('SMALL/104233.jpg', { width: 320, height: 400 });
const large = picture('LARGE/104233.jpg');

test('the largest of several sizes is the one with the most pixels, wherever it stands', () => {
  const full = picture('full/104233.jpg', { width: 1_280, height: 1_600 });
  expect(largestOf([small, large])).toBe(large);
  expect(largestOf([full, small, large])).toBe(full);
  // Cut a little differently, it is still the same shape: 3 % at most.
  const cut = picture('web/104233.jpg', { width: 328, height: 400 });
  expect(largestOf([cut, large])).toBe(large);
});

test.each([
  ['nothing', []],
  ['no name of a size', [picture('104233.jpg'), picture('104233 (2).jpg')]],
  ['another student’s', [small, picture('LARGE/104711.jpg')]],
  ['taken at another moment', [small, { ...large, takenAt: '2026-09-14T08:07:01' }]],
  ['another shape', [small, { ...large, width: 800 }]],
  ['two of the same size', [large, picture('web/104233.jpg')]],
  ['a size that nobody knows', [large, { ...small, height: null }]],
  ['only unknown sizes', [large, small].map((one) => ({ ...one, width: null, height: null }))],
])('none is the largest: %s', (_, pictures) => {
  expect(largestOf(pictures)).toBeNull();
});
