import sharp from 'sharp';
import type { Fix } from '../../core/fix.ts';
import { maximumPixels } from './decode-photo.ts';

const jpegQuality = 90;

/**
 * A photo with its fixes applied: one decode, one encode. The result is an upright sRGB JPEG of the first page,
 * without metadata; what was transparent is white.
 * @throws sharp's error if the picture cannot be decoded.
 */
export async function renderPhoto(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Buffer> {
  // The box is measured on the upright picture, so turning comes first.
  let picture = sharp(bytes, { limitInputPixels: maximumPixels }).autoOrient();
  for (const fix of fixes) {
    if (fix.kind === 'crop') picture = picture.extract(fix.box);
  }
  return picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}
