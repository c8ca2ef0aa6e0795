import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { type ArchiveEntry, archiveBytes } from '../../core/archive-size.ts';
import { type MapFile, mapFileText } from '../../core/map-file.ts';
import type { PhotoId } from '../../core/photo.ts';
import { fileChanged, type PreparedPhoto, readUnchanged } from './prepare-photo.ts';

export type PackResult =
  | { readonly kind: 'packed'; readonly zip: Uint8Array }
  /** These are not the files that were checked; nothing was packed. */
  | { readonly kind: 'changed'; readonly photoIds: readonly PhotoId[] };

// The same photos make the same zip, whenever it is packed. DOS dates begin in 1980.
const entryDate = new Date(Date.UTC(1980, 0, 1));

const filesAtOnce = 4;

const fileOptions = { binary: true, createFolders: false, date: entryDate } as const;

/** A map file as bytes: UTF-8 without a mark, which is ASCII wherever all names are. */
export function encodeMapFile(mapFile: MapFile, photos: readonly Pick<PreparedPhoto, 'name'>[]): Buffer {
  const names = photos.map(({ name }) => name);
  return Buffer.from(mapFileText(mapFile, names), 'utf8');
}

/** Reads photos in the order in which they are asked for, a few of them ahead: never all of them are in memory. */
function createReader(photos: readonly PreparedPhoto[], signal: AbortSignal) {
  const reading = new Map<number, ReturnType<typeof readUnchanged>>();
  const changed: PhotoId[] = [];
  const startReading = (place: number) => {
    const photo = photos[place];
    if (photo && !reading.has(place)) reading.set(place, readUnchanged(photo.path, photo.sha256));
  };
  async function* read(place: number) {
    signal.throwIfAborted();
    for (let ahead = 0; ahead < filesAtOnce; ahead += 1) startReading(place + ahead);
    const bytes = await reading.get(place);
    reading.delete(place);
    const photo = photos[place];
    if (bytes === fileChanged && photo) changed.push(photo.photoId);
    else if (bytes !== undefined && bytes !== fileChanged) yield bytes;
  }
  return {
    open: (place: number) => Readable.from(read(place), { objectMode: false, highWaterMark: 1 }),
    changed: (): readonly PhotoId[] => changed,
  };
}

/** Writes the zip into a buffer of its size. Returns how many bytes it has. */
function generateInto(target: Buffer, zip: JSZip): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    // Its own `generateAsync` keeps all parts until the last one has come, and then joins them: twice the memory.
    zip
      .generateNodeStream({ compression: 'STORE', platform: 'DOS' })
      .on('data', (part: Buffer) => {
        if (bytes + part.length <= target.length) target.set(part, bytes);
        bytes += part.length;
      })
      .on('end', () => resolve(bytes))
      .on('error', reject);
  });
}

/**
 * Packs photos into one zip in memory: stored, without data descriptors (Java's ZipInputStream refuses them for
 * stored entries), folders or comments. Every file is compared with the one that was checked.
 * @param mapFile where it belongs in the zip it stands first, and lists exactly these photos.
 * @param makeRoom where the zip is written to.
 * @throws Error if the zip is not of the size that `archiveBytes` predicts: that would be a bug.
 */
export async function packChunk(
  photos: readonly PreparedPhoto[],
  signal: AbortSignal,
  mapFile: MapFile | null = null,
  makeRoom: (sizeBytes: number) => Buffer = Buffer.allocUnsafeSlow,
): Promise<PackResult> {
  signal.throwIfAborted();
  const zip = new JSZip();
  const entries: ArchiveEntry[] = [...photos];
  if (mapFile?.place === 'in-zip') {
    const bytes = encodeMapFile(mapFile, photos);
    zip.file(mapFile.name, bytes, fileOptions);
    entries.push({ name: mapFile.name, bytes: bytes.length });
  }
  const reader = createReader(photos, signal);
  for (const [place, { name }] of photos.entries()) zip.file(name, reader.open(place), fileOptions);
  const packed = makeRoom(archiveBytes(entries));
  const bytes = await generateInto(packed, zip);
  const changed = reader.changed();
  if (changed.length > 0) return { kind: 'changed', photoIds: changed };
  if (bytes !== packed.length) {
    throw new Error(`The zip has ${bytes} bytes instead of the planned ${packed.length}`);
  }
  return { kind: 'packed', zip: packed };
}
