import type { Random } from '../random.ts';
import { css, mix } from './colour.ts';
import type { HairColours } from './hair-piece.ts';
import type { HeadShape } from './head-shape.ts';
import type { Point } from './spline.ts';

interface Curl {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Curls that fill a ring around the head: a crown, a mane or a round of tight curls. */
export interface CurlField {
  /** Whether curls grow here, by the head's shares. */
  readonly grows: (across: number, down: number) => boolean;
  readonly radius: readonly [smallest: number, largest: number];
  /** Steps between curls, in drawing units. */
  readonly step: number;
}

export function curlsIn(
  random: Random,
  head: HeadShape,
  { grows, radius, step }: CurlField,
): readonly Curl[] {
  const curls: Curl[] = [];
  const [shareX, shareY] = [step / head.halfWidth, step / (head.chinY - head.topY)];
  let row = 0;
  for (let down = -0.5; down < 1.7; down += shareY) {
    row += 1;
    for (let across = -2 + (row % 2) * shareX * 0.5; across < 2; across += shareX) {
      const [u, v] = [across + random.between(-0.4, 0.4) * shareX, down + random.between(-0.4, 0.4) * shareY];
      if (!grows(u, v)) continue;
      const [x, y]: Point = head.at(u, v);
      curls.push({ x, y, radius: random.between(radius[0], radius[1]) });
    }
  }
  return curls;
}

export function drawCurls(
  random: Random,
  curls: readonly Curl[],
  colours: HairColours,
  shade: number,
): string {
  const { base, light, dark } = colours;
  const round = (value: number): string => value.toFixed(1);
  let [blobs, shadows, strands, shines] = ['', '', '', ''];
  for (const { x, y, radius } of curls) {
    blobs += `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
    const turn = random.between(-0.9, 0.9) - Math.PI / 2;
    const arc = (size: number, from: number, to: number): string => {
      const [x1, y1] = [x + Math.cos(turn + from) * size, y + Math.sin(turn + from) * size];
      const [x2, y2] = [x + Math.cos(turn + to) * size, y + Math.sin(turn + to) * size];
      return `M${round(x1)} ${round(y1)}A${round(size)} ${round(size)} 0 0 1 ${round(x2)} ${round(y2)}`;
    };
    shadows += arc(radius * 0.86, 1.2, 4.1);
    strands += arc(radius * 0.55, -1.5, 2.2);
    if (random.chance(0.6)) shines += arc(radius * 0.7, -1.1, 0.6);
  }
  return [
    `<g fill="${css(mix(base, dark, 0.2 + shade))}">${blobs}</g>`,
    '<g fill="none" stroke-linecap="round">',
    `<path d="${shadows}" stroke="${css(dark)}" stroke-width="3.4" stroke-opacity="0.5"/>`,
    `<path d="${strands}" stroke="${css(mix(base, light, 0.3))}" stroke-width="2" stroke-opacity="${0.5 - shade * 0.5}"/>`,
    `<path d="${shines}" stroke="url(#hair-shine)" stroke-width="2.6" stroke-opacity="${0.85 - shade}"/>`,
    '</g>',
  ].join('');
}
