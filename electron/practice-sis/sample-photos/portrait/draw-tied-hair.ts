import type { Random } from '../random.ts';
import { type Colour, css, darker, mix } from './colour.ts';
import type { HairColours } from './hair-piece.ts';
import type { HeadShape } from './head-shape.ts';
import { filled, radialGradient, stroked } from './paint.ts';

/** A bun on the crown; `size` is a share of the head's half width. */
export function drawBun(
  random: Random,
  head: HeadShape,
  { base, light, dark }: HairColours,
  size: number,
): string {
  const [x, y] = head.at(0, -0.17);
  const radius = size * head.halfWidth;
  let swirls = '';
  for (let turn = 0; turn < 26; turn += 1) {
    const from = random.between(0, Math.PI * 2);
    const far = radius * random.between(0.25, 0.96);
    const to = from + random.between(0.8, 1.9);
    const near = far * random.between(0.86, 1.02);
    const [x1, y1] = [x + Math.cos(from) * far, y + Math.sin(from) * far * 0.86];
    const [x2, y2] = [x + Math.cos(to) * near, y + Math.sin(to) * near * 0.86];
    swirls += `M${x1.toFixed(1)} ${y1.toFixed(1)}A${far.toFixed(1)} ${(far * 0.86).toFixed(1)} 0 0 1 ${x2.toFixed(1)} ${y2.toFixed(1)}`;
  }
  return [
    radialGradient(
      'bun',
      [x - radius * 0.3, y - radius * 0.35, radius * 1.4],
      [
        [0, mix(base, light, 0.35)],
        [0.5, base],
        [1, dark],
      ],
    ),
    `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * 0.88}" fill="url(#bun)"/>`,
    stroked(swirls, css(dark), 2, 0.38),
    stroked(swirls, css(light), 1.2, 0.25, 'transform="translate(1.5 -2)"'),
  ].join('');
}

const linksPerBraid = 11;

/** Two plaits from behind the ears, down in front of the shoulders. */
export function drawBraids(random: Random, head: HeadShape, colours: HairColours, tie: Colour): string {
  const out = random.between(0, 0.05);
  return drawBraid(head, colours, tie, -1, out) + drawBraid(head, colours, tie, 1, out);
}

function drawBraid(head: HeadShape, colours: HairColours, tie: Colour, side: -1 | 1, out: number): string {
  const { base, dark } = colours;
  const place = (share: number): readonly [x: number, y: number] =>
    head.at(side * (0.98 + out + Math.sin(share * 2.4) * 0.14), 0.6 + share * 1.02);
  let links = '';
  for (let index = 0; index < linksPerBraid; index += 1) {
    const share = index / (linksPerBraid - 1);
    const [x, y] = place(share);
    const width = 25 - share * 6;
    links += drawLink(colours, { x: x - width * 0.34, y, width, lean: -1, side });
    links += drawLink(colours, { x: x + width * 0.34, y: y + 12, width, lean: 1, side });
  }
  const [x, y] = place(1.05);
  const tuft = `M${x - 11} ${y + 8}Q${x - 16} ${y + 36} ${x - 6} ${y + 58}L${x - 1} ${y + 48}L${x + 5} ${y + 60}Q${x + 15} ${y + 34} ${x + 11} ${y + 8}Z`;
  return [
    filled(tuft, css(mix(base, dark, 0.25))),
    links,
    `<rect x="${x - 13}" y="${y + 2}" width="26" height="13" rx="6" fill="${css(tie)}" stroke="${css(darker(tie, 0.4))}" stroke-width="1"/>`,
  ].join('');
}

interface Link {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lean: -1 | 1;
  readonly side: -1 | 1;
}

function drawLink({ base, light, dark }: HairColours, { x, y, width, lean, side }: Link): string {
  const id = `link-${Math.round(x)}-${Math.round(y)}`;
  const lines = [-0.3, 0, 0.3]
    .map(
      (across) => `M${x + across * width} ${y - width * 0.7}q${lean * -3} ${width * 0.6} 0 ${width * 1.35}`,
    )
    .join('');
  return [
    radialGradient(
      id,
      [x - 4, y - 6, width * 1.05],
      [
        [0, mix(base, light, side < 0 ? 0.42 : 0.24)],
        [0.6, base],
        [1, mix(base, dark, 0.8)],
      ],
    ),
    `<g transform="rotate(${lean * -40} ${x} ${y})"><ellipse cx="${x}" cy="${y}" rx="${width * 0.6}" ry="${width * 0.98}" fill="url(#${id})"/>${stroked(lines, css(dark), 1.3, 0.4)}</g>`,
  ].join('');
}
