import { expect, test } from 'vitest';
import { drawPhoto, drawRetake, failureAt, outgoing, signal } from '../../../../e2e/fixtures/cloud-bench.ts';
import { ada, open, person } from '../../../../e2e/fixtures/graph-bench.ts';
import type { Answer } from '../../../../e2e/fixtures/graph-server.ts';
import { isTransient, planNextAttempt } from '../../../core/delivery/retry-policy.ts';
import { toTransportFailure } from '../transport.ts';

test('the account that signed in is named, and what it may not read is said', async () => {
  const { accounts, graph, destination } = await open();
  expect(await destination.session(signal)).toEqual({ system: 'Microsoft 365', user: 'it@oakhill.test' });
  graph.answerNext('GET', { status: 403, code: 'Authorization_RequestDenied' });
  expect(await failureAt(accounts, destination.session(signal))).toMatchObject({
    code: 'system-no-permission',
  });
});

test.each([
  ['1', 'Node'],
  ['9', 'Node'],
  ['1', "Electron's net"],
])('a photo goes to %s over %s, is read back, and can be taken away again', async (key, stack) => {
  const { graph, destination } = await open(undefined, stack);
  const photo = outgoing(await drawPhoto(1, 800));
  expect(await destination.current(person(key), signal)).toBeNull();
  await destination.put(person(key), photo, signal);
  expect(await destination.verify(person(key), photo, null, signal)).toEqual({
    kind: 'same',
    version: '"1"',
  });
  expect(graph.photos.get(key)?.edge).toBe(648);
  await destination.restore?.(person(key), null, signal);
  expect(graph.photos.size).toBe(0);
  await destination.restore?.(person(key), null, signal);
});

test('a former photo comes back', async () => {
  const { destination } = await open();
  const first = outgoing(await drawPhoto(1));
  const second = outgoing(await drawPhoto(2));
  await destination.put(ada, first, signal);
  const former = await destination.current(ada, signal);
  await destination.put(ada, second, signal);
  expect(await destination.verify(ada, second, former, signal)).toMatchObject({ kind: 'same' });
  await destination.restore?.(ada, former, signal);
  expect(await destination.verify(ada, first, undefined, signal)).toMatchObject({ kind: 'same' });
});

test.each([
  [2, 'same'],
  [99, 'unknown'],
] as const)('a new photo that is shown after %i looks is %s', async (looks, kind) => {
  const { graph, clock, destination } = await open();
  await destination.put(ada, outgoing(await drawPhoto(1)), signal);
  const before = await destination.current(ada, signal);
  graph.lagBehind(looks);
  // The former one looks so much like it that only its ETag tells them apart.
  const retake = outgoing(await drawRetake(1));
  await destination.put(ada, retake, signal);
  expect(await destination.verify(ada, retake, before, signal)).toMatchObject({ kind });
  expect(clock.waits.length).toBe(kind === 'same' ? looks : 4);
});

test('a photo of somebody else is never taken for the one that was sent', async () => {
  const { destination } = await open();
  await destination.put(ada, outgoing(await drawPhoto(2)), signal);
  const photo = outgoing(await drawPhoto(1));
  expect(await destination.verify(ada, photo, null, signal)).toMatchObject({ kind: 'other' });
  expect(await destination.verify(ada, photo, undefined, signal)).toMatchObject({ kind: 'other' });
  expect(await destination.verify(person('2'), photo, undefined, signal)).toEqual({
    kind: 'other',
    current: null,
  });
});

