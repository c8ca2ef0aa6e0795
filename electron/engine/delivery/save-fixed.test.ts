import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { factsOf } from '../../core/photo/photo.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { createBatch } from '../batch/batch.ts';
import { drawPicture, drawReadyJpeg, readCorners, uprightCorners } from '../fixtures/draw-picture.ts';
import { pretendPlatform } from '../fixtures/held-files.ts';
import { drawOriented } from '../fixtures/odd-pictures.ts';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { listAll, makeFolderOf, makeTemporaryFolder, writeFiles } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { decodePhoto } from '../images/decode-photo.ts';
import { probePhoto } from '../intake/probe-photo.ts';
import { createPhotoPreparer } from './photo-preparer.ts';
import { type SaveFixedOptions, saveFixed } from './save-fixed.ts';

const size = { width: 320, height: 400 };

/** About 40 kB. */
async function drawNoisyJpeg(seed: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 100 + seed, sigma: 20 } as const;
  const { width, height } = size;
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A folder whose photos are checked; what is found to be wrong is mended as a person would have it. */
async function openPhotos(files: Readonly<Record<string, Uint8Array>>) {
  const source = path.join(await makeTemporaryFolder(), 'photos');
  await mkdir(source);
  await writeFiles(source, files);
  const batch = createBatch({ preset: illuminate, roster: null, requestBytes: 60_000_000 });
  const locate = (id: string) => path.join(source, id);
  for (const file of Object.keys(files)) {
    const photo = { id: file, file, isIgnored: false, ...(await probePhoto(locate(file))) };
    const { thumbnail: _, ...decoded } = await decodePhoto(photo, locate(file));
    batch.put({ ...photo, ...decoded });
  }
  const controller = new AbortController();
  const { signal } = controller;
  const folder = path.join(await makeTemporaryFolder(), 'work');
  const preparer = createPhotoPreparer({
    batch,
    scope: () => true,
    recipientOf: (id) => id,
    locate,
    folder,
    parallel: 2,
    signal,
  });
  const save = (out: string, options: Partial<SaveFixedOptions> = {}) =>
    saveFixed({ preparer, folder: out, sources: [source], signal, ...options });
  return { source, controller, save, batch };
}

test('every photo that would be sent is written as it would be sent, under its ID', async () => {
  const jpeg = await drawReadyJpeg();
  const { source, save } = await openPhotos({
    '1.jpg': jpeg,
    '2.JPEG': await drawReadyJpeg(2),
    '3.png': await drawPicture(size).png().toBuffer(),
    '4.tif': await drawOriented(6, size, 'tiff'),
    'somebody.jpg': jpeg,
    '5.jpg': jpeg.subarray(0, jpeg.length - 300),
  });
  const before = await listAll(source);
  const out = path.join(await makeTemporaryFolder(), 'new', 'fixed');
  const told: string[] = [];
  expect(await save(out, { onSaved: (saved, total) => told.push(`${saved} of ${total}`) })).toBe(4);
  expect(await listAll(out)).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg']);
  expect(told).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
  expect(await readFile(path.join(out, '1.jpg'))).toEqual(jpeg);
  for (const name of ['3.jpg', '4.jpg']) {
    const bytes = await readFile(path.join(out, name));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...size });
    expect(await readCorners(bytes)).toEqual(uprightCorners);
  }
  expect(await listAll(source)).toEqual(before);
  expect(await readFile(path.join(source, '1.jpg'))).toEqual(jpeg);
});

test.each(['2.jpg', '2.JPG'])(
  'a file in the way is named, stays, and nothing is written: %s',
  async (name) => {
    const { save } = await openPhotos({ '1.jpg': await drawReadyJpeg(1), '2.jpg': await drawReadyJpeg(2) });
    const out = await makeFolderOf({ [name]: 'mine', 'notes.txt': 'mine too' });
    await expect(save(out)).rejects.toMatchObject({
      code: 'file-in-the-way',
      detail: path.join(out, '2.jpg'),
    });
    expect(await listAll(out)).toEqual([name, 'notes.txt'].sort());
    expect(await readFile(path.join(out, name), 'utf8')).toBe('mine');
  },
);

testWith('links')('among the photos themselves nothing is written, by whichever way', async () => {
  const { source, save } = await openPhotos({ '1.jpg': await drawReadyJpeg() });
  const link = path.join(await makeTemporaryFolder(), 'link');
  await symlink(source, link);
  for (const out of [source, path.join(source, 'fixed'), path.join(link, 'fixed', 'now'), link]) {
    await expect(save(out)).rejects.toMatchObject({ code: 'among-the-photos', detail: out });
  }
  expect(await listAll(source)).toEqual(['1.jpg']);
  expect(await save(path.join(source, '..', 'fixed beside'))).toBe(1);
});

