import {
  acBits,
  acSteps,
  acStepsBeforeLast,
  type CodeTable,
  dcBits,
  dcSize,
  endOfBlock,
  endsInZeros,
  firstBits,
  firstSteps,
  makeAcTable,
  makeDcTable,
} from './code-table.ts';
import { type DataEnd, isHarmless, mostStrayBytes, piecesOf, stepBack } from './coded-data.ts';
import { type Component, type Frame, readFrame } from './read-frame.ts';
import { isFrame, type JpegSegment, markers, readJpegSegments } from './read-segments.ts';

interface Tables {
  readonly dc: (CodeTable | null)[];
  readonly ac: (CodeTable | null)[];
  /** Of the first coefficient, by the number of its table. */
  readonly quantization: number[];
  restartInterval: number;
}

/** One block of the pattern that repeats. */
interface Block {
  readonly dc: CodeTable;
  readonly ac: CodeTable;
  readonly component: number;
  /** What the brightness of a block, before it is multiplied, can reach in neither direction. */
  readonly limit: number;
}

/** Of a scan: its blocks, in the order in which they repeat, and how often. */
interface Pattern {
  readonly blocks: readonly Block[];
  readonly repeats: number;
}

/** Twice what 8-bit samples can reach: encoders round, and programs that brighten without decoding go beyond it. */
const brightest = 2_048;

function readHuffmanTables(bytes: Uint8Array, { start, end }: JpegSegment, tables: Tables): void {
  for (let at = start; at + 17 <= end; ) {
    const counts = bytes.subarray(at + 1, at + 17);
    const count = counts.reduce((sum, ofLength) => sum + ofLength, 0);
    const symbols = bytes.subarray(at + 17, at + 17 + count);
    const name = bytes[at] ?? 0;
    if (name >> 4 === 0) tables.dc[name & 15] = makeDcTable(counts, symbols);
    else tables.ac[name & 15] = makeAcTable(counts, symbols);
    at += 17 + count;
  }
}

function readQuantization(bytes: Uint8Array, { start, end }: JpegSegment, tables: Tables): void {
  for (let at = start; at < end; ) {
    const name = bytes[at] ?? 0;
    const isWide = name >> 4 === 1;
    const first = bytes[at + 1] ?? 0;
    tables.quantization[name & 15] = isWide ? first * 256 + (bytes[at + 2] ?? 0) : first;
    at += isWide ? 129 : 65;
  }
}

/** Null where a table is missing that it names. */
function patternOf(bytes: Uint8Array, { start }: JpegSegment, frame: Frame, tables: Tables): Pattern | null {
  const count = bytes[start] ?? 0;
  const blocks: Block[] = [];
  const most = (size: (component: Component) => number) => Math.max(1, ...frame.components.map(size));
  const [across, down] = [most((component) => component.across), most((component) => component.down)];
  let repeats = Math.ceil(frame.width / (8 * across)) * Math.ceil(frame.height / (8 * down));
  for (let index = 0; index < count; index += 1) {
    const id = bytes[start + 1 + index * 2];
    const names = bytes[start + 2 + index * 2] ?? 0;
    const component = frame.components.find((known) => known.id === id);
    const [dc, ac] = [tables.dc[names >> 4], tables.ac[names & 15]];
    if (!component || !dc || !ac) return null;
    const limit = brightest / Math.max(1, tables.quantization[component.quantization] ?? 1) + 1;
    // A component by itself has as many blocks as it needs, and no more to fill up the pattern (A.2.2).
    const times = count === 1 ? 1 : component.across * component.down;
    for (let time = 0; time < times; time += 1) blocks.push({ dc, ac, component: index, limit });
    if (count === 1) {
      const blocksOf = (size: number, own: number, all: number) =>
        Math.ceil(Math.ceil((size * own) / all) / 8);
      repeats =
        blocksOf(frame.width, component.across, across) * blocksOf(frame.height, component.down, down);
    }
  }
  return { blocks, repeats };
}

