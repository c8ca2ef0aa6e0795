import type { Random } from '../random.ts';
import { css, mix } from './colour.ts';
import { drawEyes } from './draw-eyes.ts';
import { drawMouth } from './draw-mouth.ts';
import { type HeadShape, middleX } from './head-shape.ts';
import { clip, filled, glow, linearGradient, radialGradient, shadow, stroked } from './paint.ts';
import type { Person, Sitting } from './person.ts';
import { smoothShape } from './spline.ts';

/** Ears, skin and features. `overhang` is the hair in front, which throws its shade on the forehead. */
export function drawFace(
  random: Random,
  person: Person,
  sitting: Sitting,
  head: HeadShape,
  overhang: string,
): string {
  const { skin } = person;
  const face = smoothShape(head.face);
  const { topY, chinY, halfWidth } = head;
  const height = chinY - topY;
  return [
    person.hairStyle === 'headscarf' ? '' : drawEars(person, head),
    clip('face-clip', face),
    linearGradient(
      'face-skin',
      [middleX - halfWidth, topY, middleX + halfWidth * 0.8, chinY],
      [
        [0, skin.light],
        [0.45, skin.base],
        [1, mix(skin.base, skin.shade, 0.5)],
      ],
    ),
    filled(face, 'url(#face-skin)'),
    '<g clip-path="url(#face-clip)">',
    radialGradient(
      'face-round',
      [middleX - halfWidth * 0.2, topY + height * 0.46, height * 0.66],
      [
        [0, skin.shade, 0],
        [0.56, skin.shade, 0],
        [0.8, skin.shade, 0.34],
        [1, skin.deep, 0.5],
      ],
    ),
    filled(face, 'url(#face-round)'),
    drawPlanes(person, head),
    person.hasFreckles ? drawFreckles(random, person, head) : '',
    overhang === '' ? '' : shadow(overhang, skin.deep, 0.42, [3, 9]),
    '</g>',
    drawNose(person, head),
    drawMouth(person, sitting, head),
    drawEyes(person, head),
  ].join('');
}

function drawEars({ skin }: Person, head: HeadShape): string {
  const ear = (side: number, shade: number): string => {
    const [x, y] = head.at(side * 1.01, 0.62);
    const outline = 'M-8 -24C-2 -36 15 -34 16 -16C17 -2 10 6 8 16C6 28 -4 32 -9 24Z';
    const fold = 'M0 -20C9 -25 12 -14 9 -7C5 -1 4 2 5 10';
    const inside = css(mix(skin.shade, skin.deep, 0.25));
    const flesh = css(mix(mix(skin.base, skin.blush, 0.25), skin.shade, shade));
    return `<g transform="translate(${x} ${y}) scale(${side} 1)">${filled(outline, flesh)}${stroked(fold, inside, 3.6, 0.5)}</g>`;
  };
  return ear(-1, 0.4) + ear(1, 0.8);
}

/** The light and shade of forehead, eye sockets, cheeks and chin. */
function drawPlanes({ skin, age }: Person, head: HeadShape): string {
  const { eyeY, eyeGap, noseY, mouthY, chinY, halfWidth: width } = head;
  const cheekY = noseY - 4;
  const blush = 0.62 - age * 0.2;
  return [
    glow('forehead', { x: middleX - width * 0.2, y: eyeY - 66, rx: width * 0.62, ry: 48 }, skin.light, 0.55),
    glow('socket-left', { x: middleX - eyeGap, y: eyeY - 7, rx: 37, ry: 25 }, skin.shade, 0.4),
    glow('socket-right', { x: middleX + eyeGap, y: eyeY - 7, rx: 37, ry: 25 }, skin.shade, 0.5),
    glow('cheek-left', { x: middleX - width * 0.57, y: cheekY, rx: 42, ry: 31 }, skin.blush, blush),
    glow('cheek-right', { x: middleX + width * 0.57, y: cheekY, rx: 40, ry: 31 }, skin.blush, blush),
    glow('apple', { x: middleX - width * 0.5, y: cheekY - 14, rx: 27, ry: 17 }, skin.light, 0.5),
    glow('apple-right', { x: middleX + width * 0.46, y: cheekY - 14, rx: 22, ry: 14 }, skin.light, 0.22),
    glow('under-lip', { x: middleX + 1, y: mouthY + 27, rx: 25, ry: 8 }, skin.shade, 0.55),
    glow('chin', { x: middleX - 4, y: chinY - 19, rx: 25, ry: 15 }, skin.light, 0.4),
    glow(
      'jaw',
      { x: middleX + width * 0.62, y: chinY - 24, rx: 58, ry: 66, turnDegrees: 28 },
      skin.deep,
      0.34,
    ),
  ].join('');
}

