import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { RunState } from '../core/contract/views.ts';
import { issueSentence } from '../core/text/issue-sentence.ts';
import { createEngine } from './create-engine.ts';
import { drawPicture, drawReadyJpeg, readCorners, uprightCorners } from './fixtures/draw-picture.ts';
import { oddFiles } from './fixtures/odd-files.ts';
import { drawOriented } from './fixtures/odd-pictures.ts';
import { readZips } from './fixtures/read-zip.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';

const size = { width: 320, height: 400 };

function recheckedOf(run: RunState): readonly string[] {
  return run.kind === 'delivery' ? [...run.rechecked].sort() : [];
}

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
  await writeFile(path.join(folder, '3.jpg'), (photos['3.jpg'] ?? Buffer.of()).subarray(0, 1_500));
  await rm(path.join(folder, '4.jpg'));
  await writeFile(path.join(folder, '5.jpg'), oddFiles.heic);
  await writeFile(path.join(folder, '6.jpg'), photos['1.jpg'] ?? '');
  await utimes(path.join(folder, '7.jpg'), new Date(0), new Date(0));

  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  const packed = await readZips(out);
  expect(Object.keys(packed).sort()).toEqual(['1.jpg', '2.jpg', '7.jpg']);
  for (const name of ['1.jpg', '7.jpg']) expect(packed[name]).toEqual(photos[name]);
  expect(packed['2.jpg']).toEqual(retaken);
  expect(recheckedOf(run())).toEqual(['2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg']);
  const left = [
    ['3.jpg', { code: 'unreadable', why: 'damaged' }],
    ['4.jpg', { code: 'unreadable', why: 'gone' }],
    ['5.jpg', { code: 'unsupported-type' }],
    // The picture of another student, all of a sudden: nobody has said whose it is.
    ['6.jpg', { code: 'same-picture', files: ['1.jpg'] }],
  ] as const;
  for (const [file, issue] of left) {
    const found = row(file);
    expect(found).toMatchObject({ status: 'blocked', issues: [issue] });
    expect(found.outcome).toEqual({ kind: 'not-sent', reason: issueSentence(issue, found) });
  }
  expect(row('2.jpg')).toMatchObject({ bytes: retaken.length, outcome: null });
});

test('a photo that is to be fixed and changed since its check is fixed as what it is now', async () => {
  const { engine, open, run } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    '1.jpg': await drawOriented(6, { ...size, seed: 1 }),
    '2.png': await drawPicture({ ...size, seed: 2 })
      .png()
      .toBuffer(),
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
  expect(recheckedOf(run())).toEqual(['1.jpg', '2.png']);
});

test('a whole folder that is gone makes no zips, and loses no photo silently', async () => {
  const { engine, open, rows, run } = await watchEngine(createEngine);
  const folder = await makeFolderOf({ '1.jpg': await drawReadyJpeg(1), '2.jpg': await drawReadyJpeg(2) });
  await open(folder);
  await rm(folder, { recursive: true });
  const out = await makeTemporaryFolder();
  await engine.request('pack', { folder: out });
  expect(await listAll(out)).toEqual([]);
  expect(run()).toMatchObject({ kind: 'delivery', phase: 'over', items: [] });
  expect(rows().map(({ outcome }) => outcome?.kind)).toEqual(['not-sent', 'not-sent']);
});
