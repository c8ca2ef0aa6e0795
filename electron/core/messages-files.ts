import { countOf } from './amounts.ts';
import { baseName } from './file-name.ts';

/** What is to be known of files on the disk that could not be renamed. @param files their present names. */
export function filesKept(files: readonly string[]): string {
  const [first = '', ...more] = files;
  if (more.length === 0)
    return `${baseName(first)} keeps its name: the file is in use, protected, moved or another one by now, or its new name is taken.`;
  return `${countOf(files.length, 'file')} keep their names, ${baseName(first)} among them: they are in use, protected, moved or others by now, or their new names are taken.`;
}
