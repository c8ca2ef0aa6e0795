import { readFile, writeFile } from 'node:fs/promises';
import type { PlannedPhoto } from '../../core/chunk-plan.ts';
import { type Fix, keepsBytes } from '../../core/fix.ts';
import type { PhotoId } from '../../core/photo.ts';
import { toWriteFailure } from '../file-errors.ts';
import { hashBytes } from '../images/decode-photo.ts';
import { fixPhoto } from '../images/render-photo.ts';

/** A photo as it was checked, and where its file lies. */
export interface CheckedPhoto {
  readonly photoId: PhotoId;
  /** What it will be called in the zip. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fixes: readonly Fix[];
}

/** A photo whose bytes in the zip are known: the original's, or those of a fixed copy in the work folder. */
export interface PreparedPhoto extends PlannedPhoto {
  readonly path: string;
  readonly sha256: string;
}

/** The file is not the one that was checked: changed, replaced or gone. */
export const fileChanged = 'file-changed';

/** The bytes of a file, if they are the ones that were checked. */
export async function readUnchanged(path: string, sha256: string): Promise<Buffer | typeof fileChanged> {
  try {
    const bytes = await readFile(path);
    return hashBytes(bytes) === sha256 ? bytes : fileChanged;
  } catch {
    return fileChanged;
  }
}

/**
 * Applies a photo's fixes, so that its size in the zip is known before anything is packed.
 * @param renderedPath where the fixed copy goes, if there is one.
 * @throws AppError `disk-full` or `cannot-write`.
 */
export async function preparePhoto(
  photo: CheckedPhoto,
  renderedPath: string,
): Promise<PreparedPhoto | typeof fileChanged> {
  const { photoId, name, path, bytes, sha256 } = photo;
  if (keepsBytes(photo.fixes)) return { photoId, name, path, bytes, sha256 };
  const original = await readUnchanged(path, sha256);
  if (original === fileChanged) return fileChanged;
  const rendered = await fixPhoto(original, photo.fixes);
  await writeFile(renderedPath, rendered).catch((error: unknown) => {
    throw toWriteFailure(error, renderedPath);
  });
  return { photoId, name, path: renderedPath, bytes: rendered.length, sha256: hashBytes(rendered) };
}
