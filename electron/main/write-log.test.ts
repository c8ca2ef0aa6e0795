import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { mountSmallDisk } from '../../e2e/fixtures/small-disk.ts';
import { openLog } from './write-log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('no line of the log holds the token, whatever was logged', async () => {
  const secrets: string[] = [];
  const log = openLog(folder, () => secrets, true);
  log.info('The app starts');
  secrets.push('canary');
  log.info('signed in with canary');
  log.warn('headers', { authorization: 'Bearer other-canary' });
  log.error('no answer', new Error('GET https://sis.example.org/?token=canary'));
  const text = await readFile(log.file, 'utf8');
  expect(text).toContain('The app starts');
  expect(text).toContain('write-log.test.ts');
  expect(text).not.toContain('canary');
});

test('a log that cannot be written stops nothing', async () => {
  await writeFile(path.join(folder, 'file'), '');
  const log = openLog(path.join(folder, 'file', 'logs'), () => [], true);
  expect(() => log.error('The app cannot start')).not.toThrow();
});

test('a disk that becomes full stops no log', ({ skip }) => {
  const disk = mountSmallDisk(path.join(folder, 'disk'));
  if (!disk) return skip('No right to mount a small disk (needs root)');
  try {
    const log = openLog(disk.folder, () => [], true);
    log.info('The app starts');
    disk.fill();
    expect(() => log.error('x'.repeat(100_000))).not.toThrow();
  } finally {
    disk.unmount();
  }
});

test('a terminal that was closed is no bug, which would be logged to it, and so on without end', async () => {
  const program = path.join(import.meta.dirname, 'fixtures/log-to-closed-terminal.ts');
  const child = fork(program, [folder], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.send('log');
  const [bugs] = await once(child, 'message');
  expect(bugs).toBe(0);
  expect(await readFile(path.join(folder, 'main.log'), 'utf8')).toContain('the terminal is closed');
});
