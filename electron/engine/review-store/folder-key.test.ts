import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { folderKeyOf } from './folder-key.ts';

testWith('links')(
  'one key for one folder, whichever way leads to it, and another for any other',
  async () => {
    const folder = await makeFolderOf({ 'x/a.jpg': '', 'y/b.jpg': '' });
    const [x, y, link] = ['x', 'y', 'link'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    await symlink(x, link);
    const key = await folderKeyOf([x]);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await folderKeyOf([`${x}/`])).toBe(key);
    expect(await folderKeyOf([link])).toBe(key);
    expect(await folderKeyOf([y])).not.toBe(key);
    expect(await folderKeyOf([x, y])).toBe(await folderKeyOf([y, link, x]));
    expect(await folderKeyOf([x, y])).not.toBe(key);
    expect(await folderKeyOf([path.join(folder, 'gone.zip')])).toMatch(/^[0-9a-f]{64}$/);
  },
);
