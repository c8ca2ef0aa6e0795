import type { FixKind } from '../photo/fix.ts';
import type { CropBox, QuarterTurns } from '../photo/picture-size.ts';

/**
 * What a person decided about one photo. Data, so that it can be undone, listed, kept and replayed. It never touches
 * the file; what it asks for is done while packing.
 */
export interface Decision {
  /** It is not sent, whatever else is right with it. */
  readonly isLeftOut: boolean;
  /** Whose photo it is, where that was said; null: what its name says. */
  readonly studentId: string | null;
  /** Fixes that need no judgement and were chosen; those that do not apply (any more) are passed over. */
  readonly fixes: readonly FixKind[];
  /** Clockwise, on top of what EXIF says. */
  readonly turns: QuarterTurns;
  /** A frame set by hand, in pixels of the upright, turned picture; null: where a crop is chosen, the preset's. */
  readonly crop: CropBox | null;
  /**
   * The student whose picture a person confirmed this to be, although another student's photo is identical; else null.
   */
  readonly sharedPictureOf: string | null;
}

export const undecided: Decision = {
  isLeftOut: false,
  studentId: null,
  fixes: [],
  turns: 0,
  crop: null,
  sharedPictureOf: null,
};

/** Fixes that need no judgement follow from any picture; the rest was decided by looking at this one. */
export function isAboutPicture({ isLeftOut, studentId, turns, crop, sharedPictureOf }: Decision): boolean {
  return isLeftOut || studentId !== null || turns !== 0 || crop !== null || sharedPictureOf !== null;
}

export function isSameDecision(one: Decision, other: Decision): boolean {
  return (
    one.isLeftOut === other.isLeftOut &&
    one.studentId === other.studentId &&
    one.turns === other.turns &&
    one.sharedPictureOf === other.sharedPictureOf &&
    [...one.fixes].sort().join() === [...other.fixes].sort().join() &&
    JSON.stringify(one.crop) === JSON.stringify(other.crop)
  );
}
