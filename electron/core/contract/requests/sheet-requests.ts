import { z } from 'zod';
import type { PhotoId } from '../../photo/photo.ts';
import type { NumbersProblem } from '../../sheets/read-sheet-numbers.ts';
import { type ClassSheet, sheetOrderSchema } from '../../sheets/sheet-order.ts';
import { photoId } from '../contract-fields.ts';
import { defineRequests, reply } from '../request-entry.ts';

/** A number of a class sheet, and the photo that it stands for. */
export interface PrintedPhoto {
  readonly code: string;
  readonly number: number;
  readonly photoId: PhotoId;
  /** The file holds another picture than the one that was printed. */
  readonly isChanged: boolean;
}

/** Paper for teachers, and the way back from it. */
export const sheetRequests = defineRequests({
  /** Gives each photo of these classes its number, which it keeps, and says what is to be printed. */
  classSheets: {
    from: 'app',
    input: z.strictObject({ order: sheetOrderSchema }),
    reply: reply<{ readonly sheets: readonly ClassSheet[] }>(),
  },
  /** A photo as it would be uploaded, as a JPEG of at most this height. */
  sheetPicture: {
    from: 'app',
    input: z.strictObject({ photoId, heightPixels: z.int().min(50).max(2_000) }),
    reply: reply<{ readonly bytes: Uint8Array }>(),
  },
  /** Of which classes of the open folder sheets were printed, in the order in which they were first. */
  printedSheets: {
    from: 'page',
    input: z.strictObject({}),
    reply: reply<{ readonly sheets: readonly { readonly code: string; readonly last: number }[] }>(),
  },
  /** Which photos are meant by what was typed from marked sheets. */
  findPrinted: {
    from: 'page',
    input: z.strictObject({ text: z.string().max(10_000) }),
    reply: reply<
      | {
          readonly kind: 'found';
          readonly photos: readonly PrintedPhoto[];
          /** Whose file is no longer in the folder. */
          readonly gone: readonly { readonly code: string; readonly number: number }[];
        }
      | { readonly kind: 'problem'; readonly problem: NumbersProblem }
    >(),
  },
});
