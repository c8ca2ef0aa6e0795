/** The folder part of a path with `/`; '' for a file in the chosen folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Discs know no difference between capitals and small letters, and Macs write accents in their own way. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folder and those above it, up to the chosen one, which is ''. */
export function* upwards(folder: string): Generator<string> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at;
  yield '';
}

/** Every folder that holds a photo, in itself or further down, by `pathKey`. */
export function foldersWithPhotos(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (const folder of upwards(pathKey(folderOf(file)))) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/**
 * The folder that a list speaks for, by `pathKey`: the one that it lies in, and where that holds no photo, the next
 * one above that does. So photos of another disc with the same names are never taken for its own.
 */
export function discFolder(list: string, withPhotos: ReadonlySet<string>): string {
  return [...upwards(pathKey(folderOf(list)))].find((folder) => withPhotos.has(folder)) ?? '';
}

/** Whether a file lies in a folder or further down; both as their `pathKey`. */
export function isInFolder(fileKey: string, folder: string): boolean {
  return folder === '' || fileKey.startsWith(`${folder}/`);
}
