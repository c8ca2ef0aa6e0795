import { type Colour, css, darker, lighter, mix, white } from './colour.ts';
import { drawWings } from './draw-wings.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { filled, linearGradient, shadow, stroked } from './paint.ts';

/** A sweater's V with a shirt under it. */
export function drawVee(
  { neckHalfWidth: neck, neckY }: HeadShape,
  of: Colour,
  under: Colour,
  depth: number,
): string {
  const inside = `M${middleX - neck - 10} ${neckY - 10}L${middleX} ${neckY + depth + 24}L${middleX + neck + 10} ${neckY - 10}Q${middleX} ${neckY + 74} ${middleX - neck - 10} ${neckY - 10}Z`;
  const edge = `M${middleX - neck - 20} ${neckY - 8}L${middleX} ${neckY + depth + 26}L${middleX + neck + 20} ${neckY - 8}`;
  return [
    filled(inside, css(darker(under, 0.1))),
    stroked(`M${middleX} ${neckY + 40}V${neckY + depth + 10}`, css(darker(under, 0.5)), 1.4, 0.4),
    `<circle cx="${middleX}" cy="${neckY + 70}" r="4" fill="${css(darker(under, 0.16))}"/>`,
    stroked(edge, css(darker(of, 0.6)), 16, 0.4, 'transform="translate(0 4)"'),
    stroked(edge, css(darker(of, 0.16)), 13),
    stroked(edge, css(lighter(of, 0.4)), 2, 0.3),
  ].join('');
}

/** Lapels over shirt and tie. */
export function drawBlazer(head: HeadShape, of: Colour, accent: Colour): string {
  const { neckHalfWidth: neck, neckY } = head;
  const inside = `M${middleX - neck - 12} ${neckY - 10}L${middleX} ${neckY + 300}L${middleX + neck + 12} ${neckY - 10}Q${middleX} ${neckY + 74} ${middleX - neck - 12} ${neckY - 10}Z`;
  const tie = `M${middleX - 11} ${neckY + 40}L${middleX + 11} ${neckY + 40}L${middleX + 8} ${neckY + 60}L${middleX + 21} ${neckY + 300}H${middleX - 21}L${middleX - 8} ${neckY + 60}Z`;
  const lapel = (side: number): string => {
    const x = (offset: number): number => middleX + side * offset;
    const shape = `M${x(neck + 8)} ${neckY - 20}L${x(neck + 40)} ${neckY + 12}L${x(neck + 52)} ${neckY + 92}L${x(neck + 24)} ${neckY + 98}L${x(neck + 40)} ${neckY + 122}L${x(4)} ${neckY + 300}L${x(0)} ${neckY + 296}Z`;
    const shade = css(darker(of, side < 0 ? 0.06 : 0.28));
    return [
      shadow(shape, darker(of, 0.8), 0.5, [side * 3, 5]),
      filled(shape, shade),
      stroked(shape, css(lighter(of, 0.3)), 1, 0.25),
    ].join('');
  };
  const tieColour = mix(accent, [120, 40, 50], 0.3);
  return [
    linearGradient(
      'shirt-front',
      [middleX - neck, 0, middleX + neck, 0],
      [
        [0, white],
        [1, darker(white, 0.2)],
      ],
    ),
    filled(inside, 'url(#shirt-front)'),
    linearGradient(
      'tie',
      [middleX - 20, 0, middleX + 20, 0],
      [
        [0, lighter(tieColour, 0.16)],
        [1, darker(tieColour, 0.4)],
      ],
    ),
    filled(tie, 'url(#tie)'),
    lapel(-1),
    lapel(1),
    drawWings(head, white, 0.86),
  ].join('');
}
