import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CropBox, QuarterTurns } from '../../../electron/core/photo/picture-size.ts';
import { type Size, turnedSize } from '../../../electron/core/photo/picture-size.ts';
import { illuminate } from '../../../electron/core/systems/systems.ts';
import {
  boxBeforeTurn,
  type Corner,
  type CropRules,
  centerBox,
  cropPlace,
  cropRules,
  dragCorner,
  isCropTooSmall,
  moveBox,
  placeOf,
  resizeBox,
  startBox,
} from './crop-box.ts';

const rules = cropRules({ width: 1_200, height: 1_600 }, illuminate);

test('a frame begins where heads stay whole, or where it was set', () => {
  expect(startBox(null, rules)).toEqual({ left: 0, top: 20, width: 1_200, height: 1_500 });
  const known = { left: 100, top: 200, width: 640, height: 800 };
  expect(startBox(known, rules)).toEqual(known);
});

test('a frame that was set for another ratio gets this one around its middle', () => {
  expect(startBox({ left: 100, top: 100, width: 800, height: 800 }, rules)).toEqual({
    left: 100,
    top: 0,
    width: 800,
    height: 1_000,
  });
});

test('a frame moves as far as the picture goes', () => {
  const box = { left: 100, top: 200, width: 640, height: 800 };
  expect(moveBox(box, 10, -5, rules)).toEqual({ ...box, left: 110, top: 195 });
  expect(moveBox(box, 9_999, -9_999, rules)).toEqual({ ...box, left: 560, top: 0 });
});

test('a frame that grows at the edge is pushed back onto the picture', () => {
  const box = { left: 0, top: 0, width: 640, height: 800 };
  expect(resizeBox(box, 800, rules)).toEqual({ left: 0, top: 0, width: 800, height: 1_000 });
  expect(resizeBox(box, 1, rules)).toMatchObject({ width: 160, height: 200 });
});

test.each([
  ['bottom-right', { left: 100, top: 200, width: 720, height: 900 }],
  ['top-left', { left: 20, top: 100, width: 720, height: 900 }],
  ['top-right', { left: 100, top: 100, width: 720, height: 900 }],
  ['bottom-left', { left: 20, top: 200, width: 720, height: 900 }],
] as const)('the corner opposite of %s stays', (corner, expected) => {
  expect(dragCorner({ left: 100, top: 200, width: 640, height: 800 }, corner, 80, rules)).toEqual(expected);
});

test('a corner goes no further than the picture', () => {
  const box = { left: 100, top: 200, width: 640, height: 800 };
  expect(dragCorner(box, 'top-left', 9_999, rules)).toEqual({ left: 0, top: 75, width: 740, height: 925 });
});

test('a click sets the middle of the frame', () => {
  const box = { left: 100, top: 200, width: 640, height: 800 };
  expect(centerBox(box, 600, 800, rules)).toEqual({ ...box, left: 280, top: 400 });
});

test.each([
  [320, 400, false],
  [319, 399, true],
])('%d x %d: too small is %s', (width, height, isTooSmall) => {
  expect(isCropTooSmall({ width, height }, illuminate)).toBe(isTooSmall);
});

test('the place is told in percent of the way, and the middle where there is none', () => {
  expect(placeOf({ left: 0, top: 800, width: 640, height: 800 }, rules)).toEqual({ across: 0, down: 100 });
  expect(placeOf({ left: 0, top: 20, width: 1_200, height: 1_500 }, rules)).toEqual({ across: 50, down: 20 });
});

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const number = fc.integer({ min: -10_000, max: 10_000 });

const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

function lies(box: CropBox, { width, height }: Size): boolean {
  const isWhole = [box.left, box.top, box.width, box.height].every(Number.isInteger);
  return (
    isWhole &&
    box.left >= 0 &&
    box.top >= 0 &&
    box.width >= 1 &&
    box.height >= 1 &&
    box.left + box.width <= width &&
    box.top + box.height <= height
  );
}

test('whatever is done to a frame, it is of whole pixels and lies on the picture', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.tuple(fc.nat(3), number, number)), (size, acts) => {
      const own: CropRules = cropRules(size, illuminate);
      let box = startBox(null, own);
      for (const [act, one, other] of acts) {
        if (act === 0) box = moveBox(box, one, other, own);
        else if (act === 1) box = resizeBox(box, one, own);
        else if (act === 2) box = centerBox(box, one, other, own);
        else box = dragCorner(box, corners[Math.abs(other) % 4] ?? 'top-left', one, own);
        expect(lies(box, size)).toBe(true);
        expect(box.width).toBeLessThanOrEqual(own.largestWidth);
      }
    }),
  );
});

test('a frame on the turned picture is turned back onto the picture as it was', () => {
  expect(boxBeforeTurn({ left: 10, top: 20, width: 40, height: 50 }, 1, { width: 200, height: 100 })).toEqual(
    { left: 20, top: 50, width: 50, height: 40 },
  );
  fc.assert(
    fc.property(sizes, fc.constantFrom<QuarterTurns>(0, 1, 2, 3), (size, turns) => {
      const turned = turnedSize(size, turns);
      const whole = { left: 0, top: 0, ...turned };
      expect(boxBeforeTurn(whole, turns, size)).toEqual({ left: 0, top: 0, ...size });
      const back = ((4 - turns) % 4) as QuarterTurns;
      const corner = { left: 0, top: 0, width: 1, height: 1 };
      expect(boxBeforeTurn(boxBeforeTurn(corner, turns, size), back, turned)).toEqual(corner);
    }),
  );
});

test('what a crop fills has no place to be said', () => {
  const place = cropPlace({ left: 0, top: 20, width: 1_200, height: 1_500 }, rules, illuminate);
  expect(place).toEqual({ width: 1_200, height: 1_500, across: null, down: 20, isTooSmall: false });
});
