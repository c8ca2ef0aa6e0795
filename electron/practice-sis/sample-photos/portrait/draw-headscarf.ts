import type { Random } from '../random.ts';
import { css, darker, lighter } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { clip, filled, glow, linearGradient, stroked } from './paint.ts';
import type { Person } from './person.ts';
import { between, mirrored, type Point, shapeOfSides, smoothLine } from './spline.ts';

/** A scarf around head and neck, open for the face, that drapes over the chest. */
export function drawHeadscarf(random: Random, { scarf }: Person, head: HeadShape): string {
  const { at } = head;
  const half: readonly Point[] = [
    at(0, -0.1),
    at(0.58, -0.05),
    at(1.03, 0.16),
    at(1.16, 0.5),
    at(1.12, 0.86),
    at(1.16, 1.1),
    at(1.5, 1.3),
    at(1.62, 1.5),
  ];
  const hem: readonly Point[] = [at(1.62, 1.5), at(1.1, 1.72), at(0.2, 1.9), at(-0.7, 1.76), at(-1.62, 1.5)];
  const outer = shapeOfSides([half, hem, mirrored(half, middleX).toReversed()]);
  const opening: readonly Point[] = [
    at(0, 0.13),
    at(0.5, 0.19),
    at(0.83, 0.36),
    at(0.91, 0.54),
    at(0.85, 0.7),
    at(0.68, 0.845),
    at(0.36, 0.955),
    at(0, 0.985),
  ];
  const inner = shapeOfSides([opening, mirrored(opening, middleX).toReversed()]);
  const ring = `${outer}${inner}`;
  const [dark, light] = [darker(scarf, 0.62), lighter(scarf, 0.5)];
  return [
    `<clipPath id="scarf-clip"><path d="${ring}" clip-rule="evenodd"/></clipPath>`,
    clip('scarf-inner', inner),
    // The scarf's edge throws its shade on the face.
    `<g clip-path="url(#scarf-inner)"><g filter="url(#soft)">${stroked(inner, css(darker(scarf, 0.85)), 17, 0.42, 'transform="translate(2 4)"')}</g></g>`,
    linearGradient(
      'scarf',
      [middleX - 130, head.topY, middleX + 130, head.topY + 120],
      [
        [0, lighter(scarf, 0.1)],
        [0.3, lighter(scarf, 0.2)],
        [0.6, scarf],
        [1, darker(scarf, 0.4)],
      ],
    ),
    filled(ring, 'url(#scarf)', 1, 'fill-rule="evenodd"'),
    '<g clip-path="url(#scarf-clip)">',
    glow('scarf-chin', { x: middleX + 6, y: at(0, 1.08)[1], rx: 100, ry: 40 }, dark, 0.62),
    drawFolds(random, head, css(dark), css(light)),
    '</g>',
    stroked(inner, css(darker(scarf, 0.3)), 2.4, 0.6),
    stroked(inner, css(light), 1.6, 0.35, 'transform="translate(-1.5 -2)"'),
  ].join('');
}

function drawFolds(random: Random, { at }: HeadShape, dark: string, light: string): string {
  const families: readonly (readonly [readonly Point[], readonly Point[]])[] = [
    [
      [at(-0.02, 0.1), at(0.52, 0.15), at(0.89, 0.36), at(0.98, 0.6), at(0.9, 0.86), at(0.5, 1.1)],
      [at(0.05, -0.08), at(0.62, -0.02), at(1.08, 0.22), at(1.14, 0.55), at(1.1, 0.9), at(0.9, 1.3)],
    ],
    [
      [at(0.02, 0.1), at(-0.52, 0.15), at(-0.89, 0.36), at(-0.98, 0.6), at(-0.9, 0.86), at(-0.4, 1.14)],
      [at(-0.05, -0.08), at(-0.62, -0.02), at(-1.08, 0.22), at(-1.14, 0.55), at(-1.1, 0.9), at(-0.8, 1.3)],
    ],
    [
      [at(-1.06, 0.9), at(-0.7, 1.12), at(0, 1.2), at(0.7, 1.12), at(1.08, 0.86)],
      [at(-1.5, 1.36), at(-0.8, 1.7), at(0.1, 1.84), at(0.9, 1.6), at(1.3, 1.16)],
    ],
  ];
  let folds = '';
  for (const [from, to] of families) {
    for (let index = 0; index < 6; index += 1) {
      const amount = (index + random.between(0.2, 0.8)) / 6;
      const line = smoothLine(from.map((point, position) => between(point, to[position] as Point, amount)));
      folds += stroked(line, dark, random.between(4, 9), random.between(0.2, 0.42));
      folds += stroked(
        line,
        light,
        random.between(3, 6),
        random.between(0.14, 0.3),
        'transform="translate(-3 -6)"',
      );
    }
  }
  return `<g filter="url(#soft-fold)">${folds}</g>`;
}
