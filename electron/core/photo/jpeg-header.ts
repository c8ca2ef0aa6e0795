import { isFrame, type JpegSegment, markers, readJpegSegments } from './jpeg/read-segments.ts';

/** What a JPEG's header says before the first pixel. */
export interface JpegHeader {
  /** As stored, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 color, 4 CMYK. */
  readonly components: number;
  /** How it is coded: C0 to CF (ITU T.81, table B.1). */
  readonly frame: number;
  readonly bitsPerSample: number;
  /** The TIFF structure of the first EXIF segment, without its `Exif` mark. */
  readonly exif: Uint8Array | null;
  /** Its ICC profile; null where there is none, or where pieces of it are missing. */
  readonly profile: Uint8Array | null;
  /** False where the bytes end before the first scan: there may be an EXIF segment to come. */
  readonly isComplete: boolean;
}

export const exifMark = 'Exif\0\0';
export const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const profileMark = 'ICC_PROFILE\0';

/** What follows a mark in a segment; null where another one stands there, or none. */
export function contentBehind(
  bytes: Uint8Array,
  { start, end }: JpegSegment,
  mark: string,
): Uint8Array | null {
  if (end - start < mark.length) return null;
  for (let index = 0; index < mark.length; index += 1)
    if (bytes[start + index] !== mark.charCodeAt(index)) return null;
  return bytes.subarray(start + mark.length, end);
}

/** ICC.1:2022, annex B.4: a profile may be longer than a segment; each piece has its number, and says how many there are. */
function joinProfile(bytes: Uint8Array, segments: readonly JpegSegment[]): Uint8Array | null {
  const pieces = segments
    .filter(({ marker }) => marker === markers.app2)
    .flatMap((segment) => contentBehind(bytes, segment, profileMark) ?? [])
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const isWhole = pieces.every((piece, index) => piece[0] === index + 1 && piece[1] === pieces.length);
  if (pieces.length === 0 || !isWhole) return null;
  const profile = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length - 2, 0));
  let position = 0;
  for (const piece of pieces) {
    profile.set(piece.subarray(2), position);
    position += piece.length - 2;
  }
  return profile;
}

/**
 * Reads a JPEG's header from its first bytes (ITU T.81, annex B). Null when they end before the frame header,
 * as they do behind a large embedded profile or preview, or when they are not a JPEG's.
 */
export function readJpegHeader(head: Uint8Array): JpegHeader | null {
  const { segments } = readJpegSegments(head, 'scan');
  const frame = segments.find(({ marker, start, end }) => isFrame(marker) && end - start >= 6);
  if (!frame) return null;
  const at = (offset: number) => head[frame.start + offset] ?? 0;
  const exif = segments
    .filter(({ marker }) => marker === markers.app1)
    .flatMap((segment) => contentBehind(head, segment, exifMark) ?? []);
  return {
    bitsPerSample: at(0),
    height: at(1) * 256 + at(2),
    width: at(3) * 256 + at(4),
    components: at(5),
    frame: frame.marker,
    exif: exif[0] ?? null,
    profile: joinProfile(head, segments),
    isComplete: segments.at(-1)?.marker === markers.startOfScan,
  };
}
