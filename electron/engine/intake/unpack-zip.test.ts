import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { listAll, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { openFilesUnder } from '../fixtures/work-in-progress.ts';
import { deflatedZeros, writeZip, type ZipEntryOptions, zipOf } from '../fixtures/write-zip.ts';
import { defaultUnpackLimits, isZip, type UnpackLimits, unpackZip } from './unpack-zip.ts';

const never = () => new AbortController().signal;
const photo = Buffer.from('the bytes of a photo '.repeat(50));

interface Place {
  /** Holds the zip and the temporary folder, and must not come to hold anything else. */
  readonly root: string;
  readonly zip: string;
  readonly work: string;
}

async function placeZip(zip: Uint8Array): Promise<Place> {
  const root = await makeTemporaryFolder();
  await writeFile(path.join(root, 'photos.zip'), zip);
  return { root, zip: path.join(root, 'photos.zip'), work: path.join(root, 'work') };
}

async function unpack({ zip, work }: Place, limits?: UnpackLimits, signal = never()) {
  const unpacked: { file: string; content: string }[] = [];
  for await (const { file, path: where } of unpackZip(zip, work, signal, limits)) {
    expect(path.dirname(where)).toBe(work);
    unpacked.push({ file, content: await readFile(where, 'latin1') });
  }
  return unpacked;
}

/** Whatever a zip's names ask for, files land in the temporary folder alone, under numbers. */
async function expectNothingElsewhere({ root }: Place): Promise<void> {
  for (const file of await listAll(root)) expect(file).toMatch(/^(photos\.zip|work(\/\d+)?)$/);
  expect(await openFilesUnder(root)).toEqual([]);
}

async function unpackedBytes({ work }: Place): Promise<number> {
  return stat(path.join(work, '1')).then(
    ({ size }) => size,
    () => 0,
  );
}

const entry = (options: Partial<ZipEntryOptions> = {}): ZipEntryOptions => ({
  name: '1234.jpg',
  content: photo,
  ...options,
});

test('files come out of a zip under their own names, with their own bytes, in numbered files', async () => {
  const names = [
    '1234.jpg',
    'Klasse 5/M\u00fcller.jpg',
    'a/b/c/\u{1f600}.jpg',
    '-rf.jpg',
    '\u202e1.jpg',
    'CON.jpg',
  ];
  const contents = names.map((name) => Buffer.from(`the photo of ${name}`));
  const entries = names.map((name, index) => entry({ name, content: contents[index] ?? photo }));
  entries.push(entry({ name: 'a/b/', content: Buffer.of() }), entry({ name: 'z.jpg', isDeflated: true }));
  const place = await placeZip(writeZip(entries));
  expect(await unpack(place)).toEqual([
    ...names.map((file, index) => ({ file, content: contents[index]?.toString('latin1') })),
    { file: 'z.jpg', content: photo.toString('latin1') },
  ]);
  expect(await listAll(place.work)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test("other programs' zips are read: with data descriptors, folders and comments", async () => {
  const zip = new JSZip();
  zip.file('grade 5/1234.jpg', photo, { comment: 'proof' });
  zip.file('__MACOSX/._1234.jpg', 'x');
  const options = { type: 'nodebuffer', streamFiles: true, compression: 'DEFLATE', comment: 'lab' } as const;
  const unpacked = await unpack(await placeZip(await zip.generateAsync(options)));
  expect(unpacked).toEqual([
    { file: 'grade 5/1234.jpg', content: photo.toString('latin1') },
    { file: '__MACOSX/._1234.jpg', content: 'x' },
  ]);
});

test('two entries of one name are two files', async () => {
  const zip = writeZip([entry(), entry({ content: Buffer.from('another') })]);
  expect((await unpack(await placeZip(zip))).map(({ content }) => content)).toEqual([
    photo.toString('latin1'),
    'another',
  ]);
});

test('a zip without files holds nothing', async () => {
  expect(await unpack(await placeZip(zipOf({})))).toEqual([]);
});

const limits: UnpackLimits = { entries: 20, entryBytes: 10_000, totalBytes: 100_000, expansion: 5 };
const zeros = (bytes: number, name = '1.jpg') =>
  entry({ name, content: Buffer.alloc(bytes), isDeflated: true });
const manyPhotos = (count: number) =>
  Array.from({ length: count }, (_, index) => entry({ name: `${index}.jpg` }));
const noise = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index * 7919) >> 5));

test.each<[string, () => Buffer, string]>([
  ['a name that leads out', () => writeZip([entry({ name: '../1234.jpg' })]), 'zip-unsafe-name'],
  [
    'a name that leads out of a folder',
    () => writeZip([entry({ name: 'a/../../1.jpg' })]),
    'zip-unsafe-name',
  ],
  ['a backslash that leads out', () => writeZip([entry({ name: '..\\..\\1234.jpg' })]), 'zip-unsafe-name'],
  ['a drive', () => writeZip([entry({ name: 'C:\\1234.jpg' })]), 'zip-unsafe-name'],
  ['a share', () => writeZip([entry({ name: '\\\\server\\1234.jpg' })]), 'zip-unsafe-name'],
  ['a name with a zero byte', () => writeZip([entry({ name: '1234\0.jpg' })]), 'zip-unsafe-name'],
  [
    'a good file before a bad name',
    () => writeZip([entry(), entry({ name: '../1.jpg' })]),
    'zip-unsafe-name',
  ],
  ['a password', () => writeZip([entry({ isEncrypted: true, isDeflated: true })]), 'zip-encrypted'],
  ['a password on a stored file', () => writeZip([entry({ isEncrypted: true })]), 'zip-encrypted'],
  [
    'a password, by WinZip',
    () => writeZip([entry({ isEncrypted: true, claimedMethod: 99 })]),
    'zip-encrypted',
  ],
  ['a method that nobody knows', () => writeZip([entry({ claimedMethod: 12 })]), 'zip-unknown-packing'],
  ['too many files', () => writeZip(manyPhotos(21)), 'zip-too-many-entries'],
  ['one file too big', () => writeZip([zeros(10_001)]), 'zip-too-big-unpacked'],
  ['too much in all', () => writeZip([zeros(9_000), zeros(9_000, '2.jpg')]), 'zip-too-big-unpacked'],
  ['a wrong checksum', () => writeZip([entry({ claimedCrc: 1 })]), 'zip-damaged'],
  ['a wrong checksum, deflated', () => writeZip([entry({ claimedCrc: 1, isDeflated: true })]), 'zip-damaged'],
  ['more than it claims', () => writeZip([entry({ claimedBytes: 10, isDeflated: true })]), 'zip-damaged'],
  ['less than it claims', () => writeZip([entry({ claimedBytes: 2_000, isDeflated: true })]), 'zip-damaged'],
  ['a stored size of its own', () => writeZip([entry({ claimedBytes: 10 })]), 'zip-damaged'],
  ['rubbish in place of a stream', () => writeZip([entry({ deflated: noise })]), 'zip-damaged'],
  ['fewer files than its end claims', () => writeZip([entry()], 5), 'zip-damaged'],
])('a zip with %s is refused', async (_, make, code) => {
  const place = await placeZip(make());
  await expect(unpack(place, limits)).rejects.toMatchObject({ code });
  await expectNothingElsewhere(place);
});

test('as many and as much as the limits allow is unpacked', async () => {
  expect((await unpack(await placeZip(writeZip(manyPhotos(20))), limits)).length).toBe(20);
  expect((await unpack(await placeZip(writeZip([zeros(10_000)])), limits)).length).toBe(1);
  const large = writeZip([entry({ content: noise.subarray(0, 9_000) }), zeros(9_000, '2.jpg')]);
  expect((await unpack(await placeZip(large), limits)).length).toBe(2);
});

test('a million files are refused before the first is read', async () => {
  const place = await placeZip(writeZip([entry()], 1_000_000));
  const detail = '1,000,000 files';
  await expect(unpack(place)).rejects.toMatchObject({ code: 'zip-too-many-entries', detail });
  await expectNothingElsewhere(place);
});

test.each([
  ['and says so', 10_000_000_000, 'zip-too-big-unpacked'],
  ['and claims 4 GB', 4_000_000_000, 'zip-too-big-unpacked'],
  ['and claims 40 MB', 40_000_000, 'zip-damaged'],
  ['and claims a thousand bytes', 1_000, 'zip-damaged'],
])('10 GB of zeros %s are refused, and never all unpacked', async (_, claimedBytes, code) => {
  const bomb = writeZip([entry({ deflated: deflatedZeros(10_000_000_000), claimedBytes })]);
  const place = await placeZip(bomb);
  await expect(unpack(place)).rejects.toMatchObject({ code });
  expect(await unpackedBytes(place)).toBeLessThanOrEqual(40_000_000);
  await expectNothingElsewhere(place);
});

test('every zip that is cut off is damaged, wherever it is cut', async () => {
  const whole = writeZip([entry(), entry({ name: '2.jpg', isDeflated: true }), entry({ name: '3.jpg' })]);
  for (const cut of [1, 5, 21, 22, 30, 100, 300, 1_000, whole.length - 30]) {
    const place = await placeZip(whole.subarray(0, whole.length - cut));
    await expect(unpack(place)).rejects.toMatchObject({ code: 'zip-damaged' });
    await expectNothingElsewhere(place);
  }
});

test('a zip whose first half is missing is damaged', async () => {
  const whole = writeZip(manyPhotos(4));
  const place = await placeZip(whole.subarray(whole.length / 2));
  await expect(unpack(place)).rejects.toMatchObject({ code: 'zip-damaged' });
});

test('a zip with one byte turned over gives its own files or is refused', async () => {
  const whole = writeZip([entry(), entry({ name: '2.jpg', isDeflated: true })]);
  const contents = [photo.toString('latin1'), photo.toString('latin1')];
  for (let at = 0; at < whole.length; at += 13) {
    const turned = Buffer.from(whole);
    turned.writeUInt8(turned.readUInt8(at) ^ 0x10, at);
    const result = await unpack(await placeZip(turned)).catch((error: unknown) => error);
    if (Array.isArray(result)) expect([at, result.map(({ content }) => content)]).toEqual([at, contents]);
    else expect([at, result]).toMatchObject([at, { code: expect.stringMatching(/^zip-/) }]);
  }
});

test('a link inside a zip is a file with a few bytes, never a link', async () => {
  const place = await placeZip(writeZip([entry({ name: 'link.jpg', content: Buffer.from('/etc/passwd') })]));
  const zip = await readFile(place.zip);
  // Unix permissions of a symbolic link, in the external attributes of the directory.
  zip.writeUInt32LE(0xa1ff0000, zip.indexOf('PK\x01\x02') + 38);
  await writeFile(place.zip, zip);
  expect(await unpack(place)).toEqual([{ file: 'link.jpg', content: '/etc/passwd' }]);
});

test('a zip that is stopped ends with the reason, and leaves nothing', async () => {
  const place = await placeZip(writeZip(manyPhotos(20)));
  const stop = new AbortController();
  const reason = new Error('enough');
  const unpacking = (async () => {
    let count = 0;
    for await (const _ of unpackZip(place.zip, place.work, stop.signal)) {
      count += 1;
      if (count === 5) stop.abort(reason);
    }
  })();
  await expect(unpacking).rejects.toBe(reason);
  await expectNothingElsewhere(place);
});

test('a large entry can be stopped in its middle', async () => {
  const stop = new AbortController();
  const claimedBytes = 480_000_000;
  const place = await placeZip(writeZip([entry({ deflated: deflatedZeros(claimedBytes), claimedBytes })]));
  const unpacking = unpack(place, defaultUnpackLimits, stop.signal);
  void (async () => {
    while ((await unpackedBytes(place)) === 0) await setImmediate();
    stop.abort(new Error('enough'));
  })();
  await expect(unpacking).rejects.toThrow('enough');
  await expectNothingElsewhere(place);
});

testWith('links', 'modes')(
  'a zip that is gone or closed, and a temporary folder that nothing can be written to, are told as such',
  async () => {
    const place = await placeZip(writeZip([entry()]));
    await expect(unpack({ ...place, zip: `${place.zip}.gone` })).rejects.toMatchObject({
      code: 'folder-missing',
    });
    await symlink('/nowhere', `${place.zip}.link`);
    await expect(unpack({ ...place, zip: `${place.zip}.link` })).rejects.toMatchObject({
      code: 'folder-missing',
    });
    await expect(unpack({ ...place, work: `${place.zip}/work` })).rejects.toMatchObject({
      code: 'cannot-write',
    });
    await allow(0o555, place.root);
    await expect(asNobody(() => unpack(place))).rejects.toMatchObject({ code: 'cannot-write' });
    await allow(0o000, place.zip);
    await expect(asNobody(() => unpack(place))).rejects.toMatchObject({ code: 'folder-unreadable' });
  },
);

test('what a zip is, is told by its first bytes', async () => {
  const folder = await makeTemporaryFolder();
  const looksLikeZip = async (content: Uint8Array | string) => {
    await writeFile(path.join(folder, 'file'), content);
    return isZip(path.join(folder, 'file'));
  };
  expect(await looksLikeZip(zipOf({ '1.jpg': photo }))).toBe(true);
  expect(await looksLikeZip(zipOf({}))).toBe(true);
  for (const content of ['', 'PK', 'This is a list of photos.', photo])
    expect(await looksLikeZip(content)).toBe(false);
});
