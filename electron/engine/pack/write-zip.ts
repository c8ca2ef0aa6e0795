import { createHash, hash as hashBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { createWhenFree, type WhenFree } from '../disk/when-free.ts';

/** A file as it was checked. */
export interface ZipFile {
  /** In the zip. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What a zip is made of, in the order of its entries. */
export interface ZipOrder {
  /** Comes from memory and stands first. */
  readonly first: { readonly name: string; readonly content: Uint8Array } | null;
  readonly files: readonly ZipFile[];
}

export interface WrittenZip {
  /** Places in `files` of those that are no longer what was checked. If there are any, the zip is worth nothing. */
  readonly changed: readonly number[];
  /** Of the whole zip, in hexadecimal digits. */
  readonly sha256: string;
}

/** Opening a file takes its time on a network drive: so many are read before their turn. */
const readAhead = 4;

// The same photos make the same zip, whenever it is packed. DOS dates begin in 1980.
const date = new Date(Date.UTC(1980, 0, 1));

async function readWhole(path: string, bytes: number, whenFree: WhenFree): Promise<Buffer | null> {
  const file = await whenFree(() => open(path)).catch(() => null);
  if (!file) return null;
  try {
    // What grew meanwhile is not read to its end.
    if ((await file.stat()).size !== bytes) return null;
    const content = await file.readFile();
    return content.length === bytes ? content : null;
  } catch {
    return null;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Reads the files in their order, a few before their turn; notes the places of those that changed. */
function createReader(files: readonly ZipFile[], changed: Set<number>) {
  const whenFree = createWhenFree();
  const reads = new Map<number, Promise<Buffer | null>>();
  const start = (place: number) => {
    const file = files[place];
    if (file && !reads.has(place)) reads.set(place, readWhole(file.path, file.bytes, whenFree));
  };
  return async (place: number): Promise<Buffer> => {
    for (let next = place; next < place + readAhead; next += 1) start(next);
    const content = await reads.get(place);
    reads.set(place, Promise.resolve(null));
    if (content && hashBytes('sha256', content, 'hex') === files[place]?.sha256) return content;
    changed.add(place);
    return Buffer.alloc(0);
  };
}

/**
 * Writes a zip that stores its entries, without data descriptors (Java's ZipInputStream refuses them for stored
 * entries), folders or comments.
 * @param target exactly as large as `archiveBytes` says.
 */
export async function writeZip({ first, files }: ZipOrder, target: Uint8Array): Promise<WrittenZip> {
  const zip = new JSZip();
  const settings = { binary: true, createFolders: false, date };
  if (first) zip.file(first.name, Buffer.from(first.content), settings);
  const changed = new Set<number>();
  const read = createReader(files, changed);
  for (const [place, { name }] of files.entries()) {
    // A stream is read when jszip gets to it, and a promise at once: then all photos would be in memory.
    const content = Readable.from(
      (async function* () {
        yield await read(place);
      })(),
    );
    zip.file(name, content, settings);
  }
  const hash = createHash('sha256');
  let filled = 0;
  await new Promise<void>((resolve, reject) => {
    zip
      .generateInternalStream({
        type: 'nodebuffer',
        compression: 'STORE',
        platform: 'DOS',
        streamFiles: false,
      })
      .on('data', (part) => {
        if (filled + part.length <= target.length) target.set(part, filled);
        filled += part.length;
        hash.update(part);
      })
      .on('error', reject)
      .on('end', () => resolve())
      .resume();
  });
  if (changed.size === 0 && filled !== target.length)
    throw new Error(`The zip has ${filled} bytes where ${target.length} were planned`);
  return { changed: [...changed].sort((a, b) => a - b), sha256: hash.digest('hex') };
}
