import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { deliveredItems } from '../core/delivery/delivery-view.ts';
import { createEngine } from './create-engine.ts';
import { drawJpeg, drawPicture, drawReadyJpeg } from './fixtures/draw-picture.ts';
import { allow, asNobody } from './fixtures/permissions.ts';
import { readZips } from './fixtures/read-zip.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { testWith } from './fixtures/test-with.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { picturesInWork } from './fixtures/work-in-progress.ts';

const size = { width: 320, height: 400 };

test('zips in the way are refused, and stay', async () => {
  const { engine, open, run } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '1.jpg': await drawReadyJpeg() }));
  const out = await makeFolderOf({ 'notes.txt': 'mine', 'photos-007.zip': 'older' });
  const failure = { code: 'zips-in-the-way', detail: path.join(out, 'photos-007.zip') };
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: false, failure });
  const ended = run();
  expect(ended).toMatchObject({ kind: 'delivery', phase: 'over', failure });
  expect(ended.kind === 'delivery' && deliveredItems(ended.items)).toEqual([]);
  expect(await readFile(path.join(out, 'photos-007.zip'), 'utf8')).toBe('older');
  await rm(path.join(out, 'photos-007.zip'));
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  expect(await listAll(out)).toEqual(['notes.txt', 'photos-001.zip']);
  expect(await engine.request('pack', { folder: out })).toMatchObject({
    failure: { code: 'zips-in-the-way' },
  });
});

test('a folder that nothing can be written to is told', async () => {
  const { engine, open } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '1.jpg': await drawReadyJpeg() }));
  const file = path.join(await makeFolderOf({ file: 'x' }), 'file');
  for (const folder of [file, path.join(file, 'below')]) {
    const failure = { code: 'cannot-write', detail: folder };
    expect(await engine.request('pack', { folder })).toEqual({ ok: false, failure });
  }
});

testWith('modes')('without the permission to write, packing says so', async () => {
  const photos = await makeFolderOf({ '1.jpg': await drawReadyJpeg() });
  const out = await makeTemporaryFolder();
  const parent = await makeTemporaryFolder();
  for (const folder of [photos, out]) await allow(0o555, folder);
  await allow(0o777, parent);
  await asNobody(async () => {
    const engine = await createEngine({ tempFolderParent: parent });
    await engine.request('openFolder', { paths: [photos] });
    const failure = { code: 'cannot-write', detail: out };
    expect(await engine.request('pack', { folder: out })).toEqual({ ok: false, failure });
    await engine.close();
  });
  expect(await listAll(out)).toEqual([]);
  expect(await listAll(parent)).toEqual([]);
});

test('where every photo is blocked no zips are made, and each photo says why', async () => {
  const { engine, open, rows } = await watchEngine(createEngine);
  await open(await makeFolderOf({ 'a.jpg': await drawReadyJpeg(), '1.jpg': 'text' }));
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  expect(await listAll(out)).toEqual([]);
  expect(rows().map(({ status }) => status)).toEqual(['blocked', 'blocked']);
});

test('a photo that fits in no zip is blocked, and one that grew too big by its fix is left out', async () => {
  const { engine, open, row } = await watchEngine(createEngine);
  const small = await drawJpeg({ seed: 1 });
  const large = await drawPicture({ ...size, seed: 2 })
    .jpeg({ quality: 95 })
    .toBuffer();
  // Black and white dots are small in a PNG of two colours, and large in any JPEG.
  const dots = Buffer.from(
    Array.from({ length: 320 * 400 }, (_, index) => ((index * index * 7919) & 64 ? 255 : 0)),
  );
  const grain = await sharp(dots, { raw: { ...size, channels: 1 } })
    .png({ palette: true, colours: 2 })
    .toBuffer();
  await open(await makeFolderOf({ '1.jpg': small, '2.jpg': large, '3.png': grain }), {
    requestBytes: 20_000,
  });
  expect(row('2.jpg').issues).toEqual([{ code: 'too-big-for-a-zip' }]);
  expect(row('3.png').status).toBe('ready');
  const out = await makeTemporaryFolder();
  await engine.request('pack', { folder: out });
  expect(Object.keys(await readZips(out))).toEqual(['1.jpg']);
  expect(row('3.png').outcome).toMatchObject({
    kind: 'not-sent',
    reason: expect.stringMatching(/doesn't fit in a zip file/),
  });
});

test('a TIFF of 24 megapixels goes as a small JPEG, and only a JPEG has to fit as it is', async () => {
  const { engine, open, row } = await watchEngine(createEngine);
  const width = 4_320;
  const large = await sharp({
    create: { width, height: 5_400, channels: 3, background: '#8090a0' },
  })
    .tiff({ compression: 'none' })
    .toBuffer();
  expect(large.length).toBeGreaterThan(69_000_000);
  const long = Buffer.concat([await drawReadyJpeg(2), Buffer.alloc(60_000_000)]);
  await open(await makeFolderOf({ '1.tif': large, '2.jpg': long }));
  expect(row('1.tif')).toMatchObject({ status: 'ready', width, issues: [] });
  expect(row('2.jpg').issues).toEqual([{ code: 'too-big-for-a-zip' }]);
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toMatchObject({ ok: true });
  const zipped = Object.entries(await readZips(out));
  expect(zipped.map(([name]) => name)).toEqual(['1.jpg']);
  expect(await sharp(zipped[0]?.[1]).metadata()).toMatchObject({ format: 'jpeg', width });
});

test('packing that is stopped keeps whole zips only, and says cancelled', async () => {
  const { engine, open, until, mirror } = await watchEngine(createEngine);
  const photos: Record<string, Buffer> = {};
  const draw = (seed: number) =>
    drawPicture({ width: 500, height: 625, seed }).png({ compressionLevel: 0 }).toBuffer();
  for (let id = 1; id <= 60; id += 1) photos[`${id}.png`] = await draw(id);
  await open(await makeFolderOf(photos));
  const out = await makeTemporaryFolder();
  const packing = engine.request('pack', { folder: out });
  await until((mirror) => mirror.run.kind === 'preparing');
  expect(await engine.request('pack', { folder: out })).toMatchObject({ failure: { code: 'busy' } });
  await engine.request('stopRun', {});
  expect(await packing).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await listAll(out)).toEqual([]);
  expect(picturesInWork()).toBe(0);
  expect(mirror().run).toMatchObject({ phase: 'over', failure: { code: 'cancelled' } });
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
});
