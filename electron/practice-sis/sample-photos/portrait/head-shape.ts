import type { Person } from './person.ts';
import { mirrored, type Point } from './spline.ts';

/** The middle of the picture, left to right, in drawing units: a picture is 640 x 800 of them. */
export const middleX = 320;

/** Where a head's parts lie, in drawing units. */
export interface HeadShape {
  readonly topY: number;
  readonly eyeY: number;
  readonly eyeGap: number;
  readonly noseY: number;
  readonly mouthY: number;
  readonly chinY: number;
  readonly halfWidth: number;
  readonly neckHalfWidth: number;
  readonly neckY: number;
  readonly shoulderHalfWidth: number;
  readonly shoulderY: number;
  readonly face: readonly Point[];
  /** A point by shares: `across` is -1 and 1 at the cheeks, `down` is 0 at the skull's top and 1 at the chin. */
  readonly at: (across: number, down: number) => Point;
}

export function headShapeOf({ age, face }: Person): HeadShape {
  const grown = (young: number, old: number): number => young + (old - young) * age;
  const topY = 196;
  const height = grown(246, 268) * face.length;
  const chinY = topY + height;
  const halfWidth = grown(101, 95) * face.width;
  const jaw = grown(0.8, 0.82) * face.jaw;
  const chin = grown(0.33, 0.32) * face.chin;
  const at = (across: number, down: number): Point => [middleX + across * halfWidth, topY + down * height];

  const right = [
    at(0, 0),
    at(0.56, 0.06),
    at(0.92, 0.26),
    at(1, 0.5),
    at(0.955, 0.67),
    at(jaw, 0.845),
    at(chin, 0.978),
    at(0, 1),
  ];
  const left = mirrored(right.slice(1, -1), middleX).toReversed();
  const eyeY = topY + height * grown(0.545, 0.515);
  const noseY = eyeY + height * grown(0.185, 0.205);
  return {
    topY,
    eyeY,
    eyeGap: halfWidth * 0.425,
    noseY,
    mouthY: noseY + (chinY - noseY) * 0.42,
    chinY,
    halfWidth,
    neckHalfWidth: grown(38, 50),
    neckY: chinY + grown(33, 44),
    shoulderHalfWidth: grown(172, 214),
    shoulderY: chinY + grown(112, 122),
    face: [...right, ...left],
    at,
  };
}

/**
 * A line on the head, written as SVG writes points: `0.5,0.1 0.9,0.4`, each across and down as in `at`.
 * `side` -1 gives its mirror image.
 */
export function lineAt({ at }: HeadShape, shares: string, side = 1): readonly Point[] {
  return shares.split(' ').map((share) => {
    const [across = 0, down = 0] = share.split(',').map(Number);
    return at(across * side, down);
  });
}
