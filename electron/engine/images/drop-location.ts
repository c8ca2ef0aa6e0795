import { markers, readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import { exifMark, xmpMark } from '../../core/photo/jpeg-header.ts';
import { readPlainExif } from '../../core/photo/picture/exif-facts.ts';
import { headerSaysPlace } from '../intake/says-place.ts';

const gpsPointer = 0x8825;
const exifPointer = 0x8769;
const makerNote = 0x927c;
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

/** Zeroes what an entry points to. */
function blankValue(tiff: Buffer, entry: number): void {
  const { short, long } = readNumbers(tiff);
  const bytes = (valueBytes[short(entry + 2)] ?? 0) * long(entry + 4);
  const value = long(entry + 8);
  if (bytes > 4 && value + bytes > tiff.length) throw new RangeError('A value lies outside the segment');
  if (bytes > 4) tiff.fill(0, value, value + bytes);
}

/** Zeroes a directory with all that it points to. */
function blankDirectory(tiff: Buffer, start: number): void {
  const count = readNumbers(tiff).short(start);
  for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) blankValue(tiff, entry);
  tiff.fill(0, start, start + 2 + count * 12 + 4);
}

/**
 * Takes what says a place, or may say one, out of a directory; what follows moves up. Returns the next directory.
 * A maker's notes are read by the maker's programs alone, and some have said more than the photographer knew.
 */
function cleanDirectory(tiff: Buffer, start: number, isNested = false): number {
  const { short, long, setShort } = readNumbers(tiff);
  let count = short(start);
  for (let entry = start + 2; entry < start + 2 + count * 12; ) {
    const tag = short(entry);
    if (tag === exifPointer && !isNested) cleanDirectory(tiff, long(entry + 8), true);
    if (tag !== gpsPointer && tag !== makerNote) {
      entry += 12;
      continue;
    }
    if (tag === gpsPointer) blankDirectory(tiff, long(entry + 8));
    else blankValue(tiff, entry);
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
  return directory === 0 && !readPlainExif(tiff).hasLocation && !tiff.includes(exifMark);
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

/** Says where further pictures begin behind this one (CIPA DC-007): once these are gone it is wrong. */
const multiPictureMark = 'MPF\0';

function startsWith(segment: Buffer, mark: string): boolean {
  return segment.toString('latin1', 0, mark.length) === mark;
}

/** The pieces of the JPEG that stay, without a place; null where that is not certain. */
function cleanPieces(jpeg: Buffer): readonly Buffer[] | null {
  const { segments, end } = readJpegSegments(jpeg);
  if (end === null) return null;
  const hasMore = end < jpeg.length;
  const pieces: Buffer[] = [];
  let position = 0;
  for (const { marker, start, end: segmentEnd } of segments) {
    const segment = jpeg.subarray(start, segmentEnd);
    // What a phone says of its film, or a camera of its second picture, goes with it.
    const isOfMore =
      startsWith(segment, multiPictureMark) || (marker === markers.app1 && startsWith(segment, xmpMark));
    if (hasMore && isOfMore) {
      pieces.push(jpeg.subarray(position, start - 4));
      position = segmentEnd;
    } else if (marker === markers.app1 && !cleanSegment(segment)) return null;
  }
  return [...pieces, jpeg.subarray(position, end)];
}

/**
 * The same JPEG, pixel for pixel, without the place where it was taken: no GPS in EXIF, none in XMP, no maker's notes,
 * which nobody can read, and no film or second picture behind it; orientation, color profile and everything else
 * stay. Null where it is not certain that no place is left.
 */
export function dropLocation(bytes: Buffer): Buffer | null {
  try {
    const pieces = cleanPieces(Buffer.from(bytes));
    const cleaned = pieces && Buffer.concat(pieces);
    return cleaned && !headerSaysPlace(cleaned) ? cleaned : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
