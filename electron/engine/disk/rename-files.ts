import { randomBytes } from 'node:crypto';
import { rename as renameOnDisk, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileKey, type Rename } from '../../core/rename-plan.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { inGroups } from './in-groups.ts';
import { landAll } from './land-all.ts';
import { landFile } from './land-file.ts';
import { isThere, syncFolder } from './move-file.ts';
import {
  forgetRenames,
  type JournalBegin,
  pathWhileRenaming,
  type RenameOutcome,
  readJournal,
  type WhyKept,
  writeLine,
} from './rename-journal.ts';

export interface FileToRename extends Rename {
  /** A file that is another one meanwhile keeps its name. */
  readonly expected?: { readonly bytes: number; readonly modifiedMs: number };
}

const whysLeft: Readonly<Record<string, WhyKept>> = {
  ENOENT: 'gone',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
};

function checkNames({ from, to }: Rename): void {
  const isInside = (file: string) =>
    !file.split('/').some((part) => part === '' || part === '..' || part === '.');
  const folders = [from, to].map((file) => path.posix.dirname(file));
  if (!isInside(from) || !isInside(to) || folders[0] !== folders[1]) {
    throw new Error('A file is renamed inside its own folder only');
  }
}

/** Moves one file aside. Returns why it stays, if it does. */
async function stage(from: string, aside: string, { expected }: FileToRename): Promise<WhyKept | null> {
  try {
    if (expected) {
      const { size, mtimeMs } = await stat(from);
      if (size !== expected.bytes || mtimeMs !== expected.modifiedMs) return 'changed';
    }
    await renameOnDisk(from, aside);
    return null;
  } catch (error) {
    const why = whysLeft[errorCode(error)];
    if (why) return why;
    throw toWriteFailure(error, from);
  }
}

/**
 * Renames files, all at once: swaps, chains and circles are fine, and no file is ever overwritten. Undone by itself,
 * with the list reversed.
 *
 * Every file first goes to a name of its own (`.picture-day-....tmp`, in its folder), then to its new one. Before each
 * of the two ways, `journalFile` says so on disk. A run that is killed on the first way is rolled back by
 * `recoverRenames`, one that is killed on the second is finished. The journal stays until `forgetRenames`, so that the
 * outcome is not lost before it is kept elsewhere.
 *
 * What cannot be moved stays, and so does whatever wanted its name.
 * @throws AppError `cannot-write` where nothing may be renamed, `disk-full`; the signal's reason if it is aborted
 *   before the second way, after everything has its old name again.
 */
export async function renameFiles(
  folder: string,
  renames: readonly FileToRename[],
  journalFile: string,
  signal?: AbortSignal,
): Promise<RenameOutcome> {
  renames.forEach(checkNames);
  const begin: JournalBegin = {
    kind: 'begin',
    version: 1,
    folder,
    run: randomBytes(8).toString('hex'),
    renames: renames.map(({ from, to }) => ({ from, to })),
  };
  if ((await readJournal(journalFile)) === null) await forgetRenames(journalFile);
  await writeLine(journalFile, begin);
  const aside = (number: number) => pathWhileRenaming(begin, begin.renames[number] as Rename, number);
  const staged = new Set<number>();
  const moved: Rename[] = [];
  const kept = new Map<number, WhyKept>();
  const keptFiles = () => {
    const inOrder = [...kept].sort(([one], [other]) => one - other);
    return inOrder.map(([number, why]) => ({ file: begin.renames[number]?.from ?? '', why }));
  };
  const putBack = async (number: number) => {
    const { from } = begin.renames[number] as Rename;
    const file = await landFile(folder, aside(number), [from]);
    staged.delete(number);
    if (file === from) kept.set(number, 'in-the-way');
    else if (file === null) kept.set(number, 'gone');
    else moved.push({ from, to: file });
  };
  const rollBack = async () => {
    await inGroups(staged, putBack);
    await forgetRenames(journalFile);
  };

  try {
    await inGroups(renames.entries(), async ([number, one]) => {
      signal?.throwIfAborted();
      const why = await stage(path.join(folder, one.from), aside(number), one);
      if (why) kept.set(number, why);
      else staged.add(number);
    });
    const wantedBy = Map.groupBy(staged, (number) => fileKey(begin.renames[number]?.to ?? '', true));
    const blocked = await inGroups(staged, async (number) => {
      return (await isThere(path.join(folder, begin.renames[number]?.to ?? ''))) ? [number] : [];
    });
    const inQuestion = blocked.flat();
    for (let number = inQuestion.pop(); number !== undefined; number = inQuestion.pop()) {
      const { from, to } = begin.renames[number] as Rename;
      if (!staged.has(number) || !(await isThere(path.join(folder, to)))) continue;
      await putBack(number);
      inQuestion.push(...(wantedBy.get(fileKey(from, true)) ?? []));
    }
    signal?.throwIfAborted();
    if (moved.length === 0 && staged.size === 0 && [...kept.values()].includes('no-permission')) {
      throw toWriteFailure(Object.assign(new Error('Nothing may be renamed'), { code: 'EACCES' }), folder);
    }
    for (const parent of new Set(begin.renames.map(({ from }) => path.dirname(from)))) {
      await syncFolder(path.join(folder, parent));
    }
    await writeLine(journalFile, { kind: 'land', moved, kept: keptFiles() });
  } catch (error) {
    await rollBack();
    throw error;
  }
  return landAll(
    journalFile,
    begin,
    'finished',
    [...staged].sort((one, other) => one - other),
    { moved, kept: keptFiles() },
  );
}
