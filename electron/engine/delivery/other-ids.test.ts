import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { drawReadyJpeg } from '../fixtures/draw-picture.ts';
import { readZip } from '../fixtures/read-zip.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';

/** Five photos, and a roster that has other IDs for the library: one is missing, two are the same. */
async function openBench() {
  const ids = ['1001', '1002', '1003', '1004', '1005'];
  const photos = await Promise.all(
    ids.map(async (id, seed) => [`${id}.jpg`, await drawReadyJpeg(seed)] as const),
  );
  const folder = await makeFolderOf(Object.fromEntries(photos));
  const roster = path.join(await makeTemporaryFolder(), 'roster.csv');
  await writeFile(
    roster,
    'Student ID,Last Name,First Name,Card\n1001,Ada,A,L-1\n1002,Bea,B,L-2\n1003,Cid,C,\n1004,Dan,D,L-9\n1005,Eve,E,l-9\n',
  );
  const it = await watchEngine(createEngine);
  await it.open(folder);
  expect(await it.engine.request('openRoster', { path: roster })).toMatchObject({ ok: true });
  const out = await makeTemporaryFolder();
  const zipped = async () => {
    const zips = (await readdir(out)).filter((name) => name.endsWith('.zip'));
    const read = await Promise.all(zips.map(async (name) => readZip(await readFile(path.join(out, name)))));
    return read
      .flat()
      .map(({ name }) => name)
      .sort();
  };
  return { ...it, out, zipped };
}

test('a destination that goes by another column gets its photos under those IDs', async () => {
  const { engine, out, zipped, row, rows } = await openBench();
  const rules = { presetId: 'koha' };
  expect(await engine.request('pack', { folder: out, idColumn: 'Card', rules })).toMatchObject({ ok: true });
  expect((await zipped()).filter((name) => name.endsWith('.jpg'))).toEqual(['L-1.jpg', 'L-2.jpg']);
  expect(row('1003.jpg').outcome).toMatchObject({
    reason: expect.stringContaining('has no ID for this student'),
  });
  for (const file of ['1004.jpg', '1005.jpg']) {
    expect(row(file).outcome).toMatchObject({ kind: 'not-sent', reason: expect.stringContaining('same ID') });
  }
  // The review goes on by the student IDs, and by the rules that were chosen.
  expect(rows().map(({ studentId }) => studentId)).toEqual(['1001', '1002', '1003', '1004', '1005']);
  expect(await engine.request('runs', {})).toMatchObject({ value: { runs: [{ presetId: 'koha' }] } });
});

test('a column that the roster does not have ends it before anything is written', async () => {
  const { engine, out } = await openBench();
  expect(await engine.request('pack', { folder: out, idColumn: 'Library' })).toMatchObject({
    ok: false,
    failure: { code: 'roster-no-column', detail: 'Library' },
  });
  expect(await readdir(out)).toEqual([]);
});
