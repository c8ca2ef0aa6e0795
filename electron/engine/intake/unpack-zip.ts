import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { countOf, sizeInWords } from '../../core/amounts.ts';
import { AppError } from '../../core/failure.ts';
import { whenFree } from '../disk/when-free.ts';
import { errorCode, toFolderFailure, toWriteFailure, whyUnreadable } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';

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
  /** Where its content lies now: a number in the work folder, so that no name of the zip becomes a path. */
  readonly path: string;
}

function readName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) throw new AppError('zip-unsafe-name', name);
  return name;
}

function checkExpansion(unpackedBytes: number, zipBytes: number, limits: UnpackLimits): void {
  // Small zips may hold anything: a plain picture saved without compression shrinks a lot.
  const allowed = Math.min(limits.totalBytes, Math.max(limits.entryBytes, zipBytes * limits.expansion));
  if (unpackedBytes > allowed) throw new AppError('zip-too-big-unpacked', sizeInWords(unpackedBytes));
}

function checkEntry(entry: Entry, name: string, limits: UnpackLimits): void {
  if (entry.isEncrypted()) throw new AppError('zip-encrypted');
  if (!entry.canDecodeFileData()) throw new AppError('zip-damaged', name);
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

async function openZip(zipPath: string): Promise<ZipFile> {
  try {
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
    return await whenFree(() => openPromise(zipPath, options));
  } catch (error) {
    if (whyUnreadable(error) !== 'damaged') throw toFolderFailure(error, zipPath);
    throw new AppError('zip-damaged', undefined, { cause: error });
  }
}

function toUnpackFailure(error: unknown, folder: string, signal: AbortSignal): unknown {
  // A pipeline gives an error of its own for what was stopped.
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError) return error;
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
): AsyncGenerator<UnpackedFile> {
  const zip = await openZip(zipPath);
  try {
    if (zip.entryCount > limits.entries) {
      throw new AppError('zip-too-many-entries', countOf(zip.entryCount, 'file'));
    }
    const { size: zipBytes } = await stat(zipPath);
    makeFolder(folder);
    let unpackedBytes = 0;
    let number = 0;
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const file = readName(entry);
      if (file.endsWith('/')) continue;
      checkEntry(entry, file, limits);
      unpackedBytes += entry.uncompressedSize;
      checkExpansion(unpackedBytes, zipBytes, limits);
      number += 1;
      const target = path.join(folder, String(number));
      await unpackEntry(zip, entry, file, target, signal);
      yield { file, path: target };
    }
  } catch (error) {
    throw toUnpackFailure(error, folder, signal);
  } finally {
    zip.close();
  }
}

/** Does the file begin like a zip? */
export async function isZip(filePath: string): Promise<boolean> {
  const handle = await whenFree(() => open(filePath));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    // An empty zip has nothing but its end.
    return bytesRead === 4 && ['504b0304', '504b0506'].includes(buffer.toString('hex'));
  } finally {
    await handle.close();
  }
}
