import { z } from 'zod';
import type { BoardFolder, MissingPhoto } from '../../ledger/board.ts';
import { defineRequests, reply } from '../request-entry.ts';

export interface ForgottenHistory {
  readonly runs: number;
  /** Photos of which it is not known any more that they arrived. */
  readonly photos: number;
}

/** What is where. */
export const ledgerRequests = defineRequests({
  /** How much of each folder that photos were ever sent from is at which destination, the latest folder first. */
  board: {
    from: 'page',
    input: z.strictObject({}),
    reply: reply<{ readonly folders: readonly BoardFolder[] }>(),
  },
  /** Students of one of these folders of whom no photo is at a destination (`destinationKey`). */
  missingAt: {
    from: 'page',
    input: z.strictObject({
      folder: z.string().min(1).max(40_000),
      destination: z.string().min(1).max(3_000),
    }),
    reply: reply<{ readonly photos: readonly MissingPhoto[] }>(),
  },
  /**
   * Which destination `PhotoRow.atDestination` and `LedgerState` are about: zips in a folder for the chosen system, or an
   * SFTP. Null or `sis`: the SIS that is signed in at, or where the open folder's photos went last. While an upload or a
   * delivery goes on, they are about its own destination.
   */
  chooseDestination: {
    from: 'page',
    input: z.strictObject({
      destination: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('sis') }),
          z.strictObject({ kind: z.literal('sftp'), address: z.string().min(1).max(2_000) }),
          z.strictObject({ kind: z.literal('folder') }),
        ])
        .nullable(),
    }),
    reply: reply<null>(),
  },
  /**
   * Students of whom a photo arrived at `LedgerState.destination`, from whatever folder: some of them, from this place on
   * (0 by default).
   */
  arrivedStudents: {
    from: 'page',
    input: z.strictObject({
      from: z.int().min(0).optional(),
      /** Only those whose photo arrived at this time or later, in milliseconds since 1970. */
      sinceMs: z.int().min(0).optional(),
      /** Only those whose photo the destination says it has: not what was delivered, and no more is known of. */
      isConfirmed: z.literal(true).optional(),
    }),
    reply: reply<{
      /** Keys (`studentIdKey`), in a fixed order. */
      readonly students: readonly string[];
      /** How many there are in all. */
      readonly total: number;
      /** As `LedgerState.edition`: another one means others. */
      readonly edition: number;
    }>(),
  },
  /**
   * Deletes uploads that ended longer ago than this, except those that can still be continued, and what is known of
   * photos that arrived before that.
   */
  forgetOldRuns: {
    from: 'app',
    input: z.strictObject({ days: z.int().min(1).max(36_500) }),
    reply: reply<ForgottenHistory>(),
  },
  /** The same for a day: uploads that ended before this time, in milliseconds since 1970. */
  forgetRunsBefore: {
    from: 'app',
    input: z.strictObject({ beforeMs: z.int().min(0) }),
    reply: reply<ForgottenHistory>(),
  },
});
