import { readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import type { ImageFormat } from '../../core/photo/photo.ts';
import { assertNever } from '../../core/shared/assert-never.ts';

const pngEnd = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

/** TIFF 6.0, section 2, and BigTIFF: a directory ends with the place of the next one. */
function endsInTiffDirectory(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittleEndian = view.getUint8(0) === 0x49;
  if (view.getUint16(2, isLittleEndian) === 43) {
    const start = Number(view.getBigUint64(8, isLittleEndian));
    return start + 8 + 20 * Number(view.getBigUint64(start, isLittleEndian)) + 8 > bytes.length;
  }
  const start = view.getUint32(4, isLittleEndian);
  return start + 2 + 12 * view.getUint16(start, isLittleEndian) + 4 > bytes.length;
}

/** ISO 14496-12, 4.2: each box says where the next one begins. */
function endsInHeicBox(bytes: Buffer): boolean {
  let position = 0;
  while (position + 16 <= bytes.length) {
    const shortSize = bytes.readUInt32BE(position);
    if (shortSize === 0) return false;
    position += Math.max(8, shortSize === 1 ? Number(bytes.readBigUInt64BE(position + 8)) : shortSize);
  }
  return position > bytes.length;
}

/**
 * Whether a picture that could be decoded still ends too early. Decoders are content with all pixels of the
 * first page; a file that was cut off behind them is still cut off.
 */
export function isCutOff(bytes: Buffer, format: ImageFormat): boolean {
  switch (format) {
    case 'png':
      return !bytes.includes(pngEnd);
    case 'tiff':
      return endsInTiffDirectory(bytes);
    case 'jpeg':
      return readJpegSegments(bytes).end === null;
    case 'heic':
      return endsInHeicBox(bytes);
    default:
      return assertNever(format);
  }
}
