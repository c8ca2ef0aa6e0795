import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mountSmallDisk } from '../../e2e/fixtures/small-disk.ts';
import { prepareUserData, useUserData } from './prepare-user-data.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'prepare-user-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the folder is made, and nothing is left in it', async () => {
  const userData = path.join(folder, 'Picture Day', 'data');
  prepareUserData(userData);
  expect(await readdir(userData)).toEqual([]);
});

test('where a file is in the way, nothing can be written', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const userData = path.join(file, 'data');
  expect(() => prepareUserData(userData)).toThrow(
    expect.objectContaining({ failure: { kind: 'not-writable', folder: userData } }),
  );
});

test('a full disk is told as such', ({ skip }) => {
  const disk = mountSmallDisk(path.join(folder, 'disk'));
  if (!disk) return skip('No right to mount a small disk (needs root)');
  try {
    disk.fill();
    expect(() => prepareUserData(disk.folder)).toThrow(
      expect.objectContaining({ failure: { kind: 'disk-full', folder: disk.folder } }),
    );
  } finally {
    disk.unmount();
  }
});

test('a folder that is asked for is made before Electron is told of it', async () => {
  const userData = path.join(folder, 'new');
  const set: string[] = [];
  useUserData({ setPath: (_name, given) => set.push(given) }, userData);
  await access(userData);
  expect(set).toEqual([userData]);
});
