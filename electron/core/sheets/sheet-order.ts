import { z } from 'zod';
import { classKinds } from './list-classes.ts';
import { papers, type SheetSize, sheetSizes } from './sheet-layout.ts';

/** Which classes are to be printed, and how. */
export const sheetOrderSchema = z.strictObject({
  by: z.enum(classKinds),
  /** Names of classes, as the roster has them. */
  names: z.array(z.string().max(1_000)).min(1).max(5_000),
  perPage: z.literal([...sheetSizes] as [SheetSize, ...SheetSize[]]),
  paper: z.enum(papers),
});

export type SheetOrder = z.output<typeof sheetOrderSchema>;

/** A photo as it stands on a sheet. */
export interface SheetPhoto {
  readonly number: number;
  readonly photoId: string;
  /** As a class list has it: "Lopez, Maria". */
  readonly name: string;
  readonly studentId: string;
}

/** The sheet of one class; on paper it is one page or several. */
export interface ClassSheet {
  readonly by: SheetOrder['by'];
  /** Empty: students without a homeroom or a grade. */
  readonly name: string;
  readonly teacher: string | null;
  /** What the clerk types before the numbers. */
  readonly code: string;
  /** By number. */
  readonly photos: readonly SheetPhoto[];
  /** Names of students without a photo in the folder. */
  readonly missing: readonly string[];
}