test('a file that comes in between is not overwritten', async () => {
  const { save } = await openPhotos({ '1.jpg': await drawReadyJpeg(1), '2.jpg': await drawReadyJpeg(2) });
  const out = await makeTemporaryFolder();
  const write = () => void writeFile(path.join(out, '2.jpg'), 'mine');
  // Between the look into the folder and the first photo there is time for others.
  await expect(save(out, { onSaved: write })).rejects.toMatchObject({ code: 'file-in-the-way' });
  expect(await readFile(path.join(out, '2.jpg'), 'utf8')).toBe('mine');
  expect(await listAll(out)).toEqual(['1.jpg', '2.jpg']);
});

test('a photo that changes in the meantime is saved as it is by then; one that went is not', async () => {
  const { source, save } = await openPhotos({
    '1.jpg': await drawReadyJpeg(1),
    '2.jpg': await drawReadyJpeg(2),
    '3.jpg': await drawReadyJpeg(3),
  });
  const newer = await drawReadyJpeg(9);
  const out = await makeTemporaryFolder();
  await writeFile(path.join(source, '2.jpg'), newer);
  await rm(path.join(source, '3.jpg'));
  expect(await save(out)).toBe(2);
  expect(await listAll(out)).toEqual(['1.jpg', '2.jpg']);
  expect(await readFile(path.join(out, '2.jpg'))).toEqual(newer);
});

test('a photo that cannot be rendered is unreadable from then on, and the others are saved', async () => {
  const { batch, save } = await openPhotos({
    '1.jpg': await drawReadyJpeg(1),
    '2.png': await drawPicture(size).png().toBuffer(),
    '3.jpg': await drawReadyJpeg(3),
  });
  const photo = batch.get('2.png');
  const facts = photo && factsOf(photo);
  if (!photo || !facts || photo.examination.kind !== 'decoded') throw new Error('It was not checked');
  // As if check and picture disagreed on its size.
  batch.put({
    ...photo,
    examination: { ...photo.examination, facts: { ...facts, width: 500, height: 400 } },
  });
  const crop = { left: 400, top: 0, width: 80, height: 100 };
  batch.decide('crop', ['2.png'], (stand) => ({ ...stand, decision: { ...stand.decision, crop } }));
  const out = path.join(await makeTemporaryFolder(), 'fixed');
  expect(await save(out)).toBe(2);
  expect(await listAll(out)).toEqual(['1.jpg', '3.jpg']);
  const row = batch.row('2.png');
  expect(row.status).toBe('blocked');
  expect(row.issues[0]).toEqual({ code: 'unreadable', why: 'damaged' });
  expect(row.outcome).toMatchObject({ kind: 'not-sent' });
});

test('stopping it leaves whole photos only', async () => {
  const { controller, save } = await openPhotos({
    '1.jpg': await drawReadyJpeg(1),
    '2.jpg': await drawReadyJpeg(2),
  });
  const out = await makeTemporaryFolder();
  await expect(save(out, { onSaved: () => controller.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  expect(await listAll(out)).toEqual(['1.jpg']);
});

testWith('ownDisks')('on a disk that gets full, what is there is whole', async () => {
  const out = await makeTemporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', out]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', out]);
  });
  const photos = await Promise.all([1, 2, 3].map((seed) => drawNoisyJpeg(seed)));
  const { source, save } = await openPhotos(
    Object.fromEntries(photos.map((bytes, index) => [`${index + 1}.jpg`, bytes])),
  );
  await expect(save(out)).rejects.toMatchObject({ code: 'disk-full' });
  const saved = await listAll(out);
  expect(saved).toEqual(['1.jpg']);
  expect(await readFile(path.join(out, '1.jpg'))).toEqual(photos[0]);
  expect(await listAll(source)).toEqual(['1.jpg', '2.jpg', '3.jpg']);
});

test('on Windows a photo is not written to a device that is called like it', async () => {
  pretendPlatform('win32');
  const { save } = await openPhotos({ 'COM1.jpg': await drawReadyJpeg() });
  const out = await makeTemporaryFolder();
  await expect(save(out)).rejects.toMatchObject({ code: 'cannot-write', detail: 'COM1.jpg' });
  expect(await listAll(out)).toEqual([]);
});

test('a file in place of a folder is told', async () => {
  const { save } = await openPhotos({ '1.jpg': await drawReadyJpeg() });
  const file = path.join(await makeFolderOf({ file: 'x' }), 'file');
  await expect(save(file)).rejects.toMatchObject({ code: 'cannot-write', detail: file });
});

testWith('modes')('a folder that nothing can be written to is told', async () => {
  const { save } = await openPhotos({ '1.jpg': await drawReadyJpeg() });
  const out = await makeTemporaryFolder();
  await allow(0o555, out);
  await expect(asNobody(() => save(path.join(out, 'below')))).rejects.toMatchObject({ code: 'cannot-write' });
});
