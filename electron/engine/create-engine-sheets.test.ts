import { rename } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Replies } from '../core/contract/contract.ts';
import type { SheetOrder } from '../core/sheets/sheet-order.ts';
import { createEngine } from './create-engine.ts';
import { type Day, makeSchool, startDay } from './fixtures/review-day.ts';
import { watchEngine } from './fixtures/watch-engine.ts';

const order: SheetOrder = { by: 'grade', names: ['5'], perPage: 20, paper: 'letter' };

const school = () => makeSchool({ '104233.jpg': 1, '104240.jpg': 2, '104247.jpg': 3, 'x.jpg': 4 });

async function print(day: Day, which: Partial<SheetOrder> = {}) {
  const reply: Replies['classSheets'] = await day.ask('classSheets', { order: { ...order, ...which } });
  return reply.sheets.map(({ code, photos, missing }) => ({
    code,
    photos: photos.map(({ number, name, studentId }) => `${number} ${name} ${studentId}`),
    missing,
  }));
}

const askFor = (day: Day, text: string): Promise<Replies['findPrinted']> => day.ask('findPrinted', { text });

async function find(day: Day, text: string) {
  const found = await askFor(day, text);
  if (found.kind === 'problem') return found.problem.why;
  const { photos } = await day.snapshot();
  return found.photos.map(({ number, photoId }) => {
    const file = photos.find(({ id }) => id === photoId)?.file;
    return `${number} ${file}`;
  });
}

test('a number is given once, and means the same photo the next day', async () => {
  const { folder, rosterFile, stateFolder } = await school();
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  expect(await print(day)).toEqual([
    { code: 'G5', photos: ['1 Chen, Wei 104240', '2 Lopez, Maria 104233'], missing: [] },
  ]);
  // Whoever opted out is on no sheet, and missing nowhere.
  expect(await print(day, { names: ['6'] })).toEqual([{ code: 'G6', photos: [], missing: [] }]);
  const { id: photoId } = await day.row('104240.jpg');
  await day.ask('assign', { students: [{ photoId, studentId: null }] });
  await day.ask('leaveOut', { photoIds: [photoId] });
  const { id: other } = await day.row('x.jpg');
  await day.ask('assign', { students: [{ photoId: other, studentId: '104240' }] });
  expect(await print(day)).toEqual([
    { code: 'G5', photos: ['2 Lopez, Maria 104233', '3 Chen, Wei 104240'], missing: [] },
  ]);
  expect(await find(day, 'G5 1-3')).toEqual(['1 104240.jpg', '2 104233.jpg', '3 x.jpg']);
  await day.end();

  await rename(path.join(folder, '104233.jpg'), path.join(folder, 'maria.jpg'));
  const next = await startDay(folder, stateFolder);
  await next.open();
  expect(await next.ask('printedSheets', {})).toEqual({
    sheets: [
      { code: 'G5', last: 3 },
      { code: 'G6', last: 0 },
    ],
  });
  expect(await find(next, 'g5: 2, 3')).toEqual(['2 maria.jpg', '3 x.jpg']);
  expect(await find(next, '2')).toBe('which-sheet');
  await next.ask('openRoster', { path: rosterFile });
  // The file of the second is matched to nobody now; nobody else gets its number.
  expect(await print(next)).toEqual([
    { code: 'G5', photos: ['3 Chen, Wei 104240'], missing: ['Lopez, Maria'] },
  ]);
});

test('where nothing is kept, numbers hold until the folder is closed', async () => {
  const { folder, rosterFile } = await school();
  const day = await watchEngine(createEngine);
  await day.open(folder);
  await day.engine.request('openRoster', { path: rosterFile });
  const found = async () => {
    const reply = await day.engine.request('findPrinted', { text: '2' });
    return reply.ok && reply.value.kind === 'found'
      ? reply.value.photos.map(({ photoId }) => photoId)
      : reply;
  };
  await day.engine.request('classSheets', { order });
  expect(await found()).toEqual([day.row('104233.jpg').id]);
  await day.open(folder);
  expect(await found()).toEqual({ ok: true, value: { kind: 'problem', problem: { why: 'none-printed' } } });
});

test('a class that the roster does not have is not printed', async () => {
  const { folder, rosterFile, stateFolder } = await school();
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  await expect(print(day, { names: ['5', '12'] })).rejects.toMatchObject({ code: 'bad-request' });
  expect(await day.ask('printedSheets', {})).toEqual({ sheets: [] });
});

test('a picture is as high as the paper needs it, and never larger than the photo', async () => {
  const { folder, stateFolder } = await school();
  const day = await startDay(folder, stateFolder);
  await day.open();
  const { id: photoId } = await day.row('104233.jpg');
  const heightOf = async (heightPixels: number) => {
    const picture: Replies['sheetPicture'] = await day.ask('sheetPicture', { photoId, heightPixels });
    return (await sharp(picture.bytes).metadata()).height;
  };
  expect([await heightOf(210), await heightOf(1_900)]).toEqual([210, 800]);
});
