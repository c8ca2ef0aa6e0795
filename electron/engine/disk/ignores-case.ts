import { lstat } from 'node:fs/promises';
import path from 'node:path';

function otherCase(name: string): string {
  return name.toUpperCase() === name ? name.toLowerCase() : name.toUpperCase();
}

/**
 * Whether `A.jpg` and `a.jpg` are one name there, found without writing anything: as Windows and macOS have it.
 * @param files any files that are there, with letters in their names; where none tells, the system's habit.
 */
export async function ignoresCase(folder: string, files: readonly string[]): Promise<boolean> {
  const telling = files.find((file) => otherCase(path.posix.basename(file)) !== path.posix.basename(file));
  if (telling !== undefined) {
    const parent = path.join(folder, path.posix.dirname(telling));
    const names = [path.posix.basename(telling), otherCase(path.posix.basename(telling))];
    const [own, other] = await Promise.all(
      names.map((name) => lstat(path.join(parent, name), { bigint: true }).catch(() => null)),
    );
    if (own) return other !== null && other !== undefined && other.ino === own.ino && other.dev === own.dev;
  }
  return process.platform === 'win32' || process.platform === 'darwin';
}
