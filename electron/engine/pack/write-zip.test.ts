import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archiveBytes } from '../../core/systems/archive-size.ts';
import { holdFiles, pretendPlatform } from '../fixtures/held-files.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { hashBytes } from '../images/decode-photo.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

async function writePhotos(): Promise<readonly ZipFile[]> {
  const folder = await makeTemporaryFolder();
  return Promise.all(
    ['1.jpg', '2.jpg', '3.jpg'].map(async (name) => {
      const content = Buffer.from(`the photo ${name}`);
      await writeFile(path.join(folder, name), content);
      return { name, path: path.join(folder, name), bytes: content.length, sha256: hashBytes(content) };
    }),
  );
}

test('a scanner that looks at each photo for a moment keeps none out of the zip', async () => {
  pretendPlatform('win32');
  const files = await writePhotos();
  const held = holdFiles((name) => name.endsWith('.jpg'), { times: 3, only: ['open'] });
  const target = new Uint8Array(archiveBytes(files));
  expect((await writeZip({ first: null, files }, target)).changed).toEqual([]);
  expect(held.refused()).toBe(3);
});

test('a photo that stays held is told as one that is not what was checked', async () => {
  const files = await writePhotos();
  holdFiles((name) => name === '2.jpg');
  const target = new Uint8Array(archiveBytes(files));
  expect((await writeZip({ first: null, files }, target)).changed).toEqual([1]);
});
