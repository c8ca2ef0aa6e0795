import { assertNever } from '../../../core/shared/assert-never.ts';
import type { Random } from '../random.ts';
import { drawBuzz } from './draw-buzz.ts';
import { type CurlyStyle, drawCurlyHair, drawPuffs } from './draw-curly-hair.ts';
import { drawHeadscarf } from './draw-headscarf.ts';
import { drawBraids, drawBun } from './draw-tied-hair.ts';
import {
  drawPiece,
  type HairColours,
  type HairDrawing,
  type HairPiece,
  hairColours,
  hairPaints,
  outlineOf,
} from './hair-piece.ts';
import type { HeadShape } from './head-shape.ts';
import { behind, curtains, parted, pulledBack, tail } from './long-hair.ts';
import type { HairStyle, Person, Sitting } from './person.ts';
import { bangs, fringe, sidePart, swept, tousled } from './short-hair.ts';

export function drawHair(random: Random, person: Person, sitting: Sitting, head: HeadShape): HairDrawing {
  const { hairStyle } = person;
  if (hairStyle === 'headscarf') {
    return { back: '', front: drawHeadscarf(random, person, head), overhang: '' };
  }
  const colours = hairColours(person.hair);
  const drawing = drawOwnHair(random, hairStyle, head, sitting, colours);
  return { ...drawing, back: hairPaints(colours, head) + drawing.back };
}

function drawOwnHair(
  random: Random,
  style: Exclude<HairStyle, 'headscarf'>,
  head: HeadShape,
  { accent }: Sitting,
  colours: HairColours,
): HairDrawing {
  switch (style) {
    case 'buzz':
      return { back: '', front: drawBuzz(random, head, colours), overhang: '' };
    case 'afro':
    case 'curly-long':
    case 'curly-short':
    case 'curly-top':
      return drawCurlyHair(random, style, head, colours);
    default:
      break;
  }
  const { back, front, fallsBehind } = choosePieces(random, style, head);
  const draw = (name: string, pieces: readonly HairPiece[]): string =>
    pieces.map((piece, index) => drawPiece(random, `${name}-${index}`, piece, colours)).join('');
  const side = random.chance(0.5) ? 1 : -1;
  const frontDrawing = draw('front', front);
  return {
    back: [
      back === null ? '' : draw('back', [back]),
      fallsBehind ? `<g id="falling">${frontDrawing}</g>` : '',
      style === 'bun' ? drawBun(random, head, colours, 0.42) : '',
      style === 'puffs' ? drawPuffs(random, head, colours) : '',
    ].join(''),
    front: [
      style === 'ponytail' ? draw('tail', [tail(head, side, random.between(0, 0.05))]) : '',
      fallsBehind ? fallingAboveShoulders(head) : frontDrawing,
      style === 'braids' ? drawBraids(random, head, colours, accent) : '',
    ].join(''),
    overhang: front.map(outlineOf).join(''),
  };
}

/** The same hair again, in front of the face only: the rest of it lies behind the shoulders. */
function fallingAboveShoulders(head: HeadShape): string {
  const [, y] = head.at(0, 1.02);
  return `<clipPath id="above"><rect x="0" y="0" width="640" height="${y}"/></clipPath><g clip-path="url(#above)"><use href="#falling"/></g>`;
}

type StyleOfPieces = Exclude<HairStyle, CurlyStyle | 'buzz' | 'headscarf'>;

interface Pieces {
  readonly back: HairPiece | null;
  readonly front: readonly HairPiece[];
  readonly fallsBehind: boolean;
}

function choosePieces(random: Random, style: StyleOfPieces, head: HeadShape): Pieces {
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
    case 'ponytail':
    case 'bun':
      return short(pulledBack(head));
    default:
      return assertNever(style);
  }
}
