import { mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawPhotos } from '../../../build/bench/draw-photos.ts';
import { createEngine } from '../create-engine.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';

const photos = 6;

/** PowerSchool's map file lies beside each zip. */
async function saveZips() {
  const source = path.join(await makeTemporaryFolder(), 'photos');
  await drawPhotos(source, photos, { width: 400, height: 600 });
  const state = await makeTemporaryFolder();
  const it = await watchEngine((options) => createEngine({ ...options, stateFolder: state }));
  expect(await it.open(source, { presetId: 'powerschool', requestBytes: 160_000 })).toMatchObject({
    ok: true,
  });
  const folder = path.join(await makeTemporaryFolder(), 'zips');
  expect(await it.engine.request('pack', { folder })).toEqual({ ok: true, value: null });
  const runs = await it.engine.request('runs', {});
  const runId = (runs.ok && runs.value.runs[0]?.id) || 0;
  const list = async () => {
    const reply = await it.engine.request('savedZips', { runId });
    if (!reply.ok) throw new Error(reply.failure.code);
    return reply.value;
  };
  const locate = (zip: number, part: 'zip' | 'map', run = runId) =>
    it.engine.request('locateSavedFile', { runId: run, zip, part });
  return { ...it, folder, runId, list, locate, at: (name: string) => path.join(folder, name) };
}

const failed = (code: string, detail: string) => ({ ok: false, failure: { code, detail } });

test('each zip is listed with its map file, and located as long as both are what was saved', async () => {
  const it = await saveZips();
  const { target, zips } = await it.list();
  expect(target).toEqual({
    presetId: 'powerschool',
    name: 'PowerSchool SIS',
    page: 'Import Pictures (Photo Management)',
    mapFile: { name: 'map.txt', place: 'beside-zip' },
  });
  expect(zips.length).toBeGreaterThan(1);
  expect(zips.reduce((sum, zip) => sum + zip.photos, 0)).toBe(photos);
  expect(zips[0]).toMatchObject({
    number: 1,
    files: [
      { part: 'zip', name: 'photos-001.zip', state: 'there' },
      { part: 'map', name: 'photos-001-map.txt', state: 'there' },
    ],
    open: zips[0]?.photos,
    uploaded: 0,
  });
  expect(await it.locate(1, 'zip')).toEqual({ ok: true, value: { path: it.at('photos-001.zip') } });
  expect(await it.locate(2, 'map')).toEqual({ ok: true, value: { path: it.at('photos-002-map.txt') } });
});

test('a file that is gone, replaced or changed by one byte is never handed out', async () => {
  const it = await saveZips();
  await it.list();
  const zip = it.at('photos-001.zip');
  const bytes = await readFile(zip);
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  await writeFile(zip, bytes);
  expect(await it.locate(1, 'zip')).toEqual(failed('saved-file-changed', 'photos-001.zip'));
  // Another child's photo under a student's ID.
  await writeFile(it.at('photos-001-map.txt'), '1001\t1002.jpg\r\n');
  expect(await it.locate(1, 'map')).toEqual(failed('saved-file-changed', 'photos-001-map.txt'));
  expect((await it.list()).zips[0]?.files.map(({ state }) => state)).toEqual(['changed', 'changed']);
  // The others are as they were.
  expect((await it.list()).zips[1]?.files.map(({ state }) => state)).toEqual(['there', 'there']);

  await rm(zip);
  expect(await it.locate(1, 'zip')).toEqual(failed('saved-file-missing', 'photos-001.zip'));
  await mkdir(zip);
  expect(await it.locate(1, 'zip')).toEqual(failed('saved-file-missing', 'photos-001.zip'));
});

test('a file of the same size and time with other content is found out', async () => {
  const it = await saveZips();
  await it.list();
  const map = it.at('photos-001-map.txt');
  const text = await readFile(map, 'latin1');
  const time = new Date(2026, 0, 1);
  await utimes(map, time, time);
  expect(await it.locate(1, 'map')).toMatchObject({ ok: true });
  await writeFile(
    map,
    text.replace(/\d(?=\t)/, (digit) => String((Number(digit) + 1) % 10)),
    'latin1',
  );
  await utimes(map, time, time);
  expect(await it.locate(1, 'map')).toEqual(failed('saved-file-changed', 'photos-001-map.txt'));
});

test('what a link leads to is not what was saved', async ({ skip }) => {
  if (process.platform === 'win32') skip('Windows makes links for administrators only');
  const it = await saveZips();
  const elsewhere = path.join(await makeTemporaryFolder(), 'elsewhere.zip');
  await rename(it.at('photos-001.zip'), elsewhere);
  await symlink(elsewhere, it.at('photos-001.zip'));
  expect(await it.locate(1, 'zip')).toEqual(failed('saved-file-missing', 'photos-001.zip'));
});

test('no other run, zip or part can be asked for', async () => {
  const it = await saveZips();
  for (const reply of [await it.locate(99, 'zip'), await it.locate(99, 'map'), await it.locate(1, 'zip', 99)])
    expect(reply).toMatchObject({ ok: false, failure: { code: 'bad-request' } });
});

test('a zip is marked by itself, and its log speaks of its photos alone', async () => {
  const it = await saveZips();
  const [first] = (await it.list()).zips;
  const inFirst = first?.photos ?? 0;
  const { runId } = it;
  const mark = (name: 'markUploaded' | 'markImported', isMarked: boolean) =>
    it.engine.request(name, { runId, zip: 1, isMarked });
  expect(await mark('markUploaded', true)).toEqual({ ok: true, value: { photos: inFirst } });
  const counts = async () => {
    const reply = await it.engine.request('runs', {});
    return reply.ok ? reply.value.runs[0] : null;
  };
  expect(await counts()).toMatchObject({ delivered: photos, uploaded: inFirst, marked: 0, unmarked: photos });
  expect(await mark('markImported', true)).toEqual({ ok: true, value: { photos: inFirst } });
  expect(await counts()).toMatchObject({ uploaded: 0, marked: inFirst, unmarked: photos - inFirst });
  expect((await it.list()).zips[1]).toMatchObject({ marked: 0, uploaded: 0 });
  await mark('markImported', false);
  expect((await it.list()).zips[0]).toMatchObject({ open: 0, uploaded: inFirst, marked: 0 });

  const told = await it.engine.request('runPhotos', { runId });
  const text = (told.ok ? told.value.photos : [])
    .map(({ studentId }) => `${studentId}.jpg: imported`)
    .join('\n');
  // The whole log names the photos of all zips.
  expect(await it.engine.request('readPastedLog', { runId, zip: 1, text })).toMatchObject({
    value: { photos: inFirst, imported: inFirst, changes: inFirst },
  });
  expect(await it.engine.request('applyPastedLog', { runId, zip: 1, text })).toEqual({
    ok: true,
    value: { photos: inFirst },
  });
  expect(await counts()).toMatchObject({ imported: inFirst, delivered: photos - inFirst, uploaded: 0 });
  const [, ...others] = (await it.list()).zips;
  expect(others.every(({ imported, open, photos: all }) => imported === 0 && open === all)).toBe(true);
});
