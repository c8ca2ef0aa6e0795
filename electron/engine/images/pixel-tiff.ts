/** Pixels of 8 bits, row by row, in one piece. */
export interface PixelLayout {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, and how opaque. */
  readonly channels: 3 | 4;
  /** An ICC profile. */
  readonly profile: Uint8Array | null;
}

const headerBytes = 8;
const rowsPerStrip = 64;
const short = 3;
const long = 4;
const bytesOfAnyKind = 7;

/**
 * An uncompressed TIFF (TIFF 6.0) with room for its pixels from `pixelsStart` on. sharp takes raw pixels as well,
 * but no colour profile with them.
 */
export function layOutTiff({ width, height, channels, profile }: PixelLayout): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pixelsStart: number;
} {
  const strips = Math.ceil(height / rowsPerStrip);
  const stripBytes = rowsPerStrip * width * channels;
  const pixelBytes = height * width * channels;
  const tagCount = 10 + (channels === 4 ? 1 : 0) + (profile ? 1 : 0);
  const bitsStart = headerBytes + 2 + tagCount * 12 + 4;
  const offsetsStart = bitsStart + channels * 2;
  const sizesStart = offsetsStart + strips * 4;
  const profileStart = sizesStart + strips * 4;
  const pixelsStart = profileStart + (profile?.length ?? 0);
  const bytes = new Uint8Array(pixelsStart + pixelBytes);
  const view = new DataView(bytes.buffer);

  const writeShort = (at: number, value: number) => view.setUint16(at, value, true);
  const writeLong = (at: number, value: number) => view.setUint32(at, value, true);
  bytes.set([0x49, 0x49, 42, 0]);
  writeLong(4, headerBytes);
  writeShort(headerBytes, tagCount);
  let position = headerBytes + 2;
  const writeTag = (tag: number, kind: number, count: number, value: number) => {
    writeShort(position, tag);
    writeShort(position + 2, kind);
    writeLong(position + 4, count);
    writeLong(position + 8, value);
    position += 12;
  };
  // A value stands in the directory itself where it fits into four bytes.
  const listAt = (start: number, first: number) => (strips === 1 ? first : start);
  writeTag(256, long, 1, width);
  writeTag(257, long, 1, height);
  writeTag(258, short, channels, bitsStart);
  writeTag(259, short, 1, 1);
  writeTag(262, short, 1, 2);
  writeTag(273, long, strips, listAt(offsetsStart, pixelsStart));
  writeTag(277, short, 1, channels);
  writeTag(278, long, 1, rowsPerStrip);
  writeTag(279, long, strips, listAt(sizesStart, pixelBytes));
  writeTag(284, short, 1, 1);
  if (channels === 4) writeTag(338, short, 1, 2);
  if (profile) writeTag(34_675, bytesOfAnyKind, profile.length, profileStart);
  for (let channel = 0; channel < channels; channel += 1) writeShort(bitsStart + channel * 2, 8);
  for (let strip = 0; strip < strips; strip += 1) {
    writeLong(offsetsStart + strip * 4, pixelsStart + strip * stripBytes);
    writeLong(sizesStart + strip * 4, Math.min(stripBytes, pixelBytes - strip * stripBytes));
  }
  if (profile) bytes.set(profile, profileStart);
  return { bytes, pixelsStart };
}
