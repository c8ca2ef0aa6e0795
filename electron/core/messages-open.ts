import { countOf } from './amounts.ts';

/** The engine opens no more at once. */
export const mostPaths = 50_000;

export const tooManyFilesSentence =
  'Those were too many files at once, so none was opened. Choose the folder that they are in.';

/**
 * What a person is told of folders and files that were to be opened from outside and are not there.
 * @param asked how many there were in all.
 */
export function goneSentence(gone: readonly string[], asked: number): string {
  const [first = ''] = gone;
  if (gone.length === 1) return `${first} is not there any more, so it was not opened.`;
  return `${gone.length.toLocaleString('en-US')} of ${countOf(asked, 'file')} are not there any more, so they were not opened.`;
}

/** @param address such as `mtp://phone/DCIM`: a desktop's name for what lies on no disk. */
export function notOnDiskSentence(address: string): string {
  return `${address} is on no disk of this computer, so it was not opened. Copy it into a folder first, then open that.`;
}
