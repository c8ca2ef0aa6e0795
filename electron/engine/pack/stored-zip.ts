import { crc32 } from 'node:zlib';
import { type ArchiveEntry, archiveBytes } from '../../core/systems/archive-size.ts';

/** A zip whose entries' names and sizes are known beforehand, so that each of them can be read to where it belongs. */
export interface StoredZip {
  /** Where an entry's content goes. */
  content(place: number): Buffer;
  /** The entry's content is there. */
  fill(place: number): void;
  /** Closes the zip, when all entries are filled. */
  close(): void;
}

const localBytes = 30;
const centralBytes = 46;
/** 1.0: nothing but stored files (APPNOTE 4.4.3). */
const versionNeeded = 10;
const versionMadeBy = 20;
const utf8Flag = 0x0800;
// The same photos make the same zip, whenever it is packed. DOS dates begin in 1980.
const firstDosDate = (1 << 5) | 1;
/** Info-ZIP's Unicode Path: some readers find other letters only with it, some only with the flag. */
const unicodePathTag = 0x7075;

function encodeName(name: string): {
  readonly bytes: Buffer;
  readonly extra: Buffer;
  readonly flags: number;
} {
  const bytes = Buffer.from(name, 'utf8');
  if (bytes.length === name.length) return { bytes, extra: Buffer.alloc(0), flags: 0 };
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(unicodePathTag, 0);
  extra.writeUInt16LE(5 + bytes.length, 2);
  extra.writeUInt8(1, 4);
  extra.writeUInt32LE(crc32(bytes), 5);
  return { bytes, extra: Buffer.concat([extra, bytes]), flags: utf8Flag };
}

function layOut(entries: readonly ArchiveEntry[]) {
  let offset = 0;
  return entries.map((entry) => {
    const name = encodeName(entry.name);
    const start = offset;
    const headerBytes = localBytes + name.bytes.length + name.extra.length;
    offset += headerBytes + entry.bytes;
    // Version, flags, no compression, no time, date, checksum, both sizes, lengths of the name and the extra field.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(versionNeeded, 0);
    shared.writeUInt16LE(name.flags, 2);
    shared.writeUInt16LE(firstDosDate, 8);
    shared.writeUInt32LE(entry.bytes, 14);
    shared.writeUInt32LE(entry.bytes, 18);
    shared.writeUInt16LE(name.bytes.length, 22);
    shared.writeUInt16LE(name.extra.length, 24);
    return { name, start, contentStart: start + headerBytes, contentEnd: offset, shared };
  });
}

/**
 * Lays out a zip that stores its entries: no data descriptors (Java's ZipInputStream refuses them for stored
 * entries), folders or comments. Source: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param target of the size that `archiveBytes` says.
 */
export function layOutZip(target: Buffer, entries: readonly ArchiveEntry[]): StoredZip {
  if (target.length !== archiveBytes(entries)) throw new Error('The room for the zip is not of its size');
  const laidOut = layOut(entries);
  const at = (place: number) => {
    const found = laidOut[place];
    if (!found) throw new Error(`The zip has no entry ${place}`);
    return found;
  };
  const content = (place: number) => target.subarray(at(place).contentStart, at(place).contentEnd);
  return {
    content,
    fill(place) {
      const { name, start, shared } = at(place);
      shared.writeUInt32LE(crc32(content(place)), 10);
      target.write('PK\x03\x04', start, 'latin1');
      target.set(shared, start + 4);
      target.set(name.bytes, start + localBytes);
      target.set(name.extra, start + localBytes + name.bytes.length);
    },
    close() {
      const directoryStart = laidOut.at(-1)?.contentEnd ?? 0;
      let offset = directoryStart;
      for (const { name, start, shared } of laidOut) {
        target.fill(0, offset, offset + centralBytes);
        target.write('PK\x01\x02', offset, 'latin1');
        target.writeUInt16LE(versionMadeBy, offset + 4);
        target.set(shared, offset + 6);
        target.writeUInt32LE(start, offset + 42);
        target.set(name.bytes, offset + centralBytes);
        target.set(name.extra, offset + centralBytes + name.bytes.length);
        offset += centralBytes + name.bytes.length + name.extra.length;
      }
      target.fill(0, offset);
      target.write('PK\x05\x06', offset, 'latin1');
      target.writeUInt16LE(entries.length, offset + 8);
      target.writeUInt16LE(entries.length, offset + 10);
      target.writeUInt32LE(offset - directoryStart, offset + 12);
      target.writeUInt32LE(directoryStart, offset + 16);
    },
  };
}
