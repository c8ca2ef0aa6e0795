import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { openJournal } from '../engine/journal/journal.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

const ids = [0, 1, 2].map((index) => studentAt(index).id).sort();
const [first = '', second = '', third = ''] = ids;

vi.setConfig({ testTimeout: 60_000 });

let top = '';
let sis: PracticeSis;

const run = (...words: readonly string[]) =>
  runWords(words, { folder: top, environment: { PICTURE_DAY_TOKEN: 'practice' } });
const upload = (folder = 'photos', state = 'state', ...more: readonly string[]) =>
  run('upload', folder, '--sis', sis.url, '--state', state, '--json', ...more);
const counted = () =>
  readImportedPhotos(path.join(top, 'sis'))
    .map(({ studentId }) => studentId)
    .sort();

interface ToldPhoto {
  readonly file: string;
  readonly outcome: string;
  readonly already?: boolean;
}

/** "104233.jpg imported already", for each photo. */
const told = (out: string): readonly string[] =>
  (JSON.parse(out).photos as readonly ToldPhoto[]).map(
    ({ file, outcome, already }) => `${file} ${outcome}${already ? ' already' : ''}`,
  );
const allAlready = ids.map((id) => `${id}.jpg imported already`);

async function startSis(port = 0): Promise<void> {
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), port, photosPerSecond: 1_000 });
}

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'same-folder-'));
  await mkdir(path.join(top, 'photos'));
  for (const [index, id] of ids.entries()) {
    await writeFile(path.join(top, 'photos', `${id}.jpg`), await drawPhoto(index + 1));
  }
  await startSis();
  expect((await upload()).status).toBe(0);
  expect(counted()).toEqual(ids);
});

