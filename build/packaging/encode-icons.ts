/** One size of an icon, square, drawn. */
export interface IconPixels {
  /** In pixels. */
  readonly size: number;
  readonly rgba: Buffer;
  readonly png: Buffer;
}

/** A device-independent bitmap, as icon files hold one: rows from the bottom up, BGRA, and an empty mask after them. */
function bitmap({ size, rgba }: IconPixels): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, row) => {
    const start = (size - 1 - row) * size * 4;
    const bytes = Buffer.from(rgba.subarray(start, start + size * 4));
    for (let at = 0; at < bytes.length; at += 4)
      bytes.set([bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0], at);
    return bytes;
  });
  const maskBytesInRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, ...rows, Buffer.alloc(maskBytesInRow * size)]);
}

/** Windows' icon file: 256 pixels as PNG, smaller sizes as bitmaps, which installers' tools read everywhere. */
export function encodeIco(images: readonly IconPixels[]): Buffer {
  const contents = images.map((image) => (image.size >= 256 ? image.png : bitmap(image)));
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size }] of images.entries()) {
    const length = contents[index]?.length ?? 0;
    const at = 6 + 16 * index;
    // One byte each: 0 means 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([header, ...contents]);
}

// Apple's names for PNG in an icon file; the second of a size is "the half of it, at twice the density".
const appleTypes = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/** macOS' icon file. @param png draws the icon in a size in pixels, as PNG. */
export async function encodeIcns(png: (size: number) => Promise<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const [type, size] of Object.entries(appleTypes)) {
    const image = await png(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(image.length + 8, 4);
    parts.push(head, image);
  }
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}
