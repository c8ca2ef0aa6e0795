import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { issueSentence } from '../core/text/issue-sentence.ts';
import { createEngine } from './create-engine.ts';
import { drawReadyJpeg } from './fixtures/draw-picture.ts';
import { holdFiles, pretendPlatform } from './fixtures/held-files.ts';
import { readZips } from './fixtures/read-zip.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';
import { makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { writeZip } from './fixtures/write-zip.ts';

/** Files that another program holds, as Windows lets it. */

const inUse = { code: 'unreadable', why: 'in-use' } as const;

async function threePhotos(): Promise<string> {
  return makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    '2.jpg': await drawReadyJpeg(2),
    '3.jpg': await drawReadyJpeg(3),
  });
}

test('a photo that another program holds is in use, not damaged, and is read by itself once it is free', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2 });
  const held = holdFiles((name) => name === '2.jpg');
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  expect(await day.row('1.jpg')).toMatchObject({ status: 'ready' });
  expect(await day.row('2.jpg')).toMatchObject({ status: 'blocked', issues: [inUse] });
  held.letGo();
  const { photos } = await day.until(({ photos: rows }) => rows.every(({ status }) => status === 'ready'));
  expect(photos).toHaveLength(2);
  await day.end();
});

test.each(['EIO', 'UNKNOWN', 'ETIMEDOUT', 'ENOTCONN', 'EHOSTDOWN', 'EINVAL'])(
  'photos whose share or cloud answers %s are not damaged, and are read by themselves once it is back',
  async (code) => {
    const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2, '3.jpg': 3 });
    const held = holdFiles((name) => name === '2.jpg' || name === '3.jpg', { code });
    const day = await startDay(folder, stateFolder, true);
    await day.open();
    for (const file of ['2.jpg', '3.jpg']) {
      expect(await day.row(file)).toMatchObject({
        status: 'blocked',
        issues: [{ code: 'unreadable', why: 'unavailable' }],
      });
    }
    held.letGo();
    const { photos } = await day.until(({ photos: rows }) => rows.every(({ status }) => status === 'ready'));
    expect(photos).toHaveLength(3);
    await day.end();
  },
);

test('a photo that only a cloud has is told under its student, and is read once it is there', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1 });
  await writeFile(path.join(folder, '.2.jpg.icloud'), 'bplist00');
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  expect(await day.row('.2.jpg.icloud')).toMatchObject({
    studentId: '2',
    status: 'blocked',
    issues: [{ code: 'unreadable', why: 'not-downloaded' }],
  });
  await rm(path.join(folder, '.2.jpg.icloud'));
  await writeFile(path.join(folder, '2.jpg'), await drawReadyJpeg(2));
  const { photos } = await day.until(
    ({ photos: rows }) => rows.length === 2 && rows.every(({ status }) => status === 'ready'),
  );
  expect(photos.map(({ file }) => file).sort()).toEqual(['1.jpg', '2.jpg']);
  await day.end();
});

test('a photo that is held when it is packed stays here, which is said, and the others go', async () => {
  const { engine, open, row } = await watchEngine(createEngine);
  const folder = await threePhotos();
  await open(folder);
  // The thread that packs finds another file, and the one that looks why finds it held.
  await appendFile(path.join(folder, '2.jpg'), 'more');
  const held = holdFiles((name) => name === '2.jpg');
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  held.letGo();
  expect(Object.keys(await readZips(out)).sort()).toEqual(['1.jpg', '3.jpg']);
  const found = row('2.jpg');
  expect(found.issues).toEqual([inUse]);
  expect(found.outcome).toEqual({ kind: 'not-sent', reason: issueSentence(inUse, found) });
});

test('on Windows a scanner that looks at each photo for a moment keeps none of them back', async () => {
  pretendPlatform('win32');
  const { engine, open, rows } = await watchEngine(createEngine);
  const folder = await threePhotos();
  const whileChecked = holdFiles((name) => name.endsWith('.jpg'), { times: 9, only: ['open'] });
  await open(folder);
  expect(whileChecked.refused()).toBe(9);
  expect(rows().map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
  whileChecked.letGo();
  const whilePacked = holdFiles((name) => name.includes('.zip'), { times: 3 });
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toEqual({ ok: true, value: null });
  expect(whilePacked.refused()).toBe(3);
  whilePacked.letGo();
  expect(Object.keys(await readZips(out)).sort()).toEqual(['1.jpg', '2.jpg', '3.jpg']);
});

test('a zip that another program holds is neither gone nor damaged', async () => {
  const folder = await makeFolderOf({
    'photos.zip': writeZip([{ name: '1.jpg', content: await drawReadyJpeg(1) }]),
  });
  const zip = path.join(folder, 'photos.zip');
  const { open } = await watchEngine(createEngine);
  const held = holdFiles((name) => name === 'photos.zip');
  expect(await open(zip)).toEqual({ ok: false, failure: { code: 'folder-in-use', detail: zip } });
  held.letGo();
  expect(await open(zip)).toMatchObject({ ok: true });
});
