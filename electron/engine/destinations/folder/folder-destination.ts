import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderTraits } from '../../../core/delivery/destination-traits.ts';
import type { DeliveredZip } from '../../../core/network/sftp/email-text.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { mapFileName } from '../../../core/systems/map-file.ts';
import { whenFree } from '../../disk/when-free.ts';
import { errorCode, toWriteFailure } from '../../file-errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { encodeMapFile } from '../../pack/packer.ts';
import type { Destination, Parcel } from '../destination.ts';

async function sizeOf(file: string): Promise<number | null> {
  return lstat(file).then(
    (found) => (found.isFile() ? found.size : -1),
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    },
  );
}

/** SHA-256 in hexadecimal digits. */
export async function hashFile(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, signal ? { signal } : {})) hash.update(part);
  return hash.digest('hex');
}

/** A file appears under its name only when it is whole. What stands there already is never overwritten. */
async function writeWhole(target: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const there = await sizeOf(target);
  if (there !== null) {
    // A run that was killed may have left it.
    const isSame = there === bytes.length && (await readFile(target, { signal })).equals(bytes);
    if (!isSame) throw new AppError('zips-in-the-way', target);
    return;
  }
  const partial = `${target}.part`;
  try {
    await writeFile(partial, bytes, { signal });
    await whenFree(() => rename(partial, target));
  } catch (error) {
    await whenFree(() => rm(partial, { force: true })).catch(() => undefined);
    throw error;
  }
}

/**
 * Zips in a folder of this computer, or of a drive that looks like one.
 * @param folder made if it is not there.
 * @param isBegun whether the same run was begun there before: its zips are no others.
 */
export function createFolderDestination(folder: string, isBegun = false): Destination {
  const at = (name: string) => path.join(folder, name);
  const filesOf = ({ name, mapName }: DeliveredZip) => (mapName === undefined ? [name] : [name, mapName]);
  const explain = (error: unknown, signal: AbortSignal) => {
    signal.throwIfAborted();
    return toWriteFailure(error, folder);
  };
  const putAll = async (parcel: Parcel, signal: AbortSignal): Promise<DeliveredZip> => {
    const { fileName: name, zip, sha256, photos, mapFile } = parcel;
    await writeWhole(at(name), zip, signal);
    const delivered = { name, photos: photos.length, bytes: zip.length, sha256 };
    parcel.onSent(zip.length);
    if (mapFile?.place !== 'beside-zip') return delivered;
    const mapName = mapFileName(mapFile, name);
    const map = encodeMapFile(mapFile, photos);
    await writeWhole(at(mapName), map, signal);
    return { ...delivered, mapName, mapSha256: createHash('sha256').update(map).digest('hex') };
  };

  return {
    traits: folderTraits,
    /** Another program's zips, an older run's and their lists are never mixed in with the new ones. */
    async session(signal) {
      try {
        makeFolder(folder);
        const inTheWay = (await readdir(folder)).find((name) => /^photos-\d{3,}(\.zip|-.*)$/.test(name));
        if (inTheWay && !isBegun) throw new AppError('zips-in-the-way', at(inTheWay));
      } catch (error) {
        throw explain(error, signal);
      }
      return {
        system: folder,
        user: '',
        mayImport: true,
        maxArchiveBytes: Number.POSITIVE_INFINITY,
      };
    },
    isReachable: async () => true,
    async put(parcel, signal) {
      try {
        return { kind: 'delivered', zip: await putAll(parcel, signal) };
      } catch (error) {
        throw explain(error, signal);
      }
    },
    async verify(zip, signal) {
      for (const name of filesOf(zip)) if ((await sizeOf(at(name))) === null) return false;
      const isWhole = (await sizeOf(at(zip.name))) === zip.bytes;
      return isWhole && (await hashFile(at(zip.name), signal)) === zip.sha256;
    },
    async withdraw(zips) {
      for (const name of zips.flatMap(filesOf)) {
        await whenFree(() => rm(at(name), { force: true })).catch(() => undefined);
      }
    },
  };
}
