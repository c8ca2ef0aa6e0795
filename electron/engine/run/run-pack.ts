import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackedZip, RunState } from '../../core/contract/views.ts';
import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { mapFileName } from '../../core/systems/map-file.ts';
import { chunkFileName } from '../../core/systems/upload-body.ts';
import type { Batch } from '../batch/batch.ts';
import { whenFree } from '../disk/when-free.ts';
import { toWriteFailure } from '../file-errors.ts';
import { hashBytes } from '../images/decode-photo.ts';
import { makeFolder } from '../make-folder.ts';
import { encodeMapFile } from '../pack/pack-chunk.ts';
import { packChunks } from '../pack/pack-chunks.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import { leaveOutBlocked, leaveOutRest, leaveOutTooBig } from './leave-out.ts';
import type { RunScope, Workshop } from './workshop.ts';

/** What was packed into a folder. */
export interface PackedRun {
  readonly zips: readonly { readonly chunk: PlannedChunk; readonly bytes: number; readonly sha256: string }[];
  readonly prepared: ReadonlyMap<PhotoId, PreparedPhoto>;
}

export interface PackRunOptions {
  readonly batch: Batch;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  /** Where the zips go; made if it is not there. */
  readonly folder: string;
  readonly publish: (run: RunState) => void;
  /** Called once all zips are there. */
  readonly onPacked?: (packed: PackedRun) => void;
  readonly signal: AbortSignal;
}

/** Somebody else's zip is never overwritten, and an older one, or its map, never mixed in with the new. */
async function checkFolder(folder: string): Promise<void> {
  makeFolder(folder);
  const inTheWay = (await readdir(folder)).find((name) => /^photos-\d{3,}(\.zip|-.*)$/.test(name));
  if (inTheWay) throw new AppError('zips-in-the-way', path.join(folder, inTheWay));
}

/** A file appears under its name only when it is whole. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const partial = `${target}.part`;
  try {
    await writeFile(partial, bytes);
    await whenFree(() => rename(partial, target));
  } catch (error) {
    await whenFree(() => rm(partial, { force: true })).catch(() => undefined);
    throw error;
  }
}

/** Writes the zips of all photos that are not blocked. Ends with the run state `packed`, whatever happens. */
export async function runPack({
  batch,
  workshop,
  scope,
  folder,
  publish,
  onPacked,
  signal,
}: PackRunOptions): Promise<Failure | null> {
  const zips: PackedZip[] = [];
  const packed = new Set<PhotoId>();
  const written: { chunk: PlannedChunk; bytes: number; sha256: string }[] = [];
  const ready = new Map<PhotoId, PreparedPhoto>();
  const packAll = async () => {
    await checkFolder(folder);
    const photos = await workshop.prepareAll((prepared, total) =>
      publish({ kind: 'preparing', prepared, total, way: 'folder' }),
    );
    for (const photo of photos) ready.set(photo.photoId, photo);
    const refresh: Workshop['refresh'] = async (id) => {
      const fresh = await workshop.refresh(id);
      if (fresh) ready.set(id, fresh);
      return fresh;
    };
    const { preset, requestBytes } = batch.rules();
    const { mapFile } = preset;
    let planned = 0;
    const show = () =>
      publish({ kind: 'packing', zips: [...zips], planned, rechecked: workshop.rechecked() });
    const packing = packChunks({
      photos,
      requestBytes,
      mapFile,
      refresh,
      onPlan: ({ chunks, tooBig }) => {
        planned = zips.length + chunks.length;
        leaveOutTooBig(batch, tooBig);
      },
      onPacking: show,
      signal,
    });
    for await (const { chunk, zip } of packing) {
      const zipName = chunkFileName(chunk.number);
      const target = path.join(folder, zipName);
      await writeWhole(target, zip);
      const isBeside = mapFile?.place === 'beside-zip';
      const mapPath = isBeside ? path.join(folder, mapFileName(mapFile, zipName)) : null;
      if (mapFile && mapPath) await writeWhole(mapPath, encodeMapFile(mapFile, chunk.photos));
      written.push({ chunk, bytes: zip.length, sha256: hashBytes(zip) });
      for (const { photoId } of chunk.photos) packed.add(photoId);
      const zipped = { path: target, bytes: zip.length, photos: chunk.photos.length };
      zips.push(mapPath ? { ...zipped, mapPath } : zipped);
      show();
    }
  };

  /** A part of the zips is of no use where the rest does not fit, and would be in the way of the next attempt. */
  const takeBack = async () => {
    const written = zips.splice(0);
    for (const { path: zip, mapPath } of written) {
      for (const file of mapPath === undefined ? [zip] : [zip, mapPath]) {
        await whenFree(() => rm(file, { force: true })).catch(() => undefined);
      }
    }
    if (written.length > 0) packed.clear();
  };

  let failure: Failure | null = null;
  try {
    await packAll();
  } catch (error) {
    failure = signal.aborted ? { code: 'cancelled' } : toFailure(toWriteFailure(error, folder));
    if (failure.code === 'bug') throw error;
    if (failure.code === 'disk-full') await takeBack();
  } finally {
    leaveOutBlocked(batch, scope);
    leaveOutRest(batch, scope, packed);
    if (failure === null && written.length > 0) onPacked?.({ zips: written, prepared: ready });
    publish({ kind: 'packed', zips, failure, rechecked: workshop.rechecked() });
  }
  return failure;
}
