import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ProxyOptions, startProxy } from '../../../../e2e/fixtures/proxy.ts';
import {
  createTlsAuthority,
  issueSelfSigned,
  type ServerCertificate,
} from '../../../../e2e/fixtures/tls-authority.ts';
import { startServer } from '../../../../e2e/fixtures/tls-server.ts';
import type { CheckStepName } from '../../../core/network/connection-check.ts';
import { type NetworkSettings, networkSettingsSchema } from '../../../core/network/network-settings.ts';
import { reportConnection } from '../../../core/text/report-connection.ts';
import { checkConnection } from './check-connection.ts';

const authority = createTlsAuthority('Oak Hill Filter CA');
const token = 'canary-token';
const password = 'canary+password';
const opened: { close(): Promise<void> }[] = [];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
  await writeFile(path.join(folder, 'authority.pem'), authority.cert);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const it of opened.splice(0)) await it.close();
});

const session = {
  system: { name: 'Oak Hill SIS' },
  user: { name: 'Robin' },
  permissions: ['Import Student Photos'],
  limits: { maxArchiveBytes: 60_000_000 },
};

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
}

const json = (body: unknown, status = 200): Answer => ({ status, body: JSON.stringify(body) });

async function serve(answer: Answer, certificate?: ServerCertificate): Promise<number> {
  const server = await startServer((_message, response) => {
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/json' });
    response.end(answer.body);
  }, certificate);
  opened.push(server);
  return server.port;
}

async function openProxy(options: ProxyOptions) {
  const proxy = await startProxy(options);
  opened.push(proxy);
  return proxy;
}

interface Wishes {
  readonly proxy?: NetworkSettings['proxy'];
  readonly environment?: Readonly<Record<string, string>>;
}

async function check(url: string, { proxy = { kind: 'system' }, environment = {} }: Wishes = {}) {
  const extraCaFile = path.join(folder, 'authority.pem');
  const settings = networkSettingsSchema.parse({ proxy, proxyUser: 'oak', extraCaFile });
  const heard: CheckStepName[] = [];
  const network = { settings, proxyPassword: password, environment };
  const { signal } = new AbortController();
  const done = await checkConnection({ url, token, network }, signal, ({ name }) => heard.push(name));
  expect(heard).toEqual(['name', 'tcp', 'proxy', 'tls', 'sign-in', 'permission', 'limit']);
  const report = reportConnection(done, { version: '1.2.3', system: 'Windows 10.0.22631, x64' });
  expect(report).toContain('Picture Day: 1.2.3\nComputer: Windows 10.0.22631, x64\n');
  const basic = Buffer.from(`oak:${password}`).toString('base64');
  for (const text of [report, JSON.stringify(done)]) {
    for (const secret of [token, password, encodeURIComponent(password), basic])
      expect(text).not.toContain(secret);
  }
  const states = done.steps.map(({ name, state }) => `${name} ${state}`);
  return { report, states, failed: states.filter((state) => state.endsWith('failed')) };
}

const good = () => authority.issue({ names: ['localhost', 'sis.example.test'] });
const dayMs = 86_400_000;

test('where all is well, every step says so, and whose certificate it is', async () => {
  const { report, failed, states } = await check(`https://localhost:${await serve(json(session), good())}`);
  expect(failed).toEqual([]);
  expect(states.filter((state) => state.endsWith('ok'))).toHaveLength(7);
  for (const words of ['issuer: Oak Hill Filter CA', 'Signed in to Oak Hill SIS', '60 MB', 'No proxy']) {
    expect(report).toContain(words);
  }
  // Who signs in is nobody's business at IT.
  expect(report).not.toContain('Robin');
});

