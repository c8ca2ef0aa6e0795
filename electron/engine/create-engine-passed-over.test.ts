import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PhotoRow } from '../core/review/photo-row.ts';
import { passedOverInWords } from '../core/text/passed-over-in-words.ts';
import { createEngine } from './create-engine.ts';
import { drawReadyJpeg } from './fixtures/draw-picture.ts';
import { readZips } from './fixtures/read-zip.ts';
import { makeSchool, startDay } from './fixtures/review-day.ts';
import { makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { testWith } from './fixtures/test-with.ts';
import { watchEngine } from './fixtures/watch-engine.ts';

/** What lies beside photos and is none: it is counted, stops no photo, and never goes. */

const raw = Buffer.from('II*\0\x08\0\0\0 a raw file of a camera, cut short');
const film = Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0');

function statuses(rows: readonly PhotoRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ file, status, ignoredAs }) => [file, ignoredAs ?? status]));
}

test('what was deleted, kept or made by another program stops no photo and is never sent', async () => {
  const { engine, open, rows } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    '2.jpg': await drawReadyJpeg(2),
    '#recycle/1.jpg': await drawReadyJpeg(3),
    '#recycle/3.jpg': await drawReadyJpeg(4),
    '#recycle/index.csv': 'Image,Student ID\n1.jpg,2\n2.jpg,1\n',
    '@Recently-Snapshot/GMT-1/2.jpg': await drawReadyJpeg(5),
    '.@__thumb/2.jpg': await drawReadyJpeg(2),
    '2.jpg.bak': await drawReadyJpeg(2),
    '4.jpg~': await drawReadyJpeg(6),
  });
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(statuses(rows())).toEqual({
    '1.jpg': 'ready',
    '2.jpg': 'ready',
    '#recycle/1.jpg': 'deleted',
    '#recycle/3.jpg': 'deleted',
    '#recycle/index.csv': 'deleted',
    '@Recently-Snapshot/GMT-1/2.jpg': 'old-version',
    '.@__thumb/2.jpg': 'thumbnail',
    '2.jpg.bak': 'backup',
    // The file that it is a copy of is gone: it may be the only photo, so a person is asked.
    '4.jpg~': 'blocked',
  });
  expect(passedOverInWords(rows())).toEqual([
    '3 files in a recycle bin',
    '1 earlier version of a file',
    '1 backup copy of another file',
    '1 thumbnail file',
  ]);
  const out = await makeTemporaryFolder();
  expect(await engine.request('pack', { folder: out })).toMatchObject({ ok: true });
  expect(Object.keys(await readZips(out)).sort()).toEqual(['1.jpg', '2.jpg']);
});

test('a raw file alone is blocked; beside its picture it and other files of a shot are passed over', async () => {
  const { open, row, rows } = await watchEngine(createEngine);
  const jpeg = await drawReadyJpeg(1);
  const folder = await makeFolderOf({
    '1.jpg': jpeg,
    '1.NEF': raw,
    '1.xmp': '<x:xmpmeta/>',
    '1.jpg.supplemental-metadata.json': '{}',
    '1.MOV': film,
    '1.THM': await drawReadyJpeg(9),
    '2.DNG': raw,
    'JPEG/IMG_0001.JPG': await drawReadyJpeg(2),
    'RAW/IMG_0001.CR2': raw,
    'RAW/IMG_0002.CR2': raw,
    'Order form.docx': Buffer.from('PK\x03\x04 a document'),
  });
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(statuses(rows())).toEqual({
    '1.jpg': 'ready',
    '1.NEF': 'raw-beside-picture',
    '1.xmp': 'no-picture',
    '1.jpg.supplemental-metadata.json': 'no-picture',
    '1.MOV': 'film',
    '1.THM': 'thumbnail',
    '2.DNG': 'blocked',
    'JPEG/IMG_0001.JPG': 'blocked',
    'RAW/IMG_0001.CR2': 'raw-beside-picture',
    'RAW/IMG_0002.CR2': 'blocked',
    'Order form.docx': 'no-picture',
  });
  expect(row('2.DNG')).toMatchObject({
    studentId: '2',
    format: 'raw',
    issues: [{ code: 'unsupported-type' }],
  });
  expect(row('1.NEF')).toMatchObject({ studentId: null, issues: [] });
});

test('a HEIC beside its JPEG is passed over, also where everything is converted; alone it is asked about', async () => {
  const heic = await readFile(new URL('fixtures/heic/drawn.heic', import.meta.url));
  const { open, rows, row, engine } = await watchEngine(createEngine);
  const folder = await makeFolderOf({
    '1.jpg': await drawReadyJpeg(1),
    '1.HEIC': heic,
    '2.heic': heic,
    'other day/1.heic': heic,
  });
  expect(await open(folder)).toMatchObject({ ok: true });
  const wanted = {
    '1.jpg': 'ready',
    '1.HEIC': 'heic-beside-picture',
    '2.heic': 'blocked',
    'other day/1.heic': 'blocked',
  };
  expect(statuses(rows())).toEqual(wanted);
  await engine.request('applySafeFixes', {
    photoIds: [row('1.HEIC').id, row('2.heic').id],
    kinds: ['convert'],
  });
  expect(row('1.jpg')).toMatchObject({ status: 'ready', issues: [] });
  expect(row('1.HEIC')).toMatchObject({ status: 'ignored', isFixed: false });
  expect(row('2.heic').isFixed).toBe(true);
});

