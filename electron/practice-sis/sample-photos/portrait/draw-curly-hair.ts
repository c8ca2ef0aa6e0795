import { assertNever } from '../../../core/shared/assert-never.ts';
import type { Random } from '../random.ts';
import { css, mix } from './colour.ts';
import { type CurlField, curlsIn, drawCurls } from './draw-curls.ts';
import type { HairColours, HairDrawing } from './hair-piece.ts';
import type { HeadShape } from './head-shape.ts';
import { filled } from './paint.ts';
import { scalp } from './scalp.ts';

export type CurlyStyle = 'afro' | 'curly-long' | 'curly-short' | 'curly-top';

export function drawCurlyHair(
  random: Random,
  style: CurlyStyle,
  head: HeadShape,
  colours: HairColours,
): HairDrawing {
  const cap = scalp(head);
  const { crown, mane } = curlFields(style);
  return {
    back: mane === null ? '' : drawCurls(random, curlsIn(random, head, mane), colours, 0.4),
    front:
      filled(cap, css(mix(colours.base, colours.dark, 0.5))) +
      drawCurls(random, curlsIn(random, head, crown), colours, 0),
    overhang: cap,
  };
}

/** Where each style's curls grow: the crown in front of the head, the mane behind it. */
function curlFields(style: CurlyStyle): { readonly crown: CurlField; readonly mane: CurlField | null } {
  const onFace = (across: number, down: number): boolean =>
    Math.hypot(across / 0.9, (down - 0.64) / 0.46) < 1;
  const within = (across: number, down: number, radius: number, middle: number, tall: number): boolean =>
    Math.hypot(across / radius, (down - middle) / tall) < 1;
  switch (style) {
    case 'afro':
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.36, 0.26, 0.5) && !onFace(u, v) && v < 0.62,
          radius: [9, 14],
          step: 13,
        },
        mane: { grows: (u, v) => within(u, v, 1.4, 0.32, 0.52), radius: [12, 17], step: 18 },
      };
    case 'curly-long':
      return {
        crown: {
          grows: (u, v) =>
            (within(u, v, 1.2, 0.32, 0.44) ||
              (Math.abs(u) > 0.96 && Math.abs(u) < 1.44 && v > 0.36 && v < 1.33 - Math.abs(u) * 0.12)) &&
            !onFace(u, v),
          radius: [11, 17],
          step: 18,
        },
        mane: {
          grows: (u, v) =>
            within(u, v, 1.4, 0.5, 0.52) || (Math.abs(u) < 1.4 && v > 0.5 && v < 1.3 - Math.abs(u) * 0.08),
          radius: [15, 21],
          step: 21,
        },
      };
    case 'curly-top':
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.02, 0.08, 0.23) && !onFace(u, v) && v < 0.25,
          radius: [11, 16],
          step: 17,
        },
        mane: null,
      };
    case 'curly-short':
      return {
        crown: {
          grows: (u, v) => within(u, v, 1.09, 0.34, 0.44) && !onFace(u, v) && v < 0.5,
          radius: [9, 14],
          step: 15,
        },
        mane: null,
      };
    default:
      return assertNever(style);
  }
}

/** Two round puffs on the crown. */
export function drawPuffs(random: Random, head: HeadShape, colours: HairColours): string {
  return [-1, 1]
    .map((side) => {
      const grows = (u: number, v: number): boolean =>
        Math.hypot((u - side * 0.92) / 0.46, (v + 0.01) / 0.18) < 1;
      return drawCurls(random, curlsIn(random, head, { grows, radius: [10, 14], step: 12 }), colours, 0.12);
    })
    .join('');
}
