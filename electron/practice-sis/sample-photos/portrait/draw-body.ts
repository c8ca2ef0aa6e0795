import { clothFill } from './cloth-pattern.ts';
import { css, darker, lighter, mix } from './colour.ts';
import { drawCollar } from './draw-collar.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { neckline } from './neckline.ts';
import { clip, filled, glow, linearGradient, stroked } from './paint.ts';
import type { Person, Sitting } from './person.ts';
import { mirrored, type Point, shapeOfSides, smoothLine } from './spline.ts';

/** Neck, shoulders and clothes, down past the bottom of the tallest picture. */
export function drawBody(person: Person, sitting: Sitting, head: HeadShape): string {
  return drawNeck(person, head) + drawGarment(sitting, head);
}

function drawNeck({ skin }: Person, head: HeadShape): string {
  const { chinY, neckHalfWidth: half, neckY } = head;
  const side: readonly Point[] = [
    [middleX - half, chinY - 70],
    [middleX - half * 0.98, chinY],
    [middleX - half * 1.02, neckY - 14],
    [middleX - half * 1.5, neckY + 14],
    [middleX - half * 2.1, neckY + 40],
  ];
  const shape = shapeOfSides([
    side,
    [
      [middleX - half * 1.6, neckY + 120],
      [middleX + half * 1.6, neckY + 120],
    ],
    mirrored(side, middleX).toReversed(),
  ]);
  return [
    linearGradient(
      'neck-skin',
      [middleX - half, 0, middleX + half, 0],
      [
        [0, mix(skin.base, skin.shade, 0.35)],
        [0.3, mix(skin.base, skin.shade, 0.12)],
        [1, mix(skin.shade, skin.deep, 0.28)],
      ],
    ),
    clip('neck-clip', shape),
    filled(shape, 'url(#neck-skin)'),
    '<g clip-path="url(#neck-clip)">',
    glow('under-chin', { x: middleX + 8, y: chinY - 4, rx: head.halfWidth * 0.9, ry: 66 }, skin.deep, 0.8),
    glow('throat', { x: middleX - half * 0.3, y: neckY + 26, rx: 26, ry: 34 }, skin.light, 0.24),
    '</g>',
  ].join('');
}

/** The garment's outline: two shoulders and, between them, the neckline. */
function garmentShape(head: HeadShape, depth: number): string {
  const { neckHalfWidth: neck, neckY, shoulderHalfWidth: wide, shoulderY } = head;
  const slope: readonly Point[] = [
    [middleX - neck - 7, neckY - 8],
    [middleX - neck - 26, neckY + 12],
    [middleX - wide * 0.58, shoulderY - 44],
    [middleX - wide * 0.85, shoulderY - 18],
    [middleX - wide * 1.01, shoulderY + 30],
    [middleX - wide * 1.08, shoulderY + 104],
    [middleX - wide * 1.13, shoulderY + 200],
    [middleX - wide * 1.17, shoulderY + 360],
    [middleX - wide * 1.2, 1300],
  ];
  return shapeOfSides([
    slope,
    mirrored(slope, middleX).toReversed(),
    [...neckline(head, depth)].toReversed(),
  ]);
}

function drawGarment(sitting: Sitting, head: HeadShape): string {
  const { cloth, garment } = sitting;
  const { shoulderHalfWidth: wide, shoulderY, neckY } = head;
  const shape = garmentShape(head, garment === 'tee' || garment === 'round-collar' ? 30 : 24);
  const { defs, fill } = clothFill(sitting);
  const dark = darker(cloth, 0.6);
  const light = lighter(cloth, 0.5);
  return [
    defs,
    clip('garment-clip', shape),
    filled(shape, fill),
    '<g clip-path="url(#garment-clip)">',
    linearGradient(
      'garment-round',
      [middleX - wide * 1.2, shoulderY - 40, middleX + wide * 1.2, shoulderY + 60],
      [
        [0, dark, 0.38],
        [0.2, light, 0.16],
        [0.42, light, 0.1],
        [0.62, dark, 0.08],
        [1, dark, 0.62],
      ],
    ),
    filled(shape, 'url(#garment-round)'),
    glow(
      'chest-left',
      { x: middleX - wide * 0.52, y: shoulderY + 26, rx: wide * 0.46, ry: 70, turnDegrees: -24 },
      light,
      0.15,
    ),
    glow('under-neck', { x: middleX + 8, y: neckY + 26, rx: 96, ry: 54 }, dark, 0.55),
    drawFolds(head, css(dark), css(light)),
    linearGradient(
      'garment-fall',
      [0, shoulderY, 0, shoulderY + 260],
      [
        [0, dark, 0],
        [1, dark, 0.45],
      ],
    ),
    filled(shape, 'url(#garment-fall)'),
    '</g>',
    drawCollar(sitting, head),
  ].join('');
}

function drawFolds({ shoulderHalfWidth: wide, shoulderY }: HeadShape, dark: string, light: string): string {
  const fold = (side: number, points: readonly Point[]): string =>
    smoothLine(points.map(([across, down]) => [middleX + side * across * wide, shoulderY + down]));
  const arm: readonly Point[] = [
    [0.82, 420],
    [0.78, 240],
    [0.77, 150],
    [0.82, 84],
  ];
  const chest: readonly Point[] = [
    [0.42, 190],
    [0.6, 150],
    [0.76, 112],
  ];
  const shoulder: readonly Point[] = [
    [0.34, 20],
    [0.54, 40],
    [0.78, 96],
  ];
  return [
    '<g filter="url(#soft-wide)">',
    stroked(fold(-1, arm), dark, 13, 0.3),
    stroked(fold(1, arm), dark, 14, 0.38),
    stroked(fold(-1, chest), dark, 9, 0.16),
    stroked(fold(1, chest), dark, 10, 0.2),
    stroked(fold(-1, shoulder), light, 12, 0.16),
    stroked(fold(1, shoulder), dark, 10, 0.13),
    '</g>',
  ].join('');
}
