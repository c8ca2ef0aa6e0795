/** What a JPEG's header says before the first pixel. */
export interface JpegHeader {
  /** As stored, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number;
  /** The TIFF structure of the EXIF segment, without its `Exif` mark. */
  readonly exif: Uint8Array | null;
}

const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0 to SOF15; C4, C8 and CC in their midst are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const exifMark = 'Exif\0\0';

function readExif(segment: Uint8Array): Uint8Array | null {
  const mark = String.fromCharCode(...segment.subarray(0, exifMark.length));
  return mark === exifMark ? segment.subarray(exifMark.length) : null;
}

/**
 * Reads a JPEG's header from its first bytes (ITU T.81, annex B). Null when they end before the frame header,
 * as they do behind a large embedded profile or preview, or when they are not a JPEG's.
 */
export function readJpegHeader(head: Uint8Array): JpegHeader | null {
  if (head[0] !== 0xff || head[1] !== 0xd8) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let exif: Uint8Array | null = null;
  let position = 2;
  while (position + 4 <= head.length) {
    if (head[position] !== 0xff) return null;
    const marker = view.getUint8(position + 1);
    // Any number of FF may stand before a marker.
    if (marker === 0xff || standsAlone(marker)) {
      position += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = position + 2 + view.getUint16(position + 2);
    if (isFrame(marker)) {
      if (position + 10 > head.length) return null;
      return {
        height: view.getUint16(position + 5),
        width: view.getUint16(position + 7),
        components: view.getUint8(position + 9),
        exif,
      };
    }
    if (end > head.length) return null;
    if (marker === 0xe1) exif ??= readExif(head.subarray(position + 4, end));
    position = end;
  }
  return null;
}
