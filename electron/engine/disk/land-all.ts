import { mapConcurrently } from '../map-concurrently.ts';
import { landFile } from './land-file.ts';
import {
  filesAtOnce,
  type JournalBegin,
  pathWhileRenaming,
  type RenameOutcome,
  writeLine,
} from './rename-journal.ts';

/**
 * Files on their way to their new names (`finished`) or back to their old ones (`rolled-back`): all of them get there,
 * and the journal says where each is.
 * @param numbers which of the journal's renames.
 * @param sofar what was settled before.
 */
export async function landAll(
  journalFile: string,
  begin: JournalBegin,
  direction: 'finished' | 'rolled-back',
  numbers: Iterable<number>,
  sofar: RenameOutcome,
): Promise<RenameOutcome> {
  const moved = [...sofar.moved];
  const kept = [...sofar.kept];
  const isBack = direction === 'rolled-back';
  const landed = await mapConcurrently(numbers, filesAtOnce, async (number) => {
    const one = begin.renames[number];
    if (!one) return null;
    const aside = pathWhileRenaming(begin, one, number);
    const names: readonly [string, ...string[]] = isBack ? [one.from] : [one.to, one.from];
    return { from: one.from, file: await landFile(begin.folder, aside, names) };
  });
  for (const { from, file } of landed.filter((one) => one !== null)) {
    if (file === null) kept.push({ file: from, why: 'gone' });
    else if (file !== from) moved.push({ from, to: file });
    else if (!isBack) kept.push({ file: from, why: 'in-the-way' });
  }
  await writeLine(journalFile, { kind: 'end', direction, moved, kept });
  return { moved, kept };
}
