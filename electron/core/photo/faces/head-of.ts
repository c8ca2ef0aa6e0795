import { type CropBox, clampBox, type QuarterTurns, type Size } from '../picture-size.ts';
import { type Face, type FaceFindings, type Point, turnFace } from './face.ts';

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

/**
 * A head is twice as high as it is from the eyes to the chin. That distance follows from the eyes and the mouth, and as
 * well from the box; the mean of both varies less than either. Measured on drawn portraits: see docs/decisions/faces.md.
 */
const chinBelowEyes = { ofEyesToMouth: 1.467, ofBox: 0.657 } as const;

/** Ears included. */
const widthOfHeight = 0.8;

/** @param face upright. */
export function headOf({ box, points }: Pick<Face, 'box' | 'points'>): Head {
  const eyes = middle(points.rightEye, points.leftEye);
  const eyesToMouth = Math.hypot(points.mouth.x - eyes.x, points.mouth.y - eyes.y);
  const height = chinBelowEyes.ofEyesToMouth * eyesToMouth + chinBelowEyes.ofBox * box.height;
  const width = height * widthOfHeight;
  // Of a face that looks aside, the middle of its box is nearer to the middle of the head than its eyes are.
  const centerX = (eyes.x + box.left + box.width / 2) / 2;
  return { left: centerX - width / 2, top: eyes.y - height / 2, width, height, eyeY: eyes.y };
}

/** A square around a head, in whole pixels of the picture: for looking at faces. */
export function squareAround({ left, top, width, height }: Head, size: Size): CropBox {
  const side = Math.round(height * 1.3);
  const box = {
    left: Math.round(left + width / 2 - side / 2),
    top: Math.round(top + height / 2 - side / 2),
    width: side,
    height: side,
  };
  return clampBox(box, size);
}

/** Of two faces of which one is at least so much larger, the other is in the background, or on a shirt. */
const backgroundShare = 0.4;

const area = ({ box }: Face) => box.width * box.height;

/** Faces that could be the student's. One that is much smaller than the largest is a poster's or a bystander's. */
export function foregroundFaces({ faces }: Pick<FaceFindings, 'faces'>): readonly Face[] {
  const [largest] = faces;
  return largest ? faces.filter((face) => area(face) >= area(largest) * backgroundShare) : [];
}

/**
 * The head of the one person in a picture, as it lies once the picture is rotated by hand; null where there is nobody,
 * or more than one person, or where the head is not upright then.
 * @param size of the upright picture before.
 */
export function headIn(findings: FaceFindings, size: Size, turns: QuarterTurns): Head | null {
  const [face, ...others] = foregroundFaces(findings);
  if (!face || others.length > 0 || findings.turns !== turns) return null;
  return headOf(turnFace(face, size, turns));
}
