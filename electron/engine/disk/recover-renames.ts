import { stat } from 'node:fs/promises';
import { landAll } from './land-all.ts';
import { forgetRenames, type RenameOutcome, readJournal } from './rename-journal.ts';

export type RenameRecovery =
  /** There is no journal, or nothing was begun. */
  | { readonly kind: 'nothing' }
  /** The run did its work. The process may have been killed before the step was saved. */
  | ({ readonly kind: 'finished'; readonly folder: string } & RenameOutcome)
  /** Every file has its old name, but for those in `moved`, whose names were taken meanwhile. */
  | ({ readonly kind: 'rolled-back'; readonly folder: string } & RenameOutcome)
  /** A disk that is not plugged in, or a folder that was moved. The journal stays for another time. */
  | { readonly kind: 'folder-missing'; readonly folder: string };

/**
 * Ends what a `renameFiles` that was killed left: it rolls back where no file was on its way to its new name, and
 * finishes it otherwise. May be killed itself, and called again. The journal stays until `forgetRenames`.
 * @throws AppError `cannot-write` or `disk-full`; it can be tried again.
 */
export async function recoverRenames(journalFile: string): Promise<RenameRecovery> {
  const journal = await readJournal(journalFile);
  if (!journal) {
    await forgetRenames(journalFile);
    return { kind: 'nothing' };
  }
  const { begin, land, end } = journal;
  const { folder } = begin;
  if (end) return { kind: end.direction, folder, moved: end.moved, kept: end.kept };
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return { kind: 'folder-missing', folder };
  const direction = land ? 'finished' : 'rolled-back';
  const sofar = { moved: land?.moved ?? [], kept: land?.kept ?? [] };
  const settled = new Set([...sofar.kept.map(({ file }) => file), ...sofar.moved.map(({ from }) => from)]);
  const numbers = [...begin.renames.keys()].filter(
    (number) => !settled.has(begin.renames[number]?.from ?? ''),
  );
  return { kind: direction, folder, ...(await landAll(journalFile, begin, direction, numbers, sofar)) };
}
