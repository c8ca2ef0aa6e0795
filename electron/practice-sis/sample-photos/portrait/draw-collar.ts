import { assertNever } from '../../../core/shared/assert-never.ts';
import { type Colour, css, darker, lighter, lightness, mix, white } from './colour.ts';
import { drawHood } from './draw-hood.ts';
import { drawBlazer, drawVee } from './draw-open-front.ts';
import { drawWings } from './draw-wings.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { neckline } from './neckline.ts';
import { filled, linearGradient, shadow, stroked } from './paint.ts';
import type { Sitting } from './person.ts';
import { shapeOfSides, smoothLine } from './spline.ts';

/** What a garment has around the neck and down its middle. */
export function drawCollar(sitting: Sitting, head: HeadShape): string {
  const { cloth, accent, garment } = sitting;
  switch (garment) {
    case 'tee':
      return drawBand(head, 30, 11, mix(cloth, accent, sitting.pattern === 'plain' ? 0 : 0.5));
    case 'sweater':
      return drawBand(head, 24, 22, mix(cloth, darker(cloth, 0.3), 0.4)) + drawRibs(head, cloth);
    case 'polo':
      return (
        drawPlacket(head, cloth, 3) +
        drawWings(head, mix(cloth, lightness(cloth) > 0.5 ? accent : white, 0.12), 0.86)
      );
    case 'shirt':
      return drawPlacket(head, mix(cloth, white, 0.1), 12) + drawWings(head, mix(cloth, white, 0.16), 1);
    case 'hoodie':
      return drawHood(head, cloth, accent);
    case 'collar-sweater':
      return drawVee(head, cloth, white, 92) + drawWings(head, white, 1);
    case 'round-collar':
      return drawRoundCollar(head, lightness(cloth) > 0.75 ? mix(cloth, accent, 0.6) : white);
    case 'blazer':
      return drawBlazer(head, cloth, accent);
    default:
      return assertNever(garment);
  }
}

function drawBand(head: HeadShape, depth: number, width: number, of: Colour): string {
  const line = smoothLine(neckline(head, depth));
  return [
    stroked(line, css(darker(of, 0.5)), width + 3, 0.4, 'transform="translate(0 3)"'),
    stroked(line, css(darker(of, 0.14)), width),
    stroked(line, css(lighter(of, 0.3)), width * 0.3, 0.35, `transform="translate(0 ${-width * 0.22})"`),
  ].join('');
}

function drawRibs(head: HeadShape, of: Colour): string {
  return stroked(
    smoothLine(neckline(head, 24)),
    css(darker(of, 0.55)),
    19,
    0.35,
    'stroke-dasharray="1.6 4" style="stroke-linecap:butt"',
  );
}

function drawPlacket({ neckY }: HeadShape, of: Colour, buttons: number): string {
  const bottom = buttons > 4 ? 1300 : neckY + 58 + buttons * 44;
  let dots = '';
  for (let index = 0; index < buttons; index += 1) {
    const y = neckY + 78 + index * (buttons > 4 ? 58 : 42);
    dots += `<circle cx="${middleX + 1}" cy="${y + 1.5}" r="5" fill="${css(darker(of, 0.7))}" fill-opacity="0.5"/><circle cx="${middleX}" cy="${y}" r="4.6" fill="${css(lighter(of, 0.55))}"/><circle cx="${middleX}" cy="${y}" r="1.6" fill="${css(darker(of, 0.4))}" fill-opacity="0.6"/>`;
  }
  return [
    `<rect x="${middleX - 13}" y="${neckY + 30}" width="26" height="${bottom - neckY - 30}" rx="3" fill="${css(lighter(of, 0.08))}" fill-opacity="0.55"/>`,
    stroked(`M${middleX + 13.5} ${neckY + 36}V${bottom}`, css(darker(of, 0.6)), 1.8, 0.5),
    stroked(`M${middleX - 13} ${neckY + 36}V${bottom}`, css(darker(of, 0.5)), 1, 0.3),
    dots,
  ].join('');
}

function drawRoundCollar({ neckHalfWidth: neck, neckY }: HeadShape, of: Colour): string {
  const lobe = (side: number): string => {
    const x = (offset: number): number => middleX + side * offset;
    const shape = shapeOfSides([
      [
        [x(neck + 9), neckY - 14],
        [x(neck * 0.8), neckY + 14],
        [x(neck * 0.36), neckY + 27],
        [x(1), neckY + 31],
      ],
      [
        [x(1), neckY + 31],
        [x(10), neckY + 58],
        [x(36), neckY + 70],
        [x(neck + 22), neckY + 50],
        [x(neck + 38), neckY + 14],
        [x(neck + 9), neckY - 14],
      ],
    ]);
    const name = `round-${side < 0 ? 'left' : 'right'}`;
    return [
      shadow(shape, [26, 18, 22], 0.45, [2, 7]),
      linearGradient(
        name,
        [x(neck + 30), neckY - 10, x(4), neckY + 66],
        [
          [0, darker(of, side < 0 ? 0.08 : 0.28)],
          [0.6, side < 0 ? lighter(of, 0.2) : of],
          [1, darker(of, 0.1)],
        ],
      ),
      filled(shape, `url(#${name})`),
    ].join('');
  };
  return `${lobe(-1)}${lobe(1)}<circle cx="${middleX}" cy="${neckY + 38}" r="4.4" fill="${css(darker(of, 0.2))}"/>`;
}
