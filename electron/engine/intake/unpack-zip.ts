import { isUtf8 } from 'node:buffer';
import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { decodeZipNames, placeInZip } from '../../core/delivery/zip-names.ts';
import { countOf, sizeInWords } from '../../core/shared/amounts.ts';
import { AppError } from '../../core/shared/failure.ts';
import { whenFree } from '../disk/when-free.ts';
import { errorCode, toFolderFailure, toWriteFailure, whyUnreadable } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';
import { findZipDirectory } from './zip-directory.ts';
import { ZipReader } from './zip-reader.ts';

/** What a zip may be at most: a delivery of a large district, and no bomb. Sizes in bytes. */
export interface UnpackLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked bytes for each byte of the zip. Photos hardly shrink; zeros shrink a thousandfold. */
  readonly expansion: number;
}

export const defaultUnpackLimits: UnpackLimits = {
  entries: 100_000,
  entryBytes: 500_000_000,
  totalBytes: 60_000_000_000,
  expansion: 100,
};

export interface UnpackedFile {
  /** Its name inside the zip, with `/`. */
  readonly file: string;
  /** Where its content lies now: a number in the temporary folder, so that no name of the zip becomes a path. */
  readonly path: string;
  readonly bytes: number;
}

/** Is a file of the zip to be left where it is? Asked before it is unpacked. */
export type IsLeft = (
  file: string,
  content: { readonly bytes: number; readonly crc32: number },
) => Promise<boolean>;

function checkExpansion(unpackedBytes: number, zipBytes: number, limits: UnpackLimits): void {
  // Small zips may hold anything: a plain picture saved without compression shrinks a lot.
  const allowed = Math.min(limits.totalBytes, Math.max(limits.entryBytes, zipBytes * limits.expansion));
  if (unpackedBytes > allowed) throw new AppError('zip-too-big-unpacked', sizeInWords(unpackedBytes));
}

function checkEntry(entry: Entry, name: string, limits: UnpackLimits): void {
  if (entry.isEncrypted()) throw new AppError('zip-encrypted');
  // Deflate64 (Windows, over 2 GB), bzip2, LZMA, Zstandard, WinZip's JPEG: sound, and read by other programs.
  if (!entry.canDecodeFileData()) throw new AppError('zip-unknown-packing');
  if (entry.uncompressedSize > limits.entryBytes) {
    throw new AppError('zip-too-big-unpacked', `${name}: ${sizeInWords(entry.uncompressedSize)}`);
  }
}

async function unpackEntry(zip: ZipFile, entry: Entry, name: string, target: string, signal: AbortSignal) {
  let checksum = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  // yauzl ends the stream with an error as soon as it holds more than the entry claims.
  await pipeline(await zip.openReadStreamPromise(entry), counted, createWriteStream(target), { signal });
  if (checksum !== entry.crc32) throw new AppError('zip-damaged', name);
}

/** @returns the zip as yauzl reads it; closing it closes the file. */
async function openZip(
  zipPath: string,
  limits: UnpackLimits,
): Promise<{ readonly zip: ZipFile; readonly reader: ZipReader }> {
  const handle = await whenFree(() => open(zipPath)).catch((error: unknown) => {
    throw toFolderFailure(error, zipPath);
  });
  try {
    const directory = await findZipDirectory(handle, limits.entries);
    if (!directory) throw new AppError('zip-damaged');
    const reader = new ZipReader(handle, directory);
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
    return { zip: await fromRandomAccessReaderPromise(reader, reader.sizeBytes, options), reader };
  } catch (error) {
    await handle.close();
    if (error instanceof AppError) throw error;
    if (whyUnreadable(error) !== 'damaged') throw toFolderFailure(error, zipPath);
    throw new AppError('zip-damaged', undefined, { cause: error });
  }
}

const utf8Flag = 0x0800;

const offsets32 = 2 ** 32;

/**
 * macOS writes zips over 4 GB without the 64-bit fields: offsets begin again at zero, and only the files themselves
 * tell how often they did.
 */
async function findFile(entry: Entry, reader: ZipReader, previous: number): Promise<number> {
  const offset = entry.relativeOffsetOfLocalHeader;
  if (reader.sizeBytes < offsets32 || entry.extraFields.some(({ id }) => id === 1)) return offset;
  for (let place = offset; place < reader.sizeBytes; place += offsets32) {
    if (place >= previous && (await reader.holdsFileAt(place, entry.fileNameRaw))) return place;
  }
  return offset;
}

