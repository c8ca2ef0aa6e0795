import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listAll, makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { recoverRenames } from './recover-renames.ts';
import { forgetRenames, type JournalBegin, readJournal, writeLine } from './rename-journal.ts';

const script = path.join(import.meta.dirname, 'fixtures', 'rename-until-killed.ts');

/** Whether it was killed at one of its calls to the file system; `calls` too many: it ended. */
function runUntilKilled(
  work: 'rename' | 'recover',
  parts: readonly string[],
  calls: number,
): Promise<boolean> {
  const child = spawn(process.execPath, [script, work, ...parts, String(calls)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      // Windows has no signals: a process that kills itself ends with 1.
      const isKilled = signal === 'SIGKILL' || (process.platform === 'win32' && code === 1);
      if (code === 0 || isKilled) resolve(isKilled);
      else reject(new Error(`It ended with ${code ?? signal}`));
    });
  });
}

const names = Array.from({ length: 40 }, (_, at) => `${at}.jpg`);
/** 0 > 1 > 2 ... 39 > 0. */
const circle = names.map((from, at) => ({ from, to: names[(at + 1) % names.length] as string }));
const before = Object.fromEntries(names.map((name) => [name, `picture ${name}`]));
const after = Object.fromEntries(circle.map(({ from, to }) => [to, `picture ${from}`]));

async function contents(folder: string) {
  const files = await listAll(folder);
  const texts = files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

async function makeCircle() {
  const folder = await makeFolderOf(before);
  const journalFile = path.join(await makeTemporaryFolder(), 'renames.jsonl');
  return { folder, journalFile, parts: [folder, journalFile, JSON.stringify(circle)] };
}

async function expectWhole(folder: string, journalFile: string) {
  const recovery = await recoverRenames(journalFile);
  const isFinished = recovery.kind === 'finished';
  expect(await contents(folder)).toEqual(isFinished ? after : before);
  if (recovery.kind === 'finished') expect(recovery).toMatchObject({ moved: circle, kept: [] });
  else if (recovery.kind === 'rolled-back') expect(recovery).toMatchObject({ moved: [], kept: [] });
  else expect(recovery.kind).toBe('nothing');
  // Asked again, it tells the same and touches nothing.
  expect(await recoverRenames(journalFile)).toEqual(recovery);
  expect(await contents(folder)).toEqual(isFinished ? after : before);
  return recovery.kind;
}

test('killed at 50 moments, every photo is there once, under its old name or its new one', async () => {
  const seen = new Map<string, number>();
  const one = async (calls: number) => {
    const { folder, journalFile, parts } = await makeCircle();
    const isKilled = await runUntilKilled('rename', parts, calls);
    expect(isKilled).toBe(true);
    const kind = await expectWhole(folder, journalFile);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  };
  // A run of 40 makes about 290 calls; the moments are spread over it, each time others.
  for (let at = 0; at < 50; at += 2) {
    const moment = () => 1 + at * 5 + Math.floor(Math.random() * 20);
    await Promise.all([one(moment()), one(moment() + 10)]);
  }
  expect(seen.get('rolled-back')).toBeGreaterThan(3);
  expect(seen.get('finished')).toBeGreaterThan(3);
}, 120_000);

test('killed while it recovers, it recovers all the same', async () => {
  const one = async (calls: number, callsOfRecovery: number) => {
    const { folder, journalFile, parts } = await makeCircle();
    await runUntilKilled('rename', parts, calls);
    await runUntilKilled('recover', parts, callsOfRecovery);
    await expectWhole(folder, journalFile);
  };
  for (const calls of [20, 35, 90, 150, 201]) {
    await Promise.all([one(calls, 5), one(calls, 4 + Math.floor(Math.random() * 60))]);
  }
}, 120_000);

test('a run that is let be renames everything', async () => {
  const { folder, journalFile, parts } = await makeCircle();
  expect(await runUntilKilled('rename', parts, 1_000_000)).toBe(false);
  expect(await expectWhole(folder, journalFile)).toBe('finished');
});

const begin: JournalBegin = {
  kind: 'begin',
  version: 1,
  folder: '',
  run: '0123456789abcdef',
  renames: [{ from: 'a.jpg', to: 'b.jpg' }],
};
const aside = '.picture-day-0123456789abcdef-0.tmp';

async function makeKilled(files: Readonly<Record<string, string>>, isLanding: boolean) {
  const folder = await makeFolderOf(files);
  const journalFile = path.join(await makeTemporaryFolder(), 'renames.jsonl');
  await writeLine(journalFile, { ...begin, folder });
  if (isLanding) await writeLine(journalFile, { kind: 'land', moved: [], kept: [] });
  return { folder, journalFile };
}

test.each([
  ['the new name', true, { [aside]: 'A', 'b.jpg': 'X' }, { 'a.jpg': 'A', 'b.jpg': 'X' }, [], 'in-the-way'],
  [
    'both names',
    true,
    { [aside]: 'A', 'a.jpg': 'X', 'b.jpg': 'Y' },
    { 'a.jpg': 'X', 'a (2).jpg': 'A', 'b.jpg': 'Y' },
    [{ from: 'a.jpg', to: 'a (2).jpg' }],
    null,
  ],
  [
    'the old name',
    false,
    { [aside]: 'A', 'a.jpg': 'X', 'a (2).jpg': 'Y' },
    { 'a.jpg': 'X', 'a (2).jpg': 'Y', 'a (3).jpg': 'A' },
    [{ from: 'a.jpg', to: 'a (3).jpg' }],
    null,
  ],
] as const)(
  'somebody took %s meanwhile: nothing is overwritten',
  async (_, isLanding, left, wanted, moved, why) => {
    const { folder, journalFile } = await makeKilled(left, isLanding);
    expect(await recoverRenames(journalFile)).toMatchObject({
      kind: isLanding ? 'finished' : 'rolled-back',
      moved,
      kept: why ? [{ file: 'a.jpg', why }] : [],
    });
    expect(await contents(folder)).toEqual(wanted);
  },
);

test('killed on a disk without hard links: the placeholder goes', async () => {
  const { folder, journalFile } = await makeKilled({ [aside]: 'A', 'b.jpg': '' }, true);
  await recoverRenames(journalFile);
  expect(await contents(folder)).toEqual({ 'b.jpg': 'A' });
});

test('a disk that is not plugged in is waited for', async () => {
  const { folder, journalFile } = await makeKilled({ [aside]: 'A' }, true);
  await rename(folder, `${folder}-elsewhere`);
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'folder-missing', folder });
  await rename(`${folder}-elsewhere`, folder);
  expect(await recoverRenames(journalFile)).toMatchObject({ kind: 'finished', moved: begin.renames });
  expect(await contents(folder)).toEqual({ 'b.jpg': 'A' });
});

test('half a line at the end of a journal is passed over', async () => {
  const { folder, journalFile } = await makeKilled({ [aside]: 'A' }, false);
  await writeFile(journalFile, `${await readFile(journalFile, 'utf8')}{"kind":"lan`);
  expect(await recoverRenames(journalFile)).toMatchObject({ kind: 'rolled-back' });
  expect((await readJournal(journalFile))?.end?.direction).toBe('rolled-back');
  expect(await contents(folder)).toEqual({ 'a.jpg': 'A' });
  await forgetRenames(journalFile);
  await mkdir(path.join(folder, 'nothing else'));
  expect(await recoverRenames(journalFile)).toEqual({ kind: 'nothing' });
});