test.each<readonly [string, () => Promise<string>, CheckStepName, string]>([
  ['a name that nobody knows', async () => 'https://sis.oak-hill.invalid', 'name', 'sis.oak-hill.invalid'],
  [
    'a closed port',
    async () => {
      const port = await serve({});
      await opened.pop()?.close();
      return `https://localhost:${port}`;
    },
    'tcp',
    'firewall',
  ],
  [
    'a server without TLS',
    async () => `https://localhost:${await serve(json(session))}`,
    'tls',
    'does not answer with an encrypted connection',
  ],
  [
    'a certificate signed by itself',
    async () => `https://localhost:${await serve(json(session), issueSelfSigned({ names: ['localhost'] }))}`,
    'tls',
    'issuer: localhost',
  ],
  [
    'a certificate that ran out',
    async () => {
      const dates = { validFrom: new Date(0), validTo: new Date(Date.now() - dayMs) };
      return `https://localhost:${await serve(json(session), authority.issue({ names: ['localhost'], ...dates }))}`;
    },
    'tls',
    'expired on',
  ],
  [
    'a certificate for another name',
    async () =>
      `https://localhost:${await serve(json(session), authority.issue({ names: ['other.example.test'] }))}`,
    'tls',
    'names: other.example.test',
  ],
  [
    'the page of a filter',
    async () => `http://localhost:${await serve({ type: 'text/html', body: '<h1>Blocked</h1>' })}`,
    'sign-in',
    'without a web filter',
  ],
  [
    'a token that is not accepted, and repeated by the server',
    async () => `http://localhost:${await serve(json({ title: `No: ${token}` }, 401))}`,
    'sign-in',
    'does not accept this access token',
  ],
  [
    'a refusal that repeats the token',
    async () => `http://localhost:${await serve(json({ title: `No: ${token}` }, 422))}`,
    'sign-in',
    'No: [removed]',
  ],
  [
    'no permission',
    async () => `http://localhost:${await serve(json({ ...session, permissions: [] }))}`,
    'permission',
    'SFTP',
  ],
  [
    'a limit for nothing',
    async () => `http://localhost:${await serve(json({ ...session, limits: { maxArchiveBytes: 500_000 } }))}`,
    'limit',
    '500 KB',
  ],
])('%s fails at its step, with what to do', async (_what, open, step, words) => {
  const { failed, report, states } = await check(await open());
  expect(failed).toEqual([`${step} failed`]);
  expect(report).toContain(words);
  expect(report).toContain('What to do: ');
  const after = states
    .slice(states.indexOf(`${step} failed`) + 1)
    .filter((state) => !state.startsWith('limit'));
  for (const state of after) expect(state).toMatch(/skipped$/);
});

test('a small limit is no failure, and is said', async () => {
  const small = { ...session, limits: { maxArchiveBytes: 8_000_000 } };
  const { failed, report } = await check(`http://localhost:${await serve(json(small))}`);
  expect(failed).toEqual([]);
  expect(report).toContain('at most 8 MB');
});

test('the way through a proxy is named, whoever chose it, and its password is not', async () => {
  const port = await serve(json(session), good());
  const { port: proxyPort } = await openProxy({ login: `oak:${password}` });
  const url = `https://sis.example.test:${port}`;
  const chosen = await check(url, { proxy: { kind: 'manual', url: `127.0.0.1:${proxyPort}` } });
  expect(chosen.failed).toEqual([]);
  expect(chosen.report).toContain(`The proxy 127.0.0.1:${proxyPort} lets Picture Day through`);
  const environment = { HTTPS_PROXY: `http://oak:${encodeURIComponent(password)}@127.0.0.1:${proxyPort}` };
  const found = await check(url, { environment });
  expect(found.failed).toEqual([]);
  expect(found.report).toContain('environment');
});

test.each<readonly [string, ProxyOptions, string]>([
  ['wants another password', { login: 'oak:other' }, 'user name and password'],
  ['forbids it', { refuseWith: 403 }, 'answers 403'],
])('a proxy that %s fails at its step', async (_what, options, words) => {
  const { port } = await openProxy(options);
  const { failed, report } = await check('https://sis.example.test', {
    proxy: { kind: 'manual', url: `127.0.0.1:${port}` },
  });
  expect(failed).toEqual(['proxy failed']);
  expect(report).toContain(words);
});

test('of several proxies of a PAC file, the first that is there is used', async () => {
  const port = await serve(json(session), good());
  const proxy = await openProxy({ login: `oak:${password}` });
  const pac = path.join(folder, 'several.pac');
  const answer = `PROXY 127.0.0.1:9; PROXY 127.0.0.1:${proxy.port}; DIRECT`;
  await writeFile(pac, `function FindProxyForURL() { return '${answer}'; }`);
  const { failed, report } = await check(`https://sis.example.test:${port}`, {
    proxy: { kind: 'pac', url: pac },
  });
  expect(failed).toEqual([]);
  expect(report).toContain(`127.0.0.1:${proxy.port}`);
});

test('it stops when it is told to', async () => {
  const settings = networkSettingsSchema.parse({});
  const network = { settings, proxyPassword: null, environment: {} };
  const aborted = AbortSignal.abort(new Error('enough'));
  const url = 'http://localhost:9';
  await expect(checkConnection({ url, token, network }, aborted, () => undefined)).rejects.toThrow('enough');
});
