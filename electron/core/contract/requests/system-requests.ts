import { z } from 'zod';
import { photoAddressSchema } from '../../delivery/photo-address.ts';
import type { PhotoId } from '../../photo/photo.ts';
import { aimFields, photoIds, runId } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';

const access = z.strictObject({
  address: photoAddressSchema,
  /** The password or token; what is kept of a sign-in in the browser. */
  secret: z.string().max(20_000),
});

/** Whom the open folder's photos would go to. */
const recipients = access.extend(aimFields);

/** A photo that the system has nobody for, or not just one. */
export interface Unplaced {
  readonly photoId: PhotoId;
  readonly file: string;
  /** As the system is asked for it; null where the roster has no such ID for the student. */
  readonly id: string | null;
  readonly reason: string;
}

/** What a system says of the open folder's students before anything is sent. */
export interface Rehearsal {
  /** Photos whose student the system has, once. */
  readonly found: number;
  /** Photos of students that it does not have. */
  readonly missing: readonly Unplaced[];
  /** Photos whose ID several people there have. */
  readonly several: readonly Unplaced[];
  /** Photos of people who can have no photo there. */
  readonly refused: readonly Unplaced[];
}

export interface Undone {
  /** People who have their former photo back, or none as before. */
  readonly restored: number;
  /** People whose photo is another one by now: they keep it. */
  readonly kept: number;
  /** Photos that could not be put back. */
  readonly failed: number;
}

/** Systems that take photos one by one: directories, Moodle, Google, Microsoft. Each takes a secret: no page may ask. */
export const systemRequests = defineRequests({
  /** Signs in as a delivery would, and sends nothing. */
  checkSystem: {
    from: 'app',
    input: access,
    reply: reply<{ readonly system: string; readonly user: string }>(),
    contactsAddress: true,
  },
  /**
   * Lets a person sign in to Google or Microsoft with the system's browser. Answers with what is to be kept in the keychain,
   * and given as `secret` from then on.
   */
  signInToSystem: {
    from: 'app',
    input: z.strictObject({
      address: photoAddressSchema,
      /** Google's clients for desktop apps have one, although it is no secret. */
      clientSecret: z.string().max(1_000).nullable(),
    }),
    reply: reply<{ readonly secret: string; readonly user: string }>(),
    contactsAddress: true,
  },
  /** Takes the people of a directory as the roster. Another roster, or none, takes its place as that of a file does. */
  openSystemRoster: {
    from: 'app',
    input: access.extend({
      /** As the person calls the destination. */
      name: z.string().max(200),
    }),
    reply: reply<null>(),
    contactsAddress: true,
    attempt: 'roster',
  },
  /** Asks whom the photos of the open folder would go to. Changes nothing there. */
  rehearse: { from: 'app', input: recipients, reply: reply<Rehearsal>(), contactsAddress: true },
  /**
   * Sends photos one by one: these, all, or what is left of an unfinished run of the open folder to that system. Blocked
   * ones never go. A photo is `imported` when it was read back. One that is there already is not sent, unless it is to go
   * `again`, and ends as `imported` with `already`. A photo that somebody has put there since ours is left alone unless
   * it is asked for by its ID or `again`.
   */
  sendPhotos: {
    from: 'app',
    input: recipients.extend({
      photoIds: photoIds.optional(),
      again: z.boolean().optional(),
      runId: runId.optional(),
    }),
    reply: reply<null>(),
    contactsAddress: true,
    endsInOrder: true,
  },
  /** Puts back what the last `sendPhotos` of the open folder has replaced, where ours is still there. */
  undoPhotos: { from: 'app', input: access, reply: reply<Undone>(), contactsAddress: true },
});
