import type { FileHandle } from 'node:fs/promises';
import { countOf } from '../../core/shared/amounts.ts';
import { AppError } from '../../core/shared/failure.ts';

/** Where a zip's central directory lies, and what it says as a whole. Places are in bytes of the file. */
export interface ZipDirectory {
  /** What offsets inside the zip count from: other bytes may stand before it. */
  readonly zipStart: number;
  readonly start: number;
  readonly end: number;
  /** As counted, whatever its end record says. */
  readonly entries: number;
}

const signatures = {
  entry: 0x0201_4b50,
  file: 0x0403_4b50,
  end: 0x0605_4b50,
  end64: 0x0606_4b50,
  locator64: 0x0706_4b50,
  digitalSignature: 0x0505_4b50,
} as const;

// APPNOTE 4.3.12, 4.3.14 to 4.3.16.
const entryBytes = 46;
const endBytes = 22;
const end64Bytes = 56;
const locator64Bytes = 20;

/** The longest comment, and what servers and disks may have left behind the zip: an error page, a block of zeros. */
const searchedBytes = 65_535 + 1_000_000;

/** Whatever holds the bytes "PK56" in its comment must not be walked through a thousand times. */
const mostEnds = 16;

/** Name, extra fields and comment of an entry are a few hundred bytes; nobody fills them to their 196,605. */
const longestEntryBytes = 2_000;

const offsets32 = 2 ** 32;

interface End {
  readonly entries: number;
  /** By it alone 16 bits of a count, and 32 of an offset, are known. */
  readonly is64: boolean;
  readonly directoryBytes: number;
  readonly directoryOffset: number;
  /** Where the first of the end's records begins. */
  readonly place: number;
  readonly isSplit: boolean;
}

async function read(handle: FileHandle, place: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, place);
  return buffer.subarray(0, bytesRead);
}

async function signatureAt(handle: FileHandle, place: number): Promise<number | null> {
  if (place < 0) return null;
  const bytes = await read(handle, place, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : null;
}

/** The records of the end in their 64-bit form, where there are such. */
async function readEnd64(handle: FileHandle, endPlace: number): Promise<End | null> {
  const locatorPlace = endPlace - locator64Bytes;
  if ((await signatureAt(handle, locatorPlace)) !== signatures.locator64) return null;
  const locator = await read(handle, locatorPlace, locator64Bytes);
  // Bytes before the zip push the record behind the place that the locator names.
  for (const place of [locatorPlace - end64Bytes, Number(locator.readBigUInt64LE(8))]) {
    if ((await signatureAt(handle, place)) !== signatures.end64) continue;
    const record = await read(handle, place, end64Bytes);
    if (record.length < end64Bytes) continue;
    return {
      entries: Number(record.readBigUInt64LE(32)),
      is64: true,
      directoryBytes: Number(record.readBigUInt64LE(40)),
      directoryOffset: Number(record.readBigUInt64LE(48)),
      place,
      isSplit: record.readUInt32LE(16) !== 0,
    };
  }
  return null;
}

async function readEnd(handle: FileHandle, bytes: Buffer, place: number): Promise<End> {
  const end64 = await readEnd64(handle, place);
  if (end64) return end64;
  const disk = bytes.readUInt16LE(4);
  return {
    entries: bytes.readUInt16LE(10),
    is64: false,
    directoryBytes: bytes.readUInt32LE(12),
    directoryOffset: bytes.readUInt32LE(16),
    place,
    isSplit: disk !== 0 && disk !== 0xffff,
  };
}

/** The directory from one place on, as far as it goes. */
async function walk(
  handle: FileHandle,
  start: number,
  end: number,
): Promise<{ readonly entries: number; readonly end: number; readonly firstFile: number }> {
  // Four bytes are enough to recognize most wrong places.
  const isDirectory = (await signatureAt(handle, start)) === signatures.entry;
  const directory = isDirectory ? await read(handle, start, end - start) : Buffer.alloc(0);
  let entries = 0;
  let at = 0;
  while (at + entryBytes <= directory.length && directory.readUInt32LE(at) === signatures.entry) {
    const lengths = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const next = lengths.reduce((sum, length) => sum + length, at + entryBytes);
    if (next > directory.length) break;
    at = next;
    entries += 1;
  }
  return { entries, end: start + at, firstFile: entries > 0 ? directory.readUInt32LE(42) : 0 };
}

/** Where the directory may begin: where its end says, or as much further as other bytes stand before the zip. */
async function findDirectory(
  handle: FileHandle,
  end: End,
  mostDirectoryBytes: number,
): Promise<ZipDirectory | null> {
  const { directoryOffset, directoryBytes, place } = end;
  const byLength = place - directoryBytes;
  for (const start of new Set([directoryOffset, byLength])) {
    if (start < 0 || start > place || place - start > mostDirectoryBytes) continue;
    const found = await walk(handle, start, place);
    const isWhole =
      found.end === place || (await signatureAt(handle, found.end)) === signatures.digitalSignature;
    if (!isWhole || (found.entries === 0 && end.entries !== 0)) continue;
    // It is counted in 16 bits there; a zip that claims more entries than it has lost some.
    const isMissing = end.entries > found.entries;
    if (isMissing && (end.is64 || end.entries !== found.entries % 0x1_0000)) continue;
    const before = start - directoryOffset;
    if (before < 0) continue;
    // macOS writes zips over 4 GB without the 64-bit records: offsets begin again at zero.
    const isWrapped =
      before % offsets32 === 0 && (await signatureAt(handle, found.firstFile)) === signatures.file;
    const zipStart = isWrapped ? 0 : before;
    if (found.entries > 0 && !isWrapped) {
      const signature = await signatureAt(handle, zipStart + found.firstFile);
      // 64-bit offsets of single files stand elsewhere.
      if (signature !== signatures.file && found.firstFile !== 0xffff_ffff) continue;
    }
    return { zipStart, start, end: found.end, entries: found.entries };
  }
  return null;
}

function refusalOf({ isSplit, entries }: End, mostEntries: number): AppError | null {
  if (isSplit) return new AppError('zip-unknown-packing');
  return entries > mostEntries ? new AppError('zip-too-many-entries', countOf(entries, 'file')) : null;
}

/**
 * Finds a zip's central directory as unzip and 7-Zip do: with other bytes before or behind the zip, with a comment of
 * another length than its end says, and to its own end, whatever number of entries is claimed. Yauzl insists on all
 * of these (thejoshwolfe/yauzl#48, #69), and otherwise leaves out what was not counted.
 * @returns null where there is no directory that is whole.
 * @throws AppError `zip-too-many-entries` by what it claims; `zip-unknown-packing` for one part of several.
 */
export async function findZipDirectory(
  handle: FileHandle,
  mostEntries: number,
): Promise<ZipDirectory | null> {
  const { size } = await handle.stat();
  const length = Math.min(size, searchedBytes);
  const tail = await read(handle, size - length, length);
  let ends = 0;
  let refusal: AppError | null = null;
  for (let at = tail.length - endBytes; at >= 0 && ends < mostEnds; at -= 1) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== signatures.end) continue;
    ends += 1;
    const end = await readEnd(handle, tail.subarray(at, at + endBytes), size - length + at);
    // A comment may hold what looks like an end, and is none.
    refusal ??= refusalOf(end, mostEntries);
    const directory = end.isSplit ? null : await findDirectory(handle, end, mostEntries * longestEntryBytes);
    if (directory) return directory;
  }
  if (refusal) throw refusal;
  return null;
}
