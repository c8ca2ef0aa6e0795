import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { realPathOf } from './real-path.ts';

testWith('links')('where the system does not know, links are followed one by one', async () => {
  const folder = await makeFolderOf({ 'photos/1.jpg': '' });
  await symlink(path.join(folder, 'photos'), path.join(folder, 'link'));
  const ramDisk = async () => {
    throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  };
  for (const way of [undefined, ramDisk]) {
    const found = await realPathOf(path.join(folder, 'link', '1.jpg'), way);
    expect(found).toBe(path.join(folder, 'photos', '1.jpg'));
    await expect(realPathOf(path.join(folder, 'none'), way)).rejects.toMatchObject({ code: 'ENOENT' });
  }
});
