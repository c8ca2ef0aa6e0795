import { type FilePart, type HeicHeader, readHeicHeader } from '../../core/photo/heic-header.ts';
import { largestPhotoFileBytes } from '../../core/systems/preset.ts';
import { readPart } from './read-part.ts';

export interface HeicParts {
  readonly header: HeicHeader;
  /** The TIFF structure of its Exif item. */
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
}

/** More is no photo's metadata. */
const largestPartBytes = 1_000_000;

async function readMetadata(source: string | Uint8Array, part: FilePart | null): Promise<Uint8Array | null> {
  return part && part.length > 0 && part.length <= largestPartBytes ? readPart(source, part) : null;
}

/** ISO 23008-12, annex A: the item begins with the distance from there to the TIFF structure. */
function withoutPrefix(item: Uint8Array | null): Uint8Array | null {
  if (!item || item.length < 4) return null;
  const start = 4 + new DataView(item.buffer, item.byteOffset).getUint32(0);
  return start < item.length ? item.subarray(start) : null;
}

/** What a HEIC says of itself. Null where its header cannot be read. @param head its first bytes. */
export async function readHeic(head: Uint8Array, source: string | Uint8Array): Promise<HeicParts | null> {
  const whole = () => readPart(source, { start: 0, length: largestPhotoFileBytes });
  const header = readHeicHeader(head) ?? readHeicHeader(await whole());
  if (!header) return null;
  return {
    header,
    exif: withoutPrefix(await readMetadata(source, header.exif)),
    xmp: await readMetadata(source, header.xmp),
  };
}