testWith('links')('links out of the folder are counted and never opened, also later', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1 });
  const elsewhere = await makeFolderOf({
    '2.jpg': await drawReadyJpeg(2),
    '3.jpg': await drawReadyJpeg(3),
    'index.csv': 'Image,Student ID\n1.jpg,3\n',
  });
  await symlink(elsewhere, path.join(folder, 'last year'), 'junction');
  for (const name of ['2.jpg', 'index.csv'])
    await symlink(path.join(elsewhere, name), path.join(folder, name));
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  const { photos: before } = await day.until(({ photos }) => photos.length === 4);
  const outside = { '2.jpg': 'outside-link', 'index.csv': 'outside-link', 'last year': 'outside-link' };
  expect(statuses(before)).toEqual({ '1.jpg': 'ready', ...outside });
  expect(passedOverInWords(before)).toEqual(['3 links to places outside the folder']);
  await symlink(path.join(elsewhere, '3.jpg'), path.join(folder, '3.jpg'));
  const { photos: after } = await day.until(({ photos }) => photos.length === 5);
  expect(statuses(after)).toEqual({ '1.jpg': 'ready', '3.jpg': 'outside-link', ...outside });
  await day.end();
});

testWith('links')('a folder with nothing but links out of it is not called empty', async () => {
  const { open, rows } = await watchEngine(createEngine);
  const elsewhere = await makeFolderOf({ '1.jpg': await drawReadyJpeg(1) });
  const folder = await makeTemporaryFolder();
  await symlink(path.join(elsewhere, '1.jpg'), path.join(folder, '1.jpg'));
  expect(await open(folder)).toMatchObject({ ok: true });
  expect(statuses(rows())).toEqual({ '1.jpg': 'outside-link' });
});

testWith('anyBytes')(
  'a photo that its name keeps from being opened stays in view until it is renamed',
  async () => {
    const { folder, stateFolder } = await makeSchool({ '1.jpg': 1 });
    const spoiled = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('7 M\u00fcller.jpg', 'latin1')]);
    await writeFile(spoiled, await drawReadyJpeg(7));
    const day = await startDay(folder, stateFolder, true);
    await day.open();
    const row = await day.row('7 M\ufffdller.jpg');
    expect(row.status).toBe('blocked');
    expect(row.issues).toContainEqual({ code: 'unreadable', why: 'name' });
    await writeFile(path.join(folder, '2.jpg'), await drawReadyJpeg(2));
    const { photos } = await day.until((now) => now.photos.some(({ file }) => file === '2.jpg'));
    expect(statuses(photos)).toMatchObject({ '7 M\ufffdller.jpg': 'blocked' });
    await rename(spoiled, path.join(folder, '7.jpg'));
    const { photos: after } = await day.until((now) => now.photos.some(({ file }) => file === '7.jpg'));
    expect(statuses(after)).toEqual({ '1.jpg': 'ready', '2.jpg': 'ready', '7.jpg': 'ready' });
    await day.end();
  },
);

test('a folder with nothing but films and bins has no photos', async () => {
  const { open } = await watchEngine(createEngine);
  const folder = await makeFolderOf({ '1.mov': film, '.Trash-1000/files/2.jpg': await drawReadyJpeg(2) });
  expect(await open(folder)).toEqual({ ok: false, failure: { code: 'folder-empty', detail: folder } });
});

test('a photo that is deleted into the bin of its share goes, and a raw file waits for its picture', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2, '#recycle/9.jpg': 9 });
  await writeFile(path.join(folder, '3.nef'), raw);
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  expect(await day.row('3.nef')).toMatchObject({ status: 'blocked' });
  await rename(path.join(folder, '2.jpg'), path.join(folder, '#recycle/2.jpg'));
  await writeFile(path.join(folder, '3.jpg'), await drawReadyJpeg(3));
  const { photos } = await day.until(({ photos: all }) => {
    const now = statuses(all);
    return now['#recycle/2.jpg'] === 'deleted' && now['3.nef'] === 'raw-beside-picture';
  });
  expect(statuses(photos)).toEqual({
    '1.jpg': 'ready',
    '3.jpg': 'ready',
    '3.nef': 'raw-beside-picture',
    '#recycle/2.jpg': 'deleted',
    '#recycle/9.jpg': 'deleted',
  });
  await rename(path.join(folder, '3.jpg'), path.join(folder, '4.jpg'));
  await day.until(({ photos: all }) => statuses(all)['3.nef'] === 'blocked');
  await day.end();
});
