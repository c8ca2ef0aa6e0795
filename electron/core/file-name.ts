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

// PSPA discs, administration discs, PowerSchool maps. Windows' hidden extensions make `idlink.txt.txt`.
const indexName =
  /^(index|master|readme|idlink|datalink|photo ?mapping|map)(\.txt)+$|^(index|master|idlink|datalink|photo ?mapping|map)\.(csv|tsv|dat)$|\.csv$/;

/** Junk that computers leave behind, and photographers' index files: listed, but never taken for photos. */
export function isIgnoredFile(file: string): boolean {
  const segments = file.toLowerCase().split('/');
  const name = segments.pop() ?? '';
  return (
    segments.some((folder) => junkFolders.has(folder)) ||
    name.startsWith('._') ||
    junkNames.has(name) ||
    indexName.test(name)
  );
}
