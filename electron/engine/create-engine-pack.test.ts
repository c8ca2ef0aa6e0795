import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { RunState } from '../core/contract/views.ts';
import { deliveredItems, deliveryTo, itemName } from '../core/delivery/delivery-view.ts';
import { archiveLimit } from '../core/systems/request-room.ts';
import { createEngine } from './create-engine.ts';
import {
  drawJpeg,
  drawPicture,
  drawReadyJpeg,
  readCorners,
  uprightCorners,
} from './fixtures/draw-picture.ts';
import { draw16BitPng, drawCmykJpeg, drawLocated, drawOriented } from './fixtures/odd-pictures.ts';
import { readZip, readZips } from './fixtures/read-zip.ts';
import { makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { writeTiff } from './fixtures/write-tiff.ts';
import { hashBytes } from './images/decode-photo.ts';

const size = { width: 320, height: 400 };

function zipsOf(run: RunState) {
  const delivery = deliveryTo(run, 'folder');
  return deliveredItems(delivery?.items ?? []).map((item) => ({
    path: path.join(delivery?.destination.label ?? '', itemName(item)),
    bytes: item.archiveBytes,
    photos: item.photos,
  }));
}

/** Sizes, dates and bytes of all files. */
async function lookAt(folder: string) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const { mtimeMs, mode, ino } = await stat(file);
      return { file, mtimeMs, mode, ino, sha256: hashBytes(await readFile(file)) };
    }),
  );
}

test.each([3_000, 8_000, 20_000, 60_000_000])(
  'with requests of %i bytes every ready photo goes once, as it is',
  async (requestBytes) => {
    const { engine, open, run } = await watchEngine(createEngine);
    const ids = Array.from({ length: 12 }, (_, index) => String(100 + index));
    const photos: Record<string, Buffer> = {};
    for (const [seed, id] of ids.entries()) photos[`grade-${seed % 3}/${id}.jpg`] = await drawJpeg({ seed });
    const folder = await makeFolderOf({
      ...photos,
      '.DS_Store': 'x',
      'broken.jpg': 'text',
      'a 1.jpg': 'text',
    });
    const out = path.join(await makeTemporaryFolder(), 'not/there/yet');
    const before = await lookAt(folder);
    expect(await open(folder, { requestBytes })).toEqual({ ok: true, value: null });
    expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });

    const zips = zipsOf(run());
    expect(zips.map((zip) => path.basename(zip.path))).toEqual([...(await readdir(out))].sort());
    for (const zip of zips) {
      expect((await stat(zip.path)).size).toBe(zip.bytes);
      expect(zip.bytes).toBeLessThanOrEqual(archiveLimit(requestBytes));
      expect((await readZip(await readFile(zip.path))).length).toBe(zip.photos);
    }
    expect(zips.length > 1).toBe(requestBytes < 10_000);
    const packed = await readZips(out);
    expect(Object.keys(packed).sort()).toEqual(ids.map((id) => `${id}.jpg`));
    for (const [file, content] of Object.entries(photos))
      expect(packed[path.basename(file)]).toEqual(content);
    expect(await lookAt(folder)).toEqual(before);
  },
);

test('the same folder makes the same zips', async () => {
  const { engine, open } = await watchEngine(createEngine);
  const folder = await makeFolderOf({ '1.jpg': await drawReadyJpeg(1), '2.png': await draw16BitPng(size) });
  const outs = [await makeTemporaryFolder(), await makeTemporaryFolder()];
  const zips: Buffer[] = [];
  for (const out of outs) {
    await open(folder);
    await engine.request('pack', { folder: out });
    zips.push(await readFile(path.join(out, 'photos-001.zip')));
  }
  expect(zips[0]).toEqual(zips[1]);
});

