import { baseName } from '../../photo/file-name.ts';
import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** The engine opens no more at once. */
export const mostPaths = 50_000;

export const tooManyFilesSentence =
  'That was too many files at once, so none of them was opened. Choose the folder that they are in.';

/**
 * What a person is told of folders and files that were to be opened from outside and are not there.
 * @param asked how many there were in all.
 */
export function goneSentence(gone: readonly string[], asked: number): string {
  const [first = ''] = gone;
  if (gone.length === 1) return `${first} is no longer there, so it wasn't opened.`;
  return `${formatNumber(gone.length)} of ${countOf(asked, 'file')} are no longer there, so they weren't opened.`;
}

/** @param address such as `mtp://phone/DCIM`: a desktop's name for what lies on no disk. */
export function notOnDiskSentence(address: string): string {
  return `${address} is not in a folder on this computer, so it wasn't opened. Copy it to a folder, then open that folder.`;
}

/** Of files on the disk that keep the names they have, renamed or named back. @param files their present names. */
export function filesKept(files: readonly string[]): string {
  const [first = '', ...more] = files;
  const why = 'may be open in another program, or moved, or the name is taken';
  return more.length === 0
    ? `Couldn't rename ${baseName(first)}. It ${why}.`
    : `Couldn't rename ${countOf(files.length, 'file')}, including ${baseName(first)}. They ${why}.`;
}
