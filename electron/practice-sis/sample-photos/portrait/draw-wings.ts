import { type Colour, css, darker, lighter } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { filled, linearGradient, shadow, stroked } from './paint.ts';
import { type Point, shapeOfSides, smoothLine } from './spline.ts';

/** The two wings of a folded collar, drawn around the neck. */
export function drawWings(head: HeadShape, of: Colour, length: number): string {
  const { neckHalfWidth: neck, neckY } = head;
  const wing = (side: number): string => {
    const x = (offset: number): number => middleX + side * offset;
    const inner: readonly Point[] = [
      [x(neck + 2), neckY - 30],
      [x(neck * 0.92), neckY - 2],
      [x(neck * 0.4), neckY + 26],
      [x(3), neckY + 42],
    ];
    const edge: readonly Point[] = [
      [x(3), neckY + 42],
      [x(20), neckY + 62 * length],
      [x(neck * 0.78 + 8), neckY + 82 * length],
    ];
    const outer: readonly Point[] = [
      [x(neck * 0.78 + 8), neckY + 82 * length],
      [x(neck + 14), neckY + 44],
      [x(neck + 32), neckY + 10],
      [x(neck + 12), neckY - 24],
    ];
    const shape = shapeOfSides([inner, edge, outer]);
    const name = `wing-${side < 0 ? 'left' : 'right'}`;
    return [
      shadow(shape, darker(of, 0.8), 0.5, [2, 8]),
      linearGradient(
        name,
        [x(neck + 30), neckY - 20, x(6), neckY + 70],
        [
          [0, darker(of, side < 0 ? 0.16 : 0.34)],
          [0.5, side < 0 ? lighter(of, 0.16) : of],
          [1, darker(of, side < 0 ? 0.04 : 0.16)],
        ],
      ),
      filled(shape, `url(#${name})`),
      stroked(smoothLine(edge), css(darker(of, 0.45)), 1.2, 0.5),
    ].join('');
  };
  return wing(-1) + wing(1);
}
