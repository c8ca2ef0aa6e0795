import JSZip from 'jszip';
import PQueue from 'p-queue';
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

/**
 * Packs photos into one zip in memory: stored, without data descriptors (Java's ZipInputStream refuses them for
 * stored entries), folders or comments. Every file is compared with the one that was checked.
 * @param mapFile where it belongs in the zip it stands first, and lists exactly these photos.
 * @throws Error if the zip is not of the size that `archiveBytes` predicts: that would be a bug.
 */
export async function packChunk(
  photos: readonly PreparedPhoto[],
  signal: AbortSignal,
  mapFile: MapFile | null = null,
): Promise<PackResult> {
  const contents = await new PQueue({ concurrency: filesAtOnce }).addAll(
    photos.map(({ path, sha256 }) => () => {
      signal.throwIfAborted();
      return readUnchanged(path, sha256);
    }),
  );
  const zip = new JSZip();
  const entries: ArchiveEntry[] = [...photos];
  if (mapFile?.place === 'in-zip') {
    const bytes = encodeMapFile(mapFile, photos);
    zip.file(mapFile.name, bytes, fileOptions);
    entries.push({ name: mapFile.name, bytes: bytes.length });
  }
  const changed: PhotoId[] = [];
  for (const [index, { photoId, name }] of photos.entries()) {
    const bytes = contents[index];
    if (bytes === undefined || bytes === fileChanged) changed.push(photoId);
    else zip.file(name, bytes, fileOptions);
  }
  if (changed.length > 0) return { kind: 'changed', photoIds: changed };
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'DOS' });
  const planned = archiveBytes(entries);
  if (packed.length !== planned) {
    throw new Error(`The zip has ${packed.length} bytes instead of the planned ${planned}`);
  }
  return { kind: 'packed', zip: packed };
}
