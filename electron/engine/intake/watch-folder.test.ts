import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nameWhileRenaming } from '../../core/review/rename-plan.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { listFolder } from './list-folder.ts';
import { type FolderChange, type WatchFolderOptions, watchFolder } from './watch-folder.ts';

const soonMs = 8_000;

/** Hears a watch, and waits for what it tells. */
function listen(folder: string, options: Partial<WatchFolderOptions> = {}) {
  const told: FolderChange[] = [];
  let goneCount = 0;
  const troubles: unknown[] = [];
  let wake: () => void = () => undefined;
  const watch = watchFolder(
    folder,
    (change) => {
      told.push(change);
      wake();
    },
    {
      onGone: () => {
        goneCount += 1;
        wake();
      },
      onError: (error) => troubles.push(error),
      quietMs: 60,
      presenceMs: 100,
      pollMs: 50,
      ...options,
    },
  );
  onTestFinished(() => watch.close());
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Nothing was told')), soonMs);
      wake = () => {
        if (!holds()) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  /** Does something and waits until the listing that follows what is told is this one. */
  const seeAfter = async (work: () => Promise<unknown>) => {
    const before = told.length;
    await work();
    await until(() => told.length > before);
    return [...(await listFolder(folder, new AbortController().signal)).keys()].sort();
  };
  return { told, troubles, watch, until, seeAfter, gone: () => goneCount };
}

function pass(timeMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, timeMs));
}

describe.each(['events', 'listing'] as const)('by %s', (by) => {
  test('files that are added, changed, renamed, moved and deleted are told, in sub-folders too', async () => {
    const folder = await makeFolderOf({ 'a.jpg': 'A', 'Grade 2/b.jpg': 'B' });
    const { until, told, seeAfter } = listen(folder, { by });
    await until(() => told.length === 1);
    const at = (file: string) => path.join(folder, file);
    expect(await seeAfter(() => writeFile(at('c.jpg'), 'C'))).toEqual(['Grade 2/b.jpg', 'a.jpg', 'c.jpg']);
    await seeAfter(() => writeFile(at('Grade 2/b.jpg'), 'changed'));
    expect(await seeAfter(() => rename(at('a.jpg'), at('1234.jpg')))).toEqual([
      '1234.jpg',
      'Grade 2/b.jpg',
      'c.jpg',
    ]);
    expect(await seeAfter(() => rename(at('c.jpg'), at('Grade 2/c.jpg')))).toContain('Grade 2/c.jpg');
    expect(await seeAfter(() => unlink(at('1234.jpg')))).toEqual(['Grade 2/b.jpg', 'Grade 2/c.jpg']);
    await seeAfter(async () => {
      await mkdir(at('Grade 3'));
      await writeFile(at('Grade 3/d.jpg'), 'D');
    });
    // The new sub-folder is watched as well.
    expect(await seeAfter(() => writeFile(at('Grade 3/e.jpg'), 'E'))).toContain('Grade 3/e.jpg');
    expect(await seeAfter(() => rename(at('Grade 3'), at('Grade 4')))).toContain('Grade 4/e.jpg');
    expect(await seeAfter(() => rm(at('Grade 4'), { recursive: true }))).toEqual([
      'Grade 2/b.jpg',
      'Grade 2/c.jpg',
    ]);
  });

  test('a folder that goes is told once, and its return is a change', async () => {
    const parent = await makeFolderOf({ 'photos/a.jpg': 'A' });
    const folder = path.join(parent, 'photos');
    const { until, told, gone, seeAfter, troubles } = listen(folder, { by });
    await until(() => told.length === 1);
    await rm(folder, { recursive: true });
    await until(() => gone() === 1);
    const before = told.length;
    await pass(400);
    expect([gone(), told.length]).toEqual([1, before]);
    await mkdir(folder);
    await until(() => told.length > before);
    expect(await seeAfter(() => writeFile(path.join(folder, 'b.jpg'), 'B'))).toEqual(['b.jpg']);
    expect(troubles).toEqual([]);
  });

  test('a big file that is copied slowly is told when it is whole', async () => {
    const folder = await makeTemporaryFolder();
    const { until, told } = listen(folder, { by, quietMs: 200, maximumDelayMs: 60_000 });
    await until(() => told.length === 1);
    const file = path.join(folder, 'big.jpg');
    for (let part = 0; part < 15; part += 1) {
      await appendFile(file, Buffer.alloc(1_000_000));
      await pass(50);
      expect(told).toHaveLength(1);
    }
    await until(() => told.length === 2);
    expect(told[1]?.stillWritten).toEqual(new Set());
  });
});

