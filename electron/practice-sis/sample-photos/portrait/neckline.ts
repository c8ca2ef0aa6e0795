import { type HeadShape, middleX } from './head-shape.ts';
import type { Point } from './spline.ts';

/** Where a garment ends around the neck; `depth` is how far down in front, in drawing units. */
export function neckline({ neckHalfWidth: neck, neckY }: HeadShape, depth: number): readonly Point[] {
  return [
    [middleX - neck - 7, neckY - 8],
    [middleX - neck * 0.78, neckY + depth * 0.62],
    [middleX, neckY + depth],
    [middleX + neck * 0.78, neckY + depth * 0.62],
    [middleX + neck + 7, neckY - 8],
  ];
}
