import { type FileHandle, open } from 'node:fs/promises';
import { toNamespacedPath } from 'node:path';
import sharp from 'sharp';
import { detectFormat } from '../../core/photo/file-format.ts';
import { type JpegHeader, readJpegHeader } from '../../core/photo/jpeg-header.ts';
import type { Examination, FileFormat, ImageFacts, ImageFormat } from '../../core/photo/photo.ts';
import {
  type ExifFacts,
  nothingInExif,
  readExifFacts,
  readPlainExif,
} from '../../core/photo/picture/exif-facts.ts';
import { isSrgbProfile } from '../../core/photo/picture/is-srgb-profile.ts';
import {
  isShownByBrowsers,
  jpegEncoding,
  pngEncoding,
  tiffEncoding,
} from '../../core/photo/picture/picture-encoding.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { type WhenFree, whenFree as waitUntilFree } from '../disk/when-free.ts';
import { whyUnreadable } from '../file-errors.ts';
import { readHeic } from './read-heic.ts';
import { readPart } from './read-part.ts';
import { findWordBlocks, readPictureWords, type WordBlocks } from './read-picture-words.ts';
import { readTiffParts } from './read-tiff-parts.ts';
import { headerSaysPlace, metadataSayPlace } from './says-place.ts';
import { tiffIsRaw } from './tiff-is-raw.ts';

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

/** Enough for those with profiles, previews and words of any length, as photo programs write them. */
const longHeadBytes = 4_000_000;

/** As long as a file may be for most systems: more words than that are none. */
const longestHeadBytes = 60_000_000;

/** What the picture's own data says: how it lies, where and when it was taken, and its words. */
function readExif(
  exif: Uint8Array | null,
  blocks: Omit<WordBlocks, 'exif'>,
): Omit<ExifFacts, 'hasText'> & Pick<ImageFacts, 'words'> {
  const facts = exif ? readExifFacts(exif) : { ...nothingInExif, hasText: false };
  const words = readPictureWords({ exif: facts.hasText ? exif : null, ...blocks });
  const { hasText: _, ...rest } = facts;
  const hasLocation = rest.hasLocation || (blocks.xmp !== null && metadataSayPlace(blocks.xmp));
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

/** Is it coded in a way that browsers show, and are its numbers what they are without a profile? */
function mayGoAsItIs(header: JpegHeader, isAdobeRgb: boolean): boolean {
  if (!isShownByBrowsers(header)) return false;
  return header.profile ? isSrgbProfile(header.profile) : !(isAdobeRgb && header.components === 3);
}

async function readJpegHead(head: Uint8Array, source: string | Uint8Array): Promise<Uint8Array> {
  if (readJpegHeader(head)?.isComplete) return head;
  const long = await readPart(source, { start: 0, length: longHeadBytes });
  return readJpegHeader(long)?.isComplete ? long : readPart(source, { start: 0, length: longestHeadBytes });
}

async function examineJpeg(start: Uint8Array, source: string | Uint8Array): Promise<Examination> {
  const head = await readJpegHead(start, source);
  const header = readJpegHeader(head);
  if (!header) return { kind: 'unreadable', why: 'damaged', format: 'jpeg', facts: null };
  const { isAdobeRgb, ...own } = readExif(header.exif, findWordBlocks(head));
  const facts = withOrientation(header, {
    format: 'jpeg',
    isSrgb: header.components !== 4,
    pages: 1,
    ...own,
    hasLocation: own.hasLocation || headerSaysPlace(head),
    ...(mayGoAsItIs(header, isAdobeRgb) ? {} : { needsConverting: true as const }),
  });
  const encoding = jpegEncoding(header);
  if (encoding) return { kind: 'unreadable', why: 'encoding', encoding, format: 'jpeg', facts: null };
  if (header.width === 0) return { kind: 'unreadable', why: 'damaged', format: 'jpeg', facts: null };
  return { kind: 'header', facts };
}

async function readSharpFacts(source: string | Uint8Array, format: 'png' | 'tiff'): Promise<ImageFacts> {
  // The limit on pixels is a rule of ours, told as an issue; reading the header decodes nothing.
  // Node opens longer paths by itself; libvips has to be given their namespaced form.
  const place =
    typeof source === 'string' && source.length >= longestWindowsPath ? toNamespacedPath(source) : source;
  const metadata = await sharp(place, { limitInputPixels: false }).metadata();
  // libvips hands out the EXIF segment with its mark.
  const exif = metadata.exif?.subarray(metadata.exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0) ?? null;
  const blocks = { iptc: metadata.iptc ?? null, xmp: metadata.xmp ?? null };
  const { isAdobeRgb: _, ...own } = readExif(exif, blocks);
  return withOrientation(metadata, {
    format,
    isSrgb: metadata.space !== 'cmyk' && metadata.space !== 'lab',
    pages: metadata.pages ?? 1,
    ...own,
    // Its pixels are turned by libvips, and so by what libvips reads.
    orientation: metadata.orientation ?? 1,
  });
}

async function examinePng(head: Uint8Array, source: string | Uint8Array): Promise<Examination> {
  const encoding = pngEncoding(head);
  if (encoding) return { kind: 'unreadable', why: 'encoding', encoding, format: 'png', facts: null };
  return { kind: 'header', facts: await readSharpFacts(source, 'png') };
}

async function examineTiff(source: string | Uint8Array): Promise<Examination> {
  if (await tiffIsRaw(source)) return { kind: 'unsupported', format: 'raw' };
  const parts = await readTiffParts(source);
  const encoding = parts ? tiffEncoding(parts) : null;
  if (encoding) return { kind: 'unreadable', why: 'encoding', encoding, format: 'tiff', facts: null };
  const facts = await readSharpFacts(source, 'tiff');
  const place = parts ? readPlainExif(parts).hasLocation : false;
  return { kind: 'header', facts: { ...facts, hasLocation: facts.hasLocation || place } };
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
  const { orientation: _, isAdobeRgb: __, ...own } = readExif(exif, { iptc: null, xmp });
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
  switch (format) {
    case 'jpeg':
      return examineJpeg(head, source);
    case 'png':
      return examinePng(head, source);
    case 'tiff':
      return examineTiff(source);
    case 'heic':
      return examineHeic(head, source);
    default:
      return assertNever(format);
  }
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
