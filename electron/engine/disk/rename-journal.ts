import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { nameWhileRenaming, type Rename } from '../../core/review/rename-plan.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';
import { syncFolder } from './move-file.ts';
import { whenFree } from './when-free.ts';

/** Enough to keep a server's disk busy, few enough to leave it to others as well. */
export const filesAtOnce = 16;

const whysKept = ['gone', 'changed', 'in-the-way', 'in-use', 'no-permission'] as const;

export type WhyKept = (typeof whysKept)[number];

/** What became of files that were to be renamed. Each of them is in one of the lists. */
export interface RenameOutcome {
  /** Where files are now: under the name that was asked for, or, where that was taken meanwhile, under one beside it. */
  readonly moved: readonly Rename[];
  /** They have their old names, or are not there any more (`gone`). */
  readonly kept: readonly { readonly file: string; readonly why: WhyKept }[];
}

const rename = z.strictObject({ from: z.string().min(1), to: z.string().min(1) });

const begin = z.strictObject({
  kind: z.literal('begin'),
  version: z.literal(1),
  folder: z.string().min(1),
  run: z.string().regex(/^[0-9a-f]{16}$/),
  renames: z.array(rename),
});

const land = z.strictObject({
  kind: z.literal('land'),
  /** What is settled already: not renamed after all. */
  moved: z.array(rename),
  kept: z.array(z.strictObject({ file: z.string(), why: z.enum(whysKept) })),
});

const end = z.strictObject({
  kind: z.literal('end'),
  direction: z.enum(['finished', 'rolled-back']),
  moved: z.array(rename),
  kept: land.shape.kept,
});

export type JournalBegin = z.infer<typeof begin>;
export type JournalLine = JournalBegin | z.infer<typeof land> | z.infer<typeof end>;

/** What a journal says. `land` is null where no file was on its way to its new name yet. */
export interface RenameJournal {
  readonly begin: JournalBegin;
  readonly land: z.infer<typeof land> | null;
  readonly end: z.infer<typeof end> | null;
}

/** The file's name between its old one and its new one. */
export function pathWhileRenaming({ folder, run }: JournalBegin, { from }: Rename, number: number): string {
  return path.join(folder, path.dirname(from), nameWhileRenaming(run, number));
}

/** Adds a line that is on the disk itself when this returns. */
export async function writeLine(journalFile: string, line: JournalLine): Promise<void> {
  const isFirst = line.kind === 'begin';
  try {
    if (isFirst) makeFolder(path.dirname(journalFile), 0o700);
    const handle = await whenFree(() => open(journalFile, isFirst ? 'ax' : 'a', 0o600));
    try {
      // A kill may have left half a line; a new one makes it a line of its own, which is passed over.
      await handle.writeFile(`${isFirst ? '' : '\n'}${JSON.stringify(line)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toWriteFailure(error, journalFile);
  }
  if (isFirst) await syncFolder(path.dirname(journalFile));
}

function parseLine<Line>(line: string, schema: z.ZodType<Line>): Line | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Null where there is none, or where its first line is not whole: then nothing was begun. */
export async function readJournal(journalFile: string): Promise<RenameJournal | null> {
  let text: string;
  try {
    text = await whenFree(() => readFile(journalFile, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw toWriteFailure(error, journalFile);
  }
  const [first = '', ...more] = text.split('\n').filter((line) => line !== '');
  const begun = parseLine(first, begin);
  if (!begun) return null;
  const find = <Line>(schema: z.ZodType<Line>) =>
    more.map((line) => parseLine(line, schema)).find((line) => line !== null) ?? null;
  return { begin: begun, land: find(land), end: find(end) };
}

/** Once the outcome is kept elsewhere. */
export async function forgetRenames(journalFile: string): Promise<void> {
  await whenFree(() => rm(journalFile, { force: true }));
}
