import type { PictureEncoding } from '../../photo/picture/picture-encoding.ts';

const encodingNames: Readonly<Record<PictureEncoding, string>> = {
  'old-jpeg': 'old-style JPEG in a TIFF',
  lzma: 'LZMA compression',
  zstd: 'ZSTD compression',
  webp: 'WebP in a TIFF',
  'jpeg-2000': 'JPEG 2000 in a TIFF',
  'jpeg-xl': 'JPEG XL in a TIFF',
  'rare-compression': 'an uncommon compression',
  lab: 'Lab colors',
  'rare-colors': 'uncommon colors',
  planes: 'each color by itself',
  'floating-point': 'floating-point numbers',
  signed: 'signed numbers',
  'many-bits': 'an uncommon number of bits',
  'rare-jpeg': 'an uncommon kind of JPEG',
  'apple-png': "Apple's own kind of PNG, made for iPhone apps",
};

/** What cannot be read here, and what to do about it. */
export function encodingSentence(encoding: PictureEncoding): string {
  const program = encoding === 'apple-png' ? 'Preview on a Mac' : 'a photo program';
  return `This photo is saved in a format that Picture Day can't read (${encodingNames[encoding]}). Open it in ${program} and save it as a JPEG.`;
}
