import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { writeTiff } from '../fixtures/write-tiff.ts';
import { probePhoto } from './probe-photo.ts';
import { tiffIsRaw } from './tiff-is-raw.ts';

type Tags = Readonly<Record<number, number>>;

const subfileType = 0xfe;
const compression = 0x103;
const photometric = 0x106;
const subDirectories = 0x14a;
const dngVersion = 0xc612;

/** A TIFF of directories alone: the first, and others that its tag for sub-directories leads to. */
function writeDirectories(first: Tags, others: readonly Tags[] = [], mark = '', isBigEndian = false): Buffer {
  const start = 64;
  const bytes = Buffer.alloc(8_192);
  const short = (value: number, at: number) =>
    isBigEndian ? bytes.writeUInt16BE(value, at) : bytes.writeUInt16LE(value, at);
  const long = (value: number, at: number) =>
    isBigEndian ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at);
  bytes.write(isBigEndian ? 'MM\0*' : 'II*\0', 'latin1');
  bytes.write(mark, 8, 'latin1');
  long(start, 4);
  const places = others.map((_, at) => start + 1_024 * (at + 1));
  const list = start + 512;
  for (const [at, place] of places.entries()) long(place, list + 4 * at);
  const write = (place: number, tags: Tags) => {
    const entries = Object.entries(tags);
    short(entries.length, place);
    for (const [at, [name, value]] of entries.entries()) {
      const entry = place + 2 + 12 * at;
      short(Number(name), entry);
      short(4, entry + 2);
      long(1, entry + 4);
      long(value, entry + 8);
      if (Number(name) !== subDirectories) continue;
      long(others.length, entry + 4);
      long(others.length === 1 ? (places[0] ?? 0) : list, entry + 8);
    }
  };
  write(start, others.length > 0 ? { ...first, [subDirectories]: 0 } : first);
  for (const [at, tags] of others.entries()) write(places[at] ?? 0, tags);
  return bytes;
}

const plain: Tags = { [compression]: 1, [photometric]: 2 };

test.each<[string, Buffer]>([
  ['a DNG', writeDirectories({ ...plain, [dngVersion]: 0x0104_0000 })],
  ['a NEF: a thumbnail first', writeDirectories({ [subfileType]: 1, ...plain }, [plain])],
  ['an ARW: a color filter array', writeDirectories(plain, [{ [photometric]: 32_803 }])],
  ['the second of several', writeDirectories(plain, [plain, { [compression]: 34_713 }])],
  ['a PEF', writeDirectories({ [compression]: 65_535, [photometric]: 32_803 }, [], '', true)],
  ['a CR2', writeDirectories(plain, [], 'CR\x02\0')],
  ['an IIQ', writeDirectories(plain, [], 'IIIITwaR')],
])('%s is raw', async (_, bytes) => {
  expect(await tiffIsRaw(bytes)).toBe(true);
  const file = path.join(await makeTemporaryFolder(), '104233.tif');
  await writeFile(file, bytes);
  expect(await tiffIsRaw(file)).toBe(true);
  expect((await probePhoto(file)).examination).toEqual({ kind: 'unsupported', format: 'raw' });
});

test.each<[string, Uint8Array]>([
  ['a TIFF', writeTiff({ width: 32, height: 40, seed: 1 })],
  ['a TIFF of two pages', writeTiff({ width: 32, height: 40, seed: 1, pages: 2 })],
  ['a TIFF with smaller copies of itself in it', writeDirectories(plain, [{ [subfileType]: 1, ...plain }])],
  ['a TIFF that is cut in its head', Buffer.from('II*\0\x08\0')],
  ['a directory that leads to itself', writeDirectories(plain, [{ [subDirectories]: 64 + 1_024 }])],
  ['a directory beyond the end', writeDirectories({ ...plain, [subDirectories]: 0xffff_fff0 })],
  ['a JPEG', Buffer.from('\xff\xd8\xff\xe0 and so on, as a JPEG does', 'latin1')],
])('%s is not', async (_, bytes) => {
  expect(await tiffIsRaw(bytes)).toBe(false);
});

test('whatever the bytes say, it ends', async () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const bytes = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * seed * 7_919) >> 3));
    bytes.write('II*\0', 'latin1');
    bytes.writeUInt32LE(8 + (seed % 500), 4);
    expect(typeof (await tiffIsRaw(bytes))).toBe('boolean');
  }
});
