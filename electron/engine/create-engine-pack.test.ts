import { chmod, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { archiveLimit } from '../core/chunk-plan.ts';
import type { RunState } from '../core/contract.ts';
import { issueSentence, notSentWords } from '../core/messages.ts';
import { createEngine } from './create-engine.ts';
import { asNobody } from './fixtures/as-nobody.ts';
import { drawJpeg, drawPicture, drawReadyJpeg, readCorners, uprightCorners } from './fixtures/draw-picture.ts';
import { oddFiles } from './fixtures/odd-files.ts';
import { draw16BitPng, drawCmykJpeg, drawLocated, drawOriented } from './fixtures/odd-pictures.ts';
import { readZip } from './fixtures/read-zip.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { picturesInWork } from './fixtures/work-in-progress.ts';
import { writeTiff } from './fixtures/write-tiff.ts';

const size = { width: 320, height: 400 };

function zipsOf(run: RunState) {
  return run.kind === 'packed' || run.kind === 'packing' ? run.zips : [];
}

/** What lies in the zips of a folder, all of them together. */
async function readZips(folder: string): Promise<Readonly<Record<string, Buffer>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();
  const entries = await Promise.all(names.map(async (name) => readZip(await readFile(path.join(folder, name)))));
  const all = entries.flat().map(({ name, content }) => [name, content] as const);
  // A photo that is there twice would be hidden by the object.
  expect(new Set(all.map(([name]) => name)).size).toBe(all.length);
  return Object.fromEntries(all);
}

/** Sizes, dates and bytes of all files. */
async function lookAt(folder: string) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const { mtimeMs, mode, ino } = await stat(file);
      return { file, mtimeMs, mode, ino, content: await readFile(file) };
    }),
  );
}

test.each([3_000, 8_000, 20_000, 60_000_000])('with requests of %i bytes every ready photo goes once, as it is', async (requestBytes) => {
  const { engine, open, run } = await watchEngine(createEngine);
  const ids = Array.from({ length: 12 }, (_, index) => String(100 + index));
  const photos: Record<string, Buffer> = {};
  for (const [seed, id] of ids.entries()) photos[`grade-${seed % 3}/${id}.jpg`] = await drawJpeg({ seed });
  const folder = await makeFolderOf({ ...photos, '.DS_Store': 'x', 'broken.jpg': 'text', 'a 1.jpg': 'text' });
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
  for (const [file, content] of Object.entries(photos)) expect(packed[path.basename(file)]).toEqual(content);
  expect(await lookAt(folder)).toEqual(before);
});

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
    '4.jpg': await drawPicture({ ...size, seed: 4 }).png().toBuffer(),
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
  expect(rows().map(({ status }) => status)).toEqual(['attention', 'attention', 'attention', 'attention', 'attention']);
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
    photos[`${orientation}.jpg`] = await drawOriented(orientation, { width: 500, height: 500, seed: orientation });
  }
  const folder = await makeFolderOf(photos);
  const before = await lookAt(folder);
  await open(folder);
  // All but the one that is right already.
  expect(await engine.request('applySafeFixes', {})).toEqual({ ok: true, value: { photos: 13 } });
  expect(rows().filter(({ status }) => status !== 'ready').map(({ file }) => file)).toEqual(['13.tif']);
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

test('files that changed, broke or went between check and pack are checked again and reported', async () => {
  const { engine, open, row, run } = await watchEngine(createEngine);
  const names = ['1', '2', '3', '4', '5', '6', '7'];
  const photos: Record<string, Buffer> = {};
  for (const name of names) photos[`${name}.jpg`] = await drawReadyJpeg(Number(name));
  const folder = await makeFolderOf(photos);
  await open(folder);

  const retaken = await drawReadyJpeg(70);
  const sameDate = (await stat(path.join(folder, '2.jpg'))).mtime;
  await writeFile(path.join(folder, '2.jpg'), retaken);
  await utimes(path.join(folder, '2.jpg'), sameDate, sameDate);
  await writeFile(path.join(folder, '3.jpg'), (photos['3.jpg'] ?? Buffer.of()).subarray(0, 3_000));
  await rm(path.join(folder, '4.jpg'));
  await writeFile(path.join(folder, '5.jpg'), oddFiles.heic);
  await writeFile(path.join(folder, '6.jpg'), photos['1.jpg'] ?? '');
  await utimes(path.join(folder, '7.jpg'), new Date(0), new Date(0));

  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  expect(await readZips(out)).toEqual({
    '1.jpg': photos['1.jpg'],
    '2.jpg': retaken,
    '6.jpg': photos['1.jpg'],
    '7.jpg': photos['7.jpg'],
  });
  const state = run();
  const rechecked = state.kind === 'packed' ? state.rechecked : [];
  expect([...rechecked].sort()).toEqual(['2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg']);
  const left = [
    ['3.jpg', { code: 'unreadable', why: 'damaged' }],
    ['4.jpg', { code: 'unreadable', why: 'gone' }],
    ['5.jpg', { code: 'unsupported-type' }],
  ] as const;
  for (const [file, issue] of left) {
    const found = row(file);
    expect(found).toMatchObject({ status: 'blocked', issues: [issue] });
    expect(found.outcome).toEqual({ kind: 'not-sent', reason: issueSentence(issue, found) });
  }
  // The picture of another student: it goes, as all warnings do, but nobody can say that it was not told.
  expect(row('6.jpg').issues).toEqual([{ code: 'same-picture', files: ['1.jpg'] }]);
  expect(row('2.jpg')).toMatchObject({ bytes: retaken.length, outcome: null });
});

