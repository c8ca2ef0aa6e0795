import { baseName, splitExtension } from '../../photo/file-name.ts';
import type { PhotoId } from '../../photo/photo.ts';
import { combineLines } from './combine-lines.ts';
import { discFolder, folderOf, foldersWithPhotos, pathKey, upwards } from './disc-folder.ts';
import type { IndexLine, RefusedLine } from './index-line.ts';

export interface IndexMatch {
  /** What the indexes say of each photo; several lines about one photo and one person are put together. */
  readonly byPhoto: ReadonlyMap<PhotoId, IndexLine>;
  /** Lines whose photo is not there, each photo and person once. */
  readonly missing: readonly IndexLine[];
  /** Photos that no line lists. */
  readonly unlisted: readonly string[];
  /** Lines that say of one photo that it is several people's: none of them is followed. */
  readonly refused: readonly RefusedLine[];
}

interface File {
  readonly id: PhotoId;
  readonly file: string;
}

function alikeKey(path: string): string {
  return pathKey(path).replace(/\.jpe?g$/u, '.jpg');
}

function stemKey(path: string): string {
  return pathKey(splitExtension(baseName(path)).stem);
}

function join(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

function group<Item>(items: Iterable<Item>, keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const others = groups.get(key);
    if (others) others.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function onlyOne<Item>(items: readonly Item[] | undefined): Item | undefined {
  return items?.length === 1 ? items[0] : undefined;
}

/** The photos of one disc, under the names by which an index may mean them. */
class Disc {
  readonly folder: string;
  readonly #byPath: Map<string, File[]>;
  readonly #byAlikePath: Map<string, File[]>;
  readonly #byName: Map<string, File[]>;
  readonly #byAlikeName: Map<string, File[]>;
  readonly #byStem: Map<string, File[]>;

  constructor(folder: string, files: readonly File[]) {
    this.folder = folder;
    this.#byPath = group(files, ({ file }) => pathKey(file));
    this.#byAlikePath = group(files, ({ file }) => alikeKey(file));
    this.#byName = group(files, ({ file }) => pathKey(baseName(file)));
    this.#byAlikeName = group(files, ({ file }) => alikeKey(baseName(file)));
    this.#byStem = group(files, ({ file }) => stemKey(file));
  }

  find({ index, file }: IndexLine): File | undefined {
    for (const folder of upwards(folderOf(index))) {
      const path = join(folder, file);
      const same = this.#byPath.get(pathKey(path));
      const found = onlyOne(same) ?? same?.find((one) => one.file === path);
      if (found || same) return found;
      const alike = onlyOne(this.#byAlikePath.get(alikeKey(path)));
      if (alike) return alike;
    }
    const name = baseName(file);
    const named = this.#byName.get(pathKey(name));
    if (named) return onlyOne(named);
    const alike = this.#byAlikeName.get(alikeKey(name));
    // A list of TIFFs that were delivered as JPEGs.
    return alike ? onlyOne(alike) : onlyOne(this.#byStem.get(stemKey(name)));
  }
}

/** The photos of the discs that the indexes speak for, by index. */
function discsOf(lines: readonly IndexLine[], files: readonly File[]): ReadonlyMap<string, Disc> {
  const withPhotos = foldersWithPhotos(files.map(({ file }) => file));
  const discOf = new Map<string, string>();
  for (const index of new Set(lines.map((line) => line.index))) {
    discOf.set(index, discFolder(index, withPhotos));
  }
  const within = new Map<string, File[]>([...discOf.values()].map((folder) => [folder, []]));
  for (const file of files) {
    for (const folder of upwards(pathKey(folderOf(file.file)))) within.get(folder)?.push(file);
  }
  const discs = new Map([...within].map(([folder, inside]) => [folder, new Disc(folder, inside)]));
  return new Map([...discOf].flatMap(([index, folder]) => [[index, discs.get(folder) as Disc] as const]));
}

/** Puts lines together while they mean one person; null as soon as they mean two. */
function combineAll(lines: readonly IndexLine[]): IndexLine | null {
  const [first, ...others] = lines;
  return others.reduce<IndexLine | null>((sum, line) => sum && combineLines(sum, line), first ?? null);
}

/**
 * Finds the photos that the lines of indexes mean: by folder and name without regard to case, seen from the index's
 * own folder, then from those above it, then by the name alone where only one photo of the disc has it.
 */
export function matchIndex(lines: readonly IndexLine[], files: readonly File[]): IndexMatch {
  const discs = discsOf(lines, files);
  const listed = new Map<File, IndexLine[]>();
  const missing = new Map<string, IndexLine>();
  for (const line of lines) {
    const found = discs.get(line.index)?.find(line);
    const others = found && listed.get(found);
    if (others) others.push(line);
    else if (found) listed.set(found, [line]);
    else {
      const { familyName = '', givenName = '' } = line.person ?? {};
      const path = pathKey(join(folderOf(line.index), line.file));
      const key = [path, line.studentId ?? '', familyName, givenName].join('\n');
      if (!missing.has(key)) missing.set(key, line);
    }
  }
  const byPhoto = new Map<PhotoId, IndexLine>();
  const refused: RefusedLine[] = [];
  for (const [{ id }, about] of listed) {
    const line = combineAll(about);
    if (line) byPhoto.set(id, line);
    else {
      for (const { index, line: number, file } of about) {
        refused.push({ index, line: number, why: 'several-students', text: file });
      }
    }
  }
  const unlisted = files.filter((file) => !listed.has(file)).map(({ file }) => file);
  return { byPhoto, missing: [...missing.values()], unlisted, refused };
}
