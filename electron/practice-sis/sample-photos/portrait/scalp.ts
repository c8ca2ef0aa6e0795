import { type HeadShape, middleX } from './head-shape.ts';
import { mirrored, shapeOfSides } from './spline.ts';

/** The part of the skull that hair covers, as SVG path data. */
export function scalp({ at }: HeadShape): string {
  const outer = [at(0, -0.06), at(0.6, -0.015), at(1, 0.2), at(1.03, 0.52)];
  const inner = [at(0.965, 0.52), at(0.86, 0.29), at(0.62, 0.19), at(0.3, 0.165), at(0, 0.16)];
  return shapeOfSides([
    outer,
    inner,
    mirrored(inner, middleX).toReversed(),
    mirrored(outer, middleX).toReversed(),
  ]);
}
