import { readExifFacts } from '../intake/read-exif-facts.ts';

const app1 = 0xe1;
const exifMark = 'Exif\0\0';
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const gpsPointer = 0x8825;
/** Of one value of each kind of tag (TIFF 6.0, section 2), by the kind's number. */
const valueBytes: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Numbers of a TIFF structure, in its own byte order. Beyond its end they throw RangeError. */
function readNumbers(tiff: Buffer) {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittleEndian = tiff.toString('latin1', 0, 2) === 'II';
  return {
    short: (at: number) => view.getUint16(at, isLittleEndian),
    long: (at: number) => view.getUint32(at, isLittleEndian),
    setShort: (at: number, value: number) => view.setUint16(at, value, isLittleEndian),
  };
}

/** Zeroes a directory with all that it points to. */
function blankDirectory(tiff: Buffer, start: number): void {
  const { short, long } = readNumbers(tiff);
  const count = short(start);
  for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) {
    const bytes = (valueBytes[short(entry + 2)] ?? 0) * long(entry + 4);
    const value = long(entry + 8);
    if (bytes > 4 && value + bytes > tiff.length) throw new RangeError('A value lies outside the segment');
    if (bytes > 4) tiff.fill(0, value, value + bytes);
  }
  tiff.fill(0, start, start + 2 + count * 12 + 4);
}

/** Takes the pointers to GPS directories out of a directory; what follows moves up. Returns the next directory. */
function cleanDirectory(tiff: Buffer, start: number): number {
  const { short, long, setShort } = readNumbers(tiff);
  let count = short(start);
  for (let entry = start + 2; entry < start + 2 + count * 12; ) {
    if (short(entry) !== gpsPointer) {
      entry += 12;
      continue;
    }
    blankDirectory(tiff, long(entry + 8));
    const end = start + 2 + count * 12 + 4;
    tiff.copy(tiff, entry, entry + 12, end);
    tiff.fill(0, end - 12, end);
    count -= 1;
    setShort(start, count);
  }
  return long(start + 2 + count * 12);
}

/** @returns whether it is certain that no place is left. */
function cleanExif(tiff: Buffer): boolean {
  let directory = readNumbers(tiff).long(4);
  // The picture's, and its preview's. A third one is nobody's.
  for (let left = 2; directory !== 0 && left > 0; left -= 1) directory = cleanDirectory(tiff, directory);
  return directory === 0 && !readExifFacts(tiff).hasLocation && !tiff.includes(exifMark);
}

/** XMP as attributes (`exif:GPSLatitude="..."`) and as elements; blanks keep the segment's length. */
function cleanXmp(xmp: Buffer): boolean {
  const text = xmp.toString('latin1');
  const blanks = (found: string) => ' '.repeat(found.length);
  const cleaned = text
    .replace(/\sexif:GPS\w+\s*=\s*("[^"]*"|'[^']*')/g, blanks)
    .replace(/<exif:GPS(\w+)[^>]*?(\/>|>[\s\S]*?<\/exif:GPS\1\s*>)/g, blanks);
  xmp.write(cleaned, 'latin1');
  return !/G\0?P\0?S\0?L/.test(cleaned);
}

function cleanSegment(segment: Buffer): boolean {
  const text = segment.toString('latin1', 0, xmpMark.length);
  if (text.startsWith(exifMark)) return cleanExif(segment.subarray(exifMark.length));
  return text === xmpMark ? cleanXmp(segment.subarray(xmpMark.length)) : !segment.includes('GPS');
}

function cleanSegments(jpeg: Buffer): boolean {
  let position = 2;
  while (jpeg.readUInt8(position) === 0xff) {
    const marker = jpeg.readUInt8(position + 1);
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    // Behind the header come the pixels, and with some phones further pictures that have places of their own.
    if (marker < 0xe0 && marker >= 0xd0)
      return !jpeg.includes(exifMark, position) && !jpeg.includes('GPSL', position);
    const end = position + 2 + jpeg.readUInt16BE(position + 2);
    if (end > jpeg.length) return false;
    if (marker === app1 && !cleanSegment(jpeg.subarray(position + 4, end))) return false;
    position = end;
  }
  return false;
}

/**
 * The same JPEG, pixel for pixel, without the place where it was taken: no GPS in EXIF, none in XMP; orientation,
 * colour profile and everything else stay. Null where it is not certain that no place is left.
 */
export function dropLocation(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const copy = Buffer.from(bytes);
  try {
    return cleanSegments(copy) ? copy : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
