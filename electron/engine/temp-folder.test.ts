import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { privateMode } from './fixtures/permissions.ts';
import { makeTempFolder } from './temp-folder.ts';

let parent = '';

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'work-folder-'));
});

afterEach(() => rm(parent, { recursive: true, force: true }));

/** A process that is over: its number belongs to nobody. */
function endedPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('nobody else can look into the work folder', async () => {
  const { mode } = await stat(await makeTempFolder(parent));
  expect(mode & 0o777).toBe(privateMode(0o700));
});

test('what a killed run left behind is removed, and nothing else', async () => {
  const left = path.join(parent, `picture-day-${endedPid()}-abcdef`);
  await mkdir(left);
  await writeFile(path.join(left, 'photo.jpg'), 'photo');
  const kept = [`picture-day-${process.pid}-running`, 'picture-day-notes', 'lincoln-fall'];
  for (const name of kept) await mkdir(path.join(parent, name));
  const made = path.basename(await makeTempFolder(parent));
  expect((await readdir(parent)).sort()).toEqual([...kept, made].sort());
});

test('what runs in another container that shares the folder is left alone', async () => {
  const others = path.join(parent, `picture-day-${endedPid()}-4026539999-abcdef`);
  await mkdir(others);
  await makeTempFolder(parent);
  expect(await readdir(parent)).toContain(path.basename(others));
});

test('a place that cannot hold it is an expected failure', async () => {
  const file = path.join(parent, 'file');
  await writeFile(file, '');
  await expect(makeTempFolder(file)).rejects.toMatchObject({ code: 'cannot-write' });
});
