import { boxesIn, type FilePart, readFrom, readItems, readPart } from './heic-header.ts';

/** Coded data of one picture or tile: units behind each other, each behind its length. */
export interface CodedPart {
  readonly part: FilePart;
  /** Of one length. */
  readonly lengthBytes: number;
}

/** Where `lengthSizeMinusOne` stands in a decoder's configuration (ISO 14496-15, 8.3.2). */
const lengthSizeAt = 21;

/** Where the coded data of a HEIC's pictures and tiles lies; what is kept in several pieces is left out. */
export function readCodedParts(bytes: Uint8Array): readonly CodedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const meta = boxesIn(view, 0, bytes.length).find(({ type }) => type === 'meta');
    if (!meta) return [];
    const boxes = boxesIn(view, meta.start + 4, meta.start + meta.length);
    const find = (type: string) => boxes.find((box) => box.type === type);
    const [information, locations, properties] = ['iinf', 'iloc', 'iprp'].map(find);
    if (!information || !locations || !properties) return [];
    const container = boxesIn(view, properties.start, properties.start + properties.length).find(
      ({ type }) => type === 'ipco',
    );
    const configurations = container
      ? boxesIn(view, container.start, container.start + container.length).filter(
          ({ type }) => type === 'hvcC',
        )
      : [];
    const lengths = configurations.map(
      ({ start }) => (readFrom(view, start + lengthSizeAt).number(1) & 3) + 1,
    );
    // All pictures of one file are written by one program: where they differ, nothing is claimed.
    const [lengthBytes] = lengths;
    if (lengthBytes === undefined || lengths.some((length) => length !== lengthBytes)) return [];
    const coded = [...readItems(view, information)].filter(([, { type }]) => type === 'hvc1');
    return coded.flatMap(([id]) => {
      const part = readPart(view, locations, id);
      return part && part.length > 0 ? [{ part, lengthBytes }] : [];
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