test.each(['6', '7'])('who has no mailbox (%s) is said to have none, and the others go on', async (key) => {
  const { accounts, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  expect(await destination.current(person(key), signal)).toBeNull();
  expect(await failureAt(accounts, destination.put(person(key), photo, signal))).toEqual({
    code: 'person-cannot',
    detail: 'no mailbox in Microsoft 365',
  });
  await destination.put(ada, photo, signal);
});

test('a right that is missing for everybody stops all, for one person only that one', async () => {
  const { accounts, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  const putting = () => failureAt(accounts, destination.put(person('8'), photo, signal));
  expect(await putting()).toMatchObject({ code: 'system-no-permission' });
  await destination.put(ada, photo, signal);
  expect(await putting()).toMatchObject({ code: 'person-cannot' });
});

test.each<[Answer, string, boolean]>([
  [{ status: 429, code: 'TooManyRequests', headers: { 'retry-after': '5' } }, 'system-busy', true],
  [{ status: 503, code: 'ServiceUnavailable' }, 'system-busy', true],
  [{ status: 503, code: 'ErrorMailboxStoreUnavailable' }, 'system-busy', true],
  [{ status: 500, code: 'InternalServerError' }, 'system-error', true],
  [{ status: 504, html: '<html>Gateway timeout</html>' }, 'system-error', true],
  [{ status: 400, code: 'ErrorInvalidImage' }, 'photo-refused', false],
  [{ status: 413, code: 'RequestEntityTooLarge' }, 'photo-refused', false],
  [{ status: 404, code: 'Request_ResourceNotFound' }, 'person-missing', false],
  [{ status: 404, code: 'ErrorItemNotFound' }, 'photo-refused', false],
  [{ status: 400, code: 'MailboxNotHostedInExchangeOnline' }, 'person-cannot', false],
  [{ status: 403, code: 'ErrorAccessDenied' }, 'system-no-permission', false],
  [{ status: 403, html: '<html>Blocked by your web filter</html>' }, 'system-not-understood', false],
  [{ status: 302, html: '', headers: { location: 'https://portal.test/' } }, 'system-not-understood', false],
])('an answer %j is %s', async (answer, code, isTriedAgain) => {
  const { accounts, graph, destination } = await open();
  graph.answerNext('PUT', answer);
  const failure = await failureAt(accounts, destination.put(ada, outgoing(await drawPhoto(1)), signal));
  expect(failure).toMatchObject({ code });
  expect(isTransient(failure)).toBe(isTriedAgain);
});

test('a photo of more than 4 MB is not sent', async () => {
  const { accounts, graph, destination } = await open();
  const putting = destination.put(ada, outgoing(Buffer.alloc(4_000_001)), signal);
  expect(await failureAt(accounts, putting)).toMatchObject({ code: 'photo-refused' });
  expect(graph.seen).toEqual([]);
});

test('ten minutes of 503 are waited for as Graph asks, and the photo goes out once', async () => {
  const { graph, clock, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  await destination.session(signal);
  const upAgainMs = clock.now() + 8 * 60_000;
  graph.failWhile(() => clock.now() < upAgainMs);
  let attempt = 1;
  for (;;) {
    try {
      await destination.put(ada, photo, signal);
      break;
    } catch (error) {
      const trouble = toTransportFailure(error);
      expect(trouble).toMatchObject({ code: 'system-busy', retryAfterMs: 120_000 });
      const next = trouble && planNextAttempt(trouble, attempt, 0);
      if (next?.kind !== 'wait') throw error;
      attempt += 1;
      await clock.wait(next.delayMs, signal);
    }
  }
  expect(attempt).toBe(5);
  expect(graph.photos.size).toBe(1);
  graph.failWhile(() => true);
  const waitedMs = clock.now();
  await expect(destination.find(['42'], signal)).rejects.toMatchObject({ code: 'system-busy' });
  expect(clock.now() - waitedMs).toBeGreaterThanOrEqual(8 * 60_000);
});

test('a token that runs out on the way is replaced, and what is to be kept is given back', async () => {
  const { accounts, graph, kept, destination } = await open();
  await destination.session(signal);
  accounts.expireAccessTokens();
  const photo = outgoing(await drawPhoto(1));
  await Promise.all(['1', '2', '3'].map((key) => destination.put(person(key), photo, signal)));
  expect(accounts.seen.refreshes).toBe(2);
  expect(new Set(kept).size).toBe(3);
  expect(graph.photos.size).toBe(3);
  accounts.revokeEverything();
  expect(await failureAt(accounts, destination.put(ada, photo, signal))).toEqual({
    code: 'sign-in-expired',
    detail: 'Microsoft 365',
  });
});

test('a bearer that asks to stop is stopped, whatever it waits for', async () => {
  const { graph, destination } = await open();
  await destination.session(signal);
  const stop = new AbortController();
  graph.failWhile(() => {
    stop.abort(new Error('stopped'));
    return true;
  });
  await expect(destination.find(['42'], stop.signal)).rejects.toThrow('stopped');
});

test('writes keep to the limit, reads do not count', async () => {
  const { clock, destination } = await open();
  for (let index = 0; index < 60; index += 1) await destination.current(ada, signal);
  expect(clock.now()).toBe(0);
  for (let index = 0; index < 60; index += 1) await destination.restore?.(ada, null, signal);
  // 20 at once, and 40 at 1,000 a minute.
  expect(clock.now()).toBeGreaterThanOrEqual(2_300);
});

test('whether it is reachable does not depend on what it answers', async () => {
  const { graph, destination } = await open();
  expect(await destination.isReachable(signal)).toBe(true);
  await graph.close();
  expect(await destination.isReachable(signal)).toBe(false);
});
