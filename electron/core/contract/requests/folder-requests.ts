import { z } from 'zod';
import { filePath, photoId, pictureKinds, ruleFields } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';
import type { Snapshot } from '../snapshot.ts';

const nothing = z.strictObject({});

/** What is open, and how its photos look. */
export const folderRequests = defineRequests({
  /** Scans and checks a folder, a zip as if it were one, or loose files. What was open before is closed. */
  openFolder: {
    from: 'page',
    input: z.strictObject({
      paths: z.array(filePath).min(1).max(50_000),
      /** Looks for damage within JPEGs that decoders do not notice; absent: as the engine does by itself. */
      isThorough: z.boolean().optional(),
      ...ruleFields,
    }),
    reply: reply<null>(),
    endsInOrder: true,
    attempt: 'folder',
  },
  /** Checks what is open by other rules, and what is opened later too. */
  setRules: { from: 'page', input: z.strictObject(ruleFields), reply: reply<null>() },
  /** Whether faces are looked for, in what is open and in what is opened later. */
  setFaces: { from: 'app', input: z.strictObject({ isOn: z.boolean() }), reply: reply<null>() },
  stopFolder: { from: 'page', input: nothing, reply: reply<null>(), attempt: 'folder' },
  /**
   * Everything a window shows. With `photosFollow` without its photos, which come as a change: those of 50,000 in one
   * message would hold a window up for seconds.
   */
  snapshot: {
    from: 'page',
    input: z.strictObject({ photosFollow: z.boolean().optional() }),
    reply: reply<Snapshot>(),
  },
  /**
   * A photo as a JPEG: small (as it will be sent), large as it is, large as it will be sent (or would be, with the
   * fixes that need no judgement), or large, upright and turned by hand, for a frame to be set; or the student's face, as it is turned by hand. A page gets it through
   * the app's own scheme.
   */
  picture: {
    from: 'app',
    input: z.strictObject({ photoId, kind: z.enum(pictureKinds) }),
    reply: reply<{ readonly bytes: Uint8Array }>(),
  },
});
