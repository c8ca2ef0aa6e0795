/** One entry of a directory (TIFF 6.0, section 2; BigTIFF). */
export interface TiffEntry {
  readonly tag: number;
  readonly kind: number;
  /** How many values it says it has. */
  readonly count: number;
  /** Of the entry itself. */
  readonly start: number;
  /** Where its values stand: within it, where they are few. */
  readonly valueStart: number;
}

export interface TiffDirectory {
  /** As they stand there, in whatever order; fewer than it claims where the bytes end before. */
  readonly entries: readonly TiffEntry[];
  readonly isWhole: boolean;
}

export interface TiffStructure {
  readonly isLittleEndian: boolean;
  readonly isBig: boolean;
  /** Of the first directory. */
  readonly first: number;
  directory(start: number): TiffDirectory;
  /** A whole number; null where there is none, or where the bytes end before it. */
  value(entry: TiffEntry, index?: number): number | null;
  text(entry: TiffEntry): string;
}

/** Bytes of one value, by the number of its kind. */
export const kindBytes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

/** More entries than this has no picture; a broken directory may claim any number. */
const mostEntries = 4_096;

/** Reads a TIFF's structure, which EXIF has too. Null where the bytes do not begin like one. */
export function readTiffStructure(bytes: Uint8Array): TiffStructure | null {
  if (bytes.length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  const isLittleEndian = order === 0x4949;
  if (!isLittleEndian && order !== 0x4d4d) return null;
  const version = view.getUint16(2, isLittleEndian);
  const isBig = version === 43;
  if (version !== 42 && !(isBig && bytes.length >= 16)) return null;
  const holds = (start: number, length: number) => start >= 0 && start + length <= bytes.length;
  const short = (start: number) => view.getUint16(start, isLittleEndian);
  const long = (start: number) => view.getUint32(start, isLittleEndian);
  const offset = (start: number) => (isBig ? Number(view.getBigUint64(start, isLittleEndian)) : long(start));
  const offsetBytes = isBig ? 8 : 4;
  const entryBytes = isBig ? 20 : 12;
  const countBytes = isBig ? 8 : 2;

  const readEntry = (start: number): TiffEntry => {
    const kind = short(start + 2);
    const count = offset(start + 4);
    const place = start + 4 + offsetBytes;
    const isWithin = (kindBytes[kind] ?? 0) * count <= offsetBytes;
    return { tag: short(start), kind, count, start, valueStart: isWithin ? place : offset(place) };
  };
  return {
    isLittleEndian,
    isBig,
    first: offset(isBig ? 8 : 4),
    directory(start) {
      if (!holds(start, countBytes)) return { entries: [], isWhole: false };
      const claimed = isBig ? offset(start) : short(start);
      const held = Math.floor((bytes.length - start - countBytes) / entryBytes);
      const count = Math.min(claimed, held, mostEntries);
      const entries = Array.from({ length: count }, (_, i) => readEntry(start + countBytes + i * entryBytes));
      return { entries, isWhole: count === claimed };
    },
    value({ kind, count, valueStart }, index = 0) {
      const size = kindBytes[kind] ?? 0;
      const start = valueStart + index * size;
      if (index >= count || size === 0 || !holds(start, size)) return null;
      if (kind === 1 || kind === 7) return view.getUint8(start);
      if (kind === 3) return short(start);
      if (kind === 4 || kind === 13) return long(start);
      return kind >= 16 ? Number(view.getBigUint64(start, isLittleEndian)) : null;
    },
    text({ kind, count, valueStart }) {
      if ((kindBytes[kind] ?? 0) !== 1 || count > 1_000 || !holds(valueStart, count)) return '';
      return String.fromCharCode(...bytes.subarray(valueStart, valueStart + count));
    },
  };
}
