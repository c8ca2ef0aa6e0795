import { link, lstat, open, rename, unlink } from 'node:fs/promises';
import { errorCode } from '../file-errors.ts';
import { whenFree } from './when-free.ts';

export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Codes with which file systems say that they know no hard links: FAT, exFAT, many network drives and cloud folders.
 * On Windows exFAT, as on most memory cards, says EISDIR (nodejs/node#65817).
 */
const noLinks = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'EISDIR',
  'UNKNOWN',
]);

/** A rename would overwrite an empty file only: one that was made just before, by nobody else. */
async function moveOverPlaceholder(from: string, to: string): Promise<void> {
  const placeholder = await open(to, 'wx');
  await placeholder.close();
  try {
    await whenFree(() => rename(from, to));
  } catch (error) {
    await whenFree(() => unlink(to)).catch(() => undefined);
    throw error;
  }
}

/**
 * Renames, and never overwrites: on POSIX and Windows alike, Node's `rename` would do so without a word.
 * @throws Node's error; EEXIST if there is a file already. Killed in the middle, it leaves both names: `finishMove`.
 */
export async function moveFile(from: string, to: string): Promise<void> {
  // A hard link to a symbolic link leads to its target on macOS.
  if ((await lstat(from)).isSymbolicLink()) return moveOverPlaceholder(from, to);
  try {
    await link(from, to);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    return moveOverPlaceholder(from, to);
  }
  try {
    await whenFree(() => unlink(from));
  } catch (error) {
    await whenFree(() => unlink(to)).catch(() => undefined);
    throw error;
  }
}

/** Ends a `moveFile` that may have been killed when both names were there. Returns whether the file is at `to`. */
export async function finishMove(from: string, to: string): Promise<boolean> {
  const [source, target] = await Promise.all(
    [from, to].map((path) => lstat(path, { bigint: true }).catch(() => null)),
  );
  if (!source || !target) return target !== null && target !== undefined;
  if (source.ino !== 0n && source.ino === target.ino && source.dev === target.dev) {
    await whenFree(() => unlink(from));
    return true;
  }
  if (target.isFile() && target.size === 0n && source.size > 0n) await whenFree(() => unlink(to));
  return false;
}

/** Says that a folder's names are to be on the disk itself. Windows does not know that; nor do some network drives. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The journal alone then tells what was begun.
  }
}
