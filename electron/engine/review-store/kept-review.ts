import { z } from 'zod';
import { type StepKind, stepKinds } from '../../core/contract/views.ts';
import { safeFixKinds } from '../../core/photo/fix.ts';
import type { Decision } from '../../core/review/decision.ts';

/** What was decided about a file, and how to know it again. */
export interface KeptDecision {
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Of its bytes, in hexadecimal; null where it was not read yet. */
  readonly sha256: string | null;
  readonly decision: Decision;
}

export interface KeptPhoto extends KeptDecision {
  /** As in `Photo`. */
  readonly file: string;
}

export interface KeptChange {
  /** What it is called now, whatever it was called then. */
  readonly file: string;
  readonly before: Decision;
  readonly after: Decision;
  /** Of a step that renamed the file itself. */
  readonly renamed: { readonly from: string; readonly to: string } | null;
}

export interface KeptStep {
  readonly kind: StepKind;
  readonly changes: readonly KeptChange[];
}

export const indexChoices = ['open', 'used', 'dismissed'] as const;

export type IndexChoice = (typeof indexChoices)[number];

/** What a person said of the lists that lay there then. */
export interface KeptIndexChoice {
  readonly choice: IndexChoice;
  /** Those lists, by keys of their own; null where an earlier version did not keep them. */
  readonly lists: readonly string[] | null;
}

export const keptListsSchema = z.array(z.string());

const pixels = z.int().min(0);

export const decisionSchema: z.ZodType<Decision> = z.strictObject({
  isLeftOut: z.boolean(),
  studentId: z.string().nullable(),
  fixes: z.array(z.enum(safeFixKinds)),
  turns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  crop: z.strictObject({ left: pixels, top: pixels, width: pixels, height: pixels }).nullable(),
  // Decisions of earlier versions say nothing of it.
  sharedPictureOf: z.string().nullable().default(null),
});

/**
 * A step as it is written: decisions that many photos share stand there once, and photos go by their numbers, since
 * their names change.
 */
export const writtenStepSchema = z.strictObject({
  decisions: z.array(decisionSchema),
  changes: z.array(
    z.tuple([z.int(), z.int(), z.int(), z.strictObject({ from: z.string(), to: z.string() }).nullable()]),
  ),
});

export type WrittenStep = z.infer<typeof writtenStepSchema>;

export const stepKindSchema = z.enum(stepKinds);

/** @param numberOf of a photo, by its present name. */
export function writeStep({ changes }: KeptStep, numberOf: (file: string) => number): WrittenStep {
  const places = new Map<string, number>();
  const decisions: Decision[] = [];
  const placeOf = (decision: Decision) => {
    const key = JSON.stringify(decision);
    const place = places.get(key) ?? decisions.push(decision) - 1;
    places.set(key, place);
    return place;
  };
  return {
    decisions,
    changes: changes.map(({ file, before, after, renamed }) => [
      numberOf(file),
      placeOf(before),
      placeOf(after),
      renamed,
    ]),
  };
}

/** Photos that are not kept any more are left out. */
export function readStep(
  kind: StepKind,
  { decisions, changes }: WrittenStep,
  fileOf: (number: number) => string | undefined,
): KeptStep {
  return {
    kind,
    changes: changes.flatMap(([number, beforePlace, afterPlace, renamed]) => {
      const [file, before, after] = [fileOf(number), decisions[beforePlace], decisions[afterPlace]];
      return file !== undefined && before && after ? [{ file, before, after, renamed }] : [];
    }),
  };
}
