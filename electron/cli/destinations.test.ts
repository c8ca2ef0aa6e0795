import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from '../engine/journal/journal.ts';
import { importPhotos, sentPhoto } from '../engine/ledger/fixtures/ledger-run.ts';
import { runWords } from './fixtures/run-words.ts';
import { appDataFolder } from './named-destinations.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-destinations-'));
});

afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

const write = (settings: object | string) =>
  writeFile(
    path.join(folder, 'settings.json'),
    typeof settings === 'string' ? settings : JSON.stringify(settings),
  );
const list = [
  { id: 'main', name: 'District SIS', address: { kind: 'sis', url: 'https://sis.example.org' } },
  { id: 'zips', name: 'Koha', address: { kind: 'folder' }, presetId: 'koha' },
  {
    id: 'd-1',
    name: 'Moodle',
    address: { kind: 'moodle', url: 'https://moodle.school.example', field: 'idnumber' },
    presetId: 'moodle',
    idColumn: 'Email',
  },
];
const run = (...words: readonly string[]) => runWords(['destinations', '--app-data', folder, ...words]);

test('the destinations of the settings are listed, without secrets', async () => {
  await write({ destinations: list });
  const { status, out } = await run();
  expect(status).toBe(0);
  expect(out).toMatch(/District SIS +sis +https:\/\/sis\.example\.org +Illuminate DnA/);
  expect(out).toMatch(/Koha +folder +Koha +Koha/);
  const json = JSON.parse((await run('--json')).out);
  expect(json.destinations).toEqual([
    {
      name: 'District SIS',
      kind: 'sis',
      address: 'https://sis.example.org',
      preset: 'illuminate',
      idColumn: null,
    },
    { name: 'Koha', kind: 'folder', address: 'Koha', preset: 'koha', idColumn: null },
    {
      name: 'Moodle',
      kind: 'moodle',
      address: expect.stringContaining('moodle.school.example'),
      preset: 'moodle',
      idColumn: 'Email',
    },
  ]);
});

test('settings of the version with one connection are a list of one', async () => {
  await write({ sisUrl: 'https://sis.example.org' });
  expect(JSON.parse((await run('--json')).out)).toMatchObject({
    destinations: [{ name: 'Illuminate DnA', kind: 'sis' }],
  });
});

test('with a journal it is told how much of each folder is where', async () => {
  await write({ destinations: list });
  const state = path.join(folder, 'state');
  const journal = openJournal(path.join(state, 'journal.sqlite'));
  importPhotos(journal, [sentPhoto('1001'), sentPhoto('1002')], { rejected: ['1002'] });
  journal.close();
  const { out } = await run('--state', state);
  expect(out).toContain('District SIS\n  Grade 5: 1 of 2, last sent today');
  expect(out).toContain('Koha\n  Grade 5: 0 of 2, never sent');
  expect(JSON.parse((await run('--state', state, '--json')).out).destinations[0].folders).toMatchObject([
    { folder: 'Grade 5', there: 1, students: 2 },
  ]);
});

test('without settings there are none, and a file that is none is told', async () => {
  expect(await run()).toMatchObject({ status: 0, out: expect.stringContaining('There are no destinations') });
  await write('{');
  expect(await run()).toMatchObject({ status: 2, err: expect.stringContaining('settings.json') });
});

test.each([
  ['win32', { APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' }, 'C:\\Users\\ana\\AppData\\Roaming\\Picture Day'],
  ['darwin', {}, '/home/ana/Library/Application Support/Picture Day'],
  ['linux', {}, '/home/ana/.config/Picture Day'],
  ['linux', { XDG_CONFIG_HOME: '/home/ana/etc' }, '/home/ana/etc/Picture Day'],
] as const)(
  'on %s the app keeps its settings where Electron puts them',
  (platform, environment, expected) => {
    expect(appDataFolder(platform, environment, '/home/ana')).toBe(expected);
  },
);
