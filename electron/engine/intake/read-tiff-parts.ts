import { type FileHandle, open } from 'node:fs/promises';
import { kindBytes, readTiffStructure } from '../../core/photo/picture/read-tiff-structure.ts';
import { largestPhotoFileBytes } from '../../core/systems/preset.ts';
import { withFileInMemory } from '../images/memory-budget.ts';

const gpsPointer = 0x8825;
/** Longer values are profiles and strips; none that is looked at here. */
const longestValue = 4_096;

async function readParts(handle: FileHandle, size: number): Promise<Uint8Array | null> {
  const bytes = Buffer.alloc(size);
  const read = async (start: number, length: number) => {
    if (start < size) await handle.read(bytes, start, Math.min(length, size - start), start);
  };
  await read(0, 16);
  const tiff = readTiffStructure(bytes);
  if (!tiff) return null;
  const readDirectory = async (start: number) => {
    await read(start, 8);
    await read(start, 8 + tiff.directory(start).entries.length * 20);
    return tiff.directory(start).entries;
  };
  for (const entry of await readDirectory(tiff.first)) {
    const length = (kindBytes[entry.kind] ?? 0) * entry.count;
    if (length <= longestValue) await read(entry.valueStart, length);
    const place = entry.tag === gpsPointer ? tiff.value(entry) : null;
    if (place !== null) await readDirectory(place);
  }
  return bytes;
}

/**
 * The structure of a TIFF's first page and of its place, and zeros where the rest of the file is: memory that is never
 * touched is never used. Null where there is none, or where the file is too large for a photo.
 */
export async function readTiffParts(source: string | Uint8Array): Promise<Uint8Array | null> {
  if (typeof source !== 'string') return source;
  const handle = await open(source);
  try {
    const { size } = await handle.stat();
    if (size > largestPhotoFileBytes) return null;
    // Windows counts memory that is never touched, too.
    return await withFileInMemory(size, () => readParts(handle, size));
  } finally {
    await handle.close();
  }
}
