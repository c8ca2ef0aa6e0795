import sharp, { type Sharp } from 'sharp';
import { detectFormat } from '../../core/file-format.ts';
import { readHeicHeader } from '../../core/heic-header.ts';
import { decodeHeic } from './heic.ts';

/** libvips refuses to decode more, and so does this. */
export const maximumPixels = 100_000_000;

/** A picture ready to be worked on: sharp's own, or a HEIC, which sharp cannot read. Not upright yet. */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const options = { limitInputPixels: maximumPixels };
  if (detectFormat(bytes) !== 'heic') return sharp(bytes, options);
  const header = readHeicHeader(bytes);
  if (!header || header.width * header.height > maximumPixels) throw new Error('No HEIC to be decoded');
  return sharp(await decodeHeic(bytes), options);
}
