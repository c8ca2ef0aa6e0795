import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

function otherCase(name: string): string {
  return name.toUpperCase() === name ? name.toLowerCase() : name.toUpperCase();
}

/**
 * Whether `A.jpg` and `a.jpg` are one name there, found without writing anything: as Windows and macOS have it, and
 * memory cards (FAT, exFAT) on every system.
 * @param files any files that are there, with letters in their names; where none tells, the system's habit.
 */
export async function ignoresCase(
  folder: string,
  files: readonly string[],
  inodeOf: (file: string) => Promise<string> = readInode,
): Promise<boolean> {
  const telling = files.find((file) => otherCase(path.posix.basename(file)) !== path.posix.basename(file));
  if (telling !== undefined) {
    const parent = path.join(folder, path.posix.dirname(telling));
    const name = path.posix.basename(telling);
    const [own, other] = await Promise.all(
      [name, otherCase(name)].map((one) => inodeOf(path.join(parent, one)).catch(() => null)),
    );
    if (own) {
      if (other === null || other === undefined || own === other) return own === other;
      // exFAT under FUSE makes up an inode at each look: then a name that is not listed is another one's.
      return !(await readdir(parent)).includes(otherCase(name));
    }
  }
  return process.platform === 'win32' || process.platform === 'darwin';
}

async function readInode(file: string): Promise<string> {
  const { dev, ino } = await lstat(file, { bigint: true });
  return `${dev}:${ino}`;
}
