import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawScene } from '../engine/faces/fixtures/drawn-people.ts';
import { readZip } from '../engine/fixtures/read-zip.ts';
import { makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { runWords } from './fixtures/run-words.ts';

async function makePhotos() {
  const folder = await makeTemporaryFolder();
  const size = { width: 1_000, height: 1_250 };
  await writeFile(path.join(folder, '1001.jpg'), await drawScene([{ name: 'age-1-05', y: 200 }], size));
  await writeFile(path.join(folder, '1002.jpg'), await drawScene([], size));
  return folder;
}

test('faces are looked for only where that is asked for, and codes say what was found', async () => {
  const folder = await makePhotos();
  const codes = async (...options: readonly string[]) => {
    const { out } = await runWords(['check', folder, '--json', ...options]);
    const { photos } = JSON.parse(out) as { photos: readonly { file: string; issues: readonly string[] }[] };
    return photos.map(({ issues }) => issues);
  };
  expect(await codes()).toEqual([[], []]);
  expect(await codes('--faces')).toEqual([[], ['no-face']]);
});

test('with --fix, heads are centered; without --faces the same photo goes as it is', async () => {
  const folder = await makePhotos();
  const sizes = async (...options: readonly string[]) => {
    const out = await makeTemporaryFolder();
    await runWords(['pack', folder, '--out', out, '--fix', '--json', ...options]);
    const [name = ''] = await readdir(out);
    const photos = await readZip(await readFile(path.join(out, name)));
    const { width } = await sharp(photos.find((photo) => photo.name === '1001.jpg')?.content).metadata();
    return width;
  };
  expect(await sizes()).toBe(1_000);
  expect(await sizes('--faces')).toBeLessThan(700);
});
