/** A file as it will stand in a zip. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
}

/** A zip without ZIP64 counts its entries in 16 bits. */
export const maximumArchiveEntries = 65_535;

/** End of central directory, without a comment. */
export const emptyArchiveBytes = 22;

/** How long a text is in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Local header (30), central header (46), the name in both, and the file itself, stored. */
export function archiveEntryBytes({ name, bytes }: ArchiveEntry): number {
  const length = utf8Bytes(name);
  // IDs on a roster need not be ASCII: then both headers have the name once more, as an extra field, for old readers.
  const unicodeField = length === name.length ? 0 : 9 + length;
  return bytes + 76 + 2 * (length + unicodeField);
}

/**
 * The exact size in bytes of a zip that stores its entries: no compression, data descriptors, folders, comments or
 * extra fields but for names that are not ASCII. Source: PKWARE's APPNOTE, sections 4.3.7, 4.3.12, 4.3.16 and 4.6.9.
 */
export function archiveBytes(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((total, entry) => total + archiveEntryBytes(entry), emptyArchiveBytes);
}
