import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { writeZip, type ZipEntryOptions } from '../fixtures/write-zip.ts';
import { isZip, unpackZip } from './unpack-zip.ts';
import { findZipDirectory } from './zip-directory.ts';

/** Zips that unzip and 7-Zip open although they are not as the specification has them, and those that they refuse. */

const photo = Buffer.from('the bytes of a photo '.repeat(50));
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

function threePhotos(changes: Partial<ZipEntryOptions> = {}): readonly ZipEntryOptions[] {
  return ['1.jpg', '2.jpg', '3.jpg'].map((name) => ({ name, content: photo, ...changes }));
}

async function place(zip: Uint8Array): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), 'photos.zip');
  await writeFile(file, zip);
  return file;
}

async function namesIn(zip: Uint8Array | string): Promise<readonly string[]> {
  const file = typeof zip === 'string' ? zip : await place(zip);
  expect(await isZip(file)).toBe(true);
  const names: string[] = [];
  for await (const { file: name } of unpackZip(file, `${file} unpacked`, new AbortController().signal))
    names.push(name);
  return names;
}

/** The end record, with other numbers in it. */
function withEnd(zip: Buffer, change: (end: Buffer) => void): Buffer {
  const changed = Buffer.from(zip);
  change(changed.subarray(changed.lastIndexOf('PK\x05\x06')));
  return changed;
}

const whole = writeZip(threePhotos());
const all = ['1.jpg', '2.jpg', '3.jpg'];

test.each<[string, Buffer]>([
  ['two bytes behind it', Buffer.concat([whole, bytesOf('\r\n')])],
  ["a server's page behind it", Buffer.concat([whole, bytesOf('<html>Timeout</html>'.repeat(5_000))])],
  ['a block of zeros behind it', Buffer.concat([whole, Buffer.alloc(131_072)])],
  ['three bytes before it', Buffer.concat([bytesOf('\xef\xbb\xbf'), whole])],
  [
    'a program before it, as in an archive that unpacks itself',
    Buffer.concat([Buffer.alloc(70_000, 'MZ'), whole]),
  ],
  ['bytes before and behind it', Buffer.concat([bytesOf('---\n'), whole, bytesOf('\n---')])],
  ['the mark of a zip that was to be split', Buffer.concat([bytesOf('PK00'), whole])],
  [
    'a comment that is longer than it says',
    withEnd(Buffer.concat([whole, bytesOf('from the lab')]), (end) => end.writeUInt16LE(3, 20)),
  ],
  ['a comment that is shorter than it says', withEnd(whole, (end) => end.writeUInt16LE(40, 20))],
  [
    'a comment that holds the mark of an end',
    withEnd(Buffer.concat([whole, bytesOf(`PK\x05\x06${'x'.repeat(40)}`)]), () => undefined),
  ],
  ['a folder called "/"', writeZip([{ name: '/', content: Buffer.of() }, ...threePhotos()])],
  ['a slash before its names', writeZip(all.map((name) => ({ name: `/${name}`, content: photo })))],
])('a zip with %s opens as it does elsewhere', async (_, zip) => {
  expect(await namesIn(zip)).toEqual(all);
});

test.each([
  ['1', 1],
  ['2', 2],
  ['none', 0],
])('a zip whose end counts %s of three files is read to the end of its directory', async (_, claimed) => {
  expect(await namesIn(writeZip(threePhotos(), claimed))).toEqual(all);
});

test('65,540 files whose number has run over 16 bits are all counted', async () => {
  const many = Array.from({ length: 65_540 }, (_, at) => ({ name: `${at}.jpg`, content: Buffer.of() }));
  const zip = withEnd(writeZip(many), (end) => {
    for (const place of [8, 10]) end.writeUInt16LE(many.length % 65_536, place);
  });
  // Without its 64-bit records.
  const end = zip.lastIndexOf('PK\x05\x06');
  const handle = await open(await place(Buffer.concat([zip.subarray(0, end - 76), zip.subarray(end)])));
  expect(await findZipDirectory(handle, 100_000)).toMatchObject({ zipStart: 0, entries: 65_540 });
  await handle.close();
});

