import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { oddFiles } from '../fixtures/odd-files.ts';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { zipOf } from '../fixtures/write-zip.ts';
import { openFolder } from './open-folder.ts';
import type { Found } from './open-zips-among.ts';

const photo = Buffer.from('a photo');

async function open(folder: string, unpackFolder = '/nowhere/to/unpack'): Promise<readonly Found[]> {
  const all: Found[] = [];
  for await (const found of openFolder(folder, unpackFolder, new AbortController().signal)) all.push(found);
  return all.sort((a, b) => (a.file < b.file ? -1 : 1));
}

test('a folder gives its files where they lie', async () => {
  const folder = await makeFolderOf({ '1.jpg': photo, 'a/2.jpg': photo });
  expect(await open(folder)).toEqual([
    { file: '1.jpg', path: path.join(folder, '1.jpg'), why: null },
    { file: 'a/2.jpg', path: path.join(folder, 'a/2.jpg'), why: null },
  ]);
});

test('a zip, whatever it is called, gives its files where they were unpacked', async () => {
  const folder = await makeTemporaryFolder();
  const zip = path.join(folder, 'photos from the lab');
  await writeFile(zip, zipOf({ 'a/1.jpg': photo, '2.jpg': photo }));
  const unpackFolder = path.join(folder, 'work');
  expect(await open(zip, unpackFolder)).toEqual([
    { file: '2.jpg', path: path.join(unpackFolder, '2'), why: null },
    { file: 'a/1.jpg', path: path.join(unpackFolder, '1'), why: null },
  ]);
});

testWith('pipes')('what is neither is refused, a zip that is really a text among it', async () => {
  const folder = await makeFolderOf({ 'photos.zip': oddFiles.text, '1.jpg': photo, 'none.zip': '' });
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  for (const name of ['photos.zip', '1.jpg', 'none.zip', 'pipe']) {
    const file = path.join(folder, name);
    await expect(open(file)).rejects.toMatchObject({ code: 'not-a-folder-or-zip', detail: file });
  }
});

test('what is not there is missing', async () => {
  const folder = await makeFolderOf({ '1.jpg': photo });
  const paths = ['nothing', '1.jpg/nothing', 'x'.repeat(300), 'zero\0byte'];
  for (const name of paths) {
    await expect(open(`${folder}/${name}`)).rejects.toMatchObject({ code: 'folder-missing' });
  }
});

testWith('modes')('without permission a folder and a zip say so', async () => {
  const folder = await makeFolderOf({ 'closed/in/1.jpg': photo, 'closed.zip': zipOf({ '1.jpg': photo }) });
  await allow(0o755, folder);
  for (const name of ['closed', 'closed.zip']) await allow(0o000, path.join(folder, name));
  for (const name of ['closed', 'closed/in', 'closed.zip']) {
    const opening = asNobody(() => open(path.join(folder, name)));
    await expect(opening).rejects.toMatchObject({ code: 'folder-unreadable' });
  }
});
