import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isRunning, listProcessTree } from './list-processes.ts';

test('a process is listed with its children and theirs, until they have ended', async () => {
  const waiting = 'process.stdin.resume()';
  const inner = `require('node:child_process').spawn(process.execPath, ['--eval', '${waiting}', 'the-engine'], { stdio: ['pipe', 'inherit', 'inherit'] }).once('spawn', () => process.stdout.write('ready'))`;
  const child = spawn(process.execPath, ['--eval', inner], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const tree = await listProcessTree(child.pid ?? 0);
  const grandchild = tree.find(({ pid }) => pid !== child.pid);
  expect(tree.map(({ pid }) => pid)).toContain(child.pid);
  expect(grandchild?.commandLine).toContain('the-engine');
  expect(isRunning(grandchild?.pid ?? 0)).toBe(true);
  process.kill(grandchild?.pid ?? 0, 'SIGKILL');
  await ended;
  expect(await listProcessTree(child.pid ?? 0)).toEqual([]);
});
