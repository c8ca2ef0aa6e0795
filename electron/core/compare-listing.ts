import { baseName } from './file-name.ts';

/** What tells without reading it that a file is still the one it was. */
export interface ListedFile {
  readonly bytes: number;
  readonly modifiedMs: number;
}

export interface ListingChanges {
  readonly added: readonly string[];
  /** There before and now, but not the same any more. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What became of a folder between two looks at it. Each list is in the order of its listing. */
export function compareListing(
  known: ReadonlyMap<string, ListedFile>,
  now: ReadonlyMap<string, ListedFile>,
): ListingChanges {
  const isSame = (one: ListedFile, other: ListedFile) =>
    one.bytes === other.bytes && one.modifiedMs === other.modifiedMs;
  const added: string[] = [];
  const changed: string[] = [];
  for (const [file, listed] of now) {
    const before = known.get(file);
    if (!before) added.push(file);
    else if (!isSame(before, listed)) changed.push(file);
  }
  return { added, changed, gone: [...known.keys()].filter((file) => !now.has(file)) };
}

/** A file that vanished or appeared, with whatever is known of it. */
export interface TraceableFile extends ListedFile {
  readonly file: string;
  /** `<device>:<inode>`; null where the file system has none, or where it was not noted. */
  readonly inode: string | null;
  readonly sha256: string | null;
}

export interface RenamedFiles {
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /**
   * Files that appeared, and may be ones that vanished: with their `sha256` that can be told. Only these are worth
   * reading for it.
   */
  readonly unsure: readonly string[];
}

/**
 * Which files that vanished are ones that appeared, renamed or moved into another folder of the same tree: those with
 * the same size, time and inode, or the same bytes. Where two are alike, only the one that kept its name is matched,
 * in another folder: a decision must not go to another child's photo.
 */
export function matchRenamed(gone: readonly TraceableFile[], added: readonly TraceableFile[]): RenamedFiles {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const match = (keyOf: (file: TraceableFile) => string | null) => {
    const group = (files: readonly TraceableFile[], isFree: (file: string) => boolean) => {
      const free = files.filter((one) => isFree(one.file) && keyOf(one) !== null);
      return Map.groupBy(free, (one) => keyOf(one) ?? '');
    };
    const sources = group(gone, (file) => !renamed.has(file));
    const targets = group(added, (file) => !taken.has(file));
    for (const [key, from] of sources) {
      const to = targets.get(key) ?? [];
      const [source, target] = [from[0], to[0]];
      if (from.length !== 1 || to.length !== 1 || !source || !target) continue;
      renamed.set(source.file, target.file);
      taken.add(target.file);
    }
  };
  match(({ inode, bytes, modifiedMs }) => (inode === null ? null : `${inode} ${bytes} ${modifiedMs}`));
  // First those that kept their names, so that of two alike each finds its own.
  match(({ sha256, file }) => (sha256 === null ? null : `${sha256} ${baseName(file)}`));
  match(({ sha256 }) => sha256);
  const sizes = new Set(
    gone.filter(({ file, sha256 }) => sha256 !== null && !renamed.has(file)).map(({ bytes }) => bytes),
  );
  return {
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    unsure: added
      .filter(({ file, bytes, sha256 }) => sha256 === null && !taken.has(file) && sizes.has(bytes))
      .map(({ file }) => file),
  };
}
