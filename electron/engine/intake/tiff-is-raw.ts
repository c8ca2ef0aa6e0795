import { readPart } from './read-part.ts';

/** TIFF 6.0, DNG 1.7 and what cameras write. */
const tag = {
  subfileType: 0xfe,
  compression: 0x103,
  photometric: 0x106,
  subDirectories: 0x14a,
  dngVersion: 0xc612,
} as const;

/** A color filter array, and what DNG makes of one. */
const rawPhotometrics = new Set([32_803, 34_892]);

/** Sony, packed, Samsung, Nikon, Pentax, DNG's lossy JPEG. */
const rawCompressions = new Set([32_767, 32_769, 32_770, 34_713, 65_535, 34_892]);

const mostDirectories = 16;
const entryBytes = 12;
const shortType = 3;
const reducedPicture = 1;

interface Directory {
  readonly values: ReadonlyMap<number, number>;
  /** Of directories in it, and the one behind it. */
  readonly others: readonly number[];
}

/**
 * Is a TIFF a camera's raw file (NEF, CR2, DNG, ARW, PEF, IIQ and others)? The first picture in those is a thumbnail,
 * which must not go as anybody's photo; the real one cannot be shown before it is developed.
 */
export async function tiffIsRaw(source: string | Uint8Array): Promise<boolean> {
  const head = await readPart(source, { start: 0, length: 16 });
  const magic = head.toString('latin1', 0, 4);
  const isLittleEndian = magic === 'II*\0';
  if (head.length < 16 || !(isLittleEndian || magic === 'MM\0*')) return false;
  // Canon's CR2, Phase One's IIQ.
  const mark = head.toString('latin1', 8, 16);
  if (mark.startsWith('CR\x02\0') || /^(?:IIII.waR|MMMMRaw.)/s.test(mark)) return true;
  const short = (bytes: Buffer, at: number) =>
    isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const long = (bytes: Buffer, at: number) =>
    isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);

  const placesOf = async (count: number, value: number): Promise<readonly number[]> => {
    if (count === 1) return [value];
    const places = await readPart(source, { start: value, length: 4 * Math.min(count, mostDirectories) });
    return Array.from({ length: Math.floor(places.length / 4) }, (_, at) => long(places, at * 4));
  };
  const readDirectory = async (start: number): Promise<Directory> => {
    const count = await readPart(source, { start, length: 2 });
    if (count.length < 2) return { values: new Map(), others: [] };
    const length = short(count, 0) * entryBytes;
    const entries = await readPart(source, { start: start + 2, length: length + 4 });
    const values = new Map<number, number>();
    const others: number[] = [];
    for (let at = 0; at + entryBytes <= Math.min(length, entries.length); at += entryBytes) {
      const [name, type, many] = [short(entries, at), short(entries, at + 2), long(entries, at + 4)];
      const value = type === shortType ? short(entries, at + 8) : long(entries, at + 8);
      values.set(name, value);
      if (name === tag.subDirectories) others.push(...(await placesOf(many, value)));
    }
    if (entries.length === length + 4) others.push(long(entries, length));
    return { values, others };
  };

  const first = await readDirectory(long(head, 4));
  const isThumbnailFirst =
    first.values.get(tag.subfileType) === reducedPicture && first.values.has(tag.subDirectories);
  if (first.values.has(tag.dngVersion) || isThumbnailFirst) return true;
  const waiting = first.others.filter((place) => place !== 0);
  let directory = first;
  for (let looked = 1; ; looked += 1) {
    const { values } = directory;
    if (rawPhotometrics.has(values.get(tag.photometric) ?? 0)) return true;
    if (rawCompressions.has(values.get(tag.compression) ?? 0)) return true;
    const next = waiting.shift();
    if (next === undefined || looked === mostDirectories) return false;
    directory = await readDirectory(next);
    waiting.push(...directory.others.filter((place) => place !== 0));
  }
}
