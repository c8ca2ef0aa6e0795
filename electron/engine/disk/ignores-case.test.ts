import { link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { ignoresCase } from './ignores-case.ts';

const systemDoes = process.platform === 'win32' || process.platform === 'darwin';

test('a folder of this system has its habit', async () => {
  const folder = await makeFolderOf({ '12': '', 'x/ab.jpg': '' });
  expect(await ignoresCase(folder, ['12', 'x/ab.jpg'])).toBe(systemDoes);
  expect(await ignoresCase(folder, ['gone.jpg'])).toBe(systemDoes);
  expect(await ignoresCase(folder, [])).toBe(systemDoes);
});

testWith('heedsCase')('one file that answers to both names tells; two files do not', async () => {
  const folder = await makeFolderOf({ 'a.jpg': 'one', 'b.jpg': 'one', 'B.JPG': 'two' });
  await link(path.join(folder, 'a.jpg'), path.join(folder, 'A.JPG'));
  await mkdir(path.join(folder, 'x'));
  expect(await ignoresCase(folder, ['a.jpg'])).toBe(true);
  expect(await ignoresCase(folder, ['b.jpg'])).toBe(false);
});

test('a disk that makes up an inode at each look is known by what it lists', async () => {
  const folder = await makeFolderOf({ 'a.jpg': '' });
  let looks = 0;
  const inodeOf = async () => String(++looks);
  expect(await ignoresCase(folder, ['a.jpg'], inodeOf)).toBe(true);
  expect(looks).toBe(2);
});

testWith('heedsCase')('there, two files in two cases are two', async () => {
  const folder = await makeFolderOf({ 'a.jpg': '', 'A.JPG': '' });
  let looks = 0;
  expect(await ignoresCase(folder, ['a.jpg'], async () => String(++looks))).toBe(false);
});
