import { type FileHandle, open } from 'node:fs/promises';
import { toNamespacedPath } from 'node:path';
import sharp from 'sharp';
import { detectFormat } from '../../core/file-format.ts';
import { readJpegHeader } from '../../core/jpeg-header.ts';
import type { Examination, FileFormat, ImageFacts, ImageFormat } from '../../core/photo.ts';
import { type WhenFree, whenFree as waitUntilFree } from '../disk/when-free.ts';
import { whyUnreadable } from '../file-errors.ts';
import { type ExifFacts, plainExif, readExifFacts } from './read-exif-facts.ts';
import { readHeic } from './read-heic.ts';
import { findWordBlocks, readPictureWords, type WordBlocks } from './read-picture-words.ts';
import { tiffHasLocation } from './tiff-has-location.ts';

/** A file as it is at this moment. */
export interface Probe {
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly examination: Examination;
}

/** `MAX_PATH` of Windows, in characters. */
const longestWindowsPath = 260;

/** Enough for the header of nearly every photo, embedded preview included. */
const headBytes = 65_536;

/** Some programs write the place into XMP alone, under one of several names (`exif:`, `LocationShown`). */
function saysPlace(xmp: Uint8Array): boolean {
  const packet = Buffer.from(xmp.buffer, xmp.byteOffset, xmp.byteLength);
  return packet.includes('GPSLatitude') || packet.includes('GPSLongitude');
}

/** What the picture's own data says: how it lies, where and when it was taken, and its words. */
function readExif(
  exif: Uint8Array | null,
  blocks: Omit<WordBlocks, 'exif'>,
): Omit<ExifFacts, 'hasText'> & Pick<ImageFacts, 'words'> {
  const facts = exif ? readExifFacts(exif) : plainExif;
  const words = readPictureWords({ exif: facts.hasText ? exif : null, ...blocks });
  const { hasText: _, ...rest } = facts;
  const hasLocation = rest.hasLocation || (blocks.xmp !== null && saysPlace(blocks.xmp));
  return { ...rest, hasLocation, ...(words.length > 0 ? { words } : {}) };
}

function withOrientation(
  stored: { readonly width: number; readonly height: number },
  rest: Omit<ImageFacts, 'width' | 'height'>,
): ImageFacts {
  // Orientations 5 to 8 lie on their side: phones store portraits so.
  const [width, height] =
    rest.orientation >= 5 ? [stored.height, stored.width] : [stored.width, stored.height];
  return { width, height, ...rest };
}

function readJpegFacts(head: Uint8Array): ImageFacts | null {
  const header = readJpegHeader(head);
  if (!header || header.width === 0 || header.height === 0) return null;
  const facts = { format: 'jpeg', isSrgb: header.components !== 4, pages: 1 } as const;
  return withOrientation(header, { ...facts, ...readExif(header.exif, findWordBlocks(head)) });
}

async function readSharpFacts(source: string | Uint8Array, format: ImageFormat): Promise<ImageFacts> {
  // The limit on pixels is a rule of ours, told as an issue; reading the header decodes nothing.
  // Node opens longer paths by itself; libvips has to be given their namespaced form.
  const place =
    typeof source === 'string' && source.length >= longestWindowsPath ? toNamespacedPath(source) : source;
  const metadata = await sharp(place, { limitInputPixels: false }).metadata();
  // libvips hands out the EXIF segment with its mark.
  const exif = metadata.exif?.subarray(metadata.exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0) ?? null;
  const { orientation, ...own } = readExif(exif, { iptc: metadata.iptc ?? null, xmp: metadata.xmp ?? null });
  return withOrientation(metadata, {
    format,
    orientation: metadata.orientation ?? orientation,
    isSrgb: metadata.space !== 'cmyk' && metadata.space !== 'lab',
    pages: metadata.pages ?? 1,
    ...own,
    hasLocation: own.hasLocation || (format === 'tiff' && (await tiffHasLocation(source))),
  });
}

export function isImageFormat(format: FileFormat | null): format is ImageFormat {
  return format === 'jpeg' || format === 'png' || format === 'tiff' || format === 'heic';
}

/** A HEIC turns its pixels by itself: its EXIF's orientation counts for nothing. */
async function examineHeic(head: Uint8Array, source: string | Uint8Array): Promise<Examination> {
  const heic = await readHeic(head, source);
  // Containers of this kind hold other codecs' pictures as well, and files that only begin like one hold none.
  if (!heic?.header.isHevc) return { kind: 'unsupported', format: 'heic' };
  const { header, exif, xmp } = heic;
  const { orientation: _, ...own } = readExif(exif, { iptc: null, xmp });
  const { width, height, pages } = header;
  return {
    kind: 'header',
    facts: { format: 'heic', width, height, orientation: 1, isSrgb: true, pages, ...own },
  };
}

async function examineFormat(
  format: ImageFormat,
  head: Uint8Array,
  source: string | Uint8Array,
): Promise<Examination> {
  if (format === 'heic') return examineHeic(head, source);
  const facts = (format === 'jpeg' ? readJpegFacts(head) : null) ?? (await readSharpFacts(source, format));
  return { kind: 'header', facts };
}

/**
 * What a file's header says. The type is decided by content alone: nothing but JPEG, PNG, TIFF and HEIC ever reaches
 * an image decoder, whatever a file is called.
 * @param head the first bytes. @param source the file, for headers that are longer.
 */
export async function examineHeader(head: Uint8Array, source: string | Uint8Array): Promise<Examination> {
  if (head.length === 0) return { kind: 'empty' };
  const format = detectFormat(head);
  if (!isImageFormat(format)) return { kind: 'unsupported', format };
  try {
    return await examineFormat(format, head, source);
  } catch (error) {
    return { kind: 'unreadable', why: whyUnreadable(error), format, facts: null };
  }
}

async function readHead(handle: FileHandle, bytes: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(headBytes, bytes));
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
  return buffer.subarray(0, bytesRead);
}

async function readProbe(path: string): Promise<Probe> {
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    const { size, mtimeMs } = stats;
    // Windows says of a folder that it has 0 bytes.
    if (!stats.isFile()) throw Object.assign(new Error('No file any more'), { code: 'ENOENT' });
    const head = await readHead(handle, size);
    return { bytes: size, modifiedMs: mtimeMs, examination: await examineHeader(head, path) };
  } finally {
    await handle.close();
  }
}

/**
 * The first of the two passes: size, date and header of a file. Never throws: what is wrong becomes data. What could
 * not be read has size and date 0, so that the next look at the folder takes it for another file and reads it again.
 * @param whenFree waits for files that another program holds; one for all files of a folder.
 */
export async function probePhoto(path: string, whenFree: WhenFree = waitUntilFree): Promise<Probe> {
  try {
    return await whenFree(() => readProbe(path));
  } catch (error) {
    const examination = { kind: 'unreadable', why: whyUnreadable(error), format: null, facts: null } as const;
    return { bytes: 0, modifiedMs: 0, examination };
  }
}
