import { assertNever } from '../../../core/shared/assert-never.ts';
import { css, darker, lighter, mix } from './colour.ts';
import type { Sitting } from './person.ts';

/** The stuff a garment is made of, as SVG definitions and the fill that refers to them. */
export function clothFill({ cloth, accent, pattern, garment }: Sitting): { defs: string; fill: string } {
  const base = css(cloth);
  const other = css(mix(accent, cloth, 0.25));
  const tile = (width: number, height: number, drawing: string): { defs: string; fill: string } => ({
    defs: `<pattern id="cloth" width="${width}" height="${height}" patternUnits="userSpaceOnUse"><rect width="${width}" height="${height}" fill="${base}"/>${drawing}</pattern>`,
    fill: 'url(#cloth)',
  });
  if (garment === 'blazer' || garment === 'hoodie') return { defs: '', fill: base };
  switch (pattern) {
    case 'plain':
      return garment === 'sweater' || garment === 'collar-sweater'
        ? tile(
            7,
            9,
            `<path d="M0 2L3.5 6L7 2" fill="none" stroke="${css(darker(cloth, 0.35))}" stroke-width="1.6" stroke-opacity="0.5"/><path d="M0 5.5L3.5 9.5L7 5.5" fill="none" stroke="${css(lighter(cloth, 0.35))}" stroke-width="1" stroke-opacity="0.3"/>`,
          )
        : { defs: '', fill: base };
    case 'stripes':
      return tile(20, 34, `<rect y="4" width="20" height="11" fill="${other}"/>`);
    case 'bands':
      return tile(
        20,
        96,
        `<rect y="18" width="20" height="40" fill="${other}"/><rect y="64" width="20" height="6" fill="${other}"/>`,
      );
    case 'checks':
      return tile(
        36,
        36,
        `<rect width="18" height="36" fill="${other}" fill-opacity="0.42"/><rect width="36" height="18" fill="${other}" fill-opacity="0.42"/><path d="M27 0V36M0 27H36" stroke="${css(lighter(cloth, 0.6))}" stroke-width="1.4" stroke-opacity="0.5"/>`,
      );
    case 'dots':
      return tile(
        26,
        26,
        `<circle cx="6.5" cy="6.5" r="3.2" fill="${other}"/><circle cx="19.5" cy="19.5" r="3.2" fill="${other}"/>`,
      );
    default:
      return assertNever(pattern);
  }
}
