import { css, darker, lighter } from './colour.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { stroked } from './paint.ts';
import type { Person } from './person.ts';

export function drawGlasses({ glasses, skin }: Person, head: HeadShape): string {
  if (glasses === null) return '';
  const { eyeGap, eyeY, halfWidth } = head;
  const [half, tall, corner] = {
    round: [31, 30, 30],
    soft: [34, 26, 13],
    oval: [34, 23, 23],
  }[glasses.shape] as [number, number, number];
  const y = eyeY + 3;
  const frame = css(glasses.frame);
  const lens = (x: number, more: string): string =>
    `<rect x="${x - half}" y="${y - tall}" width="${half * 2}" height="${tall * 2}" rx="${corner}" ry="${corner}" ${more}/>`;
  const [left, right] = [middleX - eyeGap - 1, middleX + eyeGap + 1];
  const bridge = `M${left + half - 1} ${y - 5}C${middleX - 6} ${y - 13} ${middleX + 6} ${y - 13} ${right - half + 1} ${y - 5}`;
  const arms = `M${left - half + 1} ${y - 8}L${middleX - halfWidth - 1} ${y - 13}M${right + half - 1} ${y - 8}L${middleX + halfWidth + 1} ${y - 13}`;
  const shade = `fill="none" stroke="${css(skin.deep)}" stroke-width="5" stroke-opacity="0.26" transform="translate(2 5)"`;
  const shine = (x: number): string =>
    `<path d="M${x - half * 0.55} ${y - tall * 0.1}L${x - half * 0.05} ${y - tall * 0.72}" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-opacity="0.2"/><path d="M${x - half * 0.2} ${y}L${x + half * 0.16} ${y - tall * 0.45}" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-opacity="0.15"/>`;
  return [
    lens(left, shade),
    lens(right, shade),
    lens(left, 'fill="#dfeaf2" fill-opacity="0.1"'),
    lens(right, 'fill="#dfeaf2" fill-opacity="0.1"'),
    shine(left),
    shine(right),
    stroked(arms, css(darker(glasses.frame, 0.3)), 4.4),
    lens(left, `fill="none" stroke="${frame}" stroke-width="4.6"`),
    lens(right, `fill="none" stroke="${frame}" stroke-width="4.6"`),
    stroked(bridge, frame, 4.6),
    lens(
      left,
      `fill="none" stroke="${css(lighter(glasses.frame, 0.5))}" stroke-width="1.2" stroke-opacity="0.4" transform="translate(-0.6 -1.4)"`,
    ),
  ].join('');
}
