import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import {
  clientId,
  closeAfterwards,
  failureAt,
  makeTransport,
  openOAuth,
  serviceAt,
  signal,
} from '../../../../e2e/fixtures/cloud-bench.ts';
import { askForRedirect, createBrowser, visit } from '../../../../e2e/fixtures/fake-browser.ts';
import { authority, openProxy } from '../../../../e2e/fixtures/transport-bench.ts';
import { testWith } from '../../fixtures/test-with.ts';
import { type SignInOptions, signIn } from './sign-in.ts';
import { readStoredSecret } from './sign-in-service.ts';

const browse = (change?: (redirect: URL) => void) => createBrowser(authority.cert, change);

async function optionsFor(more: Partial<SignInOptions>): Promise<SignInOptions> {
  return {
    clientId,
    clientSecret: null,
    transport: await makeTransport(),
    openBrowser: () => undefined,
    signal,
    ...more,
  };
}

test.each(['127.0.0.1', 'localhost'] as const)(
  'somebody signs in, and comes back to %s',
  async (redirectHost) => {
    const server = await openOAuth({ redirectHost, clientSecret: 'no-real-secret' });
    const browser = browse();
    const options = await optionsFor({ openBrowser: browser.open, clientSecret: 'no-real-secret' });
    const { secret, user } = await signIn(serviceAt(server, { redirectHost }), options);
    expect(user).toBe('it@oakhill.test');
    expect(readStoredSecret(secret)).toMatchObject({ user, clientSecret: 'no-real-secret' });
    expect(server.secrets).toContain(readStoredSecret(secret).refreshToken);
    expect(server.seen).toEqual({ authorizations: 1, exchanges: 1, refreshes: 0 });
    const [page] = browser.pages;
    expect(page?.status).toBe(200);
    expect(page?.text).toContain('You can close this tab');
    expect(page?.headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test('the address for the browser lets nobody in: no code, token, verifier or client secret is in it', async () => {
  const server = await openOAuth({ clientSecret: 'no-real-secret' });
  const urls: string[] = [];
  const browser = browse();
  const openBrowser = (url: string) => {
    urls.push(url);
    return browser.open(url);
  };
  await signIn(serviceAt(server), await optionsFor({ openBrowser, clientSecret: 'no-real-secret' }));
  const [url = ''] = urls;
  expect(url).toContain('code_challenge_method=S256');
  for (const secret of server.secrets) expect(url).not.toContain(secret);
});

test.each([-3_700_000, 3_700_000])('a clock that is off by %i ms keeps nobody out', async (clockOffsetMs) => {
  const server = await openOAuth({ clockOffsetMs });
  const { user } = await signIn(serviceAt(server), await optionsFor({ openBrowser: browse().open }));
  expect(user).toBe('it@oakhill.test');
});

test.each([
  ['access_denied', '', 'sign-in-declined'],
  ['admin_policy_enforced', '', 'sign-in-blocked'],
  ['consent_required', 'AADSTS65001: The user or administrator has not consented', 'sign-in-blocked'],
  ['access_denied', 'AADSTS90094: An administrator has to consent', 'sign-in-blocked'],
  ['access_denied', 'AADSTS50020: User account does not exist in tenant', 'sign-in-other-account'],
  ['access_denied', 'AADSTS999999: a number that nobody knows', 'sign-in-declined'],
  ['org_internal', '', 'sign-in-other-account'],
  ['temporarily_unavailable', '', 'system-busy'],
  ['unauthorized_client', '', 'system-not-set-up'],
])('%s in the browser (%s) is %s', async (error, description, code) => {
  const server = await openOAuth();
  server.refuseNext(error, description);
  const browser = browse();
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser: browser.open }));
  expect(await failureAt(server, signing)).toMatchObject({ code });
  await expect.poll(() => browser.pages[0]?.text).toContain('The sign-in was not finished');
  expect(server.seen.exchanges).toBe(0);
});

test.each<[string, (redirect: URL) => void]>([
  ['another state', (url) => url.searchParams.set('state', 'a'.repeat(43))],
  ['no state', (url) => url.searchParams.delete('state')],
  ['two states', (url) => url.searchParams.append('state', url.searchParams.get('state') ?? '')],
  ['another issuer', (url) => url.searchParams.set('iss', 'https://evil.example.test')],
])('an answer with %s is refused, and its code is not used', async (_what, change) => {
  const server = await openOAuth();
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser: browse(change).open }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'sign-in-mixed-up' });
  expect(server.seen.exchanges).toBe(0);
});

test('a code that was given to somebody else signs nobody in: the verifier does not fit', async () => {
  const server = await openOAuth();
  const openBrowser = async (url: string) => {
    const other = new URL(url);
    other.searchParams.set('code_challenge', 'A'.repeat(43));
    const location = await askForRedirect(other.href, authority.cert);
    await visit(location ?? '');
  };
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'sign-in-mixed-up' });
  expect(server.seen.exchanges).toBe(0);
});

test('who does not allow everything that is needed is told so', async () => {
  const server = await openOAuth();
  server.grantOnly('openid email');
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser: browse().open }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'sign-in-declined' });
});

test('a browser tab that is closed ends the sign-in when its time is up, and nothing listens any more', async () => {
  const server = await openOAuth();
  let redirectUri = '';
  const openBrowser = (url: string) => {
    redirectUri = new URL(url).searchParams.get('redirect_uri') ?? '';
  };
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser, timeoutMs: 50 }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'sign-in-timed-out' });
  await expect(visit(`${redirectUri}/`)).rejects.toThrow();
});

