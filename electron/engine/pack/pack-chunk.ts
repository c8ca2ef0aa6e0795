import { open } from 'node:fs/promises';
import type { PhotoId } from '../../core/photo/photo.ts';
import { type ArchiveEntry, archiveBytes } from '../../core/systems/archive-size.ts';
import { type MapFile, mapFileText } from '../../core/systems/map-file.ts';
import { createWhenFree, type WhenFree } from '../disk/when-free.ts';
import { hashBytes } from '../images/decode-photo.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import { layOutZip } from './stored-zip.ts';

export type PackResult =
  | { readonly kind: 'packed'; readonly zip: Uint8Array }
  /** These are not the files that were checked; nothing was packed. */
  | { readonly kind: 'changed'; readonly photoIds: readonly PhotoId[] };

const filesAtOnce = 4;

/** A map file as bytes: UTF-8 without a mark, which is ASCII wherever all names are. */
export function encodeMapFile(mapFile: MapFile, photos: readonly Pick<PreparedPhoto, 'name'>[]): Buffer {
  const names = photos.map(({ name }) => name);
  return Buffer.from(mapFileText(mapFile, names), 'utf8');
}

/** Fills the room with a file's bytes. False if the file has more or fewer of them, or cannot be read. */
async function readInto(room: Buffer, path: string, whenFree: WhenFree): Promise<boolean> {
  const file = await whenFree(() => open(path)).catch(() => null);
  if (!file) return false;
  try {
    if ((await file.stat()).size !== room.length) return false;
    let filled = 0;
    while (filled < room.length) {
      const { bytesRead } = await file.read(room, filled, room.length - filled, filled);
      if (bytesRead === 0) return false;
      filled += bytesRead;
    }
    return true;
  } catch {
    return false;
  } finally {
    await file.close().catch(() => undefined);
  }
}

/**
 * Packs photos into one zip in memory. Every file is read to where it belongs in the zip, and compared there with
 * the one that was checked.
 * @param mapFile where it belongs in the zip it stands first, and lists exactly these photos.
 * @param makeRoom where the zip is written to.
 */
export async function packChunk(
  photos: readonly PreparedPhoto[],
  signal: AbortSignal,
  mapFile: MapFile | null = null,
  makeRoom: (sizeBytes: number) => Buffer = Buffer.allocUnsafeSlow,
): Promise<PackResult> {
  signal.throwIfAborted();
  const map = mapFile?.place === 'in-zip' ? encodeMapFile(mapFile, photos) : null;
  const first: readonly ArchiveEntry[] = map && mapFile ? [{ name: mapFile.name, bytes: map.length }] : [];
  const entries = [...first, ...photos];
  const packed = makeRoom(archiveBytes(entries));
  const zip = layOutZip(packed, entries);
  if (map) {
    zip.content(0).set(map);
    zip.fill(0);
  }
  const changed = new Set<PhotoId>();
  const waiting = photos.entries();
  const whenFree = createWhenFree();
  const readNext = async () => {
    for (const [index, { photoId, path, sha256 }] of waiting) {
      if (signal.aborted) return;
      const place = first.length + index;
      const room = zip.content(place);
      if ((await readInto(room, path, whenFree)) && hashBytes(room) === sha256) zip.fill(place);
      else changed.add(photoId);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, readNext));
  signal.throwIfAborted();
  if (changed.size > 0) {
    return {
      kind: 'changed',
      photoIds: photos.map(({ photoId }) => photoId).filter((id) => changed.has(id)),
    };
  }
  zip.close();
  return { kind: 'packed', zip: packed };
}
