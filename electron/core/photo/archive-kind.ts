// First bytes, and where they stand: the formats' own specifications.
const kinds: readonly (readonly [string, number, string])[] = [
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['a 7z archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['a tar archive', 257, 'ustar'],
  ['a gzip archive', 0, '\x1f\x8b\x08'],
  ['a bzip2 archive', 0, 'BZh'],
  ['an xz archive', 0, '\xfd7zXZ\0'],
  ['a cabinet (CAB)', 0, 'MSCF\0\0\0\0'],
  ['a StuffIt archive', 0, 'StuffIt '],
];

/** What packs files together, other than a zip; null for anything else. @param head the first 300 bytes or more. */
export function archiveKind(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, 300));
  return kinds.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0] ?? null;
}
