import { assertNever } from '../../../core/shared/assert-never.ts';
import { css, mix } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { clip, filled, glow, linearGradient, stroked } from './paint.ts';
import type { Person, Sitting } from './person.ts';
import { type Point, shapeOfSides, smoothLine } from './spline.ts';

export function drawMouth(person: Person, { smile }: Sitting, head: HeadShape): string {
  const half = (34 + person.age * 2) * person.face.mouthWidth;
  const at = (across: number, down: number): Point => [middleX + across * half, head.mouthY + down];
  switch (smile) {
    case 'closed':
      return drawClosed(person, at, 9);
    case 'slight':
      return drawClosed(person, at, 4);
    case 'open':
      return drawOpen(person, at);
    default:
      return assertNever(smile);
  }
}

type Place = (across: number, down: number) => Point;

function drawCorners({ skin }: Person, at: Place, lift: number): string {
  const corner = (side: number): string =>
    stroked(
      smoothLine([at(side * 0.98, -lift - 3), at(side * 1.07, -lift + 1), at(side * 1.04, -lift + 6)]),
      css(mix(skin.shade, skin.deep, 0.3)),
      2.2,
      0.5,
    );
  return corner(-1) + corner(1);
}

function drawClosed(person: Person, at: Place, lift: number): string {
  const { skin, face } = person;
  const full = face.lipFullness;
  const line = [at(-1, -lift), at(-0.55, -lift * 0.2 + 1), at(0, 2), at(0.55, -lift * 0.2 + 1), at(1, -lift)];
  const upper = [
    at(-1, -lift),
    at(-0.45, -3.5 * full - lift * 0.4),
    at(-0.14, -6.5 * full),
    at(0, -5 * full),
    at(0.14, -6.5 * full),
    at(0.45, -3.5 * full - lift * 0.4),
    at(1, -lift),
  ];
  const lower = [
    at(1, -lift),
    at(0.5, 7.5 * full - lift * 0.1),
    at(0, 11 * full + 1),
    at(-0.5, 7.5 * full - lift * 0.1),
    at(-1, -lift),
  ];
  return [
    linearGradient(
      'lip-lower',
      [middleX, at(0, 0)[1], middleX, at(0, 13)[1]],
      [
        [0, mix(skin.lip, skin.deep, 0.12)],
        [0.5, mix(skin.lip, skin.light, 0.16)],
        [1, mix(skin.lip, skin.base, 0.3)],
      ],
    ),
    filled(shapeOfSides([upper, [...line].toReversed()]), css(mix(skin.lip, skin.deep, 0.16))),
    filled(shapeOfSides([line, lower]), 'url(#lip-lower)'),
    stroked(smoothLine(line), css(mix(skin.lip, skin.deep, 0.75)), 2.2, 0.8),
    glow('lip-shine', { x: at(-0.12, 0)[0], y: at(0, 6 * full)[1], rx: 11, ry: 3.4 }, [255, 244, 238], 0.4),
    drawCorners(person, at, lift),
  ].join('');
}

function drawOpen(person: Person, at: Place): string {
  const { skin, face } = person;
  const full = face.lipFullness;
  const lift = 10;
  const deep = 15;
  const upperLine = [at(-1, -lift), at(-0.5, -lift * 0.25), at(0, 0.5), at(0.5, -lift * 0.25), at(1, -lift)];
  const lowerLine = [at(1, -lift), at(0.62, deep * 0.5), at(0, deep), at(-0.62, deep * 0.5), at(-1, -lift)];
  const upperLip = [
    at(-1, -lift),
    at(-0.5, -lift * 0.62 - 3.6 * full),
    at(-0.14, -5.6 * full),
    at(0, -4.2 * full),
    at(0.14, -5.6 * full),
    at(0.5, -lift * 0.62 - 3.6 * full),
    at(1, -lift),
  ];
  const lowerLip = [
    at(1, -lift),
    at(0.64, deep * 0.55 + 6 * full),
    at(0, deep + 9 * full),
    at(-0.64, deep * 0.55 + 6 * full),
    at(-1, -lift),
  ];
  const inside = shapeOfSides([upperLine, lowerLine]);
  const teeth = shapeOfSides([
    upperLine,
    [at(1, -lift), at(0.56, deep * 0.36), at(0, deep * 0.74), at(-0.56, deep * 0.36), at(-1, -lift)],
  ]);
  return [
    linearGradient(
      'lip-open',
      [middleX, at(0, 10)[1], middleX, at(0, 26)[1]],
      [
        [0, mix(skin.lip, skin.deep, 0.1)],
        [0.55, mix(skin.lip, skin.light, 0.14)],
        [1, mix(skin.lip, skin.base, 0.35)],
      ],
    ),
    filled(shapeOfSides([[...lowerLine].toReversed(), lowerLip]), 'url(#lip-open)'),
    filled(shapeOfSides([upperLip, [...upperLine].toReversed()]), css(mix(skin.lip, skin.deep, 0.18))),
    clip('mouth-clip', inside),
    filled(inside, css(mix([92, 26, 30], skin.deep, 0.35))),
    '<g clip-path="url(#mouth-clip)">',
    filled(teeth, '#f7f1e8'),
    drawTeethLines(at),
    // The lip's shade on the teeth, and the dark of the corners.
    stroked(smoothLine(upperLine), css(skin.deep), 5, 0.3),
    glow('corner-left', { x: at(-0.95, 0)[0], y: at(0, -6)[1], rx: 15, ry: 13 }, skin.deep, 0.55),
    glow('corner-right', { x: at(0.95, 0)[0], y: at(0, -6)[1], rx: 15, ry: 13 }, skin.deep, 0.6),
    '</g>',
    glow(
      'lip-shine',
      { x: at(-0.1, 0)[0], y: deep + at(0, 4.5 * full)[1], rx: 12, ry: 3 },
      [255, 244, 238],
      0.38,
    ),
    drawCorners(person, at, lift),
  ].join('');
}

function drawTeethLines(at: Place): string {
  let data = '';
  for (const across of [-0.52, -0.27, 0, 0.27, 0.52]) {
    const [x, y] = at(across, -8);
    data += `M${x.toFixed(1)} ${y.toFixed(1)}v24`;
  }
  return stroked(data, '#8a6a5c', 1, 0.16);
}
