import type { FixKind } from '../../core/photo/fix.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { addTurns, type CropBox, type QuarterTurns } from '../../core/photo/picture-size.ts';
import type { Decision } from '../../core/review/decision.ts';
import type { DecisionState } from './decisions.ts';

/** How each choice changes the state of a decision. Pure: knows neither photos nor files. */

export type Choose = (state: DecisionState, id: PhotoId) => DecisionState;

const decide = (change: (decision: Decision) => Decision): Choose => {
  return (state) => ({ ...state, decision: change(state.decision) });
};

export const leaveOut = decide((decision) => ({ ...decision, isLeftOut: true }));

export const takeBack = decide((decision) => ({ ...decision, isLeftOut: false }));

export function chooseFixes(kindsOf: (id: PhotoId) => readonly FixKind[]): Choose {
  return ({ decision, ...rest }, id) => {
    const fixes = [...new Set([...decision.fixes, ...kindsOf(id)])];
    return { ...rest, decision: { ...decision, fixes } };
  };
}

export const removeFixes = decide((decision) => ({ ...decision, fixes: [], turns: 0, crop: null }));

/**
 * A frame by hand is a crop, chosen. Without a frame, there is no crop at all.
 * @param quarterTurns the picture was turned further before the frame was laid on it.
 */
export function crop(box: CropBox | null, quarterTurns: QuarterTurns = 0): Choose {
  return decide((decision) => {
    const others = decision.fixes.filter((kind) => kind !== 'crop');
    const fixes = box ? [...others, 'crop' as const] : others;
    return { ...decision, turns: addTurns(decision.turns, quarterTurns), crop: box, fixes };
  });
}

/** The frame lay on the picture as it stood before. */
export function turn(quarterTurns: QuarterTurns): Choose {
  return decide((decision) => ({
    ...decision,
    turns: addTurns(decision.turns, quarterTurns),
    crop: null,
  }));
}

export function assign(studentIds: ReadonlyMap<PhotoId, string | null>): Choose {
  return (state, id) => ({
    ...state,
    decision: { ...state.decision, studentId: studentIds.get(id) ?? null },
  });
}

/** The same picture is right for this student, and for others. @param studentIdOf whose photo it is now. */
export function sharePicture(studentIdOf: (id: PhotoId) => string | null): Choose {
  return (state, id) => ({
    ...state,
    decision: { ...state.decision, sharedPictureOf: studentIdOf(id) },
  });
}

export const restorePending: Choose = (state) =>
  state.pending ? { decision: state.pending, pending: null } : state;

export const discardPending: Choose = (state) => ({ ...state, pending: null });
