import type { Component, Frame } from './read-frame.ts';
import type { JpegSegment } from './read-segments.ts';

export const coefficients = 64;
/** Of a coefficient of which no scan has said anything yet. */
const unknown = -1;

/** One component as far as scans have told of it. */
export interface Progress extends Component {
  readonly blocksAcross: number;
  readonly blocksDown: number;
  /** How many of its lowest bits are still to come, by coefficient. */
  readonly missingBits: Int8Array;
  /** Which coefficients are not zero: 64 bits for each block. */
  readonly known: Uint32Array;
}

/** What a scan says of itself (ITU T.81, B.2.3 and G.1.1.1). */
export interface Scan {
  readonly parts: readonly { readonly progress: Progress; readonly dc: number; readonly ac: number }[];
  readonly first: number;
  readonly last: number;
  /** Bits that were missing before; 0 in the first scan of a coefficient. */
  readonly high: number;
  readonly low: number;
}

export function beginProgress({ width, height, components }: Frame): readonly Progress[] {
  const most = (size: (component: Component) => number) => Math.max(1, ...components.map(size));
  const [across, down] = [most((component) => component.across), most((component) => component.down)];
  return components.map((component) => {
    const blocksAcross = Math.ceil(Math.ceil((width * component.across) / across) / 8);
    const blocksDown = Math.ceil(Math.ceil((height * component.down) / down) / 8);
    return {
      ...component,
      blocksAcross,
      blocksDown,
      missingBits: new Int8Array(coefficients).fill(unknown),
      known: new Uint32Array(blocksAcross * blocksDown * 2),
    };
  });
}

/** Null where it contradicts the picture, or what scans before it said. */
export function readScan(
  bytes: Uint8Array,
  { start, end }: JpegSegment,
  all: readonly Progress[],
): Scan | null {
  const at = (offset: number) => bytes[start + offset] ?? 0;
  const count = at(0);
  if (count === 0 || end - start !== 4 + count * 2) return null;
  const parts: Scan['parts'][number][] = [];
  for (let index = 0; index < count; index += 1) {
    const progress = all.find(({ id }) => id === at(1 + index * 2));
    const tables = at(2 + index * 2);
    if (!progress) return null;
    parts.push({ progress, dc: tables >> 4, ac: tables & 15 });
  }
  const [first, last] = [at(1 + count * 2), at(2 + count * 2)];
  const [high, low] = [at(3 + count * 2) >> 4, at(3 + count * 2) & 15];
  const isDc = first === 0 && last === 0;
  const isAc = first > 0 && first <= last && last < coefficients && count === 1;
  if (!isDc && !isAc) return null;
  if (high !== 0 && low !== high - 1) return null;
  for (const { progress } of parts) {
    const before = progress.missingBits.subarray(first, last + 1);
    if (before.some((bits) => bits !== (high === 0 ? unknown : high))) return null;
    before.fill(low);
  }
  return { parts, first, last, high, low };
}

/** Has every bit of every coefficient come? */
export function isComplete(all: readonly Progress[]): boolean {
  return all.every(({ missingBits }) => missingBits.every((bits) => bits === 0));
}

/** Blocks of a scan's pattern, and how often it repeats: A.2. */
export function patternOf(
  { parts }: Scan,
  frame: Frame,
): { readonly blocks: readonly number[]; readonly repeats: number } {
  const [only] = parts;
  if (parts.length === 1 && only)
    return { blocks: [0], repeats: only.progress.blocksAcross * only.progress.blocksDown };
  const most = (size: (component: Component) => number) => Math.max(1, ...frame.components.map(size));
  const [across, down] = [most((component) => component.across), most((component) => component.down)];
  const blocks = parts.flatMap(({ progress }, index) =>
    new Array<number>(progress.across * progress.down).fill(index),
  );
  return {
    blocks,
    repeats: Math.ceil(frame.width / (8 * across)) * Math.ceil(frame.height / (8 * down)),
  };
}
