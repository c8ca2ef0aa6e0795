import { readFile, writeFile } from 'node:fs/promises';
import type { PlannedPhoto } from '../../core/delivery/chunk-plan.ts';
import { type Fix, keepsBytes } from '../../core/photo/fix.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { AppError } from '../../core/shared/failure.ts';
import type { PhotoLimit } from '../../core/systems/preset.ts';
import { whenFree } from '../disk/when-free.ts';
import { toWriteFailure } from '../file-errors.ts';
import { hashBytes } from '../images/decode-photo.ts';
import { withFileInMemory } from '../images/memory-budget.ts';
import { fixPhoto } from '../images/render-photo.ts';
import { shrinkToBytes } from '../images/shrink-to-bytes.ts';

/** A photo as it was checked, and where its file lies. */
export interface CheckedPhoto {
  readonly photoId: PhotoId;
  /** What it will be called in the zip. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fixes: readonly Fix[];
  /** What the system wants of one photo's bytes. */
  readonly limit: PhotoLimit | null;
}

/** A photo whose bytes in the zip are known: the original's, or those of a fixed copy in the temporary folder. */
export interface PreparedPhoto extends PlannedPhoto {
  readonly path: string;
  readonly sha256: string;
}

/** The file is not the one that was checked: changed, replaced or gone. */
export const fileChanged = 'file-changed';

/** It decoded well enough to be checked, and cannot be rendered with its fixes: its own failure, and nobody else's. */
export const cannotRender = 'cannot-render';

/** The bytes of a file, if they are the ones that were checked. */
export async function readUnchanged(path: string, sha256: string): Promise<Buffer | typeof fileChanged> {
  try {
    const bytes = await readFile(path);
    return hashBytes(bytes) === sha256 ? bytes : fileChanged;
  } catch {
    return fileChanged;
  }
}

interface Rendered {
  readonly bytes: Buffer;
  readonly isOverLimit: boolean;
}

/** What has too many bytes is encoded again, from the original's pixels. */
async function renderWithin(original: Buffer, { fixes, limit }: CheckedPhoto): Promise<Rendered> {
  const fixed = keepsBytes(fixes) ? original : await fixPhoto(original, fixes);
  if (!limit || fixed.length <= limit.aimBytes) return { bytes: fixed, isOverLimit: false };
  const { aimBytes, refusedAboveBytes, smallest } = limit;
  const { bytes } = await shrinkToBytes(original, fixes, { limitBytes: aimBytes, smallest });
  // A small picture of high quality may only grow.
  const better = bytes.length < fixed.length ? bytes : fixed;
  return { bytes: better, isOverLimit: refusedAboveBytes !== null && better.length > refusedAboveBytes };
}

async function tryToRender(original: Buffer, photo: CheckedPhoto): Promise<Rendered | typeof cannotRender> {
  try {
    return await renderWithin(original, photo);
  } catch (error) {
    // Whatever a decoder says of one picture is about this picture.
    if (error instanceof AppError) throw error;
    return cannotRender;
  }
}

/**
 * Applies a photo's fixes, and what the system wants of its size in bytes, so that its size in the zip is known before anything is packed.
 * @param renderedPath where the fixed copy goes, if there is one.
 * @throws AppError `disk-full` or `cannot-write`.
 */
export async function preparePhoto(
  photo: CheckedPhoto,
  renderedPath: string,
): Promise<PreparedPhoto | typeof fileChanged | typeof cannotRender> {
  const { photoId, name, path, bytes, sha256, fixes, limit } = photo;
  if (keepsBytes(fixes) && (!limit || bytes <= limit.aimBytes)) return { photoId, name, path, bytes, sha256 };
  return withFileInMemory(bytes, () => renderPhoto(photo, renderedPath));
}

async function renderPhoto(
  photo: CheckedPhoto,
  renderedPath: string,
): Promise<PreparedPhoto | typeof fileChanged | typeof cannotRender> {
  const { photoId, name, path, sha256 } = photo;
  const original = await readUnchanged(path, sha256);
  if (original === fileChanged) return fileChanged;
  const rendered = await tryToRender(original, photo);
  if (rendered === cannotRender) return cannotRender;
  await whenFree(() => writeFile(renderedPath, rendered.bytes)).catch((error: unknown) => {
    throw toWriteFailure(error, renderedPath);
  });
  return {
    photoId,
    name,
    path: renderedPath,
    bytes: rendered.bytes.length,
    sha256: hashBytes(rendered.bytes),
    ...(rendered.isOverLimit ? { isOverLimit: true } : {}),
  };
}
