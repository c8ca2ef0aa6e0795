import { rename as renameOnDisk, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileKey, type Rename } from '../../core/review/rename-plan.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { landFile } from './land-file.ts';
import { isThere } from './move-file.ts';
import {
  filesAtOnce,
  type JournalBegin,
  pathWhileRenaming,
  type RenameOutcome,
  type WhyKept,
} from './rename-journal.ts';
import { createWhenFree, type WhenFree } from './when-free.ts';

/** The first of the two ways: files are moved aside, each to a name of its own. Files go by their numbers in the journal. */
export interface Staging {
  /** What cannot be moved stays. @throws AppError for errors that are not about this file alone. */
  stage(number: number, expected: ExpectedFile | undefined): Promise<void>;
  /** Whatever wants a name that is taken goes back, and whatever wanted its name in turn. */
  putBackBlocked(): Promise<void>;
  putBackAll(): Promise<void>;
  /** In order. */
  staged(): readonly number[];
  settled(): RenameOutcome;
}

export interface ExpectedFile {
  readonly bytes: number;
  readonly modifiedMs: number;
}

const whysKept: Readonly<Record<string, WhyKept>> = {
  ENOENT: 'gone',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

async function moveAside(
  from: string,
  aside: string,
  expected: ExpectedFile | undefined,
  whenFree: WhenFree,
): Promise<WhyKept | null> {
  try {
    if (expected) {
      const { size, mtimeMs } = await stat(from);
      if (size !== expected.bytes || mtimeMs !== expected.modifiedMs) return 'changed';
    }
    await whenFree(() => renameOnDisk(from, aside));
    return null;
  } catch (error) {
    const why = whysKept[errorCode(error)];
    if (why) return why;
    throw toWriteFailure(error, from);
  }
}

function byNumber<Value>(entries: ReadonlyMap<number, Value>): readonly Value[] {
  return [...entries].sort(([one], [other]) => one - other).map(([, value]) => value);
}

export function createStaging(begin: JournalBegin): Staging {
  const { folder, renames } = begin;
  const whenFree = createWhenFree();
  const staged = new Map<number, number>();
  const moved = new Map<number, Rename>();
  const kept = new Map<number, RenameOutcome['kept'][number]>();

  const renameOf = (number: number): Rename => {
    const one = renames[number];
    if (!one) throw new Error(`There is no rename ${number}`);
    return one;
  };
  const asideOf = (number: number) => pathWhileRenaming(begin, renameOf(number), number);
  const isBlocked = (number: number) => isThere(path.join(folder, renameOf(number).to));
  const putBack = async (number: number) => {
    const { from } = renameOf(number);
    const file = await landFile(folder, asideOf(number), [from]);
    staged.delete(number);
    if (file === from) kept.set(number, { file: from, why: 'in-the-way' });
    else if (file === null) kept.set(number, { file: from, why: 'gone' });
    else moved.set(number, { from, to: file });
  };

  return {
    async stage(number, expected) {
      const { from } = renameOf(number);
      const why = await moveAside(path.join(folder, from), asideOf(number), expected, whenFree);
      if (why) kept.set(number, { file: from, why });
      else staged.set(number, number);
    },
    async putBackBlocked() {
      // Names that differ by case may be one: whether they are, the disk says.
      const wantedBy = Map.groupBy(staged.keys(), (number) => fileKey(renameOf(number).to, true));
      const blocked = await mapConcurrently(staged.keys(), filesAtOnce, async (number) =>
        (await isBlocked(number)) ? [number] : [],
      );
      const waiting = blocked.flat();
      for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
        if (!staged.has(number) || !(await isBlocked(number))) continue;
        await putBack(number);
        waiting.push(...(wantedBy.get(fileKey(renameOf(number).from, true)) ?? []));
      }
    },
    putBackAll: async () => void (await mapConcurrently(staged.keys(), filesAtOnce, putBack)),
    staged: () => byNumber(staged),
    settled: () => ({ moved: byNumber(moved), kept: byNumber(kept) }),
  };
}