test('a photo that is to be fixed and changed since its check is fixed as what it is now', async () => {
  const { engine, open, run } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    '1.jpg': await drawOriented(6, { ...size, seed: 1 }),
    '2.png': await drawPicture({ ...size, seed: 2 }).png().toBuffer(),
  });
  await open(folder);
  await engine.request('applySafeFixes', {});
  await writeFile(path.join(folder, '1.jpg'), await drawOriented(8, { width: 500, height: 500, seed: 3 }));
  await rm(path.join(folder, '2.png'));
  const out = await makeTemporaryFolder();
  await engine.request('pack', { folder: out });
  const packed = await readZips(out);
  expect(Object.keys(packed)).toEqual(['1.jpg']);
  expect(await readCorners(packed['1.jpg'] ?? Buffer.of())).toEqual(uprightCorners);
  expect(await sharp(packed['1.jpg']).metadata()).toMatchObject({ width: 400, height: 500 });
  expect(run()).toMatchObject({ rechecked: ['1.jpg', '2.png'] });
});

test('a whole folder that is gone makes no zips, and loses no photo silently', async () => {
  const { engine, open, rows, run } = await watchEngine(createEngine);
  const folder = await makeFolderOf({ '1.jpg': await drawReadyJpeg(1), '2.jpg': await drawReadyJpeg(2) });
  await open(folder);
  await rm(folder, { recursive: true });
  const out = await makeTemporaryFolder();
  await engine.request('pack', { folder: out });
  expect(await listAll(out)).toEqual([]);
  expect(zipsOf(run())).toEqual([]);
  expect(rows().map(({ outcome }) => outcome?.kind)).toEqual(['not-sent', 'not-sent']);
});

test('zips in the way are refused, and stay', async () => {
  const { engine, open, run } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '1.jpg': await drawReadyJpeg() }));
  const out = await makeFolderOf({ 'notes.txt': 'mine', 'photos-007.zip': 'older' });
  const failure = { code: 'zips-in-the-way', detail: path.join(out, 'photos-007.zip') };
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: false, failure });
  expect(run()).toMatchObject({ kind: 'packed', zips: [], failure });
  expect(await readFile(path.join(out, 'photos-007.zip'), 'utf8')).toBe('older');
  await rm(path.join(out, 'photos-007.zip'));
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  expect(await listAll(out)).toEqual(['notes.txt', 'photos-001.zip']);
  expect(await engine.request('pack', { folder: out })).toMatchObject({ failure: { code: 'zips-in-the-way' } });
});

test('a folder that nothing can be written to is told', async () => {
  const { engine, open } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '1.jpg': await drawReadyJpeg() }));
  const file = path.join(await makeFolderOf({ file: 'x' }), 'file');
  for (const folder of [file, path.join(file, 'below')]) {
    const failure = { code: 'cannot-write', detail: folder };
    expect(await engine.request('pack', { folder })).toEqual({ ok: false, failure });
  }
  const full = await engine.request('pack', { folder: '/proc/pictures' });
  expect(full).toMatchObject({ ok: false, failure: { code: 'cannot-write' } });
});

test('without the permission to write, packing says so', async () => {
  const photos = await makeFolderOf({ '1.jpg': await drawReadyJpeg() });
  const out = await makeTemporaryFolder();
  const parent = await makeTemporaryFolder();
  for (const folder of [photos, out]) await chmod(folder, 0o755);
  await chmod(parent, 0o777);
  await asNobody(async () => {
    const engine = await createEngine({ workFolderParent: parent });
    await engine.request('openFolder', { path: photos });
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
  const large = await drawPicture({ ...size, seed: 2 }).jpeg({ quality: 95 }).toBuffer();
  const flat = await sharp({ create: { ...size, channels: 3, background: 'gray' } }).png().toBuffer();
  await open(await makeFolderOf({ '1.jpg': small, '2.jpg': large, '3.png': flat }), { requestBytes: 2_500 });
  expect(row('2.jpg').issues).toEqual([{ code: 'too-big-for-a-zip' }]);
  expect(row('3.png').status).toBe('ready');
  const out = await makeTemporaryFolder();
  await engine.request('pack', { folder: out });
  expect(Object.keys(await readZips(out))).toEqual(['1.jpg']);
  expect(row('3.png').outcome).toMatchObject({ kind: 'not-sent', reason: expect.stringMatching(/too big for one zip/) });
});

test('packing that is stopped keeps whole zips only, and says cancelled', async () => {
  const { engine, open, run, until } = await watchEngine(createEngine);
  const photos: Record<string, Buffer> = {};
  const png = await drawPicture({ width: 500, height: 625 }).png({ compressionLevel: 0 }).toBuffer();
  for (let id = 1; id <= 60; id += 1) photos[`${id}.png`] = png;
  await open(await makeFolderOf(photos));
  const out = await makeTemporaryFolder();
  const packing = engine.request('pack', { folder: out });
  await until((mirror) => mirror.run.kind === 'preparing');
  expect(await engine.request('pack', { folder: out })).toMatchObject({ failure: { code: 'busy' } });
  await engine.request('stopRun', {});
  expect(await packing).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(picturesInWork()).toBe(0);
  expect(run()).toMatchObject({ kind: 'packed', failure: { code: 'cancelled' } });
  expect(await listAll(out)).toEqual([]);
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
});
