import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestPhotoSize } from '../../electron/core/contract/settings.ts';
import { layoutGallery } from './gallery-layout.ts';

const usual = 3;

test.each([
  [228, 16, 2],
  [390, 16, 3],
  [640, 16, 5],
  [1_090, 16, 6],
])('in a gallery of %i px there are %i px of text and %i columns', (width, remPx, columns) => {
  expect(layoutGallery(width, remPx, usual).columns).toBe(columns);
});

test('cards grow with the window', () => {
  const [small = 0, medium = 0, large = 0] = [640, 1_090, 1_800].map(
    (width) => layoutGallery(width, 16, usual).cardWidth,
  );
  expect(medium).toBeGreaterThan(small * 1.2);
  expect(large).toBeGreaterThan(medium * 1.1);
});

test('each size is larger than the one before, or as large as the gallery lets it be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 4_000 }),
      fc.constantFrom(16, 20, 32),
      fc.integer({ min: 1, max: largestPhotoSize - 1 }),
      (width, remPx, size) => {
        const one = layoutGallery(width, remPx, size);
        const next = layoutGallery(width, remPx, size + 1);
        expect(next.columns).toBeLessThanOrEqual(one.columns);
        expect(next.cardWidth).toBeGreaterThanOrEqual(one.cardWidth);
        expect(one.cardWidth * one.columns).toBeLessThanOrEqual(width);
      },
    ),
  );
});
