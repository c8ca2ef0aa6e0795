import type { Student } from '../students.ts';

/** One press of the shutter: who, which of their pictures, and how many pixels, upright. */
export interface Shot {
  readonly student: Student;
  /** 0 is the first picture of the student; another number is another picture of the same person. */
  readonly sitting: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the scene that a picture shows, in the drawings' units; 4:5 is 0, 0, 640, 800. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const unitsWide = 640;
const unitsHigh = 800;

/** What a picture of this shape shows: all that a 4:5 one shows, and more at its sides or above and below. */
export function frameOf({ width, height }: Pick<Shot, 'width' | 'height'>): Frame {
  const ratio = width / height;
  if (ratio >= unitsWide / unitsHigh) {
    const wide = unitsHigh * ratio;
    return { x: (unitsWide - wide) / 2, y: 0, width: wide, height: unitsHigh };
  }
  const high = unitsWide / ratio;
  // More below than above, as photographers frame people.
  return { x: 0, y: (unitsHigh - high) * 0.35, width: unitsWide, height: high };
}
