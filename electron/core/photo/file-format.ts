import type { FileFormat } from './photo.ts';

// First bytes, and where they stand: the formats' own specifications.
const kinds: readonly (readonly [string, number, string])[] = [
  ['a RAR archive', 0, 'Rar!\x1a\x07'],
  ['a 7z archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['a tar archive', 257, 'ustar'],
  ['a gzip archive', 0, '\x1f\x8b\x08'],
  ['a bzip2 archive', 0, 'BZh'],
  ['an xz archive', 0, '\xfd7zXZ\0'],
  ['a cabinet (CAB)', 0, 'MSCF\0\0\0\0'],
  ['a StuffIt archive', 0, 'StuffIt '],
];

/** What packs files together, other than a zip; null for anything else. @param head the first 300 bytes or more. */
export function archiveKind(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, 300));
  return kinds.find(([, offset, bytes]) => text.startsWith(bytes, offset))?.[0] ?? null;
}

/** How many of a file's first bytes `detectFormat` wants to see. */
export const formatHeadBytes = 512;

const signatures: readonly (readonly [FileFormat, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['tiff', 0, 'II+\0'],
  ['tiff', 0, 'MM\0+'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['pdf', 0, '%PDF'],
  ['zip', 0, 'PK\x03\x04'],
  ['psd', 0, '8BPS'],
  ['jp2', 0, '\0\0\0\x0cjP  \r\n\x87\n'],
  ['jp2', 0, '\xff\x4f\xff\x51'],
  ['jxl', 0, '\0\0\0\x0cJXL \r\n\x87\n'],
  ['jxl', 0, '\xff\x0a'],
  // Raw files that are no TIFFs: Canon's before CR2, Fujifilm, Olympus, Panasonic, Sigma, Minolta.
  ['raw', 6, 'HEAPCCDR'],
  ['raw', 0, 'FUJIFILMCCD-RAW'],
  ['raw', 0, 'IIRO'],
  ['raw', 0, 'IIRS'],
  ['raw', 0, 'MMOR'],
  ['raw', 0, 'IIU\0'],
  ['raw', 0, 'FOVb'],
  ['raw', 0, '\0MRM'],
];

// ISO 14496-12: the brand follows `ftyp`. Phones write heic, heix, mif1 and msf1.
const heifBrand = /^(heic|heix|hevc|heim|heis|hevm|hevs|mif1|msf1)$/;

/** The type by content, from the first `formatHeadBytes` bytes; null when they say nothing known. */
export function detectFormat(head: Uint8Array): FileFormat | null {
  const text = String.fromCharCode(...head.subarray(0, formatHeadBytes));
  const signature = signatures.find(([, offset, bytes]) => text.startsWith(bytes, offset));
  if (signature) return signature[0];
  // Two letters begin many a text; the four reserved bytes behind the size are zero in every BMP.
  if (text.startsWith('BM') && text.startsWith('\0\0\0\0', 6)) return 'bmp';
  if (text.startsWith('ftyp', 4)) {
    const brand = text.slice(8, 12);
    if (heifBrand.test(brand)) return 'heic';
    if (/^avi[fs]$/.test(brand)) return 'avif';
    // Canon's CR3.
    if (brand === 'crx ') return 'raw';
  }
  // What a server says instead of a photo, saved under the photo's name.
  if (/^(\xef\xbb\xbf)?\s*(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(text)) return 'html';
  if (archiveKind(head) !== null) return 'archive';
  return /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!DOCTYPE svg|svg)/i.test(text) && /<svg[\s>]/i.test(text)
    ? 'svg'
    : null;
}