/** Follows coded data through so many repeats of a pattern. Returns where it ends, or null where it is damaged. */
function followData(
  bytes: Uint8Array,
  from: number,
  to: number,
  { blocks }: Pattern,
  repeats: number,
): DataEnd | null {
  // Four times as fast with its variables in registers: nothing here is a function that shares them.
  let [position, held, bits] = [from, 0, 0];
  const brightness = new Int32Array(4);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    // Nothing is gained by following zeros to the end of a large picture.
    if (position > to + 8) return null;
    for (const { dc, ac, component, limit } of blocks) {
      // Behind the end come zeros, as in other decoders.
      for (; bits <= 24; bits += 8) {
        const byte = position < to ? (bytes[position] as number) : 0;
        position += byte === 0xff ? 2 : 1;
        held = (held << 8) | byte;
      }
      const difference = dc[(held >>> (bits - 16)) & 0xffff] as number;
      if (difference === 0) return null;
      bits -= dcBits(difference);
      const size = dcSize(difference);
      if (size > 0) {
        for (; bits < size; bits += 8) {
          const byte = position < to ? (bytes[position] as number) : 0;
          position += byte === 0xff ? 2 : 1;
          held = (held << 8) | byte;
        }
        bits -= size;
        const value = (held >>> bits) & ((1 << size) - 1);
        const sum =
          (brightness[component] as number) + (value >> (size - 1) === 0 ? value - (1 << size) + 1 : value);
        if (sum > limit || sum < -limit) return null;
        brightness[component] = sum;
      }
      for (let coefficient = 1; coefficient < 64; ) {
        if (bits < 16) {
          for (; bits <= 24; bits += 8) {
            const byte = position < to ? (bytes[position] as number) : 0;
            position += byte === 0xff ? 2 : 1;
            held = (held << 8) | byte;
          }
        }
        const entry = ac[(held >>> (bits - 16)) & 0xffff] as number;
        if (entry === 0) return null;
        // Codes behind the last coefficient belong to the next block.
        const isOne = coefficient + acStepsBeforeLast(entry) >= 64;
        const length = isOne ? firstBits(entry) : acBits(entry);
        coefficient += isOne ? firstSteps(entry) : acSteps(entry);
        for (; bits < length; bits += 8) {
          const byte = position < to ? (bytes[position] as number) : 0;
          position += byte === 0xff ? 2 : 1;
          held = (held << 8) | byte;
        }
        bits -= length;
        if (coefficient > 64 && coefficient < endOfBlock && (isOne || !endsInZeros(entry))) return null;
      }
    }
  }
  return stepBack(bytes, position, held, bits, to);
}

function isScanDamaged(
  bytes: Uint8Array,
  scan: JpegSegment,
  pattern: Pattern,
  restartInterval: number,
): boolean {
  const pieces = piecesOf(bytes, scan);
  const repeatsEach = restartInterval === 0 ? pattern.repeats : restartInterval;
  const wanted = Math.ceil(pattern.repeats / repeatsEach);
  // Some cameras write one more mark behind the last piece.
  const last = pieces.at(-1);
  if (pieces.length === wanted + 1 && last && last.to - last.from <= mostStrayBytes) pieces.pop();
  if (pieces.length !== wanted) return true;
  return pieces.some(({ from, to, mark }, index) => {
    if (mark !== null && index + 1 < wanted && mark !== index % 8) return true;
    const repeats = Math.min(repeatsEach, pattern.repeats - index * repeatsEach);
    const end = followData(bytes, from, to, pattern, repeats);
    return end === null || !isHarmless(bytes, end, to);
  });
}

/** Sequential, of 8 bits, with Huffman's codes: as cameras write them. */
export function canFollow(bytes: Uint8Array): boolean {
  const frame = readJpegSegments(bytes, 'scan').segments.find(({ marker }) => isFrame(marker));
  return frame !== undefined && frame.marker <= 0xc1 && bytes[frame.start] === 8;
}

/**
 * Is a JPEG damaged somewhere in its midst? Follows every code of a sequential picture from its first to its last block
 * (ITU T.81, annex F): where bytes are wrong, codes turn up that are none, the data ends too early, or goes on when
 * the picture has ended, which decoders do not say. Costs more than decoding a thumbnail. Progressive pictures are not
 * looked into: decoders notice by themselves.
 */
export function isDamagedInside(bytes: Uint8Array): boolean {
  const { segments, end } = readJpegSegments(bytes);
  if (end === null) return true;
  const tables: Tables = { dc: [], ac: [], quantization: [], restartInterval: 0 };
  let frame: Frame | null = null;
  for (const segment of segments) {
    const { marker, start } = segment;
    if (isFrame(marker)) {
      if (marker > 0xc1 || bytes[start] !== 8) return false;
      frame = readFrame(bytes, segment);
      // Then the number of lines stands behind the first scan.
      if (frame.height === 0) return false;
    } else if (marker === markers.huffmanTables) readHuffmanTables(bytes, segment, tables);
    else if (marker === markers.quantization) readQuantization(bytes, segment, tables);
    else if (marker === markers.restartInterval)
      tables.restartInterval = (bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0);
    else if (marker === markers.startOfScan && frame) {
      const pattern = patternOf(bytes, segment, frame, tables);
      if (!pattern || isScanDamaged(bytes, segment, pattern, tables.restartInterval)) return true;
    }
  }
  return frame === null;
}
