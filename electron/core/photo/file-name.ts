import { leftoverKind } from './leftovers.ts';

/** The name after the last `/`. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** The last name of a path as a person sees it: of Windows or of another system, of a file or a folder. */
export function nameOfPath(path: string): string {
  return baseName(path.replaceAll('\\', '/').replace(/\/+$/, ''));
}

/**
 * Splits a file's name into stem and extension (with its dot, lower case, or empty).
 * `.jpg` is an extension without a stem; `1234.5` has no extension, since none begins with a digit.
 */
export function splitExtension(name: string): { readonly stem: string; readonly extension: string } {
  const match = /^(.*)(\.[a-z][a-z0-9]{0,9})$/isu.exec(name);
  return { stem: match?.[1] ?? name, extension: (match?.[2] ?? '').toLowerCase() };
}

// PSPA discs (numbered where there are several), administration discs, PowerSchool maps. Windows' hidden extensions
// make `idlink.txt.txt`.
const indexName =
  /^(?:readme|(?:(?:index|master|idlink|datalink)[ _-]?\d{0,3}|(?:(?:photo|image|picture|master)[ _-]?)?(?:index|mapping|map)))(?:\.(?:txt|csv|tsv|dat))*\.(?:txt|dat)$|\.(?:csv|tsv)$/;

/** Junk that computers leave behind. */
export function isJunkFile(file: string): boolean {
  return leftoverKind(file) !== null;
}

/** A name that photographers give to an index, or to the letter beside it. */
export function isIndexName(file: string): boolean {
  return indexName.test(baseName(file).toLowerCase());
}

/** Junk and photographers' indexes: listed, but never taken for photos. */
export function isIgnoredFile(file: string): boolean {
  return isJunkFile(file) || isIndexName(file);
}
