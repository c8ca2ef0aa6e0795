import type { Random } from '../random.ts';
import { css, mix } from './colour.ts';
import type { HairColours } from './hair-piece.ts';
import type { HeadShape } from './head-shape.ts';
import { clip, filled, stroked } from './paint.ts';
import { scalp } from './scalp.ts';

/** Hair so short that the scalp shines through. */
export function drawBuzz(random: Random, head: HeadShape, { base, dark }: HairColours): string {
  const cap = scalp(head);
  let stubble = '';
  for (let index = 0; index < 520; index += 1) {
    const [x, y] = head.at(random.between(-1.02, 1.02), random.between(-0.06, 0.5));
    stubble += `M${x.toFixed(1)} ${y.toFixed(1)}l${random.between(-1.5, 1.5).toFixed(1)} -3`;
  }
  return [
    clip('cap-clip', cap),
    `<g filter="url(#soft-fold)">${filled(cap, css(mix(base, dark, 0.2)), 0.9)}</g>`,
    `<g clip-path="url(#cap-clip)">${stroked(stubble, css(dark), 1.6, 0.5)}${filled(cap, 'url(#hair-side)')}${stroked('M250 200C290 178 330 180 350 190', 'url(#hair-shine)', 16, 0.35, 'filter="url(#soft)"')}</g>`,
  ].join('');
}