test('while a long copy goes on, what is whole is told, and what still grows is named', async () => {
  const folder = await makeFolderOf({ 'sub/x.jpg': 'X' });
  const { until, told } = listen(folder, { maximumDelayMs: 300 });
  await until(() => told.length === 1);
  let isCopying = true;
  const copy = (async () => {
    while (isCopying) {
      await appendFile(path.join(folder, 'sub', 'big.jpg'), Buffer.alloc(100_000));
      await pass(20);
    }
  })();
  await writeFile(path.join(folder, 'small.jpg'), 'small');
  await until(() => told.length > 1);
  expect(told[1]?.stillWritten).toEqual(new Set(['sub/big.jpg']));
  isCopying = false;
  await copy;
  await until(() => told.at(-1)?.stillWritten.size === 0);
});

test('many changes are one', async () => {
  const folder = await makeTemporaryFolder();
  const { until, told } = listen(folder, { quietMs: 250 });
  await until(() => told.length === 1);
  for (let at = 0; at < 300; at += 1) await writeFile(path.join(folder, `${at}.jpg`), 'x');
  await until(() => told.length === 2);
  await pass(700);
  expect(told).toHaveLength(2);
});

test('names that files have while they are renamed are no change', async () => {
  const folder = await makeFolderOf({ 'a.jpg': 'A' });
  const { until, told } = listen(folder);
  await until(() => told.length === 1);
  const aside = path.join(folder, nameWhileRenaming('0123456789abcdef', 0));
  await writeFile(aside, 'A');
  await pass(400);
  expect(told).toHaveLength(1);
  expect([...(await listFolder(folder, new AbortController().signal)).keys()]).toEqual(['a.jpg']);
});

testWith('links', 'pipes')('links are not followed, and a pipe keeps nobody waiting', async () => {
  const elsewhere = await makeFolderOf({ 'a.jpg': 'A' });
  const folder = await makeTemporaryFolder();
  await symlink(elsewhere, path.join(folder, 'link'));
  await symlink(folder, path.join(folder, 'loop'));
  const { until, told, seeAfter } = listen(folder);
  await until(() => told.length === 1);
  await seeAfter(async () => execFileSync('mkfifo', [path.join(folder, 'pipe')]));
  const before = told.length;
  await writeFile(path.join(elsewhere, 'b.jpg'), 'B');
  await pass(400);
  expect(told).toHaveLength(before);
});

testWith('links')('a folder that is opened through a link is watched', async () => {
  const folder = await makeFolderOf({ 'a.jpg': 'A' });
  const link = path.join(await makeTemporaryFolder(), 'link');
  await symlink(folder, link);
  const { until, told, seeAfter } = listen(link);
  await until(() => told.length === 1);
  expect(await seeAfter(() => writeFile(path.join(folder, 'b.jpg'), 'B'))).toEqual(['a.jpg', 'b.jpg']);
});

test('nothing is told once it is closed', async () => {
  const folder = await makeTemporaryFolder();
  const { until, told, watch, gone } = listen(folder);
  await until(() => told.length === 1);
  await writeFile(path.join(folder, 'a.jpg'), 'A');
  await watch.close();
  await rm(folder, { recursive: true });
  await pass(400);
  expect([told.length, gone()]).toEqual([1, 0]);
});

test('a folder that was never there is told', async () => {
  const { until, gone, told } = listen(path.join(await makeTemporaryFolder(), 'nowhere'));
  await until(() => gone() === 1);
  expect(told).toEqual([]);
});
