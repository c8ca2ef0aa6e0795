import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { archiveBytes } from '../../core/systems/archive-size.ts';
import { findPreset } from '../../core/systems/custom-preset.ts';
import { type MapFile, mapFileText } from '../../core/systems/map-file.ts';
import { holdFiles, pretendPlatform } from '../fixtures/held-files.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { createPacker, encodeMapFile } from './packer.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import { writeZip } from './write-zip.ts';

const never = () => new AbortController().signal;
const packer = createPacker();
afterAll(() => packer.close());

async function prepare(files: Readonly<Record<string, Uint8Array>>): Promise<readonly PreparedPhoto[]> {
  const folder = await makeTemporaryFolder();
  return Promise.all(
    Object.entries(files).map(async ([name, content], index) => {
      const photoId = `photo-${index}`;
      const file = path.join(folder, photoId);
      await writeFile(file, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { photoId, name, path: file, bytes: content.length, sha256 };
    }),
  );
}

async function pack(photos: readonly PreparedPhoto[], mapFile: MapFile | null = null): Promise<Buffer> {
  const result = await packer.pack(photos, never(), mapFile);
  if (result.kind !== 'packed') throw new Error('Nothing was packed');
  return Buffer.from(result.zip);
}

const contents = {
  '1234.jpg': Buffer.from('first '.repeat(100)),
  '0099.jpg': Buffer.from([0, 255, 13, 10, 26]),
  'A-5.jpg': Buffer.alloc(70_000, 7),
};

test('the zip holds the files byte for byte, in the order of the chunk', async () => {
  const zip = await pack(await prepare(contents));
  const entries = await readZip(zip);
  expect(entries.map(({ name }) => name)).toEqual(Object.keys(contents));
  expect(Object.fromEntries(entries.map(({ name, content }) => [name, content]))).toEqual(contents);
});

test('entries are stored, with their sizes in front: no data descriptors, no extra fields, no comments', async () => {
  for (const entry of await readZip(await pack(await prepare(contents)))) {
    expect(entry).toMatchObject({
      method: 0,
      extraBytes: 0,
      localExtraBytes: 0,
      commentBytes: 0,
      localSize: entry.content.length,
      localCrc: entry.crc,
      // DOS dates begin in 1980: the same photos make the same zip at any time.
      date: new Date(1980, 0, 1),
    });
    expect(entry.flags & 0b1001).toBe(0);
    expect(entry.localFlags & 0b1001).toBe(0);
    expect(entry.name).not.toContain('/');
  }
});

test('another reader opens it as well', async () => {
  const zip = await JSZip.loadAsync(await pack(await prepare(contents)), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(expect.arrayContaining(Object.keys(contents)));
  for (const [name, content] of Object.entries(contents)) {
    expect(await zip.file(name)?.async('nodebuffer')).toEqual(content);
  }
});

test('the zip is as large as the plan says, to the byte, and the same each time', async () => {
  const files = fc.dictionary(
    fc.stringMatching(/^[A-Za-z0-9-]{1,20}\.jpg$/),
    fc.uint8Array({ maxLength: 2_000 }),
    { minKeys: 1, maxKeys: 12, noNullPrototype: true },
  );
  await fc.assert(
    fc.asyncProperty(files, async (some) => {
      const photos = await prepare(some);
      const zip = await pack(photos);
      expect(zip.length).toBe(archiveBytes(photos));
      expect(await pack(photos)).toEqual(zip);
      expect((await readZip(zip)).length).toBe(photos.length);
    }),
    { numRuns: 25 },
  );
});

test('an ID of other letters, as a roster may have it, keeps its letters and its size', async () => {
  const photos = await prepare({
    'M\u00fcller-7.jpg': contents['1234.jpg'],
    '\u{1f600}1.jpg': contents['0099.jpg'],
  });
  const zip = await pack(photos);
  expect(zip.length).toBe(archiveBytes(photos));
  expect((await readZip(zip)).map(({ name }) => name)).toEqual(['M\u00fcller-7.jpg', '\u{1f600}1.jpg']);
  const other = await JSZip.loadAsync(zip);
  expect(Object.keys(other.files)).toEqual(['M\u00fcller-7.jpg', '\u{1f600}1.jpg']);
});

test('names that mean something to JavaScript are names like others', async () => {
  const odd = {
    '__proto__.jpg': Buffer.from('a'),
    'constructor.jpg': Buffer.from('b'),
    '-1.jpg': Buffer.from('c'),
  };
  expect((await readZip(await pack(await prepare(odd)))).map(({ name }) => name)).toEqual(Object.keys(odd));
});

test('files that are not the ones that were checked are named, all at once, and nothing is packed', async () => {
  const photos = await prepare(contents);
  const [first, second, third] = photos;
  await writeFile(first?.path ?? '', 'another picture');
  await rm(third?.path ?? '');
  expect(await packer.pack(photos, never())).toEqual({
    kind: 'changed',
    photoIds: [first?.photoId, third?.photoId],
  });
  expect(await readFile(second?.path ?? '')).toEqual(contents['0099.jpg']);
});

test('on Windows a file that a scanner holds for a moment is packed, and counts as changed only if it stays held', async () => {
  pretendPlatform('win32');
  const photos = await prepare(contents);
  const moment = holdFiles((name) => name === 'photo-1', { times: 3 });
  // Files are held for this thread alone: here, it writes the zip itself.
  const write = async () => {
    const zip = Buffer.alloc(archiveBytes(photos));
    return { zip, ...(await writeZip({ first: null, files: photos }, zip)) };
  };
  expect(await readZip((await write()).zip)).toHaveLength(3);
  expect(moment.refused()).toBe(3);
  moment.letGo();
  holdFiles((name) => name === 'photo-1');
  expect(await write()).toMatchObject({ changed: [1] });
});

test('a zip is the one that jszip makes of the same files at once, with the SHA-256 that is told', async () => {
  const photos = await prepare({ ...contents, 'M\u00fcller-7.jpg': Buffer.from('x') });
  const result = await packer.pack(photos, never());
  if (result.kind !== 'packed') throw new Error('Nothing was packed');
  const plain = new JSZip();
  for (const { name, path: file } of photos) {
    plain.file(name, await readFile(file), { binary: true, date: new Date(Date.UTC(1980, 0, 1)) });
  }
  const expected = await plain.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  expect(expected.equals(result.zip)).toBe(true);
  expect(result.sha256).toBe(createHash('sha256').update(expected).digest('hex'));
});

test('a zip keeps its bytes while others are packed, until its memory is given to one of them', async () => {
  const first = await packer.pack(await prepare(contents), never());
  const second = await packer.pack(await prepare({ '7.jpg': Buffer.alloc(70_000, 1) }), never());
  if (first.kind !== 'packed' || second.kind !== 'packed') throw new Error('Nothing was packed');
  expect(await readZip(Buffer.from(first.zip))).toHaveLength(3);
  first.release();
  const third = await pack(await prepare({ '8.jpg': Buffer.alloc(50_000, 2) }));
  expect(await readZip(third)).toMatchObject([{ name: '8.jpg' }]);
  // The memory is the third one's: nobody can send the first one by mistake any more.
  expect(first.zip).toHaveLength(0);
  expect(await readZip(Buffer.from(second.zip))).toMatchObject([{ name: '7.jpg' }]);
});

test('after a zip that was stopped in the middle the next one is whole', async () => {
  const stopping = new AbortController();
  const photos = await prepare({ '1.jpg': Buffer.alloc(5_000_000, 3), '2.jpg': Buffer.alloc(5_000_000, 4) });
  const stopped = packer.pack(photos, stopping.signal);
  stopping.abort(new Error('enough'));
  await expect(stopped).rejects.toThrow('enough');
  expect(await readZip(await pack(photos))).toHaveLength(2);
});

test('packing that is stopped ends with the reason', async () => {
  const reason = new Error('enough');
  await expect(packer.pack(await prepare(contents), AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a map file that belongs in the zip stands first and lists exactly its photos, stored like them', async () => {
  const mapFile = findPreset('destiny')?.mapFile ?? null;
  const photos = await prepare({ ...contents, 'M\u00fcller-7.jpg': Buffer.from('x') });
  const zip = await pack(photos, mapFile);
  const entries = await readZip(zip);
  const [map] = entries;
  expect(entries.map(({ name }) => name)).toEqual(['idlink.txt', ...photos.map(({ name }) => name)]);
  expect(map?.content.toString('utf8')).toBe(
    '1234,1234.jpg\r\n0099,0099.jpg\r\nA-5,A-5.jpg\r\nM\u00fcller-7,M\u00fcller-7.jpg\r\n',
  );
  // No mark of the encoding: a system would take it for a part of the first ID.
  expect(map?.content[0]).toBe('1'.charCodeAt(0));
  expect(map).toMatchObject({ method: 0, extraBytes: 0, date: new Date(1980, 0, 1) });
  expect((map?.flags ?? 0) & 0b1001).toBe(0);
  expect(await pack(photos, mapFile)).toEqual(zip);
});

test('a map file that belongs beside the zip is not in it', async () => {
  const mapFile = findPreset('powerschool')?.mapFile ?? null;
  const photos = await prepare(contents);
  expect(await pack(photos, mapFile)).toEqual(await pack(photos));
  if (!mapFile) throw new Error('It has none');
  expect(encodeMapFile(mapFile, photos).toString('latin1')).toBe(mapFileText(mapFile, Object.keys(contents)));
});
