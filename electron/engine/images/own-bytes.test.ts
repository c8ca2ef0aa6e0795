import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Serializer } from 'node:v8';
import { expect, test } from 'vitest';
import { drawJpeg } from '../fixtures/draw-picture.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { decodePhoto, makeThumbnail } from './decode-photo.ts';
import { ownBytes } from './own-bytes.ts';
import { renderPhoto } from './render-photo.ts';
import { showLarge, showThumbnail } from './show-picture.ts';
import { shrinkToBytes } from './shrink-to-bytes.ts';

async function openPhoto() {
  const file = path.join(await makeFolderOf({}), '1.jpg');
  await writeFile(file, await drawJpeg());
  return { file, photo: { id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) } };
}

// Told by sharp's WebAssembly build: its native one never shares memory.
test.each<readonly [string, () => Promise<Buffer | null>]>([
  ['a thumbnail', async () => makeThumbnail(await drawJpeg())],
  [
    'a decoded photo',
    async () =>
      decodePhoto((await openPhoto()).photo, (await openPhoto()).file).then(({ thumbnail }) => thumbnail),
  ],
  ['a fixed photo', async () => renderPhoto(await drawJpeg(), [])],
  [
    'a shrunk photo',
    async () =>
      (await shrinkToBytes(await drawJpeg(), [], { limitBytes: 1_000, smallest: { width: 1, height: 1 } }))
        .bytes,
  ],
  [
    'a small picture',
    async () => {
      const { photo, file } = await openPhoto();
      return showThumbnail(photo, file, []);
    },
  ],
  [
    'a large picture',
    async () => {
      const { photo, file } = await openPhoto();
      return showLarge(photo, file, []);
    },
  ],
])("%s can be sent through one of Electron's ports, which refuse shared memory", async (_what, make) => {
  const serializer = new Serializer();
  serializer.writeHeader();
  expect(serializer.writeValue(await make())).toBe(true);
  expect(serializer.releaseBuffer().length).toBeGreaterThan(100);
});

test('bytes in shared memory are copied, alone; others stay where they are', () => {
  const shared = Buffer.from(new SharedArrayBuffer(1_000), 100, 3);
  shared.set([1, 2, 3]);
  const copied = ownBytes(shared);
  expect([...copied]).toEqual([1, 2, 3]);
  expect(copied.buffer.byteLength).toBe(3);
  const own = Buffer.from([1, 2, 3]);
  expect(ownBytes(own)).toBe(own);
});
