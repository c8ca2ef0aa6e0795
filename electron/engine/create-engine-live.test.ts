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

test('photos that were renamed, swapped or overlaid while nobody looked are known again', async () => {
  const names = ['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg', 'IMG_4.jpg', 'IMG_5.jpg'];
  const { folder, stateFolder } = await makeSchool(Object.fromEntries(names.map((file, at) => [file, at])));
  const at = (file: string) => path.join(folder, file);
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  const students = (await monday.snapshot()).photos.map(({ id, file }) => ({
    photoId: id,
    studentId: `10${file.charAt(4)}`,
  }));
  await monday.ask('assign', { students });
  await monday.end();

  await mkdir(at('grade-5'));
  await rename(at('IMG_1.jpg'), at('grade-5/Ada.jpg'));
  await rename(at('IMG_2.jpg'), at('swap'));
  await rename(at('IMG_3.jpg'), at('IMG_2.jpg'));
  await rename(at('swap'), at('IMG_3.jpg'));
  await rename(at('IMG_4.jpg'), at('portrait.jpg'));
  for (const file of ['IMG_4.jpg', 'IMG_5.jpg'])
    await writeFile(at(file), await drawJpeg({ width: 640, height: 800, seed: file.charCodeAt(4) }));
  const wanted = {
    'IMG_2.jpg': ['103', false],
    'IMG_3.jpg': ['102', false],
    'IMG_4.jpg': [null, false],
    'IMG_5.jpg': [null, true],
    'grade-5/Ada.jpg': ['101', false],
    'portrait.jpg': ['104', false],
  };
  for (const state of ['the next day', 'the day after']) {
    const day = await startDay(folder, stateFolder);
    await day.open();
    const { photos, steps } = await day.snapshot();
    const shown = photos.map(({ file, studentId, isChanged }) => [file, [studentId, isChanged]]);
    expect([state, Object.fromEntries(shown)]).toEqual([state, wanted]);
    expect(steps).toEqual({ undo: { kind: 'assign', photos: 4 }, redo: null });
    await day.ask('undo', {});
    await day.ask('redo', {});
    expect((await day.row('IMG_5.jpg')).studentId).toBeNull();
    expect((await day.row('portrait.jpg')).studentId).toBe('104');
    await day.end();
  }
});
