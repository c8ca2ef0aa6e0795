import { readFile } from 'node:fs/promises';
import type { Fix } from '../../core/photo/fix.ts';
import { factsOf, type Photo } from '../../core/photo/photo.ts';
import { AppError } from '../../core/shared/failure.ts';
import { thumbnailSize } from './decode-photo.ts';
import { encodePhoto, withFixed } from './render-photo.ts';

/** As large as a window shows one photo. */
const largeSize = { width: 1_000, height: 1_250 } as const;

const noPicture = (cause?: unknown) =>
  new AppError('bad-request', 'there is no picture of this file', { cause });

const faceSize = { width: 360, height: 360 } as const;

/** Small, for the gallery, with its fixes applied. */
export const showThumbnail = (photo: Photo, path: string, fixes: readonly Fix[]) =>
  show(photo, path, fixes, { ...thumbnailSize, quality: 75 });

/** Large and upright, with its fixes applied. */
export const showLarge = (photo: Photo, path: string, fixes: readonly Fix[]) =>
  show(photo, path, fixes, { ...largeSize, quality: 85 });

/** As sharp as a printer shows it, and no larger: a school has hundreds of them in one file. */
export const showForSheet = (photo: Photo, path: string, fixes: readonly Fix[], height: number) =>
  show(photo, path, fixes, { width: height, height, quality: 80 });
/** A face, zoomed to. @param fixes end with the crop to it. */
export const showFace = (photo: Photo, path: string, fixes: readonly Fix[]) =>
  show(photo, path, fixes, { ...faceSize, quality: 80 });

/**
 * Only what is known to be a JPEG, PNG, TIFF or HEIC by its content is ever decoded for showing.
 * @throws AppError `bad-request` if there is nothing to show.
 */
async function show(
  photo: Photo,
  path: string,
  fixes: readonly Fix[],
  { width, height, quality }: { readonly width: number; readonly height: number; readonly quality: number },
): Promise<Buffer> {
  if (factsOf(photo) === null) throw noPicture();
  try {
    // Shown smaller than it may be sent: being shrunk twice would only take time.
    const shown = fixes.filter(({ kind }) => kind !== 'shrink');
    return await withFixed(await readFile(path), shown, (picture) =>
      encodePhoto(picture.resize({ width, height, fit: 'inside', withoutEnlargement: true }), quality),
    );
  } catch (error) {
    throw noPicture(error);
  }
}
