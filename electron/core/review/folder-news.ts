import { isIgnoredFile } from '../photo/file-name.ts';
import { type Photo, type PhotoId, sha256Of } from '../photo/photo.ts';
import { compareListing, type FoundInListing, matchRenamed, type TraceableFile } from './compare-listing.ts';
import type { Rename } from './rename-plan.ts';

/** A photo, and which file of the disk it was when that was last looked at. */
export interface KnownFile {
  readonly photo: Photo;
  /** As in `FoundInListing`. */
  readonly inode: string | null;
}

export interface FolderNews {
  /** Photos whose files have other names or times, lie elsewhere in the folder, or are back; as they are now. */
  readonly moved: readonly Photo[];
  /** Of `moved`: they were away. */
  readonly back: readonly Photo[];
  /** Renames, all at once. A file that is back and whose name was taken since has none. */
  readonly renames: readonly Rename[];
  readonly gone: readonly KnownFile[];
  /** To be read: new files (null), and those of photos that are known, or were. */
  readonly fresh: ReadonlyMap<string, PhotoId | null>;
  /** Files that are to be hashed first: by their bytes they may be photos that are known. */
  readonly unsure: readonly string[];
}

type Trace = TraceableFile & { readonly known: KnownFile };

function trace(known: KnownFile, isChanged: boolean): Trace {
  const { file, bytes, modifiedMs } = known.photo;
  // Programs that save a file again keep its inode, or give it one that another file had.
  const inode = isChanged ? null : known.inode;
  return { file, bytes, modifiedMs, inode, sha256: sha256Of(known.photo), known };
}

/**
 * What became of a folder since its photos were read. What was decided goes by the photo: one that is renamed, swapped
 * with another, or taken away and brought back is the same photo. A file with another content under the same name
 * counts as the same photo too, for a person to be asked about.
 * @param files the photos by their files. @param departed those that were there since the folder was opened; the last
 *   one went last.
 * @param hashes SHA-256 of the files that `unsure` named before.
 */
export function compareFolder(
  files: ReadonlyMap<string, KnownFile>,
  departed: readonly KnownFile[],
  now: ReadonlyMap<string, FoundInListing>,
  hashes: ReadonlyMap<string, string> = new Map(),
): FolderNews {
  const photos = new Map([...files].map(([file, { photo }]) => [file, photo]));
  const { added, changed, gone } = compareListing(photos, now);
  const isChanged = new Set(changed);
  const leaving = [...gone, ...changed].flatMap((file) => {
    const known = files.get(file);
    return known ? [trace(known, isChanged.has(file))] : [];
  });
  const arriving = [...added, ...changed].flatMap((file) => {
    const found = now.get(file);
    const inode = isChanged.has(file) ? null : (found?.inode ?? null);
    return found ? [{ ...found, file, inode, sha256: hashes.get(file) ?? null }] : [];
  });
  const here = matchRenamed(leaving, arriving);
  const placed = new Set(here.renamed.map(({ to }) => to));
  const back = matchRenamed(
    departed.map((one) => trace(one, false)),
    arriving.filter(({ file }) => !placed.has(file)),
  );

  const asNow = ({ from, to }: (typeof here.renamed)[number]): Photo => {
    const { photo } = from.known;
    return { ...photo, file: to, modifiedMs: now.get(to)?.modifiedMs ?? photo.modifiedMs };
  };
  const moved = [...here.renamed, ...back.renamed].map(asNow);
  const movedIds = new Set(moved.map(({ id }) => id));
  const taken = new Set(moved.map(({ file }) => file));
  const lastAt = new Map(departed.map((one) => [one.photo.file, one]));
  const idAt = (file: string): PhotoId | null => {
    const candidates = [files.get(file), lastAt.get(file)].flatMap((one) => one?.photo.id ?? []);
    return candidates.find((id) => !movedIds.has(id)) ?? null;
  };
  const fresh = [...added, ...changed].filter((file) => !taken.has(file));
  // Whether a file counts as a photo at all, its name says.
  const recast = moved.filter(({ file, isIgnored }) => isIgnoredFile(file) !== isIgnored);
  const stays = new Set(fresh);
  return {
    moved,
    back: back.renamed.map(asNow),
    renames: [...here.renamed, ...back.renamed.filter(({ from }) => !files.has(from.file))]
      .map(({ from, to }) => ({ from: from.file, to }))
      .filter(({ from, to }) => from !== to),
    gone: leaving.flatMap(({ file, known }) =>
      movedIds.has(known.photo.id) || stays.has(file) ? [] : [known],
    ),
    fresh: new Map([
      ...fresh.map((file) => [file, idAt(file)] as const),
      ...recast.map(({ file, id }) => [file, id] as const),
    ]),
    unsure: [...new Set([...here.unsure, ...back.unsure])],
  };
}
