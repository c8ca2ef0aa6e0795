import { readPart } from './read-part.ts';

const gpsPointer = 0x8825;
const latitude = 2;
const longitude = 4;

/** Does a TIFF say where it was taken? libvips does not tell; BigTIFF, which no camera writes, is not looked into. */
export async function tiffHasLocation(source: string | Uint8Array): Promise<boolean> {
  const head = await readPart(source, { start: 0, length: 8 });
  const isLittleEndian = head.toString('latin1', 0, 4) === 'II*\0';
  if (head.length < 8 || !(isLittleEndian || head.toString('latin1', 0, 4) === 'MM\0*')) return false;
  const short = (bytes: Buffer, at: number) =>
    isLittleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const long = (bytes: Buffer, at: number) =>
    isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);

  const tagsOf = async (start: number): Promise<ReadonlyMap<number, number>> => {
    const count = await readPart(source, { start, length: 2 });
    if (count.length < 2) return new Map();
    const entries = await readPart(source, { start: start + 2, length: short(count, 0) * 12 });
    const tags = new Map<number, number>();
    for (let at = 0; at + 12 <= entries.length; at += 12) tags.set(short(entries, at), long(entries, at + 8));
    return tags;
  };
  const place = (await tagsOf(long(head, 4))).get(gpsPointer);
  if (place === undefined) return false;
  const tags = await tagsOf(place);
  return tags.has(latitude) || tags.has(longitude);
}
