import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

export const tooManyFiles =
  'That was too many files at once, so none of them was opened. Choose the folder that they are in.';

/** Files that were to be opened from outside and are not there. */
export const gone = (file: string) => `${file} is no longer there, so it wasn't opened.`;
/** @param asked how many there were in all. */
export const severalGone = (files: number, asked: number) =>
  `${formatNumber(files)} of ${countOf(asked, 'file')} are no longer there, so they weren't opened.`;

/** @param address such as `mtp://phone/DCIM`: a desktop's name for what lies on no disk. */
export const notOnDisk = (address: string) =>
  `${address} is not in a folder on this computer, so it wasn't opened. Copy it to a folder, then open that folder.`;

/** Files on the disk that keep the names they have, renamed or named back. */
export const notRenamed = (file: string) =>
  `Couldn't rename ${file}. It may be open in another program, or moved, or the name is taken.`;
/** @param file one of them. */
export const severalNotRenamed = (files: number, file: string) =>
  `Couldn't rename ${countOf(files, 'file')}, including ${file}. They may be open in another program, or moved, or the name is taken.`;
