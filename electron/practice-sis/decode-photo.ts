import sharp from 'sharp';
import { maxPixels } from './limits.ts';

export type DecodedPhoto =
  /** In pixels, after orientation. */
  | { readonly kind: 'decoded'; readonly width: number; readonly height: number }
  | { readonly kind: 'undecodable'; readonly reason: string };

const acceptedFormats: readonly string[] = ['jpeg', 'png', 'tiff'];
const thumbnailPixels = 64;

/**
 * Decodes a JPEG, PNG or TIFF to its last byte; `metadata()` alone would take a cut-off picture.
 * Give it nothing else: the caller looks at the content first, so that no SVG or PDF reaches a renderer.
 */
export async function decodePhoto(bytes: Buffer): Promise<DecodedPhoto> {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels });
    const { format, width, height, autoOrient } = await picture.metadata();
    if (!acceptedFormats.includes(format)) return undecodable(notAPicture);
    if (width * height > maxPixels) return undecodable(tooManyPixels);
    // A small result keeps memory low; every byte of the file is read for it all the same.
    await picture.resize(thumbnailPixels).raw().toBuffer();
    return { kind: 'decoded', width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    const isTooBig = error instanceof Error && error.message.includes('pixel limit');
    return undecodable(isTooBig ? tooManyPixels : 'The picture is damaged and cannot be read to its end.');
  }
}

const notAPicture = 'It is not a JPEG, PNG or TIFF picture.';
const tooManyPixels = `It has more than ${maxPixels / 1e6} million pixels.`;

function undecodable(reason: string): DecodedPhoto {
  return { kind: 'undecodable', reason };
}