afterEach(async () => {
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

test('what is there already is not sent again, and counts as imported', async () => {
  const { status, out } = await upload();
  expect([status, JSON.parse(out).jobs, told(out)]).toEqual([0, [], allAlready]);
  expect(counted()).toEqual(ids);
  const { out: words } = await run('upload', 'photos', '--sis', sis.url, '--state', 'state');
  expect(words).toContain(
    "3 of 3 photos are in the SIS.\n3 photos were already there and weren't uploaded again.\n",
  );
});

test('--again sends all', async () => {
  const { status, out } = await upload('photos', 'state', '--again');
  expect([status, told(out)]).toEqual([0, ids.map((id) => `${id}.jpg imported`)]);
  expect(counted()).toHaveLength(6);
});

test('only what is new or has changed goes', async () => {
  await writeFile(path.join(top, 'photos', `${second}.jpg`), await drawPhoto(77));
  const newcomer = studentAt(3).id;
  await writeFile(path.join(top, 'photos', `${newcomer}.jpg`), await drawPhoto(78));
  const { status, out } = await upload();
  expect(status).toBe(0);
  expect(told(out)).toEqual(
    [
      `${first}.jpg imported already`,
      `${second}.jpg imported`,
      `${third}.jpg imported already`,
      `${newcomer}.jpg imported`,
    ].sort(),
  );
  expect(counted()).toEqual([...ids, second, newcomer].sort());
  expect(told((await upload()).out)).toHaveLength(4);
  expect(counted()).toHaveLength(5);
});

test('a rejected photo is none that is there', async () => {
  const inactive = Array.from({ length: 300 }, (_, index) => studentAt(index)).find(
    ({ status }) => status === 'inactive',
  );
  await mkdir(path.join(top, 'other'));
  await writeFile(path.join(top, 'other', `${inactive?.id}.jpg`), await drawPhoto(90));
  // Without the roster's word the photo goes, and the SIS refuses it.
  const roster = path.join(top, 'roster.csv');
  await writeFile(roster, `Student ID,Last name,First name\n${inactive?.id},Roe,Ana\n`);
  for (let night = 0; night < 2; night += 1) {
    const { status, out } = await upload('other', 'state', '--roster', roster);
    expect([status, told(out)]).toEqual([1, [`${inactive?.id}.jpg rejected`]]);
    expect(JSON.parse(out).jobs).toHaveLength(1);
  }
});

test.each([
  ['moved', async (to: string) => rename(path.join(top, 'photos'), to)],
  ['copied to another disk', async (to: string) => cp(path.join(top, 'photos'), to, { recursive: true })],
  ['reached by another path', async (to: string) => symlink(path.join(top, 'photos'), to, 'junction')],
])('a folder that was %s is the same: its content counts', async (_what, move) => {
  await mkdir(path.join(top, 'elsewhere'));
  await move(path.join(top, 'elsewhere', 'Fall pictures'));
  const { status, out } = await upload('elsewhere/Fall pictures');
  expect([status, told(out)]).toEqual([0, allAlready]);
  expect(counted()).toEqual(ids);
});

test('photos under other names in the folder are the same for their students', async () => {
  await mkdir(path.join(top, 'photos', 'grade-5'));
  await rename(path.join(top, 'photos', `${first}.jpg`), path.join(top, 'photos', 'grade-5', `${first}.JPG`));
  expect(told((await upload()).out)).toContain(`grade-5/${first}.JPG imported already`);
  expect(counted()).toEqual(ids);
});

test('two photos that changed places are sent again, each to its student', async () => {
  const at = (id: string) => path.join(top, 'photos', `${id}.jpg`);
  await rename(at(first), at('x'));
  await rename(at(second), at(first));
  await rename(at('x'), at(second));
  expect(told((await upload()).out)).toEqual([
    `${first}.jpg imported`,
    `${second}.jpg imported`,
    `${third}.jpg imported already`,
  ]);
});

test('a SIS that was set up anew has nothing, says so, and gets all again', async () => {
  const { port } = new URL(sis.url);
  await sis.close();
  await rm(path.join(top, 'sis'), { recursive: true });
  await startSis(Number(port));
  const { status, out, err } = await upload();
  expect([status, told(out)]).toEqual([0, ids.map((id) => `${id}.jpg imported`)]);
  expect(err).toContain(
    'The SIS no longer has 3 photos that were uploaded earlier. They will be uploaded again.',
  );
  expect(counted()).toEqual(ids);
});

test('with two computers, what the SIS says wins: nothing is sent over what the other one sent', async () => {
  await writeFile(path.join(top, 'photos', `${first}.jpg`), await drawPhoto(50));
  await mkdir(path.join(top, 'retakes'));
  await cp(path.join(top, 'photos', `${first}.jpg`), path.join(top, 'retakes', `${first}.jpg`));
  await writeFile(path.join(top, 'photos', `${first}.jpg`), await drawPhoto(1));
  // The other computer knows nothing of this one, and sends.
  expect(told((await upload('retakes', 'other-state')).out)).toEqual([`${first}.jpg imported`]);
  const { status, out, err } = await upload();
  expect([status, told(out)]).toEqual([0, allAlready]);
  expect(err).toContain('another computer uploaded a photo of 1 student after this one did');
  expect(counted()).toEqual([...ids, first].sort());
  // It is said once.
  expect((await upload()).err).not.toContain('Another computer');
});

test.each([
  ['damaged', 'journal-damaged', (file: string) => writeFile(file, 'no database '.repeat(900))],
  [
    'of a newer version',
    'journal-newer',
    async (file: string) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
    },
  ],
])('a ledger that is %s stops the upload: nothing is sent without it', async (_what, code, spoil) => {
  await spoil(path.join(top, 'state', 'journal.sqlite'));
  const { status, out } = await upload();
  expect([status, JSON.parse(out).error.code]).toEqual([3, code]);
  expect(counted()).toEqual(ids);
});

test('a ledger that another process has open stops the upload', async () => {
  const journal = openJournal(path.join(top, 'state', 'journal.sqlite'));
  const { status, out } = await upload();
  journal.close();
  expect([status, JSON.parse(out).error.code]).toEqual([3, 'state-in-use']);
  expect(told((await upload()).out)).toEqual(allAlready);
});

test('what was forgotten is sent again', async () => {
  const { out } = await run('history', '--state', 'state', '--forget-before', '2999-01-01', '--json');
  expect(JSON.parse(out).forgotten).toEqual({ runs: 1, photos: 3 });
  expect(told((await upload()).out)).toEqual(ids.map((id) => `${id}.jpg imported`));
  expect(counted()).toHaveLength(6);
});
