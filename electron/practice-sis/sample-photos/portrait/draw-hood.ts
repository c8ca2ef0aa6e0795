import { type Colour, css, darker, lighter } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { filled, linearGradient, shadow, stroked } from './paint.ts';
import { shapeOfSides, smoothLine } from './spline.ts';

/** A hood that lies on the shoulders, with its two cords. */
export function drawHood({ neckHalfWidth: neck, neckY }: HeadShape, of: Colour, accent: Colour): string {
  const lobe = (side: number): string => {
    const x = (offset: number): number => middleX + side * offset;
    const shape = shapeOfSides([
      [
        [x(neck - 2), neckY - 46],
        [x(neck + 34), neckY - 34],
        [x(neck + 66), neckY + 8],
        [x(neck + 44), neckY + 48],
        [x(34), neckY + 84],
        [x(0), neckY + 96],
      ],
      [
        [x(0), neckY + 62],
        [x(neck * 0.55), neckY + 40],
        [x(neck * 0.98), neckY - 2],
        [x(neck - 2), neckY - 46],
      ],
    ]);
    const name = `hood-${side < 0 ? 'left' : 'right'}`;
    return [
      shadow(shape, darker(of, 0.8), 0.55, [2, 9]),
      linearGradient(
        name,
        [x(neck + 64), neckY - 40, x(10), neckY + 90],
        [
          [0, darker(of, side < 0 ? 0.1 : 0.4)],
          [0.4, side < 0 ? lighter(of, 0.18) : darker(of, 0.08)],
          [1, darker(of, 0.3)],
        ],
      ),
      filled(shape, `url(#${name})`),
      stroked(
        smoothLine([
          [x(neck + 6), neckY - 36],
          [x(neck + 34), neckY + 6],
          [x(neck * 0.8), neckY + 52],
          [x(10), neckY + 80],
        ]),
        css(darker(of, 0.6)),
        3,
        0.28,
      ),
    ].join('');
  };
  const cord = (side: number, length: number): string => {
    const x = middleX + side * 24;
    const line = `M${x} ${neckY + 76}C${x + side * 4} ${neckY + 100} ${x - side * 3} ${neckY + 130} ${x + side * 2} ${neckY + length}`;
    const of = css(lighter(accent, 0.5));
    return `${stroked(line, '#000', 6, 0.22, 'transform="translate(3 4)"')}${stroked(line, of, 4.6)}${stroked(`M${x + side * 2} ${neckY + length}v14`, of, 7)}`;
  };
  return lobe(1) + lobe(-1) + cord(-1, 158) + cord(1, 176);
}
