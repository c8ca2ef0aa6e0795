import {
  kindBytes,
  readTiffStructure,
  type TiffEntry,
  type TiffStructure,
} from '../../../core/photo/picture/read-tiff-structure.ts';

/** TIFF 6.0 and its supplements: what the pixels of the first page are made of, how they lie, and their profile. */
const pixelTags: ReadonlySet<number> = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 284, 292, 293, 301, 317, 320, 322, 323, 324,
  325, 332, 333, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34_675,
]);

/** Strips or tiles: where they begin, and how long they are. */
const dataTags = [
  { starts: 273, lengths: 279 },
  { starts: 324, lengths: 325 },
] as const;

function reachesBehind(tiff: TiffStructure, known: ReadonlyMap<number, TiffEntry>, end: number): boolean {
  return dataTags.some(({ starts, lengths }) => {
    const [start, length] = [known.get(starts), known.get(lengths)];
    if (!start || !length) return false;
    for (let index = 0; index < start.count; index += 1) {
      const from = tiff.value(start, index);
      if (from === null || from + (tiff.value(length, index) ?? 0) > end) return true;
    }
    return false;
  });
}

/**
 * The same picture with a directory of its own that holds nothing but what belongs to the pixels, in order: what a
 * decoder still warns of in this copy is the picture itself. Null where there is no directory to be read, or where
 * pixels lie behind the end.
 */
export function plainTiff(bytes: Buffer): Buffer | null {
  const tiff = readTiffStructure(bytes);
  if (!tiff) return null;
  const known = new Map<number, TiffEntry>();
  for (const entry of tiff.directory(tiff.first).entries) {
    if (pixelTags.has(entry.tag) && kindBytes[entry.kind] && !known.has(entry.tag))
      known.set(entry.tag, entry);
  }
  const entries = [...known.values()].sort((a, b) => a.tag - b.tag);
  if (entries.length === 0 || reachesBehind(tiff, known, bytes.length)) return null;
  const { isLittleEndian, isBig } = tiff;
  const entryBytes = isBig ? 20 : 12;
  // Directories begin at even places.
  const start = bytes.length + (bytes.length % 2);
  const countBytes = isBig ? 8 : 2;
  const copy = Buffer.alloc(start + countBytes + entries.length * entryBytes + (isBig ? 8 : 4));
  bytes.copy(copy);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  if (isBig) {
    view.setBigUint64(start, BigInt(entries.length), isLittleEndian);
    view.setBigUint64(8, BigInt(start), isLittleEndian);
  } else {
    view.setUint16(start, entries.length, isLittleEndian);
    view.setUint32(4, start, isLittleEndian);
  }
  for (const [index, entry] of entries.entries()) {
    bytes.copy(copy, start + countBytes + index * entryBytes, entry.start, entry.start + entryBytes);
  }
  return copy;
}
