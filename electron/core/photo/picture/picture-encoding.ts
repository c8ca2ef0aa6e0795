import type { JpegHeader } from '../jpeg-header.ts';
import { readTiffStructure } from './read-tiff-structure.ts';

/** Ways to save a picture that are not decoded here, or that come out black or in wrong colors. */
export type PictureEncoding =
  | 'old-jpeg'
  | 'lzma'
  | 'zstd'
  | 'webp'
  | 'jpeg-2000'
  | 'jpeg-xl'
  | 'rare-compression'
  | 'lab'
  | 'rare-colors'
  | 'planes'
  | 'floating-point'
  | 'signed'
  | 'many-bits'
  | 'rare-jpeg'
  | 'apple-png';

const compression: Readonly<Record<number, PictureEncoding>> = {
  6: 'old-jpeg',
  34712: 'jpeg-2000',
  33003: 'jpeg-2000',
  33004: 'jpeg-2000',
  33005: 'jpeg-2000',
  34925: 'lzma',
  50000: 'zstd',
  34926: 'zstd',
  50001: 'webp',
  34927: 'webp',
  50002: 'jpeg-xl',
  52546: 'jpeg-xl',
};
/** None, fax (2 to 4), LZW, JPEG, deflate (8, 32946), PackBits. */
const knownCompression: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 32_946, 32_773]);

const photometry = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, cmyk: 5, yCbCr: 6, lab: 8 } as const;

const bitsOf: Readonly<Record<number, readonly number[]>> = {
  [photometry.whiteIsZero]: [1, 2, 4, 8, 16],
  [photometry.blackIsZero]: [1, 2, 4, 8, 16],
  [photometry.rgb]: [8, 16],
  [photometry.palette]: [1, 2, 4, 8],
  [photometry.cmyk]: [8, 16],
  [photometry.yCbCr]: [8],
  [photometry.lab]: [16],
};

const tags = {
  bits: 258,
  compression: 259,
  photometry: 262,
  samples: 277,
  planes: 284,
  tileWidth: 322,
  sampleFormat: 339,
} as const;

/** How the pixels of a TIFF's first page are said to be saved. */
interface TiffPixels {
  readonly compression: number;
  readonly photometry: number;
  readonly samples: number;
  readonly bits: readonly number[];
  readonly formats: readonly number[];
  readonly hasPlanes: boolean;
  readonly isTiled: boolean;
}

function readPixels(bytes: Uint8Array): TiffPixels | null {
  const tiff = readTiffStructure(bytes);
  if (!tiff) return null;
  const { entries } = tiff.directory(tiff.first);
  const values = (wanted: number, usual: number): readonly number[] => {
    const entry = entries.find(({ tag }) => tag === wanted);
    if (!entry) return [usual];
    return Array.from({ length: Math.min(entry.count, 8) }, (_, index) => tiff.value(entry, index) ?? usual);
  };
  const [samples = 1] = values(tags.samples, 1);
  return {
    compression: values(tags.compression, 1)[0] ?? 1,
    photometry: values(tags.photometry, photometry.blackIsZero)[0] ?? photometry.blackIsZero,
    samples,
    bits: values(tags.bits, 1),
    formats: values(tags.sampleFormat, 1),
    hasPlanes: samples > 1 && values(tags.planes, 1)[0] === 2,
    isTiled: entries.some(({ tag }) => tag === tags.tileWidth),
  };
}

/**
 * What in a TIFF cannot be read here; null where nothing is known to stand in the way. The list says what is known to
 * come out right with libvips 8.18, in its native and its WebAssembly build.
 */
export function tiffEncoding(bytes: Uint8Array): PictureEncoding | null {
  const pixels = readPixels(bytes);
  if (!pixels) return null;
  const { photometry: kind, samples, bits, formats, hasPlanes, isTiled } = pixels;
  if (!knownCompression.has(pixels.compression)) return compression[pixels.compression] ?? 'rare-compression';
  if (formats.some((format) => format === 3 || format === 6)) return 'floating-point';
  if (formats.some((format) => format === 2 || format === 5)) return 'signed';
  const known = bitsOf[kind];
  if (!known) return 'rare-colors';
  if (kind === photometry.lab && (samples !== 3 || !bits.every((bit) => bit === 16))) return 'lab';
  if (!bits.every((bit) => known.includes(bit) && bit === bits[0])) return 'many-bits';
  const hasOwnPlanes = kind === photometry.rgb || kind === photometry.cmyk;
  if (hasPlanes && (isTiled || !hasOwnPlanes || bits[0] !== 8)) return 'planes';
  return null;
}

/** Sequential, progressive and lossless, coded with Huffman's codes or arithmetically. */
const knownFrames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca]);

/** As `tiffEncoding`, of a JPEG. */
export function jpegEncoding({
  frame,
  bitsPerSample,
  components,
  height,
}: JpegHeader): PictureEncoding | null {
  if (!knownFrames.has(frame) || height === 0) return 'rare-jpeg';
  if (bitsPerSample !== 8) return 'many-bits';
  return components === 1 || components === 3 || components === 4 ? null : 'rare-colors';
}

/** As `tiffEncoding`, of a PNG: Xcode's, whose first chunk is another one than the format's (CgBI, for iPhones). */
export function pngEncoding(head: Uint8Array): PictureEncoding | null {
  return String.fromCharCode(...head.subarray(12, 16)) === 'CgBI' ? 'apple-png' : null;
}

/** Neither lossless nor arithmetic coding is shown by browsers. */
export function isShownByBrowsers({ frame }: Pick<JpegHeader, 'frame'>): boolean {
  return frame <= 0xc2;
}
