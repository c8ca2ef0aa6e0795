import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RequestInput } from '../electron/core/contract/contract.ts';
import { type EngineHost, type EngineHostOptions, startEngineHost } from '../electron/main/engine-host.ts';
import { createUtilityProcesses, type UtilityProcesses } from './electron-stand-in/utility-process.ts';

type Fork = EngineHostOptions['fork'];

let processes: UtilityProcesses;
let hosts: EngineHost[] = [];
let log: string[] = [];
let restarts = 0;

beforeEach(() => {
  processes = createUtilityProcesses({ isAppReady: () => true, isPackaged: false });
  hosts = [];
  log = [];
  restarts = 0;
});
afterEach(() => {
  for (const host of hosts) void host.close();
  processes.killAll();
});

function start(environment: NodeJS.ProcessEnv = {}, closingMs = 200) {
  const { fork } = processes.module as { readonly fork: Fork };
  const host = startEngineHost({
    fork,
    modulePath: path.join(import.meta.dirname, 'fixtures/odd-engine.ts'),
    environment: { PATH: process.env['PATH'], ...environment },
    onChange: () => undefined,
    resolveProxy: async () => 'DIRECT',
    onRestarted: () => {
      restarts += 1;
    },
    onNotice: () => undefined,
    onOpenBrowser: () => undefined,
    onSecret: () => undefined,
    onGone: () => undefined,
    logError: (...words) => log.push(words.join(' ')),
    closingMs,
  });
  hosts.push(host);
  const ask = (what: string) =>
    host.request('setAsideRun', { what } as unknown as RequestInput<'setAsideRun'>);
  return { host, ask };
}

const logged = () => log.join('\n');
const bug = { ok: false, failure: { code: 'bug' } };
const gone = { ok: false, failure: { code: 'engine-gone' } };

test('an answer that cannot be cloned is a bug, told and logged; the engine lives on', async () => {
  const { ask } = start();
  expect(await ask('answer a function')).toEqual(bug);
  expect(await ask('throw in an answer')).toEqual(bug);
  expect(logged()).toContain('could not be cloned');
  expect(logged()).toContain('canary-answer');
  expect(await ask('answer')).toMatchObject({ ok: true });
  expect(restarts).toBe(0);
});

test('a rejection that nothing handles is logged, and ends nothing', async () => {
  const { ask } = start();
  void ask('reject on its own');
  await expect.poll(logged).toContain('canary-rejection');
  expect(await ask('answer')).toMatchObject({ ok: true });
  expect(restarts).toBe(0);
});

test('an uncaught exception is logged with its stack, and whatever waits is answered', async () => {
  const { ask } = start();
  const waiting = ask('stay silent');
  void ask('throw on its own');
  expect(await waiting).toEqual(gone);
  expect(logged()).toContain('odd-engine.ts');
  expect(logged()).toContain('canary-exception');
  await expect.poll(() => restarts).toBe(1);
  expect(await ask('answer')).toMatchObject({ ok: true });
});

test('a fatal error of V8 is logged without the environment, and the engine starts again', async () => {
  const { ask } = start({ NODE_OPTIONS: '--max-old-space-size=32' });
  process.env['CANARY'] = 'canary-environment';
  expect(await ask('run out of memory')).toEqual(gone);
  expect(logged()).toMatch(/FatalError in \S+: .*heap/);
  expect(logged()).not.toContain('canary-environment');
  await expect.poll(() => restarts).toBe(1);
});

test('a request that cannot be sent rejects, and is not waited for', async () => {
  const { host, ask } = start();
  const input = { run: () => undefined } as unknown as RequestInput<'setAsideRun'>;
  await expect(host.request('setAsideRun', input)).rejects.toThrow('could not be cloned');
  expect(await ask('answer')).toMatchObject({ ok: true });
});

test('an engine that hangs when the app quits is killed', async () => {
  const { host, ask } = start();
  await ask('answer');
  const waiting = ask('stay silent');
  await host.close();
  expect(await waiting).toEqual(gone);
  expect(await ask('answer')).toEqual(gone);
  await expect.poll(() => processes.killAll()).toBe(0);
  expect(restarts).toBe(0);
});

test('an engine is replaced by one with another environment, which is no death of it', async () => {
  const { host, ask } = start({ PICTURE_DAY_STATE: 'own' });
  expect(await ask('answer its state folder')).toBe('own');
  const waiting = ask('stay silent');
  const replaced = host.replace({ PICTURE_DAY_STATE: 'practice' });
  expect(await waiting).toEqual(gone);
  await replaced;
  expect(await ask('answer its state folder')).toBe('practice');
  await host.replace({});
  expect(await ask('answer its state folder')).toBe('own');
  expect(restarts).toBe(0);
  expect(logged()).not.toContain('ended by itself');
});
