import { afterEach, expect, test } from 'vitest';
import { startServer } from '../../e2e/fixtures/tls-server.ts';
import { networkSettingsSchema } from '../core/network/network-settings.ts';
import type { Policy } from '../core/policy/policy-schema.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { createEngine } from './create-engine.ts';

const opened: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const it of opened.splice(0).reverse()) await it.close();
});

/** A server that counts who comes, and answers every request with this. */
async function startCounter(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const seen: { readonly url: string; readonly headers: Readonly<Record<string, unknown>> }[] = [];
  const server = await startServer((message, response) => {
    seen.push({ url: message.url ?? '', headers: message.headers });
    response.writeHead(status, headers);
    response.end(body);
  });
  opened.push(server);
  return { url: `http://127.0.0.1:${server.port}`, seen };
}

async function startEngine(policy?: PolicyState) {
  const engine = await createEngine(policy ? { policy } : {});
  opened.push(engine);
  return engine;
}

const managed = (policy: Policy): PolicyState => ({ kind: 'managed', file: '/etc/p.json', policy });
const broken: PolicyState = { kind: 'broken', file: '/etc/picture-day/policy.json', problems: ['Line 1.'] };
const token = 'canary-token';

test('no byte goes to a SIS that is not the managed one', async () => {
  const other = await startCounter(401, '{}');
  const engine = await startEngine(managed({ sisAddress: 'https://sis.example.org' }));
  const failure = { code: 'policy-sis', detail: 'https://sis.example.org' };
  expect(await engine.request('connect', { url: other.url, token })).toEqual({ ok: false, failure });
  expect(await engine.request('checkConnection', { url: other.url, token })).toEqual({ ok: false, failure });
  expect(other.seen).toEqual([]);
});

test('nor to any SIS while the policy is broken; the same SIS without a policy is asked', async () => {
  const sis = await startCounter(401, '{}');
  const held = await startEngine(broken);
  const failure = { code: 'policy-broken', detail: '/etc/picture-day/policy.json' };
  expect(await held.request('connect', { url: sis.url, token })).toEqual({ ok: false, failure });
  expect(await held.request('upload', {})).toEqual({ ok: false, failure });
  expect(sis.seen).toEqual([]);
  const free = await startEngine();
  await free.request('connect', { url: sis.url, token });
  expect(sis.seen).not.toEqual([]);
});

test('requests go through the managed proxy from the first one on', async () => {
  const proxy = await startCounter(502, '');
  const engine = await startEngine(managed({ proxy: proxy.url }));
  const url = 'http://sis.example.org';
  await engine.request('connect', { url, token });
  const before = proxy.seen.length;
  expect(before).toBeGreaterThan(0);
  const settings = networkSettingsSchema.parse({ proxy: { kind: 'none' } });
  await engine.request('setNetwork', { settings, proxyPassword: null });
  await engine.request('connect', { url, token });
  expect(proxy.seen.length).toBeGreaterThan(before);
});

const release = {
  tag_name: 'v9.0.0',
  body: 'Faster',
  draft: false,
  prerelease: false,
};

test('a release is asked for in one request that tells nothing of anybody', async () => {
  const answer = { ...release, html_url: 'http://127.0.0.1:9/get' };
  const server = await startCounter(200, JSON.stringify(answer));
  const engine = await startEngine();
  const address = `${server.url}/latest`;
  expect(await engine.request('latestRelease', { address })).toEqual({
    ok: true,
    value: { release: { version: '9.0.0', notes: 'Faster', pageUrl: 'http://127.0.0.1:9/get' } },
  });
  expect(server.seen).toHaveLength(1);
  expect(server.seen[0]?.url).toBe('/latest');
  const { host, connection, accept, 'user-agent': agent, ...more } = server.seen[0]?.headers ?? {};
  expect({ accept, agent }).toEqual({ accept: 'application/json', agent: 'Picture-Day' });
  expect(Object.keys(more).filter((name) => name !== 'accept-encoding')).toEqual([]);
});

test.each([
  ['an error', 500, '{}', {}],
  ['a limit', 403, '{"message":"API rate limit exceeded"}', {}],
  ['a sign-in page', 200, '<html>', {}],
  ['a pre-release', 200, JSON.stringify({ ...release, prerelease: true, html_url: 'http://127.0.0.1/' }), {}],
])('%s is no release', async (_what, status, body, headers) => {
  const server = await startCounter(status, body, headers);
  const engine = await startEngine();
  expect(await engine.request('latestRelease', { address: server.url })).toEqual({
    ok: false,
    failure: { code: 'update-failed', detail: '127.0.0.1' },
  });
  expect(server.seen).toHaveLength(1);
});

test('a redirect is not followed, and an address that others could change on the way is not asked', async () => {
  const target = await startCounter(200, JSON.stringify({ ...release, html_url: 'http://127.0.0.1/' }));
  const server = await startCounter(302, '', { location: target.url });
  const engine = await startEngine();
  expect(await engine.request('latestRelease', { address: server.url })).toMatchObject({ ok: false });
  expect(target.seen).toEqual([]);
  expect(await engine.request('latestRelease', { address: 'http://updates.example.org' })).toMatchObject({
    failure: { code: 'update-failed' },
  });
});
