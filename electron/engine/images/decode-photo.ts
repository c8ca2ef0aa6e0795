import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { canFollow, isDamagedInside } from '../../core/photo/jpeg/is-damaged-inside.ts';
import { isProgressiveWhole } from '../../core/photo/jpeg/is-progressive-whole.ts';
import type { Examination, ImageFacts, ImageFormat, Photo } from '../../core/photo/photo.ts';
import { factsOf, mayBeReadLater } from '../../core/photo/photo.ts';
import type { Size } from '../../core/photo/picture-size.ts';
import { largestPhotoFileBytes } from '../../core/systems/preset.ts';
import { type WhenFree, whenFree as waitUntilFree } from '../disk/when-free.ts';
import { whyUnreadable } from '../file-errors.ts';
import { examineHeader, type Probe } from '../intake/probe-photo.ts';
import { trailerSaysPlace } from '../intake/says-place.ts';
import { isCutOff } from './is-cut-off.ts';
import { isHeicDamaged } from './is-heic-damaged.ts';
import { withFileInMemory } from './memory-budget.ts';
import { maximumPixels, type Strictness, withPicture } from './open-picture.ts';
import { ownBytes } from './own-bytes.ts';

export { maximumPixels };

export const thumbnailSize = { width: 240, height: 300 } as const;

// 128 bits: nobody makes two pictures on purpose that look alike by them.
const lookDigits = 32;

/** SHA-256, hex. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

interface Thumbnail {
  readonly bytes: Buffer;
  /** Of the picture itself, upright. */
  readonly size: Size;
}

/** Decodes a picture to its end, which is what making the thumbnail does (JPEG, sRGB, upright). */
async function drawThumbnail(bytes: Uint8Array, strictness: Strictness): Promise<Thumbnail> {
  return withPicture(bytes, strictness, async (picture) => {
    const { autoOrient: size } = await picture.metadata();
    const thumbnail = picture
      .autoOrient()
      .resize({ ...thumbnailSize, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 75 });
    return { bytes: ownBytes(await thumbnail.toBuffer()), size };
  });
}

export async function makeThumbnail(bytes: Uint8Array): Promise<Buffer> {
  return (await drawThumbnail(bytes, 'every-warning')).bytes;
}

/** Is all of a JPEG there, whatever its decoder warns of? */
function isWholeJpeg(bytes: Buffer): boolean {
  return canFollow(bytes) ? !isDamagedInside(bytes) : isProgressiveWhole(bytes);
}

/** A few bytes too many behind coded data are warned of as damage is: only following every code tells. */
async function drawCheckedThumbnail(bytes: Buffer, format: ImageFormat): Promise<Thumbnail> {
  try {
    return await drawThumbnail(bytes, 'every-warning');
  } catch (error) {
    if (format !== 'jpeg' || !isWholeJpeg(bytes)) throw error;
    return drawThumbnail(bytes, 'errors');
  }
}

/** Is a JPEG damaged in its midst, where its decoder says nothing? */
export type LookInside = (bytes: Buffer) => Promise<boolean>;

export interface Decoded extends Probe {
  readonly thumbnail: Buffer | null;
}

/**
 * What only the whole file says: the place in a film or a second picture behind the first, and the size as it came
 * out, which frames are set on.
 */
function factsOfWhole(
  bytes: Buffer,
  { hasLocation, ...facts }: ImageFacts,
  { width, height }: Size,
): ImageFacts {
  const isInTrailer = !hasLocation && facts.format === 'jpeg' && trailerSaysPlace(bytes);
  return { ...facts, width, height, hasLocation: hasLocation || isInTrailer };
}

async function decodeBytes(
  bytes: Buffer,
  facts: ImageFacts,
  lookInside: LookInside | null,
): Promise<Pick<Decoded, 'examination' | 'thumbnail'>> {
  const sha256 = hashBytes(bytes);
  const { format } = facts;
  try {
    const { bytes: thumbnail, size } = await drawCheckedThumbnail(bytes, format);
    if (isCutOff(bytes, format)) throw new Error('Cut off');
    if (format === 'heic' && isHeicDamaged(bytes)) throw new Error('Damaged inside');
    if (format === 'jpeg' && (await lookInside?.(bytes))) throw new Error('Damaged inside');
    // Programs write another title into each copy of a photo: its thumbnail is still the same to the last byte.
    const look = hashBytes(thumbnail).slice(0, lookDigits);
    return {
      examination: { kind: 'decoded', facts: factsOfWhole(bytes, facts, size), sha256, look },
      thumbnail,
    };
  } catch {
    const examination = { kind: 'unreadable', why: 'damaged', format, facts } as const;
    return { examination, thumbnail: null };
  }
}

function isSameFile(photo: Photo, bytes: number, modifiedMs: number): boolean {
  return photo.bytes === bytes && photo.modifiedMs === modifiedMs;
}

async function headerOf(photo: Photo, bytes: Buffer, modifiedMs: number): Promise<Examination> {
  const facts = factsOf(photo);
  if (facts && isSameFile(photo, bytes.length, modifiedMs)) return { kind: 'header', facts };
  return examineHeader(bytes, bytes);
}

/** No bytes where there are too many by now. */
async function readWhole(path: string) {
  const handle = await open(path);
  try {
    const { size, mtimeMs } = await handle.stat();
    if (size > largestPhotoFileBytes) return { bytes: null, size, mtimeMs };
    return { bytes: await handle.readFile(), size, mtimeMs };
  } finally {
    await handle.close();
  }
}

/**
 * The second of the two passes: reads the whole file, decodes it to its end, and hashes its bytes.
 * A file that changed since the first pass gets its header read again. Never throws.
 * @param whenFree waits for files that another program holds; one for all files of a folder.
 * @param lookInside looks for damage that decoders do not notice; null where that takes too long.
 */
export function decodePhoto(
  photo: Photo,
  path: string,
  whenFree: WhenFree = waitUntilFree,
  lookInside: LookInside | null = null,
): Promise<Decoded> {
  return withFileInMemory(photo.bytes, () => readAndDecode(photo, path, whenFree, lookInside));
}

async function readAndDecode(
  photo: Photo,
  path: string,
  whenFree: WhenFree,
  lookInside: LookInside | null,
): Promise<Decoded> {
  try {
    const { bytes, size, mtimeMs } = await whenFree(() => readWhole(path));
    if (bytes === null) {
      return { bytes: size, modifiedMs: mtimeMs, examination: photo.examination, thumbnail: null };
    }
    const header = await headerOf(photo, bytes, mtimeMs);
    const found = { bytes: bytes.length, modifiedMs: mtimeMs };
    if (header.kind !== 'header' || header.facts.width * header.facts.height > maximumPixels) {
      return { ...found, examination: header, thumbnail: null };
    }
    return { ...found, ...(await decodeBytes(bytes, header.facts, lookInside)) };
  } catch (error) {
    const why = whyUnreadable(error);
    const examination: Examination = { kind: 'unreadable', why, format: null, facts: factsOf(photo) };
    // The next look at the folder reads it again: see `probePhoto`.
    const modifiedMs = mayBeReadLater(why) ? 0 : photo.modifiedMs;
    return { bytes: photo.bytes, modifiedMs, examination, thumbnail: null };
  }
}
