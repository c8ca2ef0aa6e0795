import { afterEach, expect, test } from 'vitest';
import { type ProxyOptions, startProxy } from '../../../e2e/fixtures/proxy.ts';
import { issueSelfSigned } from '../../../e2e/fixtures/tls-authority.ts';
import { startServer, type TestServer } from '../../../e2e/fixtures/tls-server.ts';
import { runWords } from '../fixtures/run-words.ts';

const token = 'canary-token';
const opened: TestServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0).reverse()) await server.close();
});

async function check(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const told = await runWords(['check-connection', ...words], { environment, folder: import.meta.dirname });
  expect(told.out + told.err).not.toContain('canary');
  return told;
}

async function startSis(permissions: readonly string[] = ['Import Student Photos']): Promise<number> {
  const sis = await startServer((message, response) => {
    const isKnown = message.headers.authorization === `Bearer ${token}`;
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
    const limits = { maxArchiveBytes: 60_000_000 };
    response.end(
      isKnown
        ? JSON.stringify({ system: { name: 'Oak Hill SIS' }, user: { name: 'Robin' }, permissions, limits })
        : '{}',
    );
  });
  opened.push(sis);
  return sis.port;
}

async function openProxy(options: ProxyOptions) {
  const proxy = await startProxy(options);
  opened.push(proxy);
  return proxy;
}

test('a way that is free ends with 0, through the proxy of the environment', async () => {
  const proxy = await openProxy({ login: 'oak:canary-password' });
  const url = `http://sis.example.test:${await startSis()}`;
  const environment = { TOKEN: token, http_proxy: `http://oak:canary-password@127.0.0.1:${proxy.port}` };
  const { status, out } = await check(['--sis', url, '--token-env', 'TOKEN'], environment);
  expect(status).toBe(0);
  expect(out).toContain('Signed in to Oak Hill SIS.');
  expect(out).toContain("set in this computer's environment variables");
  expect(proxy.seen.length).toBeGreaterThan(0);
});

test('a step that fails ends with 3; it is on stderr, and the whole report on stdout', async () => {
  const server = await startServer(() => undefined, issueSelfSigned({ names: ['localhost'] }));
  opened.push(server);
  const { status, out, err } = await check(['--sis', `https://localhost:${server.port}`], {
    PICTURE_DAY_TOKEN: token,
  });
  expect(status).toBe(3);
  expect(err).toContain('is self-signed ("localhost")');
  expect(out).toContain('[FAILED] Secure connection (HTTPS)');
  expect(out).toContain('[not tried] Sign in');
});

test('without a token the way is checked all the same', async () => {
  const url = `http://localhost:${await startSis()}`;
  const { status, out, err } = await check(['--sis', url, '--json'], {});
  expect(status).toBe(3);
  expect(err).toContain('No access token');
  const steps: readonly { readonly name: string; readonly state: string }[] = JSON.parse(out).steps;
  const failed = steps.filter(({ state }) => state === 'failed').map(({ name }) => name);
  expect(failed).toEqual(['sign-in']);
  expect(JSON.parse(out)).toMatchObject({ url, startedAt: expect.any(String) });
});

test('a missing permission ends with 3 as well: nothing could be uploaded', async () => {
  const url = `http://localhost:${await startSis([])}`;
  const { status, err } = await check(['--sis', url], { PICTURE_DAY_TOKEN: token });
  expect(status).toBe(3);
  expect(err).toContain('"Import Student Photos"');
});

test.each<readonly [string, readonly string[], number, RegExp]>([
  ['no address', [], 2, /takes --sis/],
  ['an address that is none', ['--sis', 'the sis'], 3, /not a SIS web address/],
])('%s is said', async (_what, words, wanted, sentence) => {
  const { status, out, err } = await check(words, {});
  expect([status, out]).toEqual([wanted, '']);
  expect(err).toMatch(sentence);
});
