import sharp, { type Sharp } from 'sharp';
import { detectFormat } from '../../core/file-format.ts';
import { readHeicHeader } from '../../core/heic-header.ts';
import { isImageFormat } from '../intake/probe-photo.ts';
import { decodeHeic } from './heic.ts';

/** libvips refuses to decode more, and so does this. */
export const maximumPixels = 100_000_000;

/**
 * A picture ready to be worked on: sharp's own, or a HEIC, which sharp cannot read. Not upright yet.
 * @throws Error if it is of another type, or a HEIC that cannot be decoded.
 */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const options = { limitInputPixels: maximumPixels };
  const format = detectFormat(bytes);
  // A file may be another one by now, and libvips would read many more types.
  if (!isImageFormat(format)) throw new Error('No picture of a known type');
  if (format === 'jpeg') return sharp(bytes, options);
  // sharp works on 16 bits in Display P3, and would leave their colours there.
  if (format !== 'heic') return sharp(bytes, options).withIccProfile('srgb', { attach: false });
  const header = readHeicHeader(bytes);
  if (!header || header.width * header.height > maximumPixels) throw new Error('No HEIC to be decoded');
  return sharp(await decodeHeic(bytes), options);
}
