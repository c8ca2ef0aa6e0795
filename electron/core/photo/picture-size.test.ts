import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyCrop, type Size } from './picture-size.ts';

const portrait: Size = { width: 1_200, height: 1_500 };
const box = { left: 200, top: 100, width: 640, height: 800 };

test.each([
  ['on the same size it is the same crop', portrait, box],
  [
    'on twice the size it is twice as large',
    { width: 2_400, height: 3_000 },
    { left: 400, top: 200, width: 1_280, height: 1_600 },
  ],
  [
    'on a square it keeps its ratio and its place',
    { width: 1_000, height: 1_000 },
    { left: 220, top: 66, width: 427, height: 534 },
  ],
])('%s', (_what, to, expected) => {
  expect(copyCrop(box, portrait, to)).toEqual(expected);
});

test('it always lies on the picture, and never has no pixel', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 12_000 }),
    height: fc.integer({ min: 1, max: 12_000 }),
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(size, size, fc.tuple(share, share, share, share), (from, to, [a, b, c, d]) => {
      const width = 1 + Math.floor((from.width - 1) * a);
      const height = 1 + Math.floor((from.height - 1) * b);
      const left = Math.floor((from.width - width) * c);
      const top = Math.floor((from.height - height) * d);
      const copied = copyCrop({ left, top, width, height }, from, to);
      expect(copied.left).toBeGreaterThanOrEqual(0);
      expect(copied.top).toBeGreaterThanOrEqual(0);
      expect(copied.width).toBeGreaterThanOrEqual(1);
      expect(copied.height).toBeGreaterThanOrEqual(1);
      expect(copied.left + copied.width).toBeLessThanOrEqual(to.width);
      expect(copied.top + copied.height).toBeLessThanOrEqual(to.height);
    }),
  );
});
