import { link, stat, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { listFolder } from './list-folder.ts';

testWith('links')('files are listed as `stat` knows them, to the fraction of a millisecond', async () => {
  const names = Array.from({ length: 100 }, (_, at) => `Grade ${at % 3}/${at}.jpg`);
  const folder = await makeFolderOf(Object.fromEntries(names.map((name) => [name, name])));
  await utimes(path.join(folder, 'Grade 0/0.jpg'), 1, 1_700_000_000.123_456_7);
  await link(path.join(folder, 'Grade 1/1.jpg'), path.join(folder, 'same.jpg'));
  await symlink('gone', path.join(folder, 'dangling'));
  const listed = await listFolder(folder, new AbortController().signal);
  // So that a link that leads nowhere stays in view.
  expect(listed.get('dangling')).toEqual({ bytes: 0, modifiedMs: 0, inode: null, why: 'gone' });
  const found = new Map([...listed].filter(([file]) => file !== 'dangling'));
  expect([...found.keys()].sort()).toEqual([...names, 'same.jpg'].sort());
  for (const [file, { bytes, modifiedMs }] of found) {
    const { size, mtimeMs } = await stat(path.join(folder, file));
    expect([bytes, modifiedMs]).toEqual([size, mtimeMs]);
  }
  expect(found.get('same.jpg')?.inode).toBe(found.get('Grade 1/1.jpg')?.inode);
  expect(new Set([...found.values()].map(({ inode }) => inode)).size).toBe(100);
});

test('a folder that is not there is an expected failure', async () => {
  const folder = await makeFolderOf({});
  await expect(listFolder(path.join(folder, 'x'), new AbortController().signal)).rejects.toMatchObject({
    code: 'folder-missing',
  });
});
