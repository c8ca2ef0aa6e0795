import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

const ids = [0, 1, 2, 3].map((index) => studentAt(index).id);
const environment = { PICTURE_DAY_TOKEN: 'practice' };
const pass = { kind: 'meanwhile', act: async () => undefined } as const;
const aJob = /^\/api\/v1\/scheduled-jobs\/[^/]+$/;

// Whole processes, several in a row, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let top = '';
let sis: PracticeSis;
let proxy: FaultProxy;

const words = (folder: string, ...more: readonly string[]) => [
  'upload',
  folder,
  '--sis',
  proxy.url,
  '--max-bytes',
  '5500',
  '--state',
  'state',
  '--json',
  ...more,
];
const upload = (folder = 'photos', ...more: readonly string[]) =>
  runWords(words(folder, ...more), { folder: top, environment });
/** Counted at the receiving end, doubles and all. */
const counted = () =>
  readImportedPhotos(path.join(top, 'sis'))
    .map(({ studentId }) => studentId)
    .sort();

/** Two zips of four are taken, then it ends. */
async function cutOff(): Promise<void> {
  proxy.inject('POST', /photo-imports$/, pass, pass, { kind: 'answer', status: 401 });
  expect((await upload()).status).toBe(3);
  expect(counted()).toHaveLength(2);
}

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'twice-'));
  await mkdir(path.join(top, 'photos', 'grade-6'), { recursive: true });
  for (const [index, id] of ids.entries()) {
    const folder = index < 2 ? '' : 'grade-6';
    await writeFile(path.join(top, 'photos', folder, `${id}.jpg`), await drawPhoto(index + 1));
  }
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
  proxy = await startFaultProxy(sis.url);
});

afterEach(async () => {
  await proxy.close();
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

test('photos that left the folder after a kill are not sent, and the report says so', async () => {
  await cutOff();
  await rm(path.join(top, 'photos', 'grade-6'), { recursive: true });
  const { status, out } = await upload();
  expect(status).toBe(1);
  const document = JSON.parse(out);
  expect(document.photos.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
    'imported',
    'imported',
    'not-sent',
    'not-sent',
  ]);
  const gone = document.photos.filter(({ file }: { file: string }) => file.startsWith('grade-6/'));
  expect(gone.map(({ reason }: { reason: string }) => reason)).toEqual(
    Array(2).fill('This file is no longer in the folder.'),
  );
  expect(counted()).toHaveLength(2);
});

test('in words, photos that left the folder count as meant, and were not checked again', async () => {
  await cutOff();
  await rm(path.join(top, 'photos', 'grade-6'), { recursive: true });
  const words = ['upload', 'photos', '--sis', proxy.url, '--max-bytes', '5500', '--state', 'state'];
  const { status, out } = await runWords(words, { folder: top, environment });
  expect(status).toBe(1);
  expect(out).toContain('2 of 4 photos are in the SIS.');
  expect(out).not.toContain('checked again');
});

test.each([
  ['renamed', (from: string, to: string) => rename(from, to)],
  ['copied', (from: string, to: string) => cp(from, to, { recursive: true })],
])('a folder that was %s after a kill is no new upload, but for --start-over', async (_what, move) => {
  await cutOff();
  await move(path.join(top, 'photos'), path.join(top, 'other'));
  const stopped = await upload('other');
  expect([stopped.status, JSON.parse(stopped.out).error.code]).toEqual([3, 'sent-before']);
  expect(stopped.err).toMatch(/"photos", started .*\n.*--start-over/);
  expect(counted()).toHaveLength(2);
  const whole = await upload('other', '--start-over');
  expect(whole.status).toBe(0);
  // The two that the SIS's log has named are there, whatever their folder is called now.
  const there = JSON.parse(whole.out).photos.filter(({ already }: { already?: boolean }) => already);
  expect(there).toHaveLength(2);
  expect(counted()).toEqual([...ids].sort());
});

test('another spelling of the address goes on with the upload that was cut off', async () => {
  await cutOff();
  const { port } = new URL(proxy.url);
  for (const sisUrl of [`http://localhost:${port}/`, `http://LOCALHOST.:${port}`]) {
    const line = words('photos').map((word) => (word === proxy.url ? sisUrl : word));
    const { status, err } = await runWords(line, { folder: top, environment });
    // Some systems do not look the second one up.
    if (/Can't reach/.test(err)) continue;
    expect(status).toBe(0);
    break;
  }
  expect(counted()).toEqual([...ids].sort());
});

test('photos of a job that the SIS has forgotten go again only by --start-over', async () => {
  const gone = { kind: 'answer', status: 404 } as const;
  proxy.inject('GET', aJob, ...Array<typeof gone>(40).fill(gone));
  const first = await upload();
  expect([first.status, JSON.parse(first.out).error.code]).toEqual([3, 'sis-job-gone']);
  await vi.waitFor(() => expect(counted()).toHaveLength(4), { timeout: 30_000 });
  const before = counted();
  for (let night = 0; night < 2; night += 1) {
    const again = await upload();
    expect([again.status, JSON.parse(again.out).error.code]).toEqual([3, 'sis-job-gone']);
    expect(again.err).toContain('--start-over');
    expect(counted()).toEqual(before);
  }
});

test('of four that start at once with one journal, one sends, and the others send nothing again', async () => {
  const script = path.join(import.meta.dirname, 'index.ts');
  const runs = [1, 2, 3, 4].map(async () => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, ...words('photos')],
      { cwd: top, env: { ...process.env, ...environment, npm_lifecycle_event: '' } },
    );
    const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return { status: child.exitCode, out };
  });
  const ended = await Promise.all(runs);
  expect(counted()).toEqual([...ids].sort());
  for (const { status, out } of ended) {
    expect([0, 3]).toContain(status);
    if (status === 3) expect(JSON.parse(out).error.code).toBe('state-in-use');
  }
});

test("a newer version's journal stops the upload and stays as it is", async () => {
  await cutOff();
  const file = path.join(top, 'state', 'journal.sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  const before = await readFile(file);
  const { status, out, err } = await upload();
  expect([status, JSON.parse(out).error.code]).toEqual([3, 'journal-newer']);
  expect(err).not.toContain('damaged');
  expect((await readFile(file)).equals(before)).toBe(true);
  expect(counted()).toHaveLength(2);
});

test('a journal that is empty stops the upload', async () => {
  await cutOff();
  await writeFile(path.join(top, 'state', 'journal.sqlite'), '');
  const { status, out } = await upload();
  expect([status, JSON.parse(out).error.code]).toEqual([3, 'journal-damaged']);
  expect(counted()).toHaveLength(2);
});

test('a journal whose latest part was lost after a kill still knows what was taken', async () => {
  const script = path.join(import.meta.dirname, 'index.ts');
  const reached = Promise.withResolvers<void>();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...words('photos')],
    { cwd: top, env: { ...process.env, ...environment, npm_lifecycle_event: '' } },
  );
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    reached.resolve();
  };
  proxy.inject('POST', /photo-imports$/, pass, pass, { kind: 'meanwhile', act: kill });
  await reached.promise;
  await rm(path.join(top, 'state', 'journal.sqlite-wal'));
  const { status } = await upload();
  expect(status).toBe(0);
  expect(counted()).toEqual([...ids].sort());
});
