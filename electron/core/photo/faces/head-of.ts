import type { QuarterTurns } from '../picture-size.ts';
import type { Face, Point } from './face.ts';

/** A head, from its crown without the hair's volume to its chin, in pixels. */
export interface Head {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From the picture's upper edge to the eyes. */
  readonly eyeY: number;
}

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** By how much a picture has to be rotated, clockwise, for this face to be upright. */
export function turnsToUpright({ points }: Pick<Face, 'points'>): QuarterTurns {
  const eyes = middle(points.rightEye, points.leftEye);
  const [x, y] = [points.mouth.x - eyes.x, points.mouth.y - eyes.y];
  if (Math.abs(y) >= Math.abs(x)) return y >= 0 ? 0 : 2;
  // The chin on the right: rotated clockwise it comes to the bottom.
  return x > 0 ? 1 : 3;
}

/** Shares of the height of a head, which the eyes halve. Measured: see docs/decisions/faces.md. */
const eyesToMouthShare = 0.285;
const eyeShare = 0.5;
const widthShare = 0.78;

/** @param face upright. */
export function headOf({ points }: Pick<Face, 'points'>): Head {
  const eyes = middle(points.rightEye, points.leftEye);
  const distance = Math.hypot(points.mouth.x - eyes.x, points.mouth.y - eyes.y);
  const height = distance / eyesToMouthShare;
  const width = height * widthShare;
  return { left: eyes.x - width / 2, top: eyes.y - height * eyeShare, width, height, eyeY: eyes.y };
}
