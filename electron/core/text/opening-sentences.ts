import { baseName } from '../photo/file-name.ts';
import { texts } from './texts.ts';

/**
 * What a person is told of folders and files that were to be opened from outside and are not there.
 * @param asked how many there were in all.
 */
export function goneSentence(gone: readonly string[], asked: number): string {
  const [first = ''] = gone;
  return gone.length === 1 ? texts.opening.gone(first) : texts.opening.severalGone(gone.length, asked);
}

/** Of files on the disk that keep the names they have, renamed or named back. @param files their present names. */
export function filesKept(files: readonly string[]): string {
  const [first = ''] = files;
  return files.length === 1
    ? texts.opening.notRenamed(baseName(first))
    : texts.opening.severalNotRenamed(files.length, baseName(first));
}
