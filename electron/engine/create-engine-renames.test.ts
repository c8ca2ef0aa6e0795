import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';

/** Files renamed themselves, with a hand on them from outside. */

async function startNamed(count: number) {
  const files = Array.from({ length: count }, (_, at) => `IMG_${at}.jpg`);
  const school = await makeSchool(Object.fromEntries(files.map((file, at) => [file, at])));
  const day = await startDay(school.folder, school.stateFolder, true);
  await day.open();
  const students = (await day.snapshot()).photos.map(({ id, file }) => ({
    photoId: id,
    studentId: `10${file.slice(4, -4)}`,
  }));
  await day.ask('assign', { students });
  const steps = async () => (await day.snapshot()).steps;
  return { ...school, day, steps, names: () => readdir(school.folder) };
}

test('whoever asks twice at once to rename, or to undo it, gets one after the other', async () => {
  const { day, steps, names } = await startNamed(40);
  const old = await names();
  expect(await Promise.all([day.ask('renameFiles', {}), day.ask('renameFiles', {})])).toEqual([
    { photos: 40 },
    { photos: 0 },
  ]);
  expect((await names()).filter((name) => old.includes(name))).toEqual([]);
  expect(await steps()).toEqual({ undo: { kind: 'rename-files', photos: 40 }, redo: null });
  await Promise.all([day.ask('undo', {}), day.ask('undo', {})]);
  expect(await names()).toEqual(old);
  expect(await steps()).toEqual({ undo: null, redo: { kind: 'assign', photos: 40 } });
  await Promise.all([day.ask('redo', {}), day.ask('redo', {}), day.ask('undo', {})]);
  expect(await names()).toEqual(old);
  expect(await steps()).toMatchObject({ undo: { kind: 'assign' }, redo: { kind: 'rename-files' } });
});

test('what is decided while names are given back stays, and the names are a step of their own', async () => {
  const { day, steps, names } = await startNamed(30);
  const old = await names();
  await day.ask('renameFiles', {});
  const [first] = (await day.snapshot()).photos;
  await Promise.all([day.ask('undo', {}), day.ask('leaveOut', { photoIds: [first?.id ?? ''] })]);
  expect(await names()).toEqual(old);
  expect((await day.snapshot()).photos.filter(({ isLeftOut }) => isLeftOut)).toHaveLength(1);
  expect(await steps()).toEqual({ undo: { kind: 'rename-files', photos: 30 }, redo: null });
});

test("undoing a renaming leaves other people's files alone, and says which keep their names", async () => {
  const { folder, day, names } = await startNamed(3);
  const at = (file: string) => path.join(folder, file);
  await day.ask('renameFiles', {});
  await rename(at('100.jpg'), at('moved by hand.jpg'));
  await rm(at('101.jpg'));
  await day.until(({ photos }) => photos.map(({ file }) => file).join() === '102.jpg,moved by hand.jpg');
  await writeFile(at('100.jpg'), 'a letter');
  await day.ask('undo', {});
  expect(await names()).toEqual(['100.jpg', 'IMG_2.jpg', 'moved by hand.jpg']);
  expect(await readFile(at('100.jpg'), 'utf8')).toBe('a letter');
  expect(day.notices).toEqual([
    expect.stringMatching(/^Couldn't rename 2 files, including 10[01]\.jpg\. They may be/),
  ]);
});

test('files renamed while others arrive: all are known, and nothing that was decided is lost', async () => {
  const { folder, day, names } = await startNamed(60);
  const photo = await drawJpeg({ width: 640, height: 800, seed: 500 });
  for (let round = 0; round < 4; round += 1) {
    for (let at = 0; at < 5; at += 1) await writeFile(path.join(folder, `9${round}${at}.jpg`), photo);
    // The folder is looked at about now.
    await new Promise((resolve) => setTimeout(resolve, 250 + round * 150));
    await day.ask(round % 2 === 0 ? 'renameFiles' : 'undo', {});
  }
  const { photos } = await day.until(({ photos: rows }) => rows.length === 80);
  expect(photos.map(({ file }) => file)).toEqual(await names());
  expect(photos.filter(({ idFrom }) => idFrom === 'person')).toHaveLength(60);
});

test('a file that changed is not decided about by going back or forth', async () => {
  const { folder, stateFolder, day, steps } = await startNamed(2);
  await day.ask('undo', {});
  const change = (seed: number) =>
    drawJpeg({ width: 600, height: 750, seed }).then((photo) =>
      writeFile(path.join(folder, 'IMG_0.jpg'), photo),
    );
  await change(700);
  await day.until(({ photos }) => photos[0]?.width === 600);
  expect(await steps()).toEqual({ undo: null, redo: { kind: 'assign', photos: 1 } });
  await day.ask('redo', {});
  expect((await day.snapshot()).photos.map(({ studentId }) => studentId)).toEqual([null, '101']);
  await day.ask('undo', {});
  await day.end();
  await change(701);
  const next = await startDay(folder, stateFolder);
  await next.open();
  expect((await next.snapshot()).steps).toEqual({ undo: null, redo: { kind: 'assign', photos: 1 } });
  await next.ask('redo', {});
  expect((await next.snapshot()).photos.map(({ studentId }) => studentId)).toEqual([null, '101']);
});

test('names are not given back while the photos are being read, and the answer says so', async () => {
  const { folder, stateFolder, day, names } = await startNamed(40);
  await day.ask('renameFiles', {});
  const renamed = await names();
  await day.end();
  const next = await startDay(folder, stateFolder);
  const opening = next.open();
  await next.until(({ steps, folder: { kind } }) => steps.undo !== null && kind === 'checking');
  const failure = { code: 'still-checking' };
  expect(await next.engine.request('undo', {})).toEqual({ ok: false, failure });
  expect(await next.engine.request('pack', { folder: stateFolder })).toEqual({ ok: false, failure });
  await opening;
  expect(await names()).toEqual(renamed);
  await next.ask('undo', {});
  expect((await names()).every((name) => name.startsWith('IMG_'))).toBe(true);
});
