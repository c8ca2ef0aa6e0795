import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createEngine } from './create-engine.ts';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { readZip } from './fixtures/read-zip.ts';
import { makeFolderOf, makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { watchEngine } from './fixtures/watch-engine.ts';

const shapeOf = async (zip: string) => {
  const [entry] = await readZip(await readFile(zip));
  const { width, height } = await sharp(entry?.content).metadata();
  return { width, height };
};

test('zips for another system than the reviewed one have its proportions and size, and the review stays', async () => {
  const { engine, open, rows } = await watchEngine(createEngine);
  await open(await makeFolderOf({ '101.jpg': await drawJpeg({ width: 640, height: 800 }) }));
  const before = rows();
  const target = await makeTemporaryFolder();
  const pack = (folder: string, rules?: { readonly presetId: string }) =>
    engine.request('pack', { folder: path.join(target, folder), ...(rules ? { rules } : {}) });
  expect(await pack('powerschool', { presetId: 'powerschool' })).toMatchObject({ ok: true });
  expect(await shapeOf(path.join(target, 'powerschool', 'photos-001.zip'))).toEqual({
    width: 200,
    height: 300,
  });
  expect(rows().map(({ fixes, issues }) => ({ fixes, issues }))).toEqual(
    before.map(({ fixes, issues }) => ({ fixes, issues })),
  );
  // By the rules that it was reviewed by, nothing is done that nobody asked for.
  expect(await pack('illuminate', { presetId: 'illuminate' })).toMatchObject({ ok: true });
  expect(await shapeOf(path.join(target, 'illuminate', 'photos-001.zip'))).toEqual({
    width: 640,
    height: 800,
  });
});
