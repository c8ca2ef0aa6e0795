import type { Random } from '../random.ts';
import { drawBody } from './draw-body.ts';
import { drawFace } from './draw-face.ts';
import { drawGlasses } from './draw-glasses.ts';
import { drawHair } from './draw-hair.ts';
import { headShapeOf, middleX } from './head-shape.ts';
import type { Person, Sitting } from './person.ts';

/** The part of the scene that a picture shows, in drawing units; 4:5 is 0, 0, 640, 800. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Head and shoulders as SVG on a clear ground, `widthPixels` wide. */
export function drawPortrait(
  random: Random,
  person: Person,
  sitting: Sitting,
  frame: Frame,
  widthPixels: number,
): string {
  const head = headShapeOf(person);
  const hair = drawHair(random, person, sitting, head);
  const face = drawFace(random, person, sitting, head, hair.overhang);
  const turn = `rotate(${sitting.tiltDegrees.toFixed(2)} ${middleX} ${head.neckY.toFixed(1)})`;
  const heightPixels = Math.round((widthPixels * frame.height) / frame.width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPixels}" height="${heightPixels}" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}">`,
    '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="5"/></filter>',
    '<filter id="soft-fold" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="2.2"/></filter>',
    '<filter id="soft-wide" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>',
    `<g transform="translate(${sitting.shiftX.toFixed(1)} ${sitting.shiftY.toFixed(1)}) translate(320 400) scale(1.17) translate(-320 -392)">`,
    `<g transform="${turn}">${hair.back}</g>`,
    drawBody(person, sitting, head),
    `<g transform="${turn}">${face}${drawGlasses(person, head)}${hair.front}</g>`,
    '</g></svg>',
  ].join('');
}
