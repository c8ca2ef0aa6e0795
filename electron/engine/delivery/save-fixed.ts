import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileKey, isFileName } from '../../core/review/rename-plan.ts';
import { AppError } from '../../core/shared/failure.ts';
import { isAbove, realPlaceOf } from '../disk/real-path.ts';
import { whenFree } from '../disk/when-free.ts';
import { errorCode, toWriteFailure } from '../file-errors.ts';
import { makeFolder } from '../make-folder.ts';
import { fileChanged, type PreparedPhoto, readUnchanged } from '../pack/prepare-photo.ts';
import type { PhotoPreparer } from './photo-preparer.ts';

export interface SaveFixedOptions {
  readonly preparer: PhotoPreparer;
  /** Where the photos go; made if it is not there. */
  readonly folder: string;
  /** Where the photos come from: a folder, a zip, or loose files. */
  readonly sources: readonly string[];
  readonly onPrepared?: (prepared: number, total: number) => void;
  readonly onSaved?: (saved: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * A roster's IDs are any text; a name that leads elsewhere is no name of a file in this folder. Windows writes what is
 * called `COM1.jpg` to a device, without a word.
 */
function targetIn(folder: string, name: string): string {
  const isImpossible = process.platform === 'win32' && !isFileName(name);
  if (isImpossible || /[/\\:\0]/.test(name)) throw new AppError('cannot-write', name);
  return path.join(folder, name);
}

/** Among the photos themselves each student would be there twice, at the next look into their folder. */
async function checkOutside(folder: string, sources: readonly string[]): Promise<void> {
  const place = await realPlaceOf(folder);
  for (const source of sources) {
    if (isAbove(await realPlaceOf(source), place)) throw new AppError('among-the-photos', folder);
  }
}

/** Somebody else's file is found before anything is written. Disks of Windows and macOS do not tell case apart. */
async function checkFolder(folder: string, photos: readonly PreparedPhoto[]): Promise<void> {
  makeFolder(folder);
  const present = new Set((await readdir(folder)).map((name) => fileKey(name, true)));
  const inTheWay = photos.find(({ name }) => present.has(fileKey(name, true)));
  if (inTheWay) throw new AppError('file-in-the-way', targetIn(folder, inTheWay.name));
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** A photo appears under its name only when it is whole. */
async function writePhoto(target: string, bytes: Uint8Array): Promise<void> {
  const partial = `${target}.part`;
  try {
    await writeFile(partial, bytes, { flag: 'wx' });
    if (await isThere(target)) throw new AppError('file-in-the-way', target);
    await whenFree(() => rename(partial, target));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new AppError('file-in-the-way', partial, { cause: error });
    await whenFree(() => rm(partial, { force: true })).catch(() => undefined);
    throw error;
  }
}

/** The bytes to be sent. Null if the file changed, and what it is by now is not to be sent. */
async function readPrepared(prepared: PreparedPhoto, preparer: PhotoPreparer): Promise<Buffer | null> {
  let photo: PreparedPhoto | null = prepared;
  while (photo) {
    const bytes = await readUnchanged(photo.path, photo.sha256);
    if (bytes !== fileChanged) return bytes;
    photo = await preparer.refresh(photo.photoId);
  }
  return null;
}

/**
 * Writes every photo that would be sent into a folder, as it would be sent: `<student ID>.jpg`. Overwrites nothing.
 * @returns how many. @throws AppError `among-the-photos`, `file-in-the-way`, `disk-full`, `cannot-write` or `cancelled`.
 */
export async function saveFixed(options: SaveFixedOptions): Promise<number> {
  const { preparer, folder, sources, onPrepared, onSaved, signal } = options;
  let saved = 0;
  try {
    await checkOutside(folder, sources);
    const photos = await preparer.prepareAll((prepared, total) => onPrepared?.(prepared, total));
    await checkFolder(folder, photos);
    for (const photo of photos) {
      signal.throwIfAborted();
      const bytes = await readPrepared(photo, preparer);
      if (!bytes) continue;
      await writePhoto(targetIn(folder, photo.name), bytes);
      saved += 1;
      onSaved?.(saved, photos.length);
    }
    return saved;
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled') : toWriteFailure(error, folder);
  }
}
