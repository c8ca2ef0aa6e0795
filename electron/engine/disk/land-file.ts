import path from 'node:path';
import { splitExtension } from '../../core/photo/file-name.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { finishMove, isThere, moveFile } from './move-file.ts';

function* namesBeside(file: string): Generator<string> {
  const { stem } = splitExtension(file);
  for (let number = 2; ; number += 1) yield `${stem} (${number})${file.slice(stem.length)}`;
}

/**
 * Gives a file that was moved aside the first of these names that nobody has; where all are taken, one beside the
 * last (`1234 (2).jpg`): no file stays under a name that nobody would look for. Also ends a move that was killed.
 * Returns the name; null where the file is gone.
 * @throws AppError `cannot-write` or `disk-full`; the file is then still aside.
 */
export async function landFile(
  folder: string,
  aside: string,
  names: readonly [string, ...string[]],
): Promise<string | null> {
  const land = async (file: string): Promise<boolean> => {
    const target = path.join(folder, file);
    if (await finishMove(aside, target)) return true;
    try {
      await moveFile(aside, target);
      return true;
    } catch (error) {
      if (['EEXIST', 'ENOENT'].includes(errorCode(error))) return false;
      throw toWriteFailure(error, target);
    }
  };
  for (const file of names) if (await land(file)) return file;
  for (const file of namesBeside(names.at(-1) ?? names[0])) {
    if (!(await isThere(aside))) return null;
    if (!(await isThere(path.join(folder, file))) && (await land(file))) return file;
  }
  return null;
}