/** Every entry of the directory. */
async function readEntries(
  { zip, reader }: { readonly zip: ZipFile; readonly reader: ZipReader },
  limits: UnpackLimits,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  if (zip.entryCount > limits.entries) {
    throw new AppError('zip-too-many-entries', countOf(zip.entryCount, 'file'));
  }
  const entries: Entry[] = [];
  let previous = 0;
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    previous = await findFile(entry, reader, previous);
    entry.relativeOffsetOfLocalHeader = previous;
    entries.push(entry);
  }
  return entries;
}

/** With their places below the zip. @throws AppError `zip-unsafe-name`. */
function placeEntries(
  entries: readonly Entry[],
): readonly { readonly entry: Entry; readonly file: string }[] {
  const names = decodeZipNames(
    entries.map(({ fileNameRaw, extraFields }) => {
      const nameIn = (fields: Entry['extraFields']) =>
        getFileNameLowLevel(utf8Flag, fileNameRaw, fields, false);
      const named = nameIn(extraFields);
      // The field that says it in Unicode counts only for this very name.
      const isUnicode = isUtf8(fileNameRaw) || named !== nameIn([]);
      return { bytes: fileNameRaw, unicode: isUnicode ? named : null };
    }),
  );
  return entries.flatMap((entry, at) => {
    const name = names[at] ?? '';
    const file = placeInZip(name);
    if (file === null) throw new AppError('zip-unsafe-name', name);
    return file === '' || file.endsWith('/') ? [] : [{ entry, file }];
  });
}

function toUnpackFailure(error: unknown, zipPath: string, folder: string, signal: AbortSignal): unknown {
  // A pipeline gives an error of its own for what was stopped.
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError) return error;
  const isZipItself = error instanceof Error && 'syscall' in error && error.syscall === 'read';
  if (isZipItself) return toFolderFailure(error, zipPath);
  if (errorCode(error) !== '' && !errorCode(error).startsWith('Z_')) return toWriteFailure(error, folder);
  // What is left are yauzl's and zlib's own complaints about the zip.
  return /encrypt/i.test(String(error))
    ? new AppError('zip-encrypted', undefined, { cause: error })
    : new AppError('zip-damaged', undefined, { cause: error });
}

/**
 * Unpacks a zip into an empty folder of our own, file by file. All or nothing: a zip that is damaged, protected,
 * unsafe or far too big is refused as a whole; the caller removes what lies in the folder by then.
 * @throws AppError `zip-...`, `folder-missing`, `folder-unreadable`, `folder-in-use`, `disk-full` or `cannot-write`;
 *   the signal's reason if it is aborted.
 */
export async function* unpackZip(
  zipPath: string,
  folder: string,
  signal: AbortSignal,
  limits: UnpackLimits = defaultUnpackLimits,
  isLeft: IsLeft = async () => false,
): AsyncGenerator<UnpackedFile> {
  const opened = await openZip(zipPath, limits);
  const { zip } = opened;
  try {
    const placed = placeEntries(await readEntries(opened, limits, signal));
    const { size: zipBytes } = await stat(zipPath);
    makeFolder(folder);
    let unpackedBytes = 0;
    for (const { entry, file } of placed) {
      checkEntry(entry, file, limits);
      unpackedBytes += entry.uncompressedSize;
      checkExpansion(unpackedBytes, zipBytes, limits);
    }
    for (const [at, { entry, file }] of placed.entries()) {
      signal.throwIfAborted();
      if (await isLeft(file, { bytes: entry.uncompressedSize, crc32: entry.crc32 })) continue;
      const target = path.join(folder, String(at + 1));
      await unpackEntry(zip, entry, file, target, signal);
      yield { file, path: target, bytes: entry.uncompressedSize };
    }
  } catch (error) {
    throw toUnpackFailure(error, zipPath, folder, signal);
  } finally {
    zip.close();
  }
}

// A file, an empty zip, and the mark before the first file of a zip that was to be split (APPNOTE 8.5.3, 8.5.4).
const beginnings = ['504b0304', '504b0506', '504b0708', '504b3030'];

/** Is the file a zip: does it begin like one, or is it called one and holds one behind other bytes? */
export async function isZip(filePath: string): Promise<boolean> {
  const handle = await whenFree(() => open(filePath));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 4 && beginnings.includes(buffer.toString('hex'))) return true;
    if (!/\.zip$/i.test(filePath)) return false;
    return (await findZipDirectory(handle, Number.POSITIVE_INFINITY)) !== null;
  } finally {
    await handle.close();
  }
}
