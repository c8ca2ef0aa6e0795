import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';
import { testWith } from './fixtures/test-with.ts';
import { makeFolder } from './make-folder.ts';

test('a folder is made with all that it lies in, and one that is there stays', async () => {
  const top = await makeTemporaryFolder();
  const folder = path.join(top, 'a/b/c');
  makeFolder(folder, 0o700);
  makeFolder(folder, 0o700);
  expect((await stat(folder)).isDirectory()).toBe(true);
  makeFolder('/');
});

test('a file in the way is said', async () => {
  const file = path.join(await makeTemporaryFolder(), 'file');
  await writeFile(file, '');
  // Windows says ENOENT of what lies below a file.
  expect(() => makeFolder(path.join(file, 'sub'))).toThrow(/ENOTDIR|ENOENT/);
});

// With Node's own way this test never ends.
testWith('folderWithoutRoom')('a place where nothing can be made ends', () => {
  expect(() => makeFolder('/proc/nothing')).toThrow('ENOENT');
  expect(() => makeFolder('/proc/nothing/below')).toThrow('ENOENT');
});
