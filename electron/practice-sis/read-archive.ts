import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { maxEntries, maxEntryBytes, maxUnpackedBytes } from './limits.ts';

export interface ArchiveEntry {
  /** The full name in the zip, with `/`. */
  readonly name: string;
  /** A file that a computer leaves behind, such as `__MACOSX/._104233.jpg`. */
  readonly isJunk: boolean;
  /**
   * The unpacked bytes. `isWanted` sees the first ones and may decline the rest: then the answer is null.
   * @throws DamagedEntry
   */
  read(isWanted: (head: Buffer) => boolean): Promise<Buffer | null>;
}

export interface Archive {
  /** Files only, in the order of the zip's directory; always the same for the same zip. */
  readonly entries: readonly ArchiveEntry[];
  close(): void;
}

/** The zip as a whole cannot be imported; the message says why, for the log. */
export class UnreadableArchive extends Error {}

/** One entry cannot be unpacked; the message says why, for the log. */
export class DamagedEntry extends Error {}

/** @throws UnreadableArchive, or what the file system threw */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await asUnreadable(openPromise(path, { autoClose: false }));
  // Errors reach the caller through promises; without a listener the echo would end the process.
  zip.on('error', () => {});
  try {
    const entries = await listEntries(zip);
    return { entries: entries.map((entry) => describeEntry(zip, entry)), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > maxEntries) {
    throw new UnreadableArchive(
      `The zip lists ${zip.entryCount} files; this SIS takes at most ${maxEntries} in one zip.`,
    );
  }
  const entries: Entry[] = [];
  let unpackedBytes = 0;
  const directory = zip.eachEntry();
  for (;;) {
    const next = await asUnreadable(directory.next());
    if (next.done) return entries;
    const entry = next.value;
    if (entry.isEncrypted()) {
      throw new UnreadableArchive('The zip is protected with a password. Make it again without one.');
    }
    unpackedBytes += entry.uncompressedSize;
    if (entry.uncompressedSize > maxEntryBytes) {
      throw new UnreadableArchive(
        `The zip holds a file that unpacks to more than ${maxEntryBytes / 1e6} MB: ${entry.fileName}`,
      );
    }
    if (unpackedBytes > maxUnpackedBytes) {
      throw new UnreadableArchive(`The zip unpacks to more than ${maxUnpackedBytes / 1e9} GB.`);
    }
    if (!entry.fileName.endsWith('/')) entries.push(entry);
  }
}

async function asUnreadable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Error) || isFileSystemError(error)) throw error;
    if (error.message.startsWith('strong encryption')) {
      throw new UnreadableArchive('The zip is protected with a password. Make it again without one.');
    }
    // yauzl refuses names that lead out of the folder they are unpacked in.
    if (/^(invalid relative path|absolute path)/.test(error.message)) {
      throw new UnreadableArchive('The zip holds a file whose name leads out of the zip.', { cause: error });
    }
    throw new UnreadableArchive(
      'The file is not a zip that can be read: it may be damaged, cut off or another kind of file.',
      { cause: error },
    );
  }
}

function describeEntry(zip: ZipFile, entry: Entry): ArchiveEntry {
  return {
    name: entry.fileName,
    isJunk: isJunk(entry.fileName),
    async read(isWanted) {
      if (!entry.canDecodeFileData()) {
        throw new DamagedEntry('It is compressed in a way that this SIS cannot read.');
      }
      try {
        return await readWhole(await zip.openReadStreamPromise(entry), entry.crc32, isWanted);
      } catch (error) {
        if (error instanceof DamagedEntry || isFileSystemError(error)) throw error;
        throw new DamagedEntry('It is damaged inside the zip.', { cause: error });
      }
    },
  };
}

const headBytes = 512;

async function readWhole(
  stream: Readable,
  expectedCrc32: number,
  isWanted: (head: Buffer) => boolean,
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  let isAccepted = false;
  // Leaving the loop early destroys the stream.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (isAccepted || length < headBytes) continue;
    if (!isWanted(Buffer.concat(chunks))) return null;
    isAccepted = true;
  }
  const bytes = Buffer.concat(chunks);
  // A small file ends before its head is full.
  if (!isAccepted && !isWanted(bytes)) return null;
  if (crc32(bytes) !== expectedCrc32) throw new DamagedEntry('It is damaged inside the zip.');
  return bytes;
}

const junkName = /^(\._.*|\.ds_store|thumbs\.db|desktop\.ini)$/i;

function isJunk(name: string): boolean {
  const segments = name.split('/');
  return segments.includes('__MACOSX') || junkName.test(segments.at(-1) ?? '');
}

/** Node's system errors name the call that failed; zlib's and yauzl's do not. */
export function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
