import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PhotoRow } from '../core/review/photo-row.ts';
import { createEngine } from './create-engine.ts';
import { drawReadyJpeg } from './fixtures/draw-picture.ts';
import { readZips } from './fixtures/read-zip.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';
import { makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';
import { writeZip, type ZipEntryOptions, zipOf } from './fixtures/write-zip.ts';

/** Zips in a folder, and zips in zips: opened as if they were folders, each within the limits of zips. */

function shown(rows: readonly PhotoRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.map(({ file, status, ignoredAs, issues }) => {
      const [issue] = issues;
      return [file, ignoredAs ?? (issue?.code === 'unreadable' ? issue.why : status)];
    }),
  );
}

test('a zip in a folder, and one in that, are opened like folders, and their photos go', async () => {
  const inner = zipOf({ '3.jpg': await drawReadyJpeg(3) });
  const folder = await makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    'lab/Lincoln.ZIP': zipOf({ 'Grade 5/2.jpg': await drawReadyJpeg(2), 'more.zip': inner }),
  });
  const { engine, open, rows } = await watchEngine(createEngine);
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(shown(rows())).toEqual({
    '1.jpg': 'ready',
    'lab/Lincoln.ZIP': 'opened-zip',
    'lab/Lincoln.ZIP/Grade 5/2.jpg': 'ready',
    'lab/Lincoln.ZIP/more.zip': 'opened-zip',
    'lab/Lincoln.ZIP/more.zip/3.jpg': 'ready',
  });
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toMatchObject({ ok: true });
  expect(Object.keys(await readZips(out)).sort()).toEqual(['1.jpg', '2.jpg', '3.jpg']);
});

test('a zip beside the folder that it was unpacked to doubles nothing', async () => {
  const [one, two, retake] = [await drawReadyJpeg(1), await drawReadyJpeg(2), await drawReadyJpeg(3)];
  const { open, rows } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    'Lincoln.zip': zipOf({ '1.jpg': one, '2.jpg': two, '4.jpg': await drawReadyJpeg(4) }),
    'Lincoln/1.jpg': one,
    // Another picture than the zip's is a second photo: a person is asked.
    'Lincoln/2.jpg': retake,
    '#recycle/4.jpg': await drawReadyJpeg(4),
  });
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(shown(rows())).toEqual({
    'Lincoln.zip': 'opened-zip',
    'Lincoln/1.jpg': 'ready',
    'Lincoln/2.jpg': 'blocked',
    'Lincoln.zip/2.jpg': 'blocked',
    'Lincoln.zip/4.jpg': 'ready',
    '#recycle/4.jpg': 'deleted',
  });
});

test.each<[string, (photo: Buffer) => Buffer]>([
  ['zip-damaged', (content) => writeZip([{ name: '2.jpg', content, claimedCrc: 1 }])],
  ['zip-encrypted', (content) => writeZip([{ name: '2.jpg', content, isEncrypted: true }])],
  ['zip-unknown-packing', (content) => writeZip([{ name: '2.jpg', content, claimedMethod: 9 }])],
  ['zip-unsafe-name', (content) => writeZip([{ name: '../2.jpg', content }])],
  ['zip-too-many-entries', (content) => writeZip([{ name: '2.jpg', content }], 1_000_000)],
  [
    'zip-too-big-unpacked',
    (content) => writeZip([{ name: '2.jpg', content, claimedBytes: 4_000_000_000, isDeflated: true }]),
  ],
])('%s: one zip that cannot be opened is told, and nothing of it is taken', async (why, make) => {
  const { open, rows } = await watchEngine(createEngine);
  const good: ZipEntryOptions = { name: '5.jpg', content: await drawReadyJpeg(5) };
  const folder = await makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    'bad.zip': make(await drawReadyJpeg(2)),
    'good.zip': writeZip([good]),
  });
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(shown(rows())).toEqual({
    '1.jpg': 'ready',
    'bad.zip': why,
    'good.zip': 'opened-zip',
    'good.zip/5.jpg': 'ready',
  });
});

test('zips in zips without end come to one', async () => {
  let zip = zipOf({ '9.jpg': await drawReadyJpeg(9) });
  for (let depth = 0; depth < 6; depth += 1) zip = zipOf({ 'more.zip': zip });
  const { open, rows } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '1.jpg': await drawReadyJpeg(1), 'more.zip': zip }));
  expect(shown(rows())).toEqual({
    '1.jpg': 'ready',
    'more.zip': 'opened-zip',
    'more.zip/more.zip': 'opened-zip',
    'more.zip/more.zip/more.zip': 'opened-zip',
    'more.zip/more.zip/more.zip/more.zip': 'zip-too-deep',
  });
});

test('zips that arrive, change, are renamed or go while the folder is open take their photos along', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1 });
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  const zip = path.join(folder, 'lab.zip');
  const is = async (wanted: Readonly<Record<string, string>>) => {
    const same = (photos: readonly PhotoRow[]) =>
      JSON.stringify(Object.entries(shown(photos)).sort()) === JSON.stringify(Object.entries(wanted).sort());
    await day.until(({ photos }) => same(photos));
  };
  await writeFile(zip, zipOf({ '2.jpg': await drawReadyJpeg(2), '3.jpg': await drawReadyJpeg(3) }));
  await is({ '1.jpg': 'ready', 'lab.zip': 'opened-zip', 'lab.zip/2.jpg': 'ready', 'lab.zip/3.jpg': 'ready' });
  const { id } = await day.row('lab.zip/3.jpg');
  await writeFile(zip, zipOf({ '3.jpg': await drawReadyJpeg(3), '4.jpg': await drawReadyJpeg(4) }));
  await is({ '1.jpg': 'ready', 'lab.zip': 'opened-zip', 'lab.zip/3.jpg': 'ready', 'lab.zip/4.jpg': 'ready' });
  expect((await day.row('lab.zip/3.jpg')).id).toBe(id);
  await rename(zip, path.join(folder, 'Lincoln.zip'));
  await is({
    '1.jpg': 'ready',
    'Lincoln.zip': 'opened-zip',
    'Lincoln.zip/3.jpg': 'ready',
    'Lincoln.zip/4.jpg': 'ready',
  });
  await rm(path.join(folder, 'Lincoln.zip'));
  await is({ '1.jpg': 'ready' });
  await day.end();
});
