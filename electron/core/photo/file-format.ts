import { archiveKind } from './archive-kind.ts';
import type { FileFormat } from './photo.ts';

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
