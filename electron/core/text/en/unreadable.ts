import type { WhyUnreadable } from '../../photo/photo.ts';
import type { PictureEncoding } from '../../photo/picture/picture-encoding.ts';

/** Why a file could not be read, and what to do. */
export const why: Readonly<Record<WhyUnreadable, string>> = {
  damaged: 'This photo file is damaged. Ask the photographer for a new copy.',
  'no-permission':
    "You don't have permission to open this file. Ask IT for access, or copy the folder to your computer.",
  gone: 'This file is no longer in the folder, or the drive was disconnected. Find it, then check the folder again.',
  'in-use': 'Another program is using this file. Close it there, then check the folder again.',
  unavailable:
    "This file can't be read right now. It may be open in another program, or its cloud drive (OneDrive, iCloud, Google Drive, Dropbox), network share, or disk may be disconnected. Once it is available, check the folder again.",
  'not-downloaded':
    'This photo is in the cloud (iCloud or similar) and not on this computer yet. Download it, then check the folder again.',
  outside:
    'This link points outside the folder, so it was not followed. To upload the photo it points to, copy that file into the folder.',
  name: "The file name has characters that this computer can't read. Rename the file, then check the folder again.",
  'zip-damaged':
    'This zip file is damaged or incomplete, so its photos are missing here. Download or copy it again.',
  'zip-unknown-packing':
    "This zip file uses a format that Picture Day can't open, so its photos are missing here. Unpack it, then check the folder again.",
  'zip-encrypted':
    'This zip file is protected with a password, so its photos are missing here. Unpack it, then check the folder again.',
  'zip-unsafe-name':
    "This zip file isn't safe to open (it would write files outside its folder). Nothing was unpacked.",
  'zip-too-many-entries':
    'This zip file contains too many files, so nothing was unpacked. Unpack the photos yourself, then check the folder again.',
  'zip-too-big-unpacked':
    'This zip file is too large when unpacked, so nothing was unpacked. Unpack the photos yourself, then check the folder again.',
  'zip-too-deep':
    'This zip file is nested too deep inside other zip files, so nothing was unpacked. Unpack it yourself, then check the folder again.',
};

export const encodings: Readonly<Record<PictureEncoding, string>> = {
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

/** What cannot be read here, and what to do about it. @param encoding one of `encodings`. */
export const encoding = (encoding: string) =>
  `This photo is saved in a format that Picture Day can't read (${encoding}). Open it in a photo program and save it as a JPEG.`;
export const applePng = (encoding: string) =>
  `This photo is saved in a format that Picture Day can't read (${encoding}). Open it in Preview on a Mac and save it as a JPEG.`;
