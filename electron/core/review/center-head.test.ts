import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Head } from '../photo/faces/head-of.ts';
import type { Size } from '../photo/picture-size.ts';
import { type CenterOptions, centerHead, placingLimits, usualPlacing } from './center-head.ts';

const usual: CenterOptions = { ...usualPlacing, ratio: 0.8, minimum: { width: 320, height: 400 } };

function headAt(x: number, eyeY: number, height: number): Head {
  const width = height * 0.8;
  return { left: x - width / 2, top: eyeY - height / 2, width, height, eyeY };
}

test('a head gets the size and the place that are asked for', () => {
  const crop = centerHead({ width: 2_000, height: 2_500 }, headAt(900, 900, 600), usual);
  expect(crop).toEqual({ box: { left: 420, top: 420, width: 960, height: 1_200 }, isExact: true });
});

test.each<[string, Size, Head]>([
  ['the picture ends above it', { width: 800, height: 1_000 }, headAt(400, 180, 300)],
  ['it is at the side', { width: 800, height: 1_000 }, headAt(150, 400, 240)],
  ['it fills the picture', { width: 800, height: 1_000 }, headAt(400, 450, 700)],
  ['it has few pixels', { width: 640, height: 800 }, headAt(320, 300, 120)],
])('where %s, it lies as near to its place as possible, and that is said', (_why, size, head) => {
  const crop = centerHead(size, head, usual);
  expect(crop?.isExact).toBe(false);
});

test('a crop has no fewer pixels than the system wants, where the picture has them', () => {
  const crop = centerHead({ width: 640, height: 800 }, headAt(320, 300, 120), usual);
  expect(crop?.box).toMatchObject({ width: 320, height: 400 });
});

test('no crop cuts a head: where none holds it, there is none', () => {
  const wide = headAt(500, 300, 580);
  expect(centerHead({ width: 1_000, height: 600 }, wide, { ...usual, ratio: 0.5 })).toBeNull();
});

const placing = fc.record({
  headShare: fc.double({
    min: placingLimits.headShare.least,
    max: placingLimits.headShare.most,
    noNaN: true,
  }),
  eyesFromTop: fc.double({
    min: placingLimits.eyesFromTop.least,
    max: placingLimits.eyesFromTop.most,
    noNaN: true,
  }),
});

test('whatever is asked for: inside the picture, of the ratio, with the whole head, and never enlarged', () => {
  fc.assert(
    fc.property(
      fc.record({
        width: fc.integer({ min: 200, max: 6_000 }),
        height: fc.integer({ min: 200, max: 6_000 }),
      }),
      fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.double({ min: 0.03, max: 1.2, noNaN: true }),
      placing,
      fc.constantFrom(0.8, 1, 2 / 3, null),
      (size, at, share, asked, ratio) => {
        const head = headAt(at.x * size.width, at.y * size.height, share * size.height);
        const crop = centerHead(size, head, { ...asked, ratio, minimum: usual.minimum });
        if (!crop) return;
        const { left, top, width, height } = crop.box;
        for (const value of [left, top, width, height]) expect(value).toBe(Math.trunc(value));
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(size.width);
        expect(top + height).toBeLessThanOrEqual(size.height);
        const wanted = ratio ?? size.width / size.height;
        expect(
          Math.min(Math.abs(width - height * wanted), Math.abs(height - width / wanted)),
        ).toBeLessThanOrEqual(1);
        expect(left).toBeLessThanOrEqual(Math.max(0, head.left) + 1);
        expect(top).toBeLessThanOrEqual(Math.max(0, head.top) + 1);
        expect(left + width).toBeGreaterThanOrEqual(Math.min(size.width, head.left + head.width) - 1);
        expect(top + height).toBeGreaterThanOrEqual(Math.min(size.height, head.top + head.height) - 1);
        // What is smaller than the system wants was so before.
        const largest = Math.min(size.height, size.width / wanted);
        expect(height).toBeGreaterThanOrEqual(Math.floor(Math.min(largest, 400)) - 1);
        if (crop.isExact) expect(Math.abs(head.height / height - asked.headShare)).toBeLessThan(0.03);
      },
    ),
    { numRuns: 2_000 },
  );
});
