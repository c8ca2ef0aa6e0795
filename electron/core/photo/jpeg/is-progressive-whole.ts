import { CodeReader } from './code-reader.ts';
import { makeSymbolTable } from './code-table.ts';
import { isHarmless, mostStrayBytes, piecesOf } from './coded-data.ts';
import { BlockFollower, followBrightness, type SymbolTables } from './follow-blocks.ts';
import {
  beginProgress,
  isComplete,
  type Progress,
  patternOf,
  readScan,
  type Scan,
} from './progressive-scan.ts';
import { type Frame, readFrame } from './read-frame.ts';
import { isFrame, type JpegSegment, markers, readJpegSegments } from './read-segments.ts';

interface Tables {
  readonly dc: SymbolTables;
  readonly ac: SymbolTables;
  restartInterval: number;
}

const progressive = 0xc2;

function readTables(bytes: Uint8Array, { start, end }: JpegSegment, tables: Tables): void {
  for (let at = start; at + 17 <= end; ) {
    const counts = bytes.subarray(at + 1, at + 17);
    const count = counts.reduce((sum, ofLength) => sum + ofLength, 0);
    const table = makeSymbolTable(counts, bytes.subarray(at + 17, at + 17 + count));
    const name = bytes[at] ?? 0;
    (name >> 4 === 0 ? tables.dc : tables.ac)[name & 15] = table;
    at += 17 + count;
  }
}

function isScanWhole(
  bytes: Uint8Array,
  segment: JpegSegment,
  scan: Scan,
  frame: Frame,
  { dc, ac, restartInterval }: Tables,
): boolean {
  const { blocks, repeats } = patternOf(scan, frame);
  const pieces = piecesOf(bytes, segment);
  const repeatsEach = restartInterval === 0 ? repeats : restartInterval;
  const wanted = Math.ceil(repeats / repeatsEach);
  // Some programs write one more mark behind the last piece.
  const last = pieces.at(-1);
  if (pieces.length === wanted + 1 && last && last.to - last.from <= mostStrayBytes) pieces.pop();
  if (pieces.length !== wanted) return false;
  return pieces.every(({ from, to, mark }, index) => {
    if (mark !== null && index + 1 < wanted && mark !== index % 8) return false;
    const begin = index * repeatsEach;
    const count = Math.min(repeatsEach, repeats - begin);
    const reader = new CodeReader(bytes, from, to);
    if (scan.first === 0) {
      if (!followBrightness(reader, scan, blocks, count, dc)) return false;
    } else {
      const [part] = scan.parts;
      const table = part && ac[part.ac];
      if (!part || !table) return false;
      const follower = new BlockFollower(reader, table, scan);
      for (let block = begin; block < begin + count; block += 1) {
        if (reader.isPastEnd || !follower.follow(part.progress.known, block)) return false;
      }
      if (!follower.isAtEnd) return false;
    }
    const end = reader.end();
    return end !== null && isHarmless(bytes, end, to);
  });
}

/**
 * Is a progressive JPEG whole for certain? Follows every code of every scan, and wants every bit of every coefficient:
 * what a decoder warns of in such a picture are bytes that belong to nothing. False for pictures of other kinds.
 * Takes several times as long as decoding.
 */
export function isProgressiveWhole(bytes: Uint8Array): boolean {
  const { segments, end } = readJpegSegments(bytes);
  if (end === null) return false;
  const tables: Tables = { dc: [], ac: [], restartInterval: 0 };
  let frame: Frame | null = null;
  let all: readonly Progress[] = [];
  for (const segment of segments) {
    const { marker, start } = segment;
    if (isFrame(marker)) {
      if (frame || marker !== progressive || bytes[start] !== 8) return false;
      frame = readFrame(bytes, segment);
      if (frame.height === 0 || frame.width === 0) return false;
      all = beginProgress(frame);
    } else if (marker === markers.huffmanTables) readTables(bytes, segment, tables);
    else if (marker === markers.restartInterval)
      tables.restartInterval = (bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0);
    else if (marker === markers.startOfScan) {
      const scan: Scan | null = frame && readScan(bytes, segment, all);
      if (!frame || !scan || !isScanWhole(bytes, segment, scan, frame, tables)) return false;
    }
  }
  return frame !== null && isComplete(all);
}
