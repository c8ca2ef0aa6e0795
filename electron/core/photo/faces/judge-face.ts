import type { FaceFlaw } from './face.ts';

/** Measured in the face's box only, but for `pictureLights`; brightness from 0 to 255. */
export interface FaceMeasures {
  /** The brightest parts: eyes, teeth, highlights. */
  readonly lights: number;
  readonly middle: number;
  readonly pictureLights: number;
  /** The share that is white and shows nothing anymore. */
  readonly clippedShare: number;
  /** 0 is sharp, 1 is nothing but blur. */
  readonly blur: number;
  /** Of the box, in pixels. */
  readonly side: number;
}

export function flawsOf(_measures: FaceMeasures): readonly FaceFlaw[] {
  return [];
}
