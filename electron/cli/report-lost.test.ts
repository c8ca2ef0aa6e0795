import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';

const ids = [0, 1, 2].map((index) => studentAt(index).id);

// Whole processes, several in a row, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let top = '';
let sis: PracticeSis;

type Out = 'pipe' | number;

function start(words: readonly string[], out: Out = 'pipe', err: Out = 'pipe'): ChildProcess {
  const script = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  const env = { ...process.env, PICTURE_DAY_TOKEN: 'practice', npm_lifecycle_event: '' };
  return spawn(process.execPath, [...script, ...words], { cwd: top, env, stdio: ['ignore', out, err] });
}

const words = () => ['upload', 'photos', '--sis', sis.url, '--state', 'state', '--json'];
const counted = () =>
  readImportedPhotos(path.join(top, 'sis'))
    .map(({ studentId }) => studentId)
    .sort();

/** The same command once more, with everything in order. */
async function again() {
  const child = start(words());
  if (!child.stdout) throw new Error('No output');
  const [out] = await Promise.all([text(child.stdout), child.stderr?.resume(), once(child, 'exit')]);
  return { status: child.exitCode, photos: JSON.parse(out).photos };
}

async function expectToldOnce(): Promise<void> {
  const { status, photos } = await again();
  expect([status, photos.length]).toEqual([0, ids.length]);
  expect(counted()).toEqual([...ids].sort());
}

beforeEach(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'report-lost-'));
  await mkdir(path.join(top, 'photos'));
  for (const [index, id] of ids.entries()) {
    await writeFile(path.join(top, 'photos', `${id}.jpg`), await drawPhoto(index + 1));
  }
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
});

afterEach(async () => {
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

// Windows has neither this device nor broken pipes that a writer is told of.
const posix = test.skipIf(process.platform === 'win32');

posix('a report whose reader has gone is told again, and nothing is sent twice', async () => {
  const child = start(words());
  child.stdout?.destroy();
  const err = child.stderr ? text(child.stderr) : '';
  await once(child, 'exit');
  expect(child.exitCode).toBe(3);
  expect(await err).toContain('The report could not be written (its reader is gone).');
  await expectToldOnce();
});

test.skipIf(process.platform !== 'linux')('a report to a full disk is told again', async () => {
  const full = openSync('/dev/full', 'w');
  const child = start(words(), full);
  closeSync(full);
  const err = child.stderr ? text(child.stderr) : '';
  await once(child, 'exit');
  expect(child.exitCode).toBe(3);
  expect(await err).toContain('The report could not be written (the disk is full).');
  await expectToldOnce();
});

/** A disk of one page, which takes only a part of a report. Needs the right to mount one. */
function mountTiny(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]).status === 0;
}

test.skipIf(process.platform !== 'linux')(
  'a report of which a part was written is not out',
  async (context) => {
    const disk = path.join(top, 'disk');
    await mkdir(disk);
    if (!mountTiny(disk)) return context.skip('no right to mount a small disk');
    try {
      const file = path.join(disk, 'report.json');
      // All but some bytes are taken.
      await writeFile(file, Buffer.alloc(4_000, ' '));
      const opened = openSync(file, 'a');
      const child = start(words(), opened);
      closeSync(opened);
      child.stderr?.resume();
      await once(child, 'exit');
      expect(child.exitCode).toBe(3);
      expect((await readFile(file)).length).toBe(4_096);
      await expectToldOnce();
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

posix('a terminal that is closed ends nothing', async () => {
  const child = start(words());
  child.stderr?.destroy();
  const out = child.stdout ? text(child.stdout) : '';
  await once(child, 'exit');
  expect([child.exitCode, JSON.parse(await out).photos.length]).toEqual([0, ids.length]);
  expect(counted()).toEqual([...ids].sort());
});

posix('who has seen enough of a list in words is no failure', async () => {
  const child = start(['check', 'photos']);
  child.stdout?.destroy();
  child.stderr?.resume();
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});

test.each([
  ['is thrown', 'setTimeout(() => { throw new Error("far away"); }, 200)'],
  ['is rejected', 'setTimeout(() => { void Promise.reject(new Error("far away")); }, 200)'],
])(
  'what %s where nobody awaits it ends with 3, not with the 1 of photos that need attention',
  async (_, code) => {
    const script = path.join(import.meta.dirname, 'index.ts');
    const node = ['--disable-warning=ExperimentalWarning', '--import', `data:text/javascript,${code}`];
    const child = spawn(process.execPath, [...node, script, 'practice-sis'], { cwd: top });
    const err = text(child.stderr);
    child.stdout.resume();
    // The practice SIS stays until it is ended.
    await once(child, 'exit');
    expect(child.exitCode).toBe(3);
    expect(await err).toContain('far away');
  },
);
