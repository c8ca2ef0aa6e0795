import { z } from 'zod';
import { classKinds } from './list-classes.ts';
import type { PrincipalPage } from './principal-page.ts';
import { papers } from './sheet-layout.ts';
import { sheetOrderSchema } from './sheet-order.ts';

const text = z.string().max(1_000);
const count = z.int().min(0);

const principalPageSchema: z.ZodType<PrincipalPage> = z.strictObject({
  place: text,
  schoolYear: z.string().max(20),
  students: count,
  withPhoto: count,
  unconfirmed: count,
  optedOut: count,
  rooms: z
    .array(
      z.strictObject({
        by: z.enum(classKinds),
        name: text,
        teacher: text.nullable(),
        students: count,
        withPhoto: count,
        missing: z.array(text).max(100_000),
      }),
    )
    .max(5_000),
  complete: count,
});

/** What the window can have printed, or saved as a PDF. */
export const printoutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('class-sheets'), order: sheetOrderSchema }),
  z.strictObject({
    kind: z.literal('principal-page'),
    page: principalPageSchema,
    paper: z.enum(papers),
  }),
]);

export type Printout = z.output<typeof printoutSchema>;
