import { expect, test } from 'vitest';
import {
  headInches,
  layOut,
  papers,
  photoHeightPixels,
  sheetSizes,
  splitIntoPages,
  usualPaper,
} from './sheet-layout.ts';

const heights = { letter: 11 - 0.45 - 0.65, a4: 297 / 25.4 - 0.45 - 0.65 };
const widths = { letter: 8.5 - 1, a4: 210 / 25.4 - 1 };

test.each(papers.flatMap((paper) => sheetSizes.map((perPage) => [perPage, paper] as const)))(
  '%i photos fit on one page of %s paper',
  (perPage, paper) => {
    const { columns, rows, rowHeight, photoHeight, photoWidth } = layOut(perPage, paper);
    expect(columns * rows).toBe(perPage);
    expect(headInches + rows * rowHeight + (rows - 1) * 0.08).toBeLessThan(heights[paper]);
    expect(photoHeight).toBeLessThan(rowHeight);
    expect(photoWidth * columns).toBeLessThan(widths[paper]);
    expect(photoWidth / photoHeight).toBeCloseTo(4 / 5, 1);
  },
);

test('fewer photos on a page are larger, and have more pixels', () => {
  const pixels = sheetSizes.map((perPage) => photoHeightPixels(layOut(perPage, 'letter')));
  expect(pixels).toEqual(pixels.toSorted((one, other) => other - one));
  expect(pixels.at(-1)).toBeGreaterThan(150);
  expect(pixels[0]).toBeLessThan(600);
});

test.each([
  [0, [0]],
  [1, [1]],
  [12, [12]],
  [13, [12, 1]],
  [36, [12, 12, 12]],
])('%i photos are pages of %j', (count, expected) => {
  const pages = splitIntoPages(Array.from({ length: count }), 12);
  expect(pages.map(({ length }) => length)).toEqual(expected);
});

test.each([
  ['en-US', 'letter'],
  ['es-MX', 'letter'],
  ['fr-CA', 'letter'],
  ['en', 'letter'],
  ['en-GB', 'a4'],
  ['de-DE', 'a4'],
  ['zh-Hant-TW', 'a4'],
])('people with %s print on %s', (language, paper) => {
  expect(usualPaper(language)).toBe(paper);
});
