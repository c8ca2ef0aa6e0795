import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import { holdFiles, pretendPlatform } from '../engine/fixtures/held-files.ts';
import { privateMode } from '../engine/fixtures/permissions.ts';
import { openJsonFile } from './json-file.ts';

let folder = '';
let file = '';
let troubles: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'json-file-'));
  file = path.join(folder, 'settings.json');
  troubles = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openJsonFile(file, settingsSchema, (sentence) => troubles.push(sentence));
const defaults = settingsSchema.parse({});

test('starts with the defaults where there is no file, and writes none', async () => {
  expect((await open()).current()).toEqual(defaults);
  expect(await readdir(folder)).toEqual([]);
});

test('keeps what was changed, readable by this user only, and leaves no other file', async () => {
  const settings = await open();
  await settings.change((value) => ({ ...value, theme: 'dark', rosterPath: '/rosters/fall.csv' }));
  expect((await open()).current()).toEqual({
    ...defaults,
    theme: 'dark',
    rosterPath: '/rosters/fall.csv',
  });
  expect(await readdir(folder)).toEqual(['settings.json']);
  expect((await stat(file)).mode & 0o777).toBe(privateMode(0o600));
});

test('changes at the same time are all kept', async () => {
  const settings = await open();
  await Promise.all([
    settings.change((value) => ({ ...value, theme: 'dark' })),
    settings.change((value) => ({ ...value, presetId: 'otus' })),
    settings.change((value) => ({ ...value, ratioTolerance: 0.05 })),
  ]);
  expect((await open()).current()).toMatchObject({ theme: 'dark', presetId: 'otus', ratioTolerance: 0.05 });
});

test.each([
  '',
  '{"theme":"dark"',
  'null',
  '[]',
  '{"theme":"purple"}',
  '\u0000\u0000',
  '{"recentFolders":[1]}',
])('a damaged file (%j) is set aside, never lost, and the defaults hold', async (content) => {
  await writeFile(file, content);
  expect((await open()).current()).toEqual(defaults);
  expect(await readFile(path.join(folder, 'settings.damaged-1.json'), 'utf8')).toBe(content);
  expect(troubles).toHaveLength(1);
  await writeFile(file, 'once more');
  await open();
  expect(await readdir(folder)).toEqual(['settings.damaged-1.json', 'settings.damaged-2.json']);
});

test('a value from a newer version does not make the file a damaged one', async () => {
  await writeFile(file, '{"theme":"dark","fromTheFuture":1}');
  expect((await open()).current()).toEqual({ ...defaults, theme: 'dark' });
  expect(troubles).toEqual([]);
});

test('a file that cannot be written is told, and what was chosen holds until the end', async () => {
  const settings = await openJsonFile(
    path.join(folder, 'gone', 'settings.json'),
    settingsSchema,
    (sentence) => troubles.push(sentence),
  );
  await settings.change((value) => ({ ...value, theme: 'light' }));
  expect(settings.current().theme).toBe('light');
  expect(troubles).toEqual([expect.stringContaining('cannot be written')]);
});

test('a folder in its place is no reason not to start', async () => {
  file = folder;
  expect((await open()).current()).toEqual(defaults);
  expect(troubles).toEqual([expect.stringContaining('cannot be read')]);
});

const isSettings = (name: string) => name === 'settings.json';

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows a scanner that holds the file (%s) is waited for, when it is read and when it is written',
  async (code) => {
    pretendPlatform('win32');
    await writeFile(file, '{"theme":"dark"}');
    const whileRead = holdFiles(isSettings, { code, times: 3 });
    const settings = await open();
    expect(settings.current().theme).toBe('dark');
    expect(whileRead.refused()).toBe(3);
    whileRead.letGo();
    holdFiles(isSettings, { code, times: 3, only: ['rename'] });
    await settings.change((value) => ({ ...value, presetId: 'otus' }));
    expect(troubles).toEqual([]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ theme: 'dark', presetId: 'otus' });
    expect(await readdir(folder)).toEqual(['settings.json']);
  },
);

test('what could not be read at the start is read before it is written, not overwritten with the defaults', async () => {
  await writeFile(file, '{"theme":"dark","historyDays":30}');
  const held = holdFiles(isSettings);
  const settings = await open();
  expect(settings.current()).toEqual(defaults);
  expect(troubles).toEqual([expect.stringContaining('cannot be read')]);
  await settings.change((value) => ({ ...value, ratioTolerance: 0.05 }));
  expect(settings.current()).toEqual({ ...defaults, ratioTolerance: 0.05 });
  expect(troubles).toEqual([
    expect.stringContaining('cannot be read'),
    expect.stringContaining('cannot be written'),
  ]);
  held.letGo();
  await settings.change((value) => ({ ...value, historyDays: 60 }));
  const wanted = { ...defaults, theme: 'dark', historyDays: 60, ratioTolerance: 0.05 };
  expect(settings.current()).toEqual(wanted);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(wanted);
});