test('without fixes JPEGs go as they are, and everything else becomes a JPEG', async () => {
  const { engine, open, rows } = await watchEngine(createEngine);
  const photos = {
    '1.jpeg': await drawOriented(6, { ...size, seed: 1 }),
    '2.jpg': await drawLocated({ ...size, seed: 2 }),
    '3.JPG': await drawPicture({ width: 400, height: 400, seed: 3 }).jpeg().toBuffer(),
    '4.jpg': await drawPicture({ ...size, seed: 4 })
      .png()
      .toBuffer(),
    '5.tif': writeTiff({ ...size, seed: 5, pages: 2 }),
  };
  await open(await makeFolderOf(photos));
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toMatchObject({ ok: true });
  const packed = await readZips(out);
  expect(Object.keys(packed).sort()).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg']);
  expect(packed['1.jpg']).toEqual(photos['1.jpeg']);
  expect(packed['2.jpg']).toEqual(photos['2.jpg']);
  expect(packed['3.jpg']).toEqual(photos['3.JPG']);
  for (const name of ['4.jpg', '5.jpg']) {
    expect(await sharp(packed[name]).metadata()).toMatchObject({ format: 'jpeg', ...size });
  }
  expect(rows().map(({ status }) => status)).toEqual([
    'attention',
    'attention',
    'attention',
    'attention',
    'attention',
  ]);
});

test('with the safe fixes every photo is an upright sRGB JPEG of 4 to 5 under its ID', async () => {
  const { engine, open, rows, row } = await watchEngine(createEngine);
  const photos: Record<string, Buffer> = {
    '11.png': await draw16BitPng({ ...size, seed: 11 }),
    '12.jpg': await drawPicture({ width: 900, height: 500, seed: 12 }).png().toBuffer(),
    '13.tif': writeTiff({ width: 321, height: 640, seed: 13, pages: 2 }),
    '14.JPEG': await drawCmykJpeg({ ...size, seed: 14 }),
    '15.jpg': await drawReadyJpeg(15),
    'sub/16.jpg': await drawPicture({ width: 500, height: 400, seed: 16 }).jpeg().toBuffer(),
  };
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    photos[`${orientation}.jpg`] = await drawOriented(orientation, {
      width: 500,
      height: 500,
      seed: orientation,
    });
  }
  const folder = await makeFolderOf(photos);
  const before = await lookAt(folder);
  await open(folder);
  // All but those that are right already: a PNG with nothing wrong is made a JPEG in any case.
  expect(await engine.request('applySafeFixes', {})).toEqual({ ok: true, value: { photos: 12 } });
  expect(
    rows()
      .filter(({ status }) => status !== 'ready')
      .map(({ file }) => file),
  ).toEqual(['13.tif']);
  expect(row('13.tif').issues).toEqual([{ code: 'many-pages' }]);
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toMatchObject({ ok: true });

  const packed = await readZips(out);
  const ids = Object.keys(photos).map((file) => `${path.parse(file).name}.jpg`);
  expect(Object.keys(packed).sort()).toEqual(ids.sort());
  for (const [name, content] of Object.entries(packed)) {
    const { format, width, height, space, orientation, exif } = await sharp(content).metadata();
    expect([name, format, space, orientation ?? 1, exif]).toEqual([name, 'jpeg', 'srgb', 1, undefined]);
    expect(Math.abs(width / height / 0.8 - 1)).toBeLessThan(0.01);
    expect([name, await readCorners(content)]).toEqual([name, uprightCorners]);
  }
  expect(packed['15.jpg']).toEqual(photos['15.jpg']);
  expect(await lookAt(folder)).toEqual(before);
});

test('fixes can be chosen for some photos', async () => {
  const { engine, open, row } = await watchEngine(createEngine);
  await open(
    await makeFolderOf({
      '1.jpg': await drawOriented(3, { ...size, seed: 1 }),
      '2.jpg': await drawOriented(3, { ...size, seed: 2 }),
    }),
  );
  const photoIds = [row('1.jpg').id, 'no such photo'];
  expect(await engine.request('applySafeFixes', { photoIds })).toEqual({ ok: true, value: { photos: 1 } });
  expect(row('1.jpg')).toMatchObject({ status: 'ready', issues: [], fixes: [{ kind: 'orient' }] });
  expect(row('2.jpg')).toMatchObject({ status: 'attention', issues: [{ code: 'sideways' }], fixes: [] });
});
