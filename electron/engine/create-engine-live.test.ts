import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';

/** A folder that changes under the hands of whoever reviews it. */

test('files that come, change, move or go while the folder is open show up, and decisions stay with their photos', async () => {
  const { folder, stateFolder } = await makeSchool({ 'IMG_1.jpg': 1, 'IMG_2.jpg': 2, '3.jpg': 3 });
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  const { id } = await day.row('IMG_1.jpg');
  await day.ask('assign', { students: [{ photoId: id, studentId: '100' }] });
  await mkdir(path.join(folder, 'grade-5'));
  await rename(path.join(folder, 'IMG_1.jpg'), path.join(folder, 'grade-5/portrait.jpg'));
  await writeFile(path.join(folder, '4.jpg'), await drawJpeg({ width: 640, height: 800, seed: 4 }));
  await writeFile(path.join(folder, '3.jpg'), await drawJpeg({ width: 600, height: 600, seed: 5 }));
  await rm(path.join(folder, 'IMG_2.jpg'));
  const { photos } = await day.until(
    ({ photos: rows }) =>
      rows.map(({ file }) => file).join() === '3.jpg,4.jpg,grade-5/portrait.jpg' && rows[0]?.width === 600,
  );
  expect(photos[2]).toMatchObject({ id, studentId: '100', idFrom: 'person', isChanged: false });
  expect(photos[1]).toMatchObject({ status: 'ready', studentId: '4' });
  await day.end();

  const next = await startDay(folder, stateFolder);
  await next.open();
  expect(await next.row('grade-5/portrait.jpg')).toMatchObject({ studentId: '100', idFrom: 'person' });
});

test('photos that are swapped, or taken away and brought back, keep what was decided', async () => {
  const { folder, stateFolder } = await makeSchool({ 'IMG_1.jpg': 1, 'IMG_2.jpg': 2, 'IMG_3.jpg': 3 });
  const at = (file: string) => path.join(folder, file);
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  const before = (await day.snapshot()).photos;
  await day.ask('assign', {
    students: before.map(({ id, file }) => ({ photoId: id, studentId: `10${file.charAt(4)}` })),
  });
  const shows = (files: Readonly<Record<string, string>>) =>
    day.until(
      ({ photos }) =>
        JSON.stringify(Object.fromEntries(photos.map(({ file, studentId }) => [file, studentId]))) ===
        JSON.stringify(files),
    );
  await rename(at('IMG_1.jpg'), at('IMG_4.jpg'));
  await rename(at('IMG_2.jpg'), at('IMG_1.jpg'));
  await rename(at('IMG_4.jpg'), at('IMG_2.jpg'));
  await shows({ 'IMG_1.jpg': '102', 'IMG_2.jpg': '101', 'IMG_3.jpg': '103' });
  const taken = await readFile(at('IMG_3.jpg'));
  await rm(at('IMG_3.jpg'));
  await shows({ 'IMG_1.jpg': '102', 'IMG_2.jpg': '101' });
  await mkdir(at('retakes'));
  await writeFile(at('retakes/IMG_9.jpg'), taken);
  const wanted = { 'IMG_1.jpg': '102', 'IMG_2.jpg': '101', 'retakes/IMG_9.jpg': '103' };
  const { photos, steps } = await shows(wanted);
  expect(new Set(photos.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
  expect(steps.undo).toEqual({ kind: 'assign', photos: 3 });
  await day.end();

  const next = await startDay(folder, stateFolder);
  await next.open();
  const rows = (await next.snapshot()).photos;
  expect(Object.fromEntries(rows.map(({ file, studentId }) => [file, studentId]))).toEqual(wanted);
  await next.ask('undo', {});
  expect((await next.snapshot()).photos.filter(({ studentId }) => studentId !== null)).toEqual([]);
});
