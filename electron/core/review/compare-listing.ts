import { baseName } from '../photo/file-name.ts';
import type { WhyUnreadable } from '../photo/photo.ts';

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

export interface FoundInListing extends ListedFile {
  /** Set where it cannot be opened; it has size and date 0 then. */
  readonly why?: WhyUnreadable;
  /** `<device>:<inode>`; null where the file system has none, or where it was not noted. */
  readonly inode: string | null;
}

/** A file that vanished, appeared or changed, with whatever is known of it. */
export interface TraceableFile extends FoundInListing {
  readonly file: string;
  readonly sha256: string | null;
}

export interface RenamedFiles<Left extends TraceableFile> {
  /** Also those that are where they were. */
  readonly renamed: readonly { readonly from: Left; readonly to: string }[];
  /**
   * Files that arrived, and may be ones that left: with their `sha256` that can be told. Only these are worth
   * reading for it.
   */
  readonly unsure: readonly string[];
}

/**
 * Which files that left are ones that arrived, renamed or moved into another folder of the same tree: those with the
 * same size, time and inode, or the same bytes. A file that changed has left and arrived. Where two are alike, only
 * the one that kept its name is matched: a decision must not go to another child's photo.
 */
export function matchRenamed<Left extends TraceableFile>(
  left: readonly Left[],
  arrived: readonly TraceableFile[],
): RenamedFiles<Left> {
  const renamed = new Map<Left, string>();
  const taken = new Set<TraceableFile>();
  const match = (keyOf: (file: TraceableFile) => string | null) => {
    const group = <One extends TraceableFile>(files: readonly One[], isFree: (file: One) => boolean) => {
      const free = files.filter((one) => isFree(one) && keyOf(one) !== null);
      return Map.groupBy(free, (one) => keyOf(one) ?? '');
    };
    const sources = group(left, (file) => !renamed.has(file));
    const targets = group(arrived, (file) => !taken.has(file));
    for (const [key, from] of sources) {
      const to = targets.get(key) ?? [];
      const [source, target] = [from[0], to[0]];
      if (from.length !== 1 || to.length !== 1 || !source || !target) continue;
      renamed.set(source, target.file);
      taken.add(target);
    }
  };
  match(({ inode, bytes, modifiedMs }) => (inode === null ? null : `${inode} ${bytes} ${modifiedMs}`));
  // First those that kept their places or names, so that of two alike each finds its own.
  match(({ sha256, file }) => (sha256 === null ? null : `${sha256} ${file}`));
  match(({ sha256, file }) => (sha256 === null ? null : `${sha256} ${baseName(file)}`));
  match(({ sha256 }) => sha256);
  const lost = left.filter((one) => one.sha256 !== null && !renamed.has(one));
  const sizes = new Set(lost.map(({ bytes }) => bytes));
  return {
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    unsure: arrived
      .filter((one) => one.sha256 === null && !taken.has(one) && sizes.has(one.bytes))
      .map(({ file }) => file),
  };
}
