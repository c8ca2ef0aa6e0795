import JSZip from 'jszip';
import PQueue from 'p-queue';
import { archiveBytes } from '../../core/archive-size.ts';
import type { PhotoId } from '../../core/photo.ts';
import { fileChanged, type PreparedPhoto, readUnchanged } from './prepare-photo.ts';

export type PackResult =
  | { readonly kind: 'packed'; readonly zip: Uint8Array }
  /** These are not the files that were checked; nothing was packed. */
  | { readonly kind: 'changed'; readonly photoIds: readonly PhotoId[] };

// The same photos make the same zip, whenever it is packed. DOS dates begin in 1980.
const entryDate = new Date(Date.UTC(1980, 0, 1));

const filesAtOnce = 4;

/**
 * Packs photos into one zip in memory: stored, without data descriptors (Java's ZipInputStream refuses them for
 * stored entries), folders or comments. Every file is compared with the one that was checked.
 * @throws Error if the zip is not of the size that `archiveBytes` predicts: that would be a bug.
 */
export async function packChunk(photos: readonly PreparedPhoto[], signal: AbortSignal): Promise<PackResult> {
  const contents = await new PQueue({ concurrency: filesAtOnce }).addAll(
    photos.map(({ path, sha256 }) => () => {
      signal.throwIfAborted();
      return readUnchanged(path, sha256);
    }),
  );
  const zip = new JSZip();
  const changed: PhotoId[] = [];
  for (const [index, { photoId, name }] of photos.entries()) {
    const bytes = contents[index];
    if (bytes === undefined || bytes === fileChanged) changed.push(photoId);
    else zip.file(name, bytes, { binary: true, createFolders: false, date: entryDate });
  }
  if (changed.length > 0) return { kind: 'changed', photoIds: changed };
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE', platform: 'DOS' });
  const planned = archiveBytes(photos);
  if (packed.length !== planned) {
    throw new Error(`The zip has ${packed.length} bytes instead of the planned ${planned}`);
  }
  return { kind: 'packed', zip: packed };
}
