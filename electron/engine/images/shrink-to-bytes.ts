import sharp, { type Sharp } from 'sharp';
import type { Fix } from '../../core/photo/fix.ts';
import type { Size } from '../../core/photo/picture-size.ts';
import { maximumPixels } from './open-picture.ts';
import { ownBytes } from './own-bytes.ts';
import { encodePhoto, withFixed } from './render-photo.ts';

export interface ShrinkOptions {
  /** What the bytes are to stay at or under. */
  readonly limitBytes: number;
  /** Never fewer pixels than this, in neither direction. */
  readonly smallest: Size;
}

export interface ShrunkPhoto {
  /** Where it does not fit: the nearest that is still worth looking at. */
  readonly bytes: Buffer;
  readonly fits: boolean;
}

// Below 60 faces show blocks; from 90 on files grow and nobody sees why.
const qualities = [90, 85, 80, 75, 70, 65, 60] as const;
const leastQuality = 60;

// The guess by area is a little too large as a rule: small pictures have more detail in each pixel.
const safety = 0.97;
const nextStep = 0.9;

/** Encodes the picture at this share of its size. Asked twice for the same, it works once. */
function createEncoder(picture: Sharp, { width, height }: Size) {
  const known = new Map<string, Promise<Buffer>>();
  return (scale: number, quality: number): Promise<Buffer> => {
    const key = `${scale} ${quality}`;
    const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
    const shaped = scale === 1 ? picture.clone() : picture.clone().resize({ ...size, fit: 'fill' });
    const encoded = known.get(key) ?? encodePhoto(shaped, quality);
    known.set(key, encoded);
    return encoded;
  };
}

/** The best quality that fits at this size; null if none does. */
async function bestAt(
  encode: (quality: number) => Promise<Buffer>,
  limitBytes: number,
): Promise<Buffer | null> {
  const least = await encode(leastQuality);
  if (least.length > limitBytes) return null;
  let best = least;
  let from = 0;
  let to = qualities.length - 1;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const tried = await encode(qualities[middle] ?? leastQuality);
    if (tried.length <= limitBytes) {
      best = tried;
      to = middle;
    } else {
      from = middle + 1;
    }
  }
  return best;
}

/**
 * A photo with its fixes, encoded so that it takes at most so many bytes: first with less quality, from 90 down to
 * 60, then with fewer pixels too.
 * @throws Error if the picture cannot be decoded.
 */
export async function shrinkToBytes(
  original: Uint8Array,
  fixes: readonly Fix[],
  { limitBytes, smallest }: ShrinkOptions,
): Promise<ShrunkPhoto> {
  // Fixes are applied once; from here on every try begins at the same pixels.
  const { data, info } = await withFixed(original, fixes, (picture) =>
    picture
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const pixels = sharp(ownBytes(data), { raw: { width, height, channels }, limitInputPixels: maximumPixels });
  const size = { width, height };
  const encode = createEncoder(pixels, size);
  const leastScale = Math.min(1, Math.max(smallest.width / size.width, smallest.height / size.height));
  let scale = 1;
  for (;;) {
    const at = scale;
    const best = await bestAt((quality) => encode(at, quality), limitBytes);
    if (best) return { bytes: best, fits: true };
    const least = await encode(at, leastQuality);
    if (scale === leastScale) return { bytes: least, fits: false };
    const guess = scale * Math.min(nextStep, Math.sqrt(limitBytes / least.length) * safety);
    scale = Math.max(leastScale, guess);
  }
}
