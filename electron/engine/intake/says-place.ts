import { markers, readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import { exifMark } from '../../core/photo/jpeg-header.ts';
import { readPlainExif } from '../../core/photo/picture/exif-facts.ts';

/** A segment's length has 16 bits, and so has everything in an EXIF segment. */
const longestExif = 65_536;

/** ISO 6709, annex H, as phones write it into films: `+51.5000-000.1167/`, with a height where there is one. */
const placeOfFilm = /[+-]\d{2}(\.\d+)?[+-]\d{3}(\.\d+)?([+-]\d+(\.\d+)?)?(CRS\w+)?\//;

/** 3GPP TS 26.244, 8.10: a box of its own for the place, with numbers rather than words; its name is not long. */
function hasPlaceBox(film: Buffer): boolean {
  for (let at = film.indexOf('loci', 4); at !== -1; at = film.indexOf('loci', at + 1)) {
    const hasVersion = at + 8 <= film.length && film.readUInt32BE(at + 4) === 0;
    if (hasVersion && film.readUInt32BE(at - 4) < 1_000) return true;
  }
  return false;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Do metadata say a place, those of pictures within other data too? Under any of XMP's names. */
export function metadataSayPlace(bytes: Uint8Array): boolean {
  const data = asBuffer(bytes);
  if (data.includes('GPSLatitude') || data.includes('GPSLongitude')) return true;
  for (let at = data.indexOf(exifMark); at !== -1; at = data.indexOf(exifMark, at + 1)) {
    const start = at + exifMark.length;
    if (readPlainExif(data.subarray(start, start + longestExif)).hasLocation) return true;
  }
  return false;
}

/** Of a JPEG's first bytes, or of all of them: does a segment before the pixels say where it was taken? */
export function headerSaysPlace(head: Uint8Array): boolean {
  const { segments } = readJpegSegments(head, 'scan');
  return segments.some(
    ({ marker, start, end }) =>
      (marker >= markers.app0 || marker === 0xfe) && metadataSayPlace(head.subarray(start, end)),
  );
}

/** What stands behind the end of a JPEG's picture: a phone's film, a second picture, an editor's data. */
function dataBehind(jpeg: Uint8Array): Uint8Array {
  return jpeg.subarray(readJpegSegments(jpeg).end ?? jpeg.length);
}

/** Does the film or second picture behind a JPEG say where it was taken? */
export function trailerSaysPlace(jpeg: Uint8Array): boolean {
  const behind = asBuffer(dataBehind(jpeg));
  if (behind.every((byte) => byte === 0)) return false;
  if (metadataSayPlace(behind)) return true;
  return placeOfFilm.test(behind.toString('latin1')) || hasPlaceBox(behind);
}
