import { baseName } from '../photo/file-name.ts';
import { countOf } from '../shared/amounts.ts';

/** Of files on the disk that keep the names they have, renamed or named back. @param files their present names. */
export function filesKept(files: readonly string[]): string {
  const [first = '', ...more] = files;
  const why = 'moved or changed meanwhile, open in another program, or the name is taken';
  return more.length === 0
    ? `${baseName(first)} could not be renamed: it was ${why}.`
    : `${countOf(files.length, 'file')} could not be renamed, ${baseName(first)} among them: they were ${why}.`;
}
