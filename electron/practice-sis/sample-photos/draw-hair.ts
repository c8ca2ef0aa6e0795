import { css, mix } from './colour.ts';
import { curlsIn, drawCurls } from './draw-curls.ts';
import { drawHeadscarf } from './draw-headscarf.ts';
import { drawBraids, drawBun } from './draw-tied-hair.ts';
import { drawPiece, type HairPiece, hairColours, hairPaints, outlineOf } from './hair-piece.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { behind, curtains, parted, pulledBack, tail } from './long-hair.ts';
import { filled, stroked } from './paint.ts';
import type { HairStyle, Person, Sitting } from './person.ts';
import type { Random } from './random.ts';
import { bangs, fringe, sidePart, swept, tousled } from './short-hair.ts';
import { mirrored, shapeOfSides } from './spline.ts';

export interface HairDrawing {
  /** Behind neck and shoulders. */
  readonly back: string;
  readonly front: string;
  /** The outline of what lies on the forehead, as SVG path data. */
  readonly overhang: string;
}

export function drawHair(random: Random, person: Person, sitting: Sitting, head: HeadShape): HairDrawing {
  const { hairStyle } = person;
  if (hairStyle === 'headscarf')
    return { back: '', front: drawHeadscarf(random, person, head), overhang: '' };

  const colours = hairColours(person.hair);
  const paints = hairPaints(colours, head);
  const draw = (name: string, pieces: readonly HairPiece[]): string =>
    pieces.map((piece, index) => drawPiece(random, `${name}-${index}`, piece, colours)).join('');
  const curls = (field: Parameters<typeof curlsIn>[2], shade: number): string =>
    drawCurls(random, curlsIn(random, head, field), colours, shade);

  if (hairStyle === 'buzz') return { back: paints, front: drawBuzz(random, person, head), overhang: '' };
  if (hairStyle === 'afro' || hairStyle.startsWith('curly')) {
    const cap = scalp(head);
    const under = filled(cap, css(mix(colours.base, colours.dark, 0.5)));
    const { crown, mane } = curlFields(hairStyle, head);
    return {
      back: paints + (mane === null ? '' : curls(mane, 0.4)),
      front: under + curls(crown, 0),
      overhang: cap,
    };
  }

  const { back, front, fallsBehind } = choosePieces(random, hairStyle, head);
  const frontDrawing = draw('front', front);
  const side = random.chance(0.5) ? 1 : -1;
  const tied =
    hairStyle === 'bun'
      ? drawBun(random, head, colours, 0.42)
      : hairStyle === 'puffs'
        ? drawPuffs(random, head, colours)
        : '';
  return {
    back:
      paints +
      (back === null ? '' : draw('back', [back])) +
      (fallsBehind ? `<g id="falling">${frontDrawing}</g>` : '') +
      tied,
    front: [
      hairStyle === 'ponytail' ? draw('tail', [tail(head, side, random.between(0, 0.05))]) : '',
      fallsBehind ? fallingAboveShoulders(head) : frontDrawing,
      hairStyle === 'braids' ? drawBraids(random, head, colours, sitting.accent) : '',
    ].join(''),
    overhang: front.map(outlineOf).join(''),
  };
}

/** The same hair again, in front of the face only: the rest of it lies behind the shoulders. */
function fallingAboveShoulders(head: HeadShape): string {
  const [, y] = head.at(0, 1.02);
  return `<clipPath id="above"><rect x="0" y="0" width="640" height="${y}"/></clipPath><g clip-path="url(#above)"><use href="#falling"/></g>`;
}

interface Pieces {
  readonly back: HairPiece | null;
  readonly front: readonly HairPiece[];
  readonly fallsBehind: boolean;
}

function choosePieces(random: Random, style: HairStyle, head: HeadShape): Pieces {
  const side = random.chance(0.7) ? 1 : -1;
  const part = random.pick([0, 0, 0.16, -0.16]);
  const end = random.between(1.4, 1.9);
  const fallsBehind = random.chance(0.45);
  const short = (front: readonly HairPiece[]): Pieces => ({ back: null, front, fallsBehind: false });
  switch (style) {
    case 'side-part':
      return short(sidePart(head, side, random.between(0, 0.03)));
    case 'swept':
      return short(swept(head, side, random.between(0, 0.05)));
    case 'fringe':
      return short(fringe(head, random.between(0.29, 0.34)));
    case 'tousled':
      return short(tousled(random, head));
    case 'braids':
    case 'puffs':
      return short(parted(head));
    case 'straight-long': {
      const front = curtains(head, { part, end, width: 1.2, wave: 0.01, curlsIn: false });
      return { back: behind(head, end - 0.1, 1.16), front, fallsBehind };
    }
    case 'wavy-long': {
      const front = curtains(head, { part, end, width: 1.32, wave: 0.06, curlsIn: false });
      return { back: behind(head, end - 0.1, 1.26), front, fallsBehind };
    }
    case 'fringe-long': {
      const front = curtains(head, { part: 0, end, width: 1.2, wave: 0.012, curlsIn: false });
      return { back: behind(head, 1.5, 1.18), front: [...front, bangs(head, 0.35)], fallsBehind };
    }
    case 'bob': {
      const hasBangs = random.chance(0.5);
      const front = curtains(head, {
        part: hasBangs ? 0 : part,
        end: random.between(0.98, 1.12),
        width: 1.26,
        wave: 0.015,
        curlsIn: true,
      });
      return {
        back: behind(head, 1.02, 1.14),
        front: hasBangs ? [...front, bangs(head, 0.35)] : front,
        fallsBehind: false,
      };
    }
    default:
      return short(pulledBack(head));
  }
}
