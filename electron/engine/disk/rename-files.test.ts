import { mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFiles, pretendPlatform } from '../fixtures/held-files.ts';
import { allow, asNobody } from '../fixtures/permissions.ts';
import { listAll, makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { recoverRenames } from './recover-renames.ts';
import { renameFiles } from './rename-files.ts';
import { forgetRenames } from './rename-journal.ts';

/** What each file holds, by name. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries: [string, string][] = [];
  for (const file of await listAll(folder)) {
    const full = path.join(folder, file);
    if ((await stat(full)).isFile()) entries.push([file, await readFile(full, 'utf8')]);
  }
  return Object.fromEntries(entries);
}

async function journal(): Promise<string> {
  return path.join(await makeTemporaryFolder(), 'state', 'renames.jsonl');
}

function reverse(moved: readonly { readonly from: string; readonly to: string }[]) {
  return moved.map(({ from, to }) => ({ from: to, to: from }));
}

const circle = [
  { from: '1.jpg', to: '2.jpg' },
  { from: '2.jpg', to: '3.jpg' },
  { from: '3.jpg', to: '1.jpg' },
];

test.each([
  [
    'a swap',
    { a: 'A', b: 'B' },
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    { a: 'B', b: 'A' },
  ],
  [
    'a circle',
    { '1': 'A', '2': 'B', '3': 'C' },
    [
      ['1', '2'],
      ['2', '3'],
      ['3', '1'],
    ],
    { '1': 'C', '2': 'A', '3': 'B' },
  ],
  ['another case', { 'ab1.jpg': 'A' }, [['ab1.jpg', 'AB1.jpg']], { 'AB1.jpg': 'A' }],
  [
    'sub-folders',
    { 'x/a': 'A', 'y/a': 'B' },
    [
      ['x/a', 'x/b'],
      ['y/a', 'y/b'],
    ],
    { 'x/b': 'A', 'y/b': 'B' },
  ],
  [
    'an empty file',
    { a: '', b: 'B' },
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    { b: '', c: 'B' },
  ],
] as const)('%s, there and back', async (_, before, pairs, after) => {
  const folder = await makeFolderOf(before);
  const journalFile = await journal();
  const renames = pairs.map(([from, to]) => ({ from, to }));
  const { moved, kept } = await renameFiles(folder, renames, journalFile);
  expect(await contents(folder)).toEqual(after);
  expect({ moved, kept }).toEqual({ moved: renames, kept: [] });
  await forgetRenames(journalFile);
  await renameFiles(folder, reverse(moved), journalFile);
  expect(await contents(folder)).toEqual(before);
});

test('a chain of 500', async () => {
  const names = Array.from({ length: 501 }, (_, at) => `${at}.jpg`);
  const folder = await makeFolderOf(Object.fromEntries(names.slice(0, 500).map((name) => [name, name])));
  const renames = names.slice(0, 500).map((from, at) => ({ from, to: names[at + 1] as string }));
  await renameFiles(folder, renames, await journal());
  expect(await contents(folder)).toEqual(Object.fromEntries(renames.map(({ from, to }) => [to, from])));
});

testWith('links')('the time of a file stays, and so does a link', async () => {
  const folder = await makeFolderOf({ a: 'A' });
  await utimes(path.join(folder, 'a'), 1_000, 2_000);
  await symlink('a', path.join(folder, 'link'));
  await renameFiles(
    folder,
    [
      { from: 'a', to: 'b' },
      { from: 'link', to: 'a' },
    ],
    await journal(),
  );
  expect((await stat(path.join(folder, 'b'))).mtimeMs).toBe(2_000_000);
  expect(
    (await readdir(folder, { withFileTypes: true })).find(({ name }) => name === 'a')?.isSymbolicLink(),
  ).toBe(true);
});

test('whatever wants the name of a file that stays keeps its own', async () => {
  const folder = await makeFolderOf({ '1': 'A', '2': 'B', '3': 'C', x: 'X', y: 'Y' });
  const { moved, kept } = await renameFiles(
    folder,
    [
      { from: '1', to: '2' },
      { from: '2', to: '3' },
      { from: 'x', to: 'z' },
      { from: 'y', to: 'x' },
    ],
    await journal(),
  );
  expect(await contents(folder)).toEqual({ '1': 'A', '2': 'B', '3': 'C', z: 'X', x: 'Y' });
  expect(moved).toEqual([
    { from: 'x', to: 'z' },
    { from: 'y', to: 'x' },
  ]);
  expect(kept).toEqual([
    { file: '1', why: 'in-the-way' },
    { file: '2', why: 'in-the-way' },
  ]);
});

test('a folder in the way is not replaced', async () => {
  const folder = await makeFolderOf({ a: 'A' });
  await mkdir(path.join(folder, 'b'));
  const { kept } = await renameFiles(folder, [{ from: 'a', to: 'b' }], await journal());
  expect(kept).toEqual([{ file: 'a', why: 'in-the-way' }]);
  expect(await contents(folder)).toEqual({ a: 'A' });
});

test('a file that vanished or changed is told, and the rest is renamed', async () => {
  const folder = await makeFolderOf({ '2.jpg': 'B', '3.jpg': 'C', '5.jpg': 'E' });
  const expected = { bytes: 1, modifiedMs: (await stat(path.join(folder, '5.jpg'))).mtimeMs };
  const changed = { bytes: 7, modifiedMs: 1 };
  const { moved, kept } = await renameFiles(
    folder,
    [
      ...circle,
      { from: '5.jpg', to: '6.jpg', expected },
      { from: '6.jpg', to: '7.jpg', expected: changed },
    ].map((one) => (one.from === '3.jpg' ? { ...one, expected: changed } : one)),
    await journal(),
  );
  expect(kept).toEqual([
    { file: '1.jpg', why: 'gone' },
    { file: '2.jpg', why: 'in-the-way' },
    { file: '3.jpg', why: 'changed' },
    { file: '6.jpg', why: 'gone' },
  ]);
  expect(moved).toEqual([{ from: '5.jpg', to: '6.jpg' }]);
  expect(await contents(folder)).toEqual({ '2.jpg': 'B', '3.jpg': 'C', '6.jpg': 'E' });
});

testWith('modes')(
  'a folder that may only be read is an expected failure, and nothing is left of it',
  async () => {
    const folder = await makeFolderOf({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
    const journalFile = await journal();
    await mkdir(path.dirname(journalFile));
    await allow(0o777, path.dirname(journalFile));
    await allow(0o777, path.dirname(path.dirname(journalFile)));
    await allow(0o555, folder);
    await expect(asNobody(() => renameFiles(folder, circle, journalFile))).rejects.toMatchObject({
      code: 'cannot-write',
    });
    expect(await contents(folder)).toEqual({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
    expect(await recoverRenames(journalFile)).toEqual({ kind: 'nothing' });
  },
);

test('a journal that cannot be written stops it before any file is touched', async () => {
  const folder = await makeFolderOf({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
  const file = path.join(folder, '1.jpg');
  await expect(renameFiles(folder, circle, path.join(file, 'renames.jsonl'))).rejects.toMatchObject({
    code: 'cannot-write',
  });
  expect(await contents(folder)).toEqual({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
});

test('cancelled in the middle, everything has its old name', async () => {
  const folder = await makeFolderOf({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
  const journalFile = await journal();
  const reason = new Error('cancelled');
  let looks = 0;
  const signal = {
    throwIfAborted: () => {
      looks += 1;
      if (looks === 3) throw reason;
    },
  } as AbortSignal;
  await expect(renameFiles(folder, circle, journalFile, signal)).rejects.toBe(reason);
  expect(looks).toBe(3);
  expect(await contents(folder)).toEqual({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'nothing' });
});

test.each(['../b', '/b', 'x/b', './b', ''])('never leaves the folder: %j', async (to) => {
  const folder = await makeFolderOf({ a: 'A' });
  await expect(renameFiles(folder, [{ from: 'a', to }], await journal())).rejects.toThrow('own folder');
  expect(await contents(folder)).toEqual({ a: 'A' });
});

test('the outcome is told again until it is forgotten, whatever became of the files', async () => {
  const folder = await makeFolderOf({ a: 'A' });
  const journalFile = await journal();
  const outcome = await renameFiles(folder, [{ from: 'a', to: 'b' }], journalFile);
  await rm(path.join(folder, 'b'));
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'finished', folder, ...outcome });
  await expect(renameFiles(folder, [{ from: 'b', to: 'a' }], journalFile)).rejects.toThrow('not settled');
  await forgetRenames(journalFile);
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'nothing' });
});

test('half a first line means that nothing was begun', async () => {
  const journalFile = await journal();
  await mkdir(path.dirname(journalFile));
  await writeFile(journalFile, '{"kind":"begin","version":1,"fol');
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'nothing' });
});

test('on Windows files that a scanner holds for a moment are renamed all the same', async () => {
  pretendPlatform('win32');
  const before = { '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' };
  const folder = await makeFolderOf(before);
  const held = holdFiles((name) => name in before, { times: 6 });
  expect(await renameFiles(folder, circle, await journal())).toEqual({ moved: circle, kept: [] });
  expect(held.refused()).toBe(6);
  expect(await contents(folder)).toEqual({ '2.jpg': 'A', '3.jpg': 'B', '1.jpg': 'C' });
});

test('a file that another program holds keeps its name, and is said to be in use', async () => {
  const folder = await makeFolderOf({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
  const held = holdFiles((name) => name === '2.jpg');
  const { moved, kept } = await renameFiles(folder, circle, await journal());
  expect(moved).toEqual([]);
  expect(kept).toEqual([
    { file: '1.jpg', why: 'in-the-way' },
    { file: '2.jpg', why: 'in-use' },
    { file: '3.jpg', why: 'in-the-way' },
  ]);
  held.letGo();
  expect(await contents(folder)).toEqual({ '1.jpg': 'A', '2.jpg': 'B', '3.jpg': 'C' });
});
