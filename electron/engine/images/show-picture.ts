import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { AppError } from '../../core/failure.ts';
import type { Fix } from '../../core/fix.ts';
import { factsOf, type Photo } from '../../core/photo.ts';
import { makeThumbnail, maximumPixels } from './decode-photo.ts';
import { renderPhoto } from './render-photo.ts';

/** As large as a window shows one photo. */
const largeSize = { width: 1_000, height: 1_250 } as const;

const noPicture = (cause?: unknown) =>
  new AppError('bad-request', 'there is no picture of this file', { cause });

/** Small, for the gallery. */
export const showThumbnail = (photo: Photo, path: string) => show(photo, path, makeThumbnail);

/** Large, upright, as it is. @param fixes applied before it is shown. */
export const showLarge = (photo: Photo, path: string, fixes: readonly Fix[]) =>
  show(photo, path, async (bytes) => {
    const picture = fixes.length > 0 ? await renderPhoto(bytes, fixes) : bytes;
    return sharp(picture, { limitInputPixels: maximumPixels })
      .autoOrient()
      .resize({ ...largeSize, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: 85 })
      .toBuffer();
  });

/**
 * Only what is known to be a JPEG, PNG or TIFF by its content is ever decoded for showing.
 * @throws AppError `bad-request` if there is nothing to show.
 */
async function show(photo: Photo, path: string, draw: (bytes: Buffer) => Promise<Buffer>): Promise<Buffer> {
  if (factsOf(photo) === null) throw noPicture();
  try {
    return await draw(await readFile(path));
  } catch (error) {
    throw noPicture(error);
  }
}
