import { css, darker, lighter, mix } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { clip, filled, glow, radialGradient, stroked } from './paint.ts';
import type { Person } from './person.ts';
import { type Point, shapeOfSides, smoothLine } from './spline.ts';

export function drawEyes(person: Person, head: HeadShape): string {
  return drawEye(person, head, -1) + drawEye(person, head, 1);
}

/** `side` -1 is the eye on the picture's left. Points run from the nose outwards. */
function drawEye(person: Person, head: HeadShape, side: -1 | 1): string {
  const { face, skin, age } = person;
  const size = (20.5 - age * 1.2) * face.eyeSize;
  const open = face.eyeOpen * (1.02 - age * 0.14);
  const [x, y] = [middleX + side * head.eyeGap, head.eyeY];
  const tilt = face.eyeTilt * 0.06;
  const at = (out: number, down: number): Point => [
    x + side * out * size,
    y + down * size - out * tilt * size * 0.5,
  ];
  const upper = [
    at(-0.98, 0.2),
    at(-0.62, -0.32 * open),
    at(0, -0.62 * open),
    at(0.6, -0.4 * open),
    at(1.02, 0.1),
  ];
  const lower = [at(1.02, 0.1), at(0.55, 0.36), at(0, 0.44), at(-0.55, 0.38), at(-0.98, 0.2)];
  const outline = shapeOfSides([upper, lower]);
  const name = side < 0 ? 'left' : 'right';
  const irisRadius = size * 0.5;
  const [irisX, irisY] = at(-0.03, -0.09);
  const lash = css(darker(mix(person.brow, [40, 24, 20], 0.7), 0.35));
  return [
    clip(`eye-${name}`, outline),
    filled(outline, '#f6f1ea'),
    `<g clip-path="url(#eye-${name})">`,
    glow(`eye-inner-${name}`, { x: at(-1, 0)[0], y, rx: 10, ry: 12 }, skin.blush, 0.5),
    glow(`eye-outer-${name}`, { x: at(1, 0)[0], y, rx: 11, ry: 12 }, skin.shade, 0.5),
    radialGradient(
      `iris-${name}`,
      [irisX, irisY + irisRadius * 0.35, irisRadius * 1.15],
      [
        [0, lighter(person.iris, 0.24)],
        [0.5, person.iris],
        [0.84, darker(person.iris, 0.35)],
        [1, darker(person.iris, 0.62)],
      ],
    ),
    `<circle cx="${irisX}" cy="${irisY}" r="${irisRadius}" fill="url(#iris-${name})"/>`,
    `<circle cx="${irisX}" cy="${irisY}" r="${irisRadius * 0.48}" fill="#120c0c"/>`,
    // The lid's shade on the eyeball keeps the look from staring.
    stroked(smoothLine(upper), css(skin.deep), 9, 0.3),
    '</g>',
    `<circle cx="${irisX - irisRadius * 0.34}" cy="${irisY - irisRadius * 0.38}" r="${irisRadius * 0.25}" fill="#fff" fill-opacity="0.95"/>`,
    `<circle cx="${irisX + irisRadius * 0.36}" cy="${irisY + irisRadius * 0.4}" r="${irisRadius * 0.13}" fill="#fff" fill-opacity="0.45"/>`,
    drawLids(person, { at, open, upper, lower, lash }),
    drawBrow(person, at),
  ].join('');
}

interface Lids {
  readonly at: (out: number, down: number) => Point;
  readonly open: number;
  readonly upper: readonly Point[];
  readonly lower: readonly Point[];
  readonly lash: string;
}

function drawLids({ skin, hasCrease, lashes }: Person, { at, open, upper, lower, lash }: Lids): string {
  const thick = 0.1 + lashes * 0.07;
  const edge = [
    at(1.02, 0.1),
    at(1.12 + lashes * 0.14, -0.02 - lashes * 0.1),
    at(0.64, (-0.4 - thick) * open),
    at(0, (-0.62 - thick) * open),
    at(-0.62, (-0.32 - thick * 0.6) * open),
    at(-0.98, 0.2),
  ];
  const crease = [
    at(-0.8, -0.26 * open),
    at(-0.4, -0.7 * open),
    at(0.1, -0.9 * open),
    at(0.66, -0.68 * open),
    at(1.08, -0.2),
  ];
  return [
    filled(shapeOfSides([upper, edge]), lash),
    stroked(smoothLine(lower.slice(0, 4)), css(mix(skin.shade, skin.deep, 0.5)), 1.3, 0.5),
    hasCrease ? stroked(smoothLine(crease), css(mix(skin.shade, skin.deep, 0.4)), 1.7, 0.55) : '',
  ].join('');
}

function drawBrow({ brow, face, age }: Person, at: (out: number, down: number) => Point): string {
  const weight = (0.19 + age * 0.07) * face.browWeight;
  const arch = 0.15 * face.browArch;
  const height = -1.5;
  const tip = at(1.34, height + 0.34);
  const top = [
    at(-0.92, height + 0.06 - weight * 0.4),
    at(-0.3, height - arch - weight * 0.85),
    at(0.45, height - arch * 1.2 - weight * 0.7),
    tip,
  ];
  const bottom = [
    tip,
    at(0.45, height - arch * 0.8 + weight * 0.4),
    at(-0.3, height - arch * 0.4 + weight * 0.5),
    at(-0.96, height + 0.08 + weight * 0.6),
  ];
  const inner = [bottom[3] as Point, at(-1.07, height + 0.1 + weight * 0.06), top[0] as Point];
  const shape = shapeOfSides([top, bottom, inner]);
  return filled(shape, css(brow), 0.7) + stroked(shape, css(brow), 2.4, 0.22);
}
