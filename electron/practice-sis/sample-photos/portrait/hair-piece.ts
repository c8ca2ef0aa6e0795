import type { Random } from '../random.ts';
import { type Colour, colour, css, darker, lightness, mix } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { clip, filled, linearGradient } from './paint.ts';
import { between, lengthOf, type Point, resample, shapeOfSides, smoothLine } from './spline.ts';

/** Hair that lies between two or more guiding strands, each a line from its root to its end. */
export interface HairPiece {
  readonly guides: readonly (readonly Point[])[];
  readonly strands: number;
  /** How far strands stray from the guides, in drawing units. */
  readonly stray?: number;
  /** How unevenly the ends are cut, in drawing units. */
  readonly rag?: number;
  /** How much darker than the hair's own colour, for pieces that lie in the shade. */
  readonly shade?: number;
}

const unitsPerPoint = 52;

export interface HairDrawing {
  /** Behind neck and shoulders. */
  readonly back: string;
  readonly front: string;
  /** The outline of what lies on the forehead, as SVG path data. */
  readonly overhang: string;
}

export interface HairColours {
  readonly base: Colour;
  readonly light: Colour;
  readonly dark: Colour;
}

export function hairColours(base: Colour): HairColours {
  const isDark = lightness(base) < 0.22;
  return {
    base,
    light: isDark ? mix(base, colour('#93878c'), 0.6) : mix(base, colour('#ffe3b0'), 0.42),
    dark: darker(base, isDark ? 0.5 : 0.46),
  };
}

/** What every piece refers to; once in a drawing. */
export function hairPaints({ base, light, dark }: HairColours, head: HeadShape): string {
  const { topY, halfWidth: width } = head;
  return [
    linearGradient(
      'hair',
      [0, topY - 30, 0, topY + 420],
      [
        [0, mix(base, light, 0.1)],
        [0.3, base],
        [0.75, mix(base, dark, 0.35)],
        [1, mix(base, dark, 0.6)],
      ],
    ),
    linearGradient(
      'hair-side',
      [middleX - width * 1.3, topY, middleX + width * 1.3, topY + 80],
      [
        [0, light, 0.1],
        [0.3, light, 0.08],
        [0.6, dark, 0.06],
        [1, dark, 0.62],
      ],
    ),
    linearGradient(
      'hair-shine',
      [middleX - 30, topY - 26, middleX + 20, topY + 190],
      [
        [0, light, 0],
        [0.2, light, 0.5],
        [0.36, light, 0.72],
        [0.56, light, 0.12],
        [0.75, light, 0.3],
        [1, light, 0.06],
      ],
    ),
  ].join('');
}

export function outlineOf({ guides }: HairPiece): string {
  const first = guides[0] ?? [];
  const last = guides[guides.length - 1] ?? [];
  const inner = guides.slice(1, -1);
  const ends = [first, ...inner, last].map((guide) => guide[guide.length - 1] as Point);
  const roots = [first, ...inner, last].map((guide) => guide[0] as Point);
  return shapeOfSides([first, ends, last.toReversed(), roots.toReversed()]);
}

export function drawPiece(random: Random, name: string, piece: HairPiece, colours: HairColours): string {
  const { shade = 0, strands, stray = 2.4, rag = 0 } = piece;
  const longest = Math.max(...piece.guides.map(lengthOf));
  const points = Math.min(Math.max(Math.ceil(longest / unitsPerPoint), 5), 11);
  const guides = piece.guides.map((guide) => resample(guide, points));
  const outline = rag === 0 ? outlineOf(piece) : raggedOutline(random, piece, guides, rag);
  const { base, light, dark } = colours;
  const lines: Record<'dark' | 'light' | 'shine' | 'edge', string> = {
    dark: '',
    light: '',
    shine: '',
    edge: '',
  };
  for (let index = 0; index < strands; index += 1) {
    const at = (index + random.next()) / strands;
    const line = smoothLine(strandAt(random, guides, at, stray));
    lines[
      random.pickWeighted([
        ['dark', 4],
        ['light', 2],
        ['shine', 3],
      ] as const)
    ] += line;
  }
  for (const at of [-0.012, 0, 0.012, 0.988, 1, 1.012]) {
    lines.edge += smoothLine(strandAt(random, guides, at, stray * 0.8));
  }
  const stroke = (data: string, paint: string, width: number, opacity: number): string =>
    data === ''
      ? ''
      : `<path d="${data}" stroke="${paint}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;
  return [
    clip(`clip-${name}`, outline),
    '<g fill="none" stroke-linecap="round">',
    stroke(lines.edge, css(mix(base, dark, 0.25 + shade)), 2.4, 0.85),
    '</g>',
    filled(outline, 'url(#hair)'),
    `<g clip-path="url(#clip-${name})" fill="none" stroke-linecap="round">`,
    stroke(lines.dark, css(dark), 2.6, 0.34),
    stroke(lines.light, css(mix(base, light, 0.5)), 1.7, 0.32),
    stroke(lines.shine, 'url(#hair-shine)', 3.2, 0.62),
    filled(outline, 'url(#hair-side)'),
    shade > 0 ? filled(outline, css(dark), shade) : '',
    '</g>',
  ].join('');
}

function raggedOutline(
  random: Random,
  piece: HairPiece,
  guides: readonly (readonly Point[])[],
  rag: number,
): string {
  const first = piece.guides[0] ?? [];
  const last = piece.guides[piece.guides.length - 1] ?? [];
  const roots = piece.guides.slice(1, -1).map((guide) => guide[0] as Point);
  const tips = (guides.length - 1) * 9;
  const ends = Array.from({ length: tips - 1 }, (_, index): readonly Point[] => {
    const strand = strandAt(random, guides, (index + random.between(0.6, 1.4)) / tips, 0);
    const [before, end] = [strand[strand.length - 2] as Point, strand[strand.length - 1] as Point];
    const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
    return [between(end, before, (random.between(-0.7, 1) * rag) / length)];
  });
  return shapeOfSides([first, ...ends, last.toReversed(), [...roots].toReversed()]);
}

function strandAt(
  random: Random,
  guides: readonly (readonly Point[])[],
  at: number,
  stray: number,
): readonly Point[] {
  const place = at * (guides.length - 1);
  const index = Math.min(Math.max(Math.floor(place), 0), guides.length - 2);
  const [from, to] = [guides[index] as readonly Point[], guides[index + 1] as readonly Point[]];
  let [driftX, driftY] = [0, 0];
  return from.map((point, position) => {
    const [x, y] = between(point, to[position] as Point, place - index);
    driftX = driftX * 0.6 + random.between(-stray, stray);
    driftY = driftY * 0.6 + random.between(-stray, stray) * 0.6;
    return [x + driftX, y + driftY];
  });
}
