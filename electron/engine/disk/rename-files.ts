import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Rename } from '../../core/review/rename-plan.ts';
import { AppError } from '../../core/shared/failure.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import { landAll } from './land-all.ts';
import { syncFolder } from './move-file.ts';
import {
  filesAtOnce,
  forgetRenames,
  type JournalBegin,
  type RenameOutcome,
  readJournal,
  writeLine,
} from './rename-journal.ts';
import { createStaging, type ExpectedFile } from './stage-files.ts';

export interface FileToRename extends Rename {
  /** A file that is another one meanwhile keeps its name. */
  readonly expected?: ExpectedFile;
}

function checkNames({ from, to }: Rename): void {
  const isInside = (file: string) =>
    !file.split('/').some((part) => part === '' || part === '..' || part === '.');
  if (!isInside(from) || !isInside(to) || path.posix.dirname(from) !== path.posix.dirname(to)) {
    throw new Error('A file is renamed inside its own folder only');
  }
}

async function beginJournal(journalFile: string, begin: JournalBegin): Promise<void> {
  if ((await readJournal(journalFile)) !== null) {
    throw new Error('The renames before are not settled: recoverRenames, then forgetRenames');
  }
  // Half a first line: nothing was begun.
  await forgetRenames(journalFile);
  await writeLine(journalFile, begin);
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
  await beginJournal(journalFile, begin);
  const staging = createStaging(begin);
  try {
    await mapConcurrently(renames.entries(), filesAtOnce, async ([number, { expected }]) => {
      signal?.throwIfAborted();
      await staging.stage(number, expected);
    });
    await staging.putBackBlocked();
    signal?.throwIfAborted();
    const { moved, kept } = staging.settled();
    const isNoneMoved = moved.length === 0 && staging.staged().length === 0;
    if (isNoneMoved && kept.some(({ why }) => why === 'no-permission'))
      throw new AppError('cannot-write', folder);
    for (const parent of new Set(renames.map(({ from }) => path.dirname(from)))) {
      await syncFolder(path.join(folder, parent));
    }
    await writeLine(journalFile, { kind: 'land', moved: [...moved], kept: [...kept] });
  } catch (error) {
    await staging.putBackAll();
    await forgetRenames(journalFile);
    throw error;
  }
  return landAll(journalFile, begin, 'finished', staging.staged(), staging.settled());
}
