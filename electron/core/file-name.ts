/** The name after the last `/`. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * Splits a file's name into stem and extension (with its dot, lower case, or empty).
 * `.jpg` is an extension without a stem; `1234.5` has no extension, since none begins with a digit.
 */
export function splitExtension(name: string): { readonly stem: string; readonly extension: string } {
  const match = /^(.*)(\.[a-z][a-z0-9]{0,9})$/isu.exec(name);
  return { stem: match?.[1] ?? name, extension: (match?.[2] ?? '').toLowerCase() };
}

const junkFolders = new Set([
  '__macosx',
  '@eadir',
  '$recycle.bin',
  'system volume information',
  '.trashes',
  '.spotlight-v100',
  '.fseventsd',
  '.temporaryitems',
  '.appledouble',
]);

const junkNames = new Set([
  '.ds_store',
  '.localized',
  '.picasa.ini',
  'picasa.ini',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
]);

// PSPA discs (numbered where there are several), administration discs, PowerSchool maps. Windows' hidden extensions
// make `idlink.txt.txt`.
const indexName =
  /^(?:readme|(?:(?:index|master|idlink|datalink)[ _-]?\d{0,3}|(?:(?:photo|image|picture|master)[ _-]?)?(?:index|mapping|map)))(?:\.(?:txt|csv|tsv|dat))*\.(?:txt|dat)$|\.(?:csv|tsv)$/;

// Downloads and copies on their way (Chrome, Firefox, Edge, Opera, Safari, WinSCP, curl), and what Office lays beside
// an open file: neither is a photo yet, nor ever.
const unfinishedName = /^~\$|\.(?:tmp|crdownload|part|partial|filepart|opdownload|download)$/;

/** Junk that computers leave behind. */
export function isJunkFile(file: string): boolean {
  const segments = file.toLowerCase().split('/');
  const name = segments.pop() ?? '';
  if (segments.some((folder) => junkFolders.has(folder))) return true;
  return name.startsWith('._') || junkNames.has(name) || unfinishedName.test(name);
}

/** A name that photographers give to an index, or to the letter beside it. */
export function isIndexName(file: string): boolean {
  return indexName.test(baseName(file).toLowerCase());
}

/** Junk and photographers' indexes: listed, but never taken for photos. */
export function isIgnoredFile(file: string): boolean {
  return isJunkFile(file) || isIndexName(file);
}