test.each<[string, Buffer, string]>([
  ['that lost files which its end counts', writeZip(threePhotos(), 4), 'zip-damaged'],
  ['that lost its last byte', whole.subarray(0, -1), 'zip-damaged'],
  ['whose directory is cut', Buffer.concat([whole.subarray(0, -60), whole.subarray(-22)]), 'zip-damaged'],
  ['that is one part of several', withEnd(whole, (end) => end.writeUInt16LE(2, 4)), 'zip-unknown-packing'],
  // APPNOTE 4.4.5: Deflate64, bzip2, LZMA, Zstandard, xz, WinZip's JPEG and WavPack, PPMd.
  ...[9, 12, 14, 93, 95, 96, 97, 98].map((claimedMethod): [string, Buffer, string] => [
    `packed by method ${claimedMethod}`,
    writeZip([...threePhotos(), { name: '4.jpg', content: photo, claimedMethod }]),
    'zip-unknown-packing',
  ]),
  [
    'whose names lead to another computer',
    writeZip([{ name: '//server/1.jpg', content: photo }]),
    'zip-unsafe-name',
  ],
])('a zip %s is refused for what it is', async (_, zip, code) => {
  await expect(namesIn(zip)).rejects.toMatchObject({ code });
});

test('a page that is called a zip is none', async () => {
  expect(await isZip(await place(bytesOf('<html>Sign in</html>')))).toBe(false);
});

test.each<[string, Partial<ZipEntryOptions>, string]>([
  ['UTF-8 without the bit that says so', { nameBytes: Buffer.from('Mu\u00f1oz.jpg') }, 'Mu\u00f1oz.jpg'],
  ['UTF-8 with accents apart, as on a Mac', { nameBytes: Buffer.from('Mun\u0303oz.jpg') }, 'Mu\u00f1oz.jpg'],
  ['CP437', { nameBytes: bytesOf('Mu\xa4oz.jpg') }, 'Mu\u00f1oz.jpg'],
  ['Windows-1252', { nameBytes: bytesOf('Mu\xf1oz.jpg') }, 'Mu\u00f1oz.jpg'],
  [
    'the field for Unicode',
    { nameBytes: bytesOf('Mu_oz.jpg'), unicodePath: { name: 'Mu\u00f1oz.jpg' } },
    'Mu\u00f1oz.jpg',
  ],
  [
    'a field for Unicode that is for another name',
    { nameBytes: bytesOf('1234.jpg'), unicodePath: { name: '9999.jpg', insteadOf: bytesOf('9.jpg') } },
    '1234.jpg',
  ],
])('names are read in %s', async (_, changes, name) => {
  expect(await namesIn(writeZip([{ name: '', content: photo, ...changes }]))).toEqual([name]);
});

test('a zip over 4 GB as macOS writes it, without 64-bit records, is read', async () => {
  const file = path.join(await makeTemporaryFolder(), 'photos.zip');
  const names = ['1.jpg', '2.jpg', '3.jpg', '4.jpg'];
  // The file is sparse: what lies between takes no room on the disk.
  const places = [0, 3_000_000_000, 4_400_000_000, 4_400_100_000];
  const handle = await open(file, 'w');
  const directory: Buffer[] = [];
  for (const [at, name] of names.entries()) {
    const zip = writeZip([{ name, content: photo }]);
    const central = zip.indexOf('PK\x01\x02');
    const record = Buffer.from(zip.subarray(central, zip.lastIndexOf('PK\x05\x06')));
    expect(record.readUInt32LE(16)).toBe(crc32(photo));
    record.writeUInt32LE((places[at] ?? 0) % 2 ** 32, 42);
    directory.push(record);
    await handle.write(zip.subarray(0, central), 0, central, places[at]);
  }
  const start = 4_400_200_000;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const place of [8, 10]) end.writeUInt16LE(names.length, place);
  const records = Buffer.concat(directory);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(start % 2 ** 32, 16);
  await handle.write(Buffer.concat([records, end]), 0, records.length + 22, start);
  await handle.close();
  expect(await namesIn(file)).toEqual(names);
});