function drawNose({ skin, face, age }: Person, head: HeadShape): string {
  const { noseY, eyeY } = head;
  const half = (15 + age * 2.5) * face.noseWidth;
  const x = middleX;
  const wing = (side: number): string =>
    `M${x + side * half * 0.82} ${noseY - 15}C${x + side * half * 1.28} ${noseY - 10} ${x + side * half * 1.22} ${noseY + 2} ${x + side * half * 0.72} ${noseY + 1}`;
  const under = `M${x - half * 0.74} ${noseY + 1}C${x - half * 0.4} ${noseY + 0.5} ${x - half * 0.3} ${noseY + 5} ${x} ${noseY + 5}C${x + half * 0.3} ${noseY + 5} ${x + half * 0.4} ${noseY + 0.5} ${x + half * 0.74} ${noseY + 1}`;
  const line = css(mix(skin.shade, skin.deep, 0.45));
  return [
    glow('nose-under', { x: x + 2, y: noseY + 8, rx: half * 1.5, ry: 10 }, skin.shade, 0.6),
    glow(
      'nose-side',
      { x: x + half * 0.85, y: (eyeY + noseY) / 2 + 4, rx: 10, ry: 36, turnDegrees: -8 },
      skin.shade,
      0.5,
    ),
    glow('nose-ball', { x, y: noseY - 8, rx: half * 1.25, ry: 16 }, mix(skin.base, skin.blush, 0.5), 0.5),
    glow('nose-bridge', { x: x - 3, y: (eyeY + noseY) / 2 - 6, rx: 7, ry: 34 }, skin.light, 0.6),
    glow('nose-tip', { x: x - 4, y: noseY - 12, rx: 8, ry: 7 }, mix(skin.light, [255, 255, 250], 0.5), 0.75),
    stroked(wing(-1), line, 2, 0.42),
    stroked(wing(1), line, 2, 0.6),
    stroked(under, line, 1.6, 0.4),
    `<ellipse cx="${x - half * 0.43}" cy="${noseY + 0.5}" rx="${half * 0.25}" ry="2.6" fill="${css(skin.deep)}" fill-opacity="0.62" transform="rotate(-14 ${x - half * 0.43} ${noseY})"/>`,
    `<ellipse cx="${x + half * 0.43}" cy="${noseY + 0.5}" rx="${half * 0.25}" ry="2.6" fill="${css(skin.deep)}" fill-opacity="0.62" transform="rotate(14 ${x + half * 0.43} ${noseY})"/>`,
  ].join('');
}

function drawFreckles(random: Random, { skin }: Person, head: HeadShape): string {
  const spot = css(mix(skin.base, [150, 78, 40], 0.62));
  let spots = '';
  for (let index = 0; index < 46; index += 1) {
    const side = random.chance(0.5) ? 1 : -1;
    const x = middleX + side * Math.abs(random.between(0, 1) + random.between(-0.35, 0.35)) * 66;
    const y = head.noseY - 14 + random.between(-22, 16);
    spots += `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${random.between(0.8, 1.9).toFixed(1)}" fill-opacity="${random.between(0.25, 0.6).toFixed(2)}"/>`;
  }
  return `<g fill="${spot}">${spots}</g>`;
}
