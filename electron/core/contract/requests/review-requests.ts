import { z } from 'zod';
import type { Suggestion } from '../../matching/suggest/suggestion.ts';
import { safeFixKinds } from '../../photo/fix.ts';
import {
  cropBox,
  type Decided,
  headPlacing,
  photoId,
  photoIds,
  quarterTurns,
  studentId,
} from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';
import type { HeadsCentered } from '../views.ts';

const nothing = z.strictObject({});
const decision = { from: 'page', reply: reply<Decided>(), attempt: 'decision' } as const;

/** What a person decides about photos. */
export const reviewRequests = defineRequests({
  /** Whose photo this may be, best first. */
  suggestions: {
    from: 'page',
    input: z.strictObject({ photoId }),
    reply: reply<{ readonly suggestions: readonly Suggestion[] }>(),
  },
  /** Says whose photos these are; null: what their names say. */
  assign: {
    ...decision,
    input: z.strictObject({
      students: z.array(z.strictObject({ photoId, studentId: studentId.nullable() })).max(1_000_000),
    }),
  },
  /** Chooses fixes that need no judgement, of these kinds or of all, for these photos or for all. */
  applySafeFixes: {
    ...decision,
    input: z.strictObject({
      photoIds: photoIds.optional(),
      kinds: z.array(z.enum(safeFixKinds)).optional(),
    }),
  },
  /** Takes all fixes away, also turns and frames that were made by hand. */
  removeFixes: { ...decision, input: z.strictObject({ photoIds }) },
  /**
   * A crop by hand, in pixels of the upright picture as it is rotated then; null: none. Rotated further before, in one
   * step. The same crop is laid over the photos `alsoFor`, as `copyCrop` says; those without a picture are passed over.
   */
  crop: {
    ...decision,
    input: z.strictObject({
      photoId,
      box: cropBox.nullable(),
      quarterTurns: quarterTurns.optional(),
      alsoFor: photoIds.optional(),
    }),
  },
  /**
   * Crops these photos, or all, so that every head has the same size and place: shares of the crop's height, as
   * `HeadPlacing` says. Where there is not exactly one head, a photo is cropped to the system's proportions, as a safe fix.
   */
  centerHeads: {
    ...decision,
    input: z.strictObject({ photoIds: photoIds.optional(), ...headPlacing.shape }),
    reply: reply<HeadsCentered>(),
  },
  /** Turns further, clockwise. */
  turn: { ...decision, input: z.strictObject({ photoIds, quarterTurns }) },
  /** These photos are not sent, whatever else is right with them. */
  leaveOut: { ...decision, input: z.strictObject({ photoIds, isRetake: z.boolean().optional() }) },
  takeBack: { ...decision, input: z.strictObject({ photoIds }) },
  /** Confirms each of these pictures for its student, although other students have an identical one. */
  sharePicture: { ...decision, input: z.strictObject({ photoIds }) },
  /** Files that changed since they were decided about: the former decision holds, or is forgotten. */
  answerChanged: { ...decision, input: z.strictObject({ photoIds, isKept: z.boolean() }) },
  /** Renames the files themselves to the IDs that were assigned. Undone like any other step. */
  renameFiles: { ...decision, input: nothing },
  /** Takes the last decision back, or makes it again. */
  undo: { ...decision, input: nothing, reply: reply<null>() },
  redo: { ...decision, input: nothing, reply: reply<null>() },
});
