import { z } from 'zod';
import type { IndexLine, RefusedLine } from '../../matching/index/index-line.ts';
import type { PhotoId } from '../../photo/photo.ts';
import type { Student } from '../../roster/roster.ts';
import { columns, type Decided, filePath, padIdsTo } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';

const nothing = z.strictObject({});

/** A photo for which the index leads to exactly one student. */
export interface IndexMatchedPhoto {
  readonly photoId: PhotoId;
  readonly studentId: string;
}

/** Lists of people: the roster, those who opted out, the photographer's index. */
export const rosterRequests = defineRequests({
  /** Reads a roster from a file (CSV, XLSX, OneRoster's zip) or a folder of OneRoster files. */
  openRoster: {
    from: 'page',
    input: z.strictObject({ path: filePath, columns: columns.optional(), padIdsTo: padIdsTo.optional() }),
    reply: reply<null>(),
    attempt: 'roster',
  },
  /** Back to the SIS's roster, if it has one. */
  closeRoster: { from: 'page', input: nothing, reply: reply<null>(), attempt: 'roster' },
  /** Which column is what, by heading, and how many digits IDs are filled up to with zeros. */
  setRosterColumns: {
    from: 'page',
    input: z.strictObject({ columns, padIdsTo: padIdsTo.optional() }),
    reply: reply<null>(),
    attempt: 'roster',
  },
  /** A list of families who want no photo in the SIS: theirs are blocked, whatever the roster says. */
  openOptOuts: {
    from: 'page',
    input: z.strictObject({
      path: filePath,
      /** What was answered about it before; void where the list has become another one. */
      answers: z.string().max(1_000).optional(),
    }),
    reply: reply<null>(),
    attempt: 'roster',
  },
  /** Answers the question that is open about that list. */
  answerOptOuts: {
    from: 'page',
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('hidden-rows'), areMeant: z.boolean() }),
      z.strictObject({ kind: z.literal('nobody') }),
    ]),
    reply: reply<null>(),
    attempt: 'roster',
  },
  closeOptOuts: { from: 'page', input: nothing, reply: reply<null>(), attempt: 'roster' },
  /**
   * The students of the roster that photos are checked by, from this place on (0 by default): some of them, since 50,000
   * in one message would keep a window busy for too long.
   */
  students: {
    from: 'page',
    input: z.strictObject({ from: z.int().min(0).optional() }),
    reply: reply<{
      readonly students: readonly Student[];
      /** How many there are in all. */
      readonly total: number;
      /** Who works at the school, where anybody does, with the first ones; they are in no count of students. */
      readonly staff?: readonly Student[];
      /** Another one means other students: what was fetched of the former is void. */
      readonly edition: string;
    }>(),
  },
  /** Goes by the photographer's index wherever it leads to exactly one student; or not at all. */
  useIndex: { from: 'page', input: nothing, reply: reply<Decided>(), attempt: 'decision' },
  dismissIndex: { from: 'page', input: nothing, reply: reply<null>(), attempt: 'decision' },
  indexLists: {
    from: 'page',
    input: nothing,
    reply: reply<{
      /** What going by the index would do: photos that no person has named yet, and whose they become. */
      readonly matched: readonly IndexMatchedPhoto[];
      readonly missing: readonly IndexLine[];
      /** Lines that lead to no student of the roster, or to several. */
      readonly unsettled: readonly IndexLine[];
      readonly unlisted: readonly string[];
      readonly refused: readonly RefusedLine[];
    }>(),
  },
});