test('a stopped sign-in ends with the reason, and nothing listens any more', async () => {
  const server = await openOAuth();
  const stop = new AbortController();
  let redirectUri = '';
  const openBrowser = (url: string) => {
    redirectUri = new URL(url).searchParams.get('redirect_uri') ?? '';
    stop.abort(new Error('stopped'));
  };
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser, signal: stop.signal }));
  await expect(signing).rejects.toThrow('stopped');
  await expect(visit(`${redirectUri}/`)).rejects.toThrow();
});

test('a program that opens the browser, and ends only with it, keeps nobody waiting', async () => {
  const server = await openOAuth();
  const browser = browse();
  const openBrowser = (url: string) => browser.open(url).then(() => new Promise<void>(() => undefined));
  await signIn(serviceAt(server), await optionsFor({ openBrowser }));
});

test('a browser that cannot be opened is said at once', async () => {
  const server = await openOAuth();
  const openBrowser = () => Promise.reject(new Error('no browser'));
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'sign-in-no-browser' });
});

/** Another program listens on the port that is tried first. */
async function signInDespite(address: string) {
  const holder = createServer().listen(0, address);
  closeAfterwards({ close: () => new Promise((resolve) => holder.close(() => resolve())) });
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const server = await openOAuth({ redirectHost: 'localhost' });
  const ports: string[] = [];
  const browser = browse((redirect) => ports.push(redirect.port));
  const options = await optionsFor({ openBrowser: browser.open, pickPort: () => port });
  await signIn(serviceAt(server, { redirectHost: 'localhost' }), options);
  expect(ports).toHaveLength(1);
  expect(ports).not.toContain(String(port));
}

test('where another program has the port, another one is taken', () => signInDespite('127.0.0.1'));

testWith('loopbackIpv6')('where another program has the port of IPv6 only, another one is taken', () =>
  signInDespite('::1'),
);

test('what is no answer is turned away, and the sign-in goes on', async () => {
  const server = await openOAuth();
  const statuses: number[] = [];
  const knock = async (url: string) => {
    const location = (await askForRedirect(url, authority.cert)) ?? '';
    const { origin, search } = new URL(location);
    const code = `${origin}/${search}`;
    for (const [address, init] of [
      [`${origin}/favicon.ico`, {}],
      [`${origin}/`, {}],
      [`${origin}/callback${search}`, {}],
      [code, { method: 'POST' }],
      [code, { method: 'HEAD' }],
      [code.replace('127.0.0.1', 'localhost'), {}],
    ] as const) {
      statuses.push((await visit(address, init)).status);
    }
    statuses.push((await visit(code)).status);
    // The page has been delivered: there is nothing more to ask.
    await expect(visit(code)).rejects.toThrow();
  };
  let knocking: Promise<void> | null = null;
  const openBrowser = (url: string) => {
    knocking = knock(url);
  };
  await signIn(serviceAt(server), await optionsFor({ openBrowser }));
  await knocking;
  expect(statuses).toEqual([404, 404, 404, 405, 405, 421, 200]);
});

const html = { 'content-type': 'text/html' };

test.each([
  [503, 'busy', { 'retry-after': '7' }, 'system-busy'],
  [500, '{"error":"server_error"}', { 'content-type': 'application/json' }, 'system-error'],
  [200, '<html>Blocked by your web filter</html>', html, 'system-not-understood'],
  [200, '{"access_token":1}', { 'content-type': 'application/json' }, 'system-not-understood'],
  [302, '', { location: 'https://portal.example.test' }, 'system-not-understood'],
  [403, '<html>Blocked</html>', html, 'system-not-understood'],
])('an answer %i %j of the token endpoint (%j) is %s', async (status, body, headers, code) => {
  const server = await openOAuth();
  server.answerTokensNext(status, body, headers);
  const signing = signIn(serviceAt(server), await optionsFor({ openBrowser: browse().open }));
  expect(await failureAt(server, signing)).toMatchObject({ code });
});

test.each([
  [null, 'the client secret is missing or wrong'],
  ['another', 'the client ID or client secret is wrong'],
])(
  'the client secret %j of a client that has one is said to be missing or wrong',
  async (clientSecret, detail) => {
    const server = await openOAuth({ clientSecret: 'no-real-secret' });
    const signing = signIn(serviceAt(server), await optionsFor({ openBrowser: browse().open, clientSecret }));
    expect(await failureAt(server, signing)).toEqual({ code: 'system-not-set-up', detail });
  },
);

test('a token endpoint that is not there is unreachable', async () => {
  const server = await openOAuth();
  const service = serviceAt(server, { tokenEndpoint: 'https://localhost:1/token' });
  const signing = signIn(service, await optionsFor({ openBrowser: browse().open }));
  expect(await failureAt(server, signing)).toMatchObject({ code: 'system-unreachable' });
});

test("codes go to the token endpoint through the network's proxy", async () => {
  const server = await openOAuth();
  const proxy = await openProxy();
  const url = `http://127.0.0.1:${proxy.port}`;
  const transport = await makeTransport({ kind: 'manual', url });
  const tokenEndpoint = server.tokenEndpoint.replace('localhost', 'sis.example.test');
  const options = await optionsFor({ openBrowser: browse().open, transport });
  await signIn(serviceAt(server, { tokenEndpoint }), options);
  expect(proxy.seen).toHaveLength(1);
});
