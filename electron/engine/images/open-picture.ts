import sharp, { type Sharp } from 'sharp';
import { detectFormat } from '../../core/photo/file-format.ts';
import { readHeicHeader } from '../../core/photo/heic-header.ts';
import { isIccProfile } from '../../core/photo/picture/is-srgb-profile.ts';
import { isImageFormat } from '../intake/probe-photo.ts';
import { decodeHeic } from './heic.ts';
import { createMemoryBudget } from './memory-budget.ts';
import { plainJpeg } from './plain/plain-jpeg.ts';
import { plainPng } from './plain/plain-png.ts';
import { plainTiff } from './plain/plain-tiff.ts';

/** libvips refuses to decode more, and so does this. */
export const maximumPixels = 100_000_000;

/** `every-warning`: whatever a decoder warns of is damage. `errors`: a picture that was looked at before. */
export type Strictness = 'every-warning' | 'errors';

// Memory belongs to the process, and so does this budget, whatever part opens pictures: 15 bytes for each pixel of a
// HEIC at its peak.
const heicBudget = createMemoryBudget(50_000_000);

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const plainCopies = { jpeg: plainJpeg, png: plainPng, tiff: plainTiff } as const;

async function openPlain(
  bytes: Uint8Array,
  format: 'jpeg' | 'png' | 'tiff',
  strictness: Strictness,
): Promise<Sharp> {
  const failOn = strictness === 'errors' ? 'error' : 'warning';
  const options = { limitInputPixels: maximumPixels, failOn } as const;
  const plain = plainCopies[format](asBuffer(bytes));
  if (!plain) throw new Error('A picture that ends too early');
  const picture = sharp(plain, options);
  if (format === 'jpeg') return picture;
  const { icc } = await picture.metadata();
  // sharp works on 16 bits in Display P3 where there is a profile, and would leave their colors there.
  return icc && isIccProfile(icc) ? picture.withIccProfile('srgb', { attach: false }) : picture;
}

/**
 * Opens a picture and works on it, not upright yet: sharp's own, or a HEIC, which sharp cannot read. Of large HEICs one
 * is in memory at a time.
 * @throws Error if it is of another type, or cannot be decoded.
 */
export async function withPicture<Result>(
  bytes: Uint8Array,
  strictness: Strictness,
  work: (picture: Sharp) => Promise<Result>,
): Promise<Result> {
  const format = detectFormat(bytes);
  // A file may be another one by now, and libvips would read many more types.
  if (!isImageFormat(format)) throw new Error('No picture of a known type');
  if (format !== 'heic') return work(await openPlain(bytes, format, strictness));
  const header = readHeicHeader(bytes);
  if (!header || header.width * header.height > maximumPixels) throw new Error('No HEIC to be decoded');
  return heicBudget.run(header.width * header.height, async () => {
    const decoded = await decodeHeic(bytes);
    try {
      return await work(sharp(decoded, { limitInputPixels: maximumPixels }));
    } finally {
      // The next one begins at once, and its garbage collection may be long in coming: these bytes are freed now.
      decoded.buffer.transfer(0);
    }
  });
}
