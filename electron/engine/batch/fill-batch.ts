import { stat } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { FolderState } from '../../core/contract/views.ts';
import type { Photo, PhotoId } from '../../core/photo/photo.ts';
import { isNameWhileRenaming } from '../../core/review/rename-plan.ts';
import { AppError } from '../../core/shared/failure.ts';
import { largestPhotoFileBytes } from '../../core/systems/preset.ts';
import { removeFolder } from '../disk/remove-folder.ts';
import { createWhenFree, type WhenFree } from '../disk/when-free.ts';
import { toFolderFailure } from '../file-errors.ts';
import { decodePhoto, type LookInside, maximumPixels } from '../images/decode-photo.ts';
import type { ThumbnailStore } from '../images/thumbnail-store.ts';
import { openPaths } from '../intake/open-folder.ts';
import type { Found } from '../intake/open-zips-among.ts';
import { closedFile, probeFile } from '../intake/probe-file.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { Batch } from './batch.ts';

export interface FillOptions {
  /** One folder or zip, or loose files. */
  readonly paths: readonly string[];
  readonly batch: Batch;
  readonly unpackFolder: string;
  readonly thumbnails: ThumbnailStore | null;
  /** Looks for damage that decoders do not notice; none unless given. */
  readonly lookInside?: LookInside | null;
  readonly parallel: number;
  readonly nextId: () => PhotoId;
  readonly publish: (folder: FolderState) => void;
  /** Called with each photo after its header was read, and again after it was decoded. */
  readonly onPhoto?: (photo: Photo) => void;
  /** Waited for, between the two passes. */
  readonly onListed?: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Where each photo's content lies, as long as its folder is open. */
export type Locations = ReadonlyMap<PhotoId, string>;

// Reading headers waits for the disk more than for the processor.
const headersPerCore = 4;

async function probeFound(found: Found, id: PhotoId, whenFree: WhenFree): Promise<Photo> {
  const { file, path, why } = found;
  if (why !== null) return closedFile(file, id, why);
  const photo = await probeFile(file, path, id, whenFree);
  return found.isOpened ? { ...photo, isIgnored: true } : photo;
}

export function needsDecoding({ isIgnored, bytes, examination }: Photo): boolean {
  // A file that is too large for a photo is blocked as it is; reading it whole could take all memory.
  if (isIgnored || examination.kind !== 'header' || bytes > largestPhotoFileBytes) return false;
  return examination.facts.width * examination.facts.height <= maximumPixels;
}

/** The first pass: every file of the folder, with its header. */
export async function readHeaders(options: FillOptions, locations: Map<PhotoId, string>): Promise<void> {
  const { batch, signal, publish, paths } = options;
  const queue = new PQueue({ concurrency: options.parallel * headersPerCore });
  const whenFree = createWhenFree();
  let found = 0;
  let broken: unknown;
  try {
    for await (const next of openPaths(paths, options.unpackFolder, signal)) {
      await queue.onSizeLessThan(options.parallel * headersPerCore);
      if (broken !== undefined) break;
      if (isNameWhileRenaming(next.file)) continue;
      const id = options.nextId();
      locations.set(id, next.path);
      queue
        .add(async () => {
          const photo = await probeFound(next, id, whenFree);
          batch.put(photo);
          options.onPhoto?.(photo);
        })
        .catch((error: unknown) => {
          broken = error;
        });
      found += 1;
      publish({ kind: 'scanning', paths, found });
    }
  } finally {
    // Whatever ends the scan, no file is still being read behind it.
    await queue.onIdle();
  }
  if (broken !== undefined) throw broken;
}

/** The second pass: every picture decoded to its end, on all cores. */
export async function decodePhotos(options: FillOptions, locations: Locations): Promise<void> {
  const { batch, signal, publish, paths, thumbnails } = options;
  const waiting = batch.ids().filter((id) => {
    const photo = batch.get(id);
    return photo !== undefined && needsDecoding(photo);
  });
  const total = waiting.length;
  const whenFree = createWhenFree();
  let decoded = 0;
  await mapConcurrently(waiting, options.parallel, async (id) => {
    signal.throwIfAborted();
    const photo = batch.get(id);
    if (!photo) return;
    const place = locations.get(id) ?? '';
    const { thumbnail, ...probe } = await decodePhoto(photo, place, whenFree, options.lookInside);
    if (thumbnail) await thumbnails?.save(id, thumbnail);
    const known = { ...photo, ...probe };
    batch.put(known);
    options.onPhoto?.(known);
    decoded += 1;
    publish({ kind: 'checking', paths, decoded, total });
  });
}

/** A disk that was pulled out is said once, rather than of each photo. */
async function checkStillThere([folder = '', ...more]: readonly string[]): Promise<void> {
  if (more.length > 0) return;
  await stat(folder).catch((error: unknown) => {
    throw toFolderFailure(error, folder);
  });
}

/**
 * Fills a batch from a folder in two passes: every header first, then every picture decoded to its end.
 * @throws AppError if the folder cannot be read or holds no photos; the signal's reason if aborted.
 */
export async function fillBatch(options: FillOptions, locations: Map<PhotoId, string>): Promise<void> {
  const { batch, paths, unpackFolder } = options;
  try {
    await readHeaders(options, locations);
    // A folder of links is not empty to who looks at it: the summary says what they are.
    if (batch.ids().every((id) => ![null, 'outside-link'].includes(batch.ignoredAs(id))))
      throw new AppError('folder-empty', paths[0]);
    await options.onListed?.();
    await decodePhotos(options, locations);
    await checkStillThere(paths);
  } catch (error) {
    // Nothing is taken from a zip that was refused or given up.
    await removeFolder(unpackFolder).catch(() => undefined);
    throw error;
  }
}
