import type { PhotoId } from '../../core/photo/photo.ts';
import { archiveBytes } from '../../core/systems/archive-size.ts';
import { type MapFile, mapFileText } from '../../core/systems/map-file.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import { createZipThread } from './zip-thread.ts';

export interface PackedZip {
  readonly kind: 'packed';
  readonly zip: Uint8Array;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Its memory may hold another zip: this one is not looked at any more. */
  release(): void;
}

export type PackResult =
  | PackedZip
  /** These are not the files that were checked; nothing was packed. */
  | { readonly kind: 'changed'; readonly photoIds: readonly PhotoId[] };

/** Packs photos into zips in memory, in a thread of its own, one after the other. */
export interface Packer {
  /**
   * @param mapFile where it belongs in the zip it stands first, and lists exactly these photos.
   * @throws the signal's reason when it is aborted.
   */
  pack(photos: readonly PreparedPhoto[], signal: AbortSignal, mapFile?: MapFile | null): Promise<PackResult>;
  close(): Promise<void>;
}

/** A map file as bytes: UTF-8 without a mark, which is ASCII wherever all names are. */
export function encodeMapFile(mapFile: MapFile, photos: readonly Pick<PreparedPhoto, 'name'>[]): Buffer {
  const names = photos.map(({ name }) => name);
  return Buffer.from(mapFileText(mapFile, names), 'utf8');
}

/**
 * @param largestBytes what the largest zip will need, as far as it is known: room that is a little too small for the
 * next zip is memory until the garbage collector clears it away.
 */
export function createPacker(largestBytes: () => number = () => 0): Packer {
  const thread = createZipThread();
  /** What former zips were written to. New room for each would be garbage of 60 MB every few seconds. */
  let rooms: readonly ArrayBuffer[] = [];
  const takeRoom = (sizeBytes: number): ArrayBuffer => {
    const room = rooms.find(({ byteLength }) => byteLength >= sizeBytes);
    rooms = rooms.filter((one) => one !== room && one.byteLength >= sizeBytes);
    return room ?? new ArrayBuffer(Math.max(sizeBytes, largestBytes()));
  };
  const giveBack = (room: ArrayBuffer) => {
    rooms = [...rooms, room];
  };
  return {
    async pack(photos, signal, mapFile = null) {
      signal.throwIfAborted();
      const content = mapFile?.place === 'in-zip' ? encodeMapFile(mapFile, photos) : null;
      const first = content && mapFile ? { name: mapFile.name, content } : null;
      const sizeBytes = archiveBytes([
        ...(first ? [{ name: first.name, bytes: first.content.length }] : []),
        ...photos,
      ]);
      const files = photos.map(({ name, path, bytes, sha256 }) => ({ name, path, bytes, sha256 }));
      const request = { order: { first, files }, room: takeRoom(sizeBytes), sizeBytes };
      const { changed, sha256, room } = await thread.write(request, signal);
      if (changed.length > 0) {
        giveBack(room);
        return { kind: 'changed', photoIds: changed.flatMap((place) => photos[place]?.photoId ?? []) };
      }
      let isReleased = false;
      return {
        kind: 'packed',
        zip: new Uint8Array(room, 0, sizeBytes),
        sha256,
        release() {
          if (!isReleased) giveBack(room);
          isReleased = true;
        },
      };
    },
    close: thread.close,
  };
}
