import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';

test('a crop is laid over other photos too, each at its own size, in one step', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2, '3.jpg': 3 });
  await writeFile(path.join(folder, '2.jpg'), await drawJpeg({ width: 1_280, height: 1_600, seed: 2 }));
  await writeFile(path.join(folder, 'notes.txt'), 'Retakes on Friday');
  const day = await startDay(folder, stateFolder);
  await day.open();
  const ids = new Map((await day.snapshot()).photos.map(({ file, id }) => [file, id]));
  const idOf = (file: string) => ids.get(file) ?? '';
  const box = { left: 64, top: 80, width: 512, height: 640 };
  await day.ask('turn', { photoIds: [idOf('3.jpg')], quarterTurns: 1 });
  const alsoFor = ['1.jpg', '2.jpg', '3.jpg', 'notes.txt'].map(idOf);
  expect(await day.ask('crop', { photoId: idOf('1.jpg'), box, alsoFor })).toEqual({ photos: 3 });
  const boxOf = async (file: string) => {
    const crop = (await day.row(file)).fixes.find(({ kind }) => kind === 'crop');
    return crop?.kind === 'crop' ? crop.box : null;
  };
  expect(await boxOf('1.jpg')).toEqual(box);
  expect(await boxOf('2.jpg')).toEqual({ left: 128, top: 160, width: 1_024, height: 1_280 });
  // On its side, 800 by 640: as large as fits there, about its middle.
  expect(await boxOf('3.jpg')).toEqual({ left: 195, top: 64, width: 410, height: 513 });
  await day.ask('undo', {});
  expect(await Promise.all(['1.jpg', '2.jpg', '3.jpg'].map(boxOf))).toEqual([null, null, null]);
});
