import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startProxy } from '../../e2e/fixtures/proxy.ts';
import { createTlsAuthority } from '../../e2e/fixtures/tls-authority.ts';
import { startServer } from '../../e2e/fixtures/tls-server.ts';
import type { Change } from '../core/contract/snapshot.ts';
import { checkStepNames } from '../core/network/connection-check.ts';
import { type NetworkSettings, networkSettingsSchema } from '../core/network/network-settings.ts';
import { createEngine } from './create-engine.ts';

const token = 'canary-token';
const proxyPassword = 'canary-password';
const authority = createTlsAuthority('Oak Hill Filter CA');
const opened: { close(): Promise<unknown> }[] = [];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'network-'));
  await writeFile(path.join(folder, 'authority.pem'), authority.cert);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const it of opened.splice(0).reverse()) await it.close();
});

async function keepOpen<Open extends { close(): Promise<unknown> }>(opening: Promise<Open>): Promise<Open> {
  const open = await opening;
  opened.push(open);
  return open;
}

const session = JSON.stringify({
  system: { name: 'Oak Hill SIS' },
  user: { name: 'Robin' },
  permissions: ['Import Student Photos'],
  limits: { maxArchiveBytes: 60_000_000 },
});

/** A SIS that says who one is, and has no roster. */
async function startSis(certificate?: ReturnType<typeof authority.issue>): Promise<number> {
  const server = await keepOpen(
    startServer((message, response) => {
      const isSession = message.url?.endsWith('/session') === true;
      response.writeHead(isSession ? 200 : 404, { 'content-type': 'application/json' });
      response.end(isSession ? session : '{}');
    }, certificate),
  );
  return server.port;
}

async function startEngine() {
  const engine = await keepOpen(createEngine({ tempFolderParent: folder, stallMs: 5_000 }));
  const changes: Change[] = [];
  engine.subscribe((change) => changes.push(change));
  const setNetwork = (settings: Partial<NetworkSettings>) =>
    engine.request('setNetwork', { settings: networkSettingsSchema.parse(settings), proxyPassword });
  return { engine, changes, setNetwork };
}

test('another proxy holds for the next request, without a new start', async () => {
  const url = `http://sis.example.test:${await startSis()}`;
  const proxy = await keepOpen(startProxy({ login: `oak:${proxyPassword}` }));
  const { engine, changes, setNetwork } = await startEngine();
  const signIn = () => engine.request('connect', { url, token });

  await signIn();
  expect(changes.at(-1)?.connection).toMatchObject({
    kind: 'failed',
    failure: { code: 'sis-unreachable' },
  });
  await setNetwork({
    proxy: { kind: 'manual', url: `127.0.0.1:${proxy.port}` },
    proxyUser: 'oak',
  });
  await signIn();
  expect(changes.at(-1)?.connection).toMatchObject({ kind: 'connected', system: 'Oak Hill SIS' });
  expect(proxy.seen.length).toBeGreaterThan(0);
  await setNetwork({ proxy: { kind: 'none' } });
  await signIn();
  expect(changes.at(-1)?.connection).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(changes)).not.toMatch(/canary/);
});

test('a check tells its steps as they end, by the settings of the moment, and tells no secret', async () => {
  const url = `https://localhost:${await startSis(authority.issue({ names: ['localhost'] }))}`;
  const { engine, changes, setNetwork } = await startEngine();

  const first = await engine.request('checkConnection', { url, token });
  expect(first).toMatchObject({ ok: true, value: { url } });
  const states = (value: typeof first) =>
    value.ok ? value.value.steps.map(({ name, state }) => `${name} ${state}`) : [];
  expect(states(first)).toContain('tls failed');
  expect(states(first)).toContain('sign-in skipped');
  expect(JSON.stringify(first)).toContain('Oak Hill Filter CA');

  await setNetwork({ extraCaFile: path.join(folder, 'authority.pem') });
  const second = await engine.request('checkConnection', { url, token });
  expect(states(second)).toHaveLength(checkStepNames.length);
  expect(states(second).filter((state) => state.endsWith('ok'))).toHaveLength(checkStepNames.length);

  const told = changes.flatMap(({ connectionCheck }) => connectionCheck ?? []);
  expect(told.at(-1)).toEqual({ kind: 'checked', check: second.ok ? second.value : null });
  expect(JSON.stringify([told, first, second])).not.toMatch(/canary/);
});

test('a check that is asked for anew ends the former one', async () => {
  const silent = await keepOpen(startServer(() => undefined));
  const { engine } = await startEngine();
  const former = engine.request('checkConnection', { url: `http://localhost:${silent.port}`, token });
  const port = await startSis();
  const latter = engine.request('checkConnection', { url: `http://localhost:${port}`, token });
  expect(await former).toEqual({ ok: false, failure: { code: 'cancelled' } });
  expect(await latter).toMatchObject({ ok: true, value: { url: `http://localhost:${port}` } });
});

test('an address that is none is a failure, and no check is left standing', async () => {
  const { engine, changes } = await startEngine();
  const result = await engine.request('checkConnection', { url: 'the sis', token });
  expect(result).toMatchObject({ ok: false, failure: { code: 'sis-address' } });
  expect(changes.at(-1)?.connectionCheck).toEqual({ kind: 'none' });
});
