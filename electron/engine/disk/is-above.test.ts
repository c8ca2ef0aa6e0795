import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { isAbove, realPlaceOf } from './real-path.ts';

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/a', '/a/..b', true],
  ['/a', '/ab', false],
  ['/a/b', '/a', false],
  ['/a/b', '/a/c', false],
])('%s above %s: %s', (folder, other, wanted) => {
  expect(isAbove(path.resolve(folder), path.resolve(other))).toBe(wanted);
});

testWith('links')('links are looked through, also on the way to what is not there yet', async () => {
  const folder = await makeTemporaryFolder();
  await mkdir(path.join(folder, 'photos'));
  await symlink(path.join(folder, 'photos'), path.join(folder, 'link'));
  expect(await realPlaceOf(path.join(folder, 'link'))).toBe(path.join(folder, 'photos'));
  expect(await realPlaceOf(path.join(folder, 'link', 'new', 'newer'))).toBe(
    path.join(folder, 'photos', 'new', 'newer'),
  );
});
