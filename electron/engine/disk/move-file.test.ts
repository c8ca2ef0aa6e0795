import { link, lstat, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFiles, pretendPlatform } from '../fixtures/held-files.ts';
import { listAll, makeFolderOf } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { finishMove, isThere, moveFile } from './move-file.ts';

for (const from of ['file', 'link']) {
  testWith('links')(`a ${from} never overwrites what is there`, async () => {
    const folder = await makeFolderOf({ file: 'F', taken: 'T' });
    const at = (name: string) => path.join(folder, name);
    await symlink('taken', at('link'));
    await symlink('nowhere', at('dangling'));
    for (const to of ['taken', 'dangling']) {
      await expect(moveFile(at(from), at(to))).rejects.toMatchObject({ code: 'EEXIST' });
    }
    expect(await listAll(folder)).toEqual(['dangling', 'file', 'link', 'taken']);
    await moveFile(at(from), at('free'));
    expect(await listAll(folder)).toEqual(
      ['dangling', 'file', 'link', 'taken', 'free'].filter((name) => name !== from).sort(),
    );
    expect((await lstat(at('free'))).isSymbolicLink()).toBe(from === 'link');
    if (from === 'link') expect(await readlink(at('free'))).toBe('taken');
  });
}

test('a file that is not there leaves nothing behind', async () => {
  const folder = await makeFolderOf({});
  await expect(moveFile(path.join(folder, 'a'), path.join(folder, 'b'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(await listAll(folder)).toEqual([]);
  expect(await isThere(path.join(folder, 'b'))).toBe(false);
});

test.each([
  ['not begun', { from: 'F' }, false, ['from']],
  ['ended', { to: 'F' }, true, ['to']],
  ['a placeholder', { from: 'F', to: '' }, false, ['from']],
  ['somebody else there', { from: 'F', to: 'T' }, false, ['from', 'to']],
  ['both empty', { from: '', to: '' }, false, ['from', 'to']],
  ['gone', {}, false, []],
] as const)('a move that was killed: %s', async (_, files, isThereNow, left) => {
  const folder = await makeFolderOf(files);
  expect(await finishMove(path.join(folder, 'from'), path.join(folder, 'to'))).toBe(isThereNow);
  expect(await listAll(folder)).toEqual(left);
});

test('a move that was killed when the file had both names', async () => {
  const folder = await makeFolderOf({ from: 'F' });
  await link(path.join(folder, 'from'), path.join(folder, 'to'));
  expect(await finishMove(path.join(folder, 'from'), path.join(folder, 'to'))).toBe(true);
  expect(await listAll(folder)).toEqual(['to']);
});

test.each(['EISDIR', 'EPERM', 'ENOTSUP'])('a disk that says %s to a hard link has none', async (code) => {
  const folder = await makeFolderOf({ from: 'F', taken: 'T' });
  const at = (name: string) => path.join(folder, name);
  holdFiles(() => true, { code, only: ['link'] });
  await expect(moveFile(at('from'), at('taken'))).rejects.toMatchObject({ code: 'EEXIST' });
  await moveFile(at('from'), at('to'));
  expect(await listAll(folder)).toEqual(['taken', 'to']);
});

test.each([
  ['when its old name goes', ['unlink']],
  ['when it comes over its placeholder', ['rename']],
] as const)('on Windows a file that a scanner holds %s is moved once it is free', async (_, only) => {
  pretendPlatform('win32');
  const folder = await makeFolderOf({ from: 'F' });
  if (only[0] === 'rename') holdFiles(() => true, { code: 'EISDIR', only: ['link'] });
  const held = holdFiles((name) => name === 'from', { times: 3, only });
  await moveFile(path.join(folder, 'from'), path.join(folder, 'to'));
  expect(held.refused()).toBe(3);
  expect(await listAll(folder)).toEqual(['to']);
});
