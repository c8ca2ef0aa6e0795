/** A marker of a JPEG with what belongs to it (ITU T.81, annex B). */
export interface JpegSegment {
  /** The byte behind the FF. */
  readonly marker: number;
  /** Of its content, behind the marker and the length. */
  readonly start: number;
  readonly end: number;
  /** Where the coded data ends that follows the start of a scan; `end` for all others. */
  readonly dataEnd: number;
}

export interface JpegStructure {
  readonly segments: readonly JpegSegment[];
  /** Right behind the end mark of the first picture; null where the bytes end before it. */
  readonly end: number | null;
}

export const markers = {
  arithmeticTables: 0xcc,
  huffmanTables: 0xc4,
  restart: 0xd0,
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  quantization: 0xdb,
  lineCount: 0xdc,
  restartInterval: 0xdd,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app13: 0xed,
  app14: 0xee,
} as const;

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0 to SOF15; C4, C8 and CC in their midst are tables. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * Where the next marker's second byte stands; -1 where there is none. As every decoder does, it passes over bytes that
 * belong to nothing, and over any number of FF before a marker.
 */
function findMarker(bytes: Uint8Array, from: number): number {
  for (let position = from; ; ) {
    position = bytes.indexOf(0xff, position);
    if (position === -1) return -1;
    while (bytes[position] === 0xff) position += 1;
    if (position >= bytes.length) return -1;
    if (bytes[position] !== 0) return position;
  }
}

/** Where the marker behind coded data begins, with the FFs before it; the end of the bytes where there is none. */
function endOfData(bytes: Uint8Array, from: number): number {
  for (let position = from; ; ) {
    position = findMarker(bytes, position);
    if (position === -1) return bytes.length;
    if (isRestart(bytes[position] ?? 0)) continue;
    position -= 1;
    while (position > from && bytes[position - 1] === 0xff) position -= 1;
    return position;
  }
}

/**
 * Reads how a JPEG is built, up to the end of its first picture. Segments that are cut off are left out.
 * @param until `scan`: no further than the header of the first scan.
 */
export function readJpegSegments(bytes: Uint8Array, until: 'scan' | 'end' = 'end'): JpegStructure {
  const segments: JpegSegment[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== markers.startOfImage) return { segments, end: null };
  let position = 2;
  for (;;) {
    const at = findMarker(bytes, position);
    const marker = bytes[at] ?? 0;
    if (at === -1) break;
    position = at + 1;
    if (marker === markers.endOfImage) return { segments, end: position };
    if (standsAlone(marker)) continue;
    const start = at + 3;
    const end = position + (bytes[position] ?? 0) * 256 + (bytes[position + 1] ?? 0);
    if (end < start || end > bytes.length) break;
    const isScan = marker === markers.startOfScan;
    const dataEnd = isScan && until === 'end' ? endOfData(bytes, end) : end;
    segments.push({ marker, start, end, dataEnd });
    if (isScan && until === 'scan') break;
    position = dataEnd;
  }
  return { segments, end: null };
}
