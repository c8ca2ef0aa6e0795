import type { FaceFlaw } from './face.ts';

/** Measured in the face's box only, but for `pictureLights`; brightness from 0 to 255. */
export interface FaceMeasures {
  /** The brightest parts: eyes, teeth, highlights. */
  readonly lights: number;
  readonly pictureLights: number;
  /** The share that is white and shows nothing anymore. */
  readonly clippedShare: number;
  /** 0 is sharp, 1 is nothing but blur. */
  readonly blur: number;
  /** Of the box, in pixels of the picture that was measured. */
  readonly side: number;
}

/** Chosen from the tables in docs/decisions/faces.md, on the side of saying nothing. */
export const faceLimits = {
  blur: 0.55,
  /** How bright the lights of a face are at least, for the lights of its picture. */
  lightsOfPicture: 0.6,
  /** A picture without anything brighter shows nobody well. */
  lights: 85,
  clippedShare: 0.3,
  /** Smaller faces have too few pixels to be judged. */
  side: 48,
} as const;

/**
 * What is wrong with the picture of a face. Whether it is dark goes by its lights: the white of the eyes, teeth and
 * highlights are as bright in dark skin as in light skin, and get dark only where there is too little light.
 */
export function flawsOf({
  lights,
  pictureLights,
  clippedShare,
  blur,
  side,
}: FaceMeasures): readonly FaceFlaw[] {
  if (side < faceLimits.side) return [];
  const flaws: FaceFlaw[] = [];
  if (blur > faceLimits.blur) flaws.push('blurred');
  if (lights < faceLimits.lights || lights < pictureLights * faceLimits.lightsOfPicture) flaws.push('dark');
  if (clippedShare > faceLimits.clippedShare) flaws.push('bright');
  return flaws;
}
