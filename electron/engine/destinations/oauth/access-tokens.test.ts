import { expect, test } from 'vitest';
import {
  clientId,
  failureAt,
  makeTransport,
  openOAuth,
  serviceAt,
  signal,
} from '../../../../e2e/fixtures/cloud-bench.ts';
import { createBrowser } from '../../../../e2e/fixtures/fake-browser.ts';
import type { OAuthServer, OAuthServerOptions } from '../../../../e2e/fixtures/oauth-server.ts';
import { authority } from '../../../../e2e/fixtures/transport-bench.ts';
import { type AccessTokensOptions, createAccessTokens } from './access-tokens.ts';
import { signIn } from './sign-in.ts';

async function signedIn(wishes: Partial<OAuthServerOptions> = {}) {
  const server = await openOAuth(wishes);
  const transport = await makeTransport();
  const openBrowser = createBrowser(authority.cert).open;
  const options = { clientId, clientSecret: null, transport, openBrowser, signal };
  const { secret } = await signIn(serviceAt(server), options);
  const kept = [secret];
  const open = (more: Partial<AccessTokensOptions> = {}) =>
    createAccessTokens(serviceAt(server), {
      clientId,
      secret: kept.at(-1) ?? '',
      transport,
      onSecret: (next) => kept.push(next),
      ...more,
    });
  return { server, kept, open };
}

const isGood = (server: OAuthServer, token: string) => server.isAccepted(`Bearer ${token}`);

test('many requests at once share one token', async () => {
  const { server, kept, open } = await signedIn();
  const tokens = open();
  const given = await Promise.all(Array.from({ length: 8 }, () => tokens.get(signal)));
  expect(new Set([...given, await tokens.get(signal)]).size).toBe(1);
  expect(isGood(server, given[0] ?? '')).toBe(true);
  expect([server.seen.refreshes, kept.length, tokens.user]).toEqual([1, 1, 'it@oakhill.test']);
});

test.each([0, -3_700_000, 3_700_000])(
  'a token is replaced a minute before its hour is up, though the clocks differ by %i ms',
  async (clockOffsetMs) => {
    const { server, open } = await signedIn({ clockOffsetMs });
    let nowMs = 5_000;
    const tokens = open({ now: () => nowMs });
    const first = await tokens.get(signal);
    nowMs += 58 * 60_000;
    expect(await tokens.get(signal)).toBe(first);
    nowMs += 2 * 60_000;
    expect(await tokens.get(signal)).not.toBe(first);
    expect(server.seen.refreshes).toBe(2);
  },
);

test('a token that was refused is replaced once, however many were told so', async () => {
  const { server, open } = await signedIn();
  const tokens = open();
  const first = await tokens.get(signal);
  server.expireAccessTokens();
  const next = await Promise.all(Array.from({ length: 4 }, () => tokens.get(signal, first)));
  expect(new Set(next).size).toBe(1);
  // One that was slow to be told finds it done.
  expect(await tokens.get(signal, first)).toBe(next[0]);
  expect([isGood(server, next[0] ?? ''), server.seen.refreshes]).toEqual([true, 2]);
});

test('a refresh token that is replaced with every use is kept anew each time', async () => {
  const { server, kept, open } = await signedIn({ rotates: true });
  const tokens = open();
  const first = await tokens.get(signal);
  await tokens.get(signal, first);
  expect(new Set(kept).size).toBe(3);
  expect(isGood(server, await open().get(signal))).toBe(true);
  expect(await failureAt(server, open({ secret: kept[0] ?? '' }).get(signal))).toEqual({
    code: 'sign-in-expired',
    detail: 'Oak Hill Accounts',
  });
});

test('what was revoked asks for another sign-in, and an answer that repeats the token does not show it', async () => {
  const { server, open } = await signedIn();
  server.revokeEverything();
  expect(await failureAt(server, open().get(signal))).toMatchObject({ code: 'sign-in-expired' });
});

test.each([
  ['invalid_grant', 'AADSTS700082: The refresh token has expired due to inactivity'],
  ['invalid_grant', 'AADSTS65001: The user or administrator has not consented'],
  ['interaction_required', 'AADSTS50076: you must use multi-factor authentication'],
])('%s (%s) asks for another sign-in', async (error, description) => {
  const { server, open } = await signedIn();
  const body = JSON.stringify({ error, error_description: description });
  server.answerTokensNext(400, body, { 'content-type': 'application/json' });
  expect(await failureAt(server, open().get(signal))).toMatchObject({ code: 'sign-in-expired' });
});

test.each(['', '{', '{"refreshToken":7}', '{"clientSecret":"no-real-secret"}'])(
  'the secret %j asks for a sign-in, and for nothing else',
  async (secret) => {
    const { server, open } = await signedIn();
    expect(await failureAt(server, open({ secret }).get(signal))).toMatchObject({
      code: 'sign-in-expired',
    });
    expect(server.seen.refreshes).toBe(0);
  },
);

test('a request that is stopped leaves the token to the others', async () => {
  const { server, open } = await signedIn({ rotates: true });
  const tokens = open();
  const stop = new AbortController();
  const stopped = tokens.get(stop.signal);
  const other = tokens.get(signal);
  stop.abort(new Error('stopped'));
  await expect(stopped).rejects.toThrow('stopped');
  expect(isGood(server, await other)).toBe(true);
  expect(server.seen.refreshes).toBe(1);
});

test('a service that is busy says when to come back, and the sign-in holds', async () => {
  const { server, open } = await signedIn();
  const tokens = open();
  server.answerTokensNext(503, '', { 'retry-after': '30' });
  await expect(tokens.get(signal)).rejects.toMatchObject({ code: 'system-busy', retryAfterMs: 30_000 });
  expect(isGood(server, await tokens.get(signal))).toBe(true);
});
