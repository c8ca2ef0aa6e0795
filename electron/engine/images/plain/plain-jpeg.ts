import {
  isFrame,
  type JpegSegment,
  markers,
  readJpegSegments,
} from '../../../core/photo/jpeg/read-segments.ts';
import { contentBehind, readJpegHeader } from '../../../core/photo/jpeg-header.ts';
import { readPlainExif } from '../../../core/photo/picture/exif-facts.ts';
import { adobeRgb, makeProfile } from './make-profile.ts';

/** What the picture itself is made of. */
const isPicture = (marker: number) =>
  isFrame(marker) ||
  marker === markers.huffmanTables ||
  marker === markers.arithmeticTables ||
  marker === markers.quantization ||
  marker === markers.restartInterval ||
  marker === markers.lineCount;

/** Of one segment's content, without its length. */
const mostContent = 65_533;

export function jpegSegment(marker: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF that says how the picture lies, and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  return jpegSegment(markers.app1, Buffer.from('Exif\0\0', 'latin1'), tiff);
}

export function profileSegments(profile: Uint8Array): readonly Buffer[] {
  const mark = Buffer.from('ICC_PROFILE\0', 'latin1');
  const most = mostContent - mark.length - 2;
  const count = Math.ceil(profile.length / most);
  return Array.from({ length: count }, (_, index) =>
    jpegSegment(
      markers.app2,
      mark,
      Buffer.from([index + 1, count]),
      profile.subarray(index * most, (index + 1) * most),
    ),
  );
}

const jfif = jpegSegment(markers.app0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));

/** What tells a decoder how colors are stored, in a form that it does not warn of. */
function colorSegment(bytes: Uint8Array, segment: JpegSegment, components: number): Buffer | null {
  if (segment.marker === markers.app0) return contentBehind(bytes, segment, 'JFIF\0') ? jfif : null;
  const adobe = segment.marker === markers.app14 ? contentBehind(bytes, segment, 'Adobe') : null;
  if (!adobe || adobe.length < 7) return null;
  const stored = adobe[6] ?? 0;
  // What is none of the three is read like this by every decoder.
  const transform = stored <= 2 ? stored : components === 4 ? 2 : 1;
  const content = Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1');
  content[11] = transform;
  return jpegSegment(markers.app14, content);
}

/** Sequential pictures have one way to say which coefficients a scan holds; some phones write zeros instead. */
function scanHeader(bytes: Uint8Array, { start, end }: JpegSegment, frame: number): Buffer {
  const content = Buffer.from(bytes.subarray(start, end));
  if ((frame === 0xc0 || frame === 0xc1) && content.length >= 4) content.set([0, 63, 0], content.length - 3);
  return jpegSegment(markers.startOfScan, content);
}

/**
 * The same picture, with nothing but what belongs to its pixels: what a decoder still warns of in this copy is the
 * picture itself. How it lies and what its colors are is said once, so that nobody reads two things from it.
 * Null where it does not reach its end.
 */
export function plainJpeg(bytes: Uint8Array): Buffer | null {
  const { segments, end } = readJpegSegments(bytes);
  const header = readJpegHeader(bytes);
  if (end === null || !header) return null;
  const { exif, frame, components } = header;
  const facts = exif ? readPlainExif(exif) : null;
  const profile = header.profile ?? (facts?.isAdobeRgb && components === 3 ? makeProfile(adobeRgb) : null);
  const parts: Uint8Array[] = [Buffer.from([0xff, markers.startOfImage])];
  if (facts && facts.orientation !== 1) parts.push(orientationSegment(facts.orientation));
  if (profile) parts.push(...profileSegments(profile));
  for (const segment of segments) {
    const { marker, start, dataEnd } = segment;
    if (marker === markers.startOfScan)
      parts.push(scanHeader(bytes, segment, frame), bytes.subarray(segment.end, dataEnd));
    else if (isPicture(marker)) parts.push(bytes.subarray(start - 4, dataEnd));
    else parts.push(colorSegment(bytes, segment, components) ?? Buffer.of());
  }
  parts.push(Buffer.from([0xff, markers.endOfImage]));
  return Buffer.concat(parts);
}
