import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { checkFileSize } from './limits.ts';

const maximumParts = 10_000;
/** Unpacked bytes for each byte of the zip. Lists shrink well, but not like a zip that is made to burst. */
const maximumExpansion = 1_000;

function readName(entry: Entry): string {
  return getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  ).replaceAll('\\', '/');
}

async function readPart(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  if (entry.isEncrypted()) throw new AppError('roster-locked');
  if (!entry.canDecodeFileData()) throw new AppError('roster-damaged', name);
  // yauzl ends the stream with an error as soon as it holds more than the entry claims.
  const content = await buffer(await zip.openReadStreamPromise(entry));
  if (crc32(content) !== entry.crc32) throw new AppError('roster-damaged', name);
  return content;
}

function toDamage(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof AppError) return error;
  // What is left are yauzl's and zlib's own complaints about the zip.
  return /encrypt/i.test(String(error))
    ? new AppError('roster-locked', undefined, { cause: error })
    : new AppError('roster-damaged', undefined, { cause: error });
}

/**
 * Takes the wanted parts out of a zip that lies in memory, and keeps them there: rosters are personal data.
 * @throws AppError `roster-damaged`, `roster-locked` or `roster-too-big`; the signal's reason if it is aborted.
 */
export async function unpackParts(
  zipBytes: Buffer,
  maximumBytes: number,
  isWanted: (name: string) => boolean,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(zipBytes, { lazyEntries: true, decodeStrings: false });
    checkCount(zip.entryCount);
    let unpackedBytes = 0;
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const name = readName(entry);
      if (name.endsWith('/') || !isWanted(name)) continue;
      unpackedBytes += entry.uncompressedSize;
      checkFileSize(
        unpackedBytes,
        Math.min(maximumBytes, Math.max(1_000_000, zipBytes.length * maximumExpansion)),
      );
      parts.set(name, await readPart(zip, entry, name));
    }
    return parts;
  } catch (error) {
    throw toDamage(error, signal);
  }
}

/** The names of everything in a zip that lies in memory, with `/`. */
export async function listParts(zipBytes: Buffer, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const zip = await fromBufferPromise(zipBytes, { lazyEntries: true, decodeStrings: false });
    checkCount(zip.entryCount);
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(readName(entry));
    return names;
  } catch (error) {
    throw toDamage(error, signal);
  }
}

function checkCount(parts: number): void {
  if (parts > maximumParts) throw new AppError('roster-too-big', texts.details.filesInZip(parts));
}
