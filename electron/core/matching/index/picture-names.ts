import { baseName, splitExtension } from '../../photo/file-name.ts';
import { pathKey } from './disc-folder.ts';
import { isPictureName } from './indexed-file.ts';

/** The pictures beside a list, under the names by which a list that leaves their endings out may mean them. */
export interface PictureNames {
  /**
   * The picture's name as it lies there, with what stands in front of it in the list: `1` is `1.JPG` or `0001.jpg`.
   * Null where there is no such picture, or several that could be meant.
   */
  readonly resolve: (written: string) => string | null;
  /** Whether the whole line is the path of a file that lies there: then it divides no ID from a picture. */
  readonly isPath: (line: string) => boolean;
}

export const noPictures: PictureNames = { resolve: () => null, isPath: () => false };

/** Without the zeros in front that pad a picture's number; null for anything but a number. */
function bareNumber(stem: string): string | null {
  return /^\d{1,9}$/u.test(stem) ? String(Number(stem)) : null;
}

/** @param files the pictures of one disc, with `/`. */
export function namePictures(files: Iterable<string>): PictureNames {
  const byStem = new Map<string, Set<string>>();
  const byNumber = new Map<string, Set<string>>();
  const paths = new Set<string>();
  const add = (to: Map<string, Set<string>>, key: string, name: string) => {
    const names = to.get(key);
    if (names) names.add(name);
    else to.set(key, new Set([name]));
  };
  for (const file of files) {
    const name = pathKey(baseName(file));
    const { stem } = splitExtension(name);
    paths.add(pathKey(file));
    add(byStem, stem, name);
    const number = bareNumber(stem);
    if (number !== null) add(byNumber, number, name);
  }
  const only = (names: ReadonlySet<string> | undefined) => (names?.size === 1 ? [...names][0] : undefined);

  return {
    resolve(written) {
      if (written === '' || isPictureName(written)) return null;
      const path = written.replaceAll('\\', '/');
      const stem = pathKey(baseName(path));
      const same = byStem.get(stem);
      const number = bareNumber(stem);
      const name = only(same) ?? (same || number === null ? undefined : only(byNumber.get(number)));
      return name === undefined ? null : path.slice(0, path.length - baseName(path).length) + name;
    },
    isPath: (line) => paths.has(pathKey(line.trim().replaceAll('\\', '/'))),
  };
}
