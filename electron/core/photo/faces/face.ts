import type { QuarterTurns } from '../picture-size.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const facePointNames = ['rightEye', 'leftEye', 'nose', 'mouth', 'rightEar', 'leftEar'] as const;

/** Right and left are the person's own. */
export type FacePoints = Readonly<Record<(typeof facePointNames)[number], Point>>;

/**
 * Where a face is, in pixels of the upright picture before any fix. Nothing else is kept of a face: nothing that could
 * tell one person from another.
 */
export interface Face {
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly points: FacePoints;
  /** How sure it is that this is a face: 0 to 1. */
  readonly score: number;
}

/** How the picture of the face came out. */
export const faceFlaws = ['blurred', 'dark', 'bright'] as const;

export type FaceFlaw = (typeof faceFlaws)[number];

/** What was found of faces in a picture. */
export interface FaceFindings {
  /** The largest first. */
  readonly faces: readonly Face[];
  /** By how much the picture has to be rotated, clockwise, for the largest face to be upright. */
  readonly turns: QuarterTurns;
  /** Of the largest face. */
  readonly flaws: readonly FaceFlaw[];
}

export function mapPoints(points: FacePoints, change: (point: Point) => Point): FacePoints {
  const { rightEye, leftEye, nose, mouth, rightEar, leftEar } = points;
  return {
    rightEye: change(rightEye),
    leftEye: change(leftEye),
    nose: change(nose),
    mouth: change(mouth),
    rightEar: change(rightEar),
    leftEar: change(leftEar),
  };
}

function turnPoint(
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
  turns: QuarterTurns,
): Point {
  switch (turns) {
    case 0:
      return { x, y };
    case 1:
      return { x: height - y, y: x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: y, y: width - x };
  }
}

/** The same face in the picture rotated clockwise. @param size of the picture before. */
export function turnFace(
  { box, points, score }: Face,
  size: { readonly width: number; readonly height: number },
  turns: QuarterTurns,
): Face {
  const one = turnPoint({ x: box.left, y: box.top }, size, turns);
  const other = turnPoint({ x: box.left + box.width, y: box.top + box.height }, size, turns);
  return {
    box: {
      left: Math.min(one.x, other.x),
      top: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x),
      height: Math.abs(one.y - other.y),
    },
    points: mapPoints(points, (point) => turnPoint(point, size, turns)),
    score,
  };
}
