import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawPicture } from '../fixtures/draw-picture.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { decodePhoto } from './decode-photo.ts';
import { createJpegThreads } from './jpeg-threads.ts';

/** A picture whose frame says that it is half as high: decoders stop there, and say nothing. */
async function drawLonger(seed: number): Promise<Buffer> {
  const jpeg = await drawPicture({ width: 240, height: 320, seed }).jpeg().toBuffer();
  jpeg.writeUInt16BE(160, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
  return jpeg;
}

test('damage that no decoder tells is found in threads, for as many pictures as there are', async () => {
  const threads = createJpegThreads(2);
  const pictures = await Promise.all(
    Array.from({ length: 9 }, (_, seed) =>
      seed % 3 === 0 ? drawLonger(seed) : drawPicture({ width: 240, height: 320, seed }).jpeg().toBuffer(),
    ),
  );
  const expected = pictures.map((_, index) => index % 3 === 0);
  for (let round = 0; round < 2; round += 1) {
    expect(await Promise.all(pictures.map(threads.lookInside))).toEqual(expected);
    await threads.rest();
  }
  // What is no JPEG at all is no reason to end.
  expect(await threads.lookInside(Buffer.from('no picture'))).toBe(true);
  await threads.rest();
});

test('it is looked for only where that is asked for', async () => {
  const file = path.join(await makeTemporaryFolder(), '1.jpg');
  await writeFile(file, await drawLonger(1));
  const photo = { id: '1', file: '1.jpg', isIgnored: false, ...(await probePhoto(file)) };
  expect((await decodePhoto(photo, file)).examination.kind).toBe('decoded');
  const threads = createJpegThreads(1);
  const { examination } = await decodePhoto(photo, file, undefined, threads.lookInside);
  expect(examination).toMatchObject({ kind: 'unreadable', why: 'damaged' });
  await threads.rest();
});
