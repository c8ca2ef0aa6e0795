import { expect, test } from 'vitest';
import { drawPhoto, drawRetake, failureAt, outgoing, signal } from '../../../../e2e/fixtures/cloud-bench.ts';
import { ada, ben, head, open, users } from '../../../../e2e/fixtures/google-bench.ts';
import type { Answer } from '../../../../e2e/fixtures/google-server.ts';
import { isTransient } from '../../../core/delivery/retry-policy.ts';

test('the account that signed in is named, and what it may not read is said', async () => {
  const { accounts, google, destination } = await open();
  expect(await destination.session(signal)).toEqual({ system: 'Google Workspace', user: 'it@oakhill.test' });
  google.demote();
  expect(await failureAt(accounts, destination.session(signal))).toMatchObject({
    code: 'system-no-permission',
  });
});

test.each(['Node', "Electron's net"])(
  'a photo goes out over %s, is read back, and can be taken away again',
  async (stack) => {
    const { google, destination } = await open({}, users, stack);
    const photo = outgoing(await drawPhoto(1));
    expect(await destination.current(ada, signal)).toBeNull();
    await destination.put(ada, photo, signal);
    expect(await destination.verify(ada, photo, null, signal)).toMatchObject({ kind: 'same' });
    expect([...google.photos.keys()]).toEqual(['1']);
    await destination.restore?.(ada, null, signal);
    expect(google.photos.size).toBe(0);
  },
);

test('a former photo comes back, as small as Google kept it', async () => {
  const { google, destination } = await open();
  const first = outgoing(await drawPhoto(1));
  await destination.put(ada, first, signal);
  const former = await destination.current(ada, signal);
  const second = outgoing(await drawPhoto(2));
  await destination.put(ada, second, signal);
  expect(await destination.verify(ada, second, former, signal)).toMatchObject({ kind: 'same' });
  expect(await destination.verify(ada, first, former, signal)).toMatchObject({ kind: 'other' });
  await destination.restore?.(ada, former, signal);
  expect(await destination.verify(ada, first, undefined, signal)).toMatchObject({ kind: 'same' });
  expect(google.photos.get('1')?.bytes.length).toBeGreaterThan(0);
});

test('a photo that the user set is replaced all the same', async () => {
  const { google, destination } = await open();
  await google.setOwnPhoto('1', await drawPhoto(9));
  const before = await destination.current(ada, signal);
  const photo = outgoing(await drawPhoto(1));
  await destination.put(ada, photo, signal);
  expect(await destination.verify(ada, photo, before, signal)).toMatchObject({ kind: 'same' });
});

test('the same photo twice does no harm, and is itself', async () => {
  const { destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  await destination.put(ada, photo, signal);
  const before = await destination.current(ada, signal);
  await destination.put(ada, photo, signal);
  expect(await destination.verify(ada, photo, before, signal)).toMatchObject({ kind: 'same' });
});

test("where an update changed nothing, last year's photo of the same person does not pass for the new one", async () => {
  const { google, destination } = await open();
  await destination.put(ada, outgoing(await drawPhoto(1)), signal);
  const before = await destination.current(ada, signal);
  google.keepEverything();
  const retake = outgoing(await drawRetake(1));
  // Without what was there before, nobody could tell them apart.
  expect(await destination.verify(ada, retake, undefined, signal)).toMatchObject({ kind: 'same' });
  expect(await destination.verify(ada, retake, before, signal)).toMatchObject({ kind: 'other' });
});

test('a photo that Google does not take leaves the former one where it was', async () => {
  const { accounts, google, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  await destination.put(ada, photo, signal);
  const putting = destination.put(ada, outgoing(Buffer.from('no picture')), signal);
  expect(await failureAt(accounts, putting)).toMatchObject({ code: 'photo-refused' });
  expect(await destination.verify(ada, photo, undefined, signal)).toMatchObject({ kind: 'same' });
  expect(google.photos.size).toBe(1);
});

test('a right that is missing for everybody stops all, for one person only that one', async () => {
  const { accounts, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  expect(await failureAt(accounts, destination.put(head, photo, signal))).toMatchObject({
    code: 'system-no-permission',
  });
  await destination.put(ada, photo, signal);
  expect(await failureAt(accounts, destination.put(head, photo, signal))).toMatchObject({
    code: 'person-cannot',
  });
});

test.each<[Answer, string, boolean]>([
  [{ status: 403, reason: 'userRateLimitExceeded' }, 'system-busy', true],
  [{ status: 403, reason: 'quotaExceeded' }, 'system-busy', true],
  [{ status: 429, reason: 'rateLimitExceeded', headers: { 'retry-after': '5' } }, 'system-busy', true],
  [{ status: 503, reason: 'backendError' }, 'system-busy', true],
  [{ status: 500, reason: 'backendError' }, 'system-error', true],
  [{ status: 412, reason: 'conditionNotMet' }, 'system-busy', true],
  [{ status: 403, reason: 'forbidden' }, 'system-no-permission', false],
  [{ status: 403, reason: 'accessNotConfigured' }, 'system-not-set-up', false],
  [{ status: 404, reason: 'notFound', message: 'Resource Not Found: userKey' }, 'person-missing', false],
  [{ status: 400, reason: 'invalid', message: 'Invalid Input: photoData' }, 'photo-refused', false],
  [{ status: 403, html: '<html>Blocked by your web filter</html>' }, 'system-not-understood', false],
  [{ status: 302, html: '', headers: { location: 'https://portal.test/' } }, 'system-not-understood', false],
])('an answer %j is %s', async (answer, code, isTriedAgain) => {
  const { accounts, google, destination } = await open();
  google.answerNext('PUT', answer);
  const failure = await failureAt(accounts, destination.put(ada, outgoing(await drawPhoto(1)), signal));
  expect(failure).toMatchObject({ code });
  expect(isTransient(failure)).toBe(isTriedAgain);
});

test('a token that runs out on the way is replaced, and the photo goes out once', async () => {
  const { accounts, google, destination } = await open();
  await destination.session(signal);
  accounts.expireAccessTokens();
  const photo = outgoing(await drawPhoto(1));
  await Promise.all([destination.put(ada, photo, signal), destination.put(ben, photo, signal)]);
  expect(accounts.seen.refreshes).toBe(2);
  expect(google.photos.size).toBe(2);
});

test('a sign-in that is revoked on the way asks for another one', async () => {
  const { accounts, destination } = await open();
  await destination.session(signal);
  accounts.revokeEverything();
  const putting = destination.put(ada, outgoing(await drawPhoto(1)), signal);
  expect(await failureAt(accounts, putting)).toEqual({
    code: 'sign-in-expired',
    detail: 'Google Workspace',
  });
  await expect(destination.verify(ada, outgoing(await drawPhoto(1)), null, signal)).rejects.toMatchObject({
    code: 'sign-in-expired',
  });
});

test('what cannot be read back is looked at again where that passes, and is not confirmed otherwise', async () => {
  const { accounts, google, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  await destination.put(ada, photo, signal);
  const verify = () => destination.verify(ada, photo, null, signal);
  google.answerNext('GET', { status: 503 }, { status: 404, html: 'filtered' });
  expect(await failureAt(accounts, verify())).toMatchObject({ code: 'system-busy' });
  expect(await verify()).toMatchObject({ kind: 'unknown', failure: { code: 'system-not-understood' } });
  expect(await verify()).toMatchObject({ kind: 'same' });
});

test('a photo that does not go away, or does not come back, is not said to be restored', async () => {
  const { accounts, google, destination } = await open();
  const photo = outgoing(await drawPhoto(1));
  await destination.put(ada, photo, signal);
  const former = await destination.current(ada, signal);
  await destination.put(ada, outgoing(await drawPhoto(2)), signal);
  google.keepEverything();
  for (const wanted of [former, null]) {
    const restoring = destination.restore?.(ada, wanted, signal) ?? Promise.resolve();
    expect(await failureAt(accounts, restoring)).toMatchObject({ code: 'photo-not-kept' });
  }
  const unread = destination.restore?.(ada, { version: '1', bytes: null }, signal) ?? Promise.resolve();
  expect(await failureAt(accounts, unread)).toMatchObject({ code: 'photo-refused' });
});

test('no more than the limit goes out in a minute', async () => {
  const { google, clock, destination } = await open();
  for (let index = 0; index < 120; index += 1) await destination.current(ada, signal);
  expect(google.seen).toHaveLength(120);
  // 20 at once, and 100 at 2,000 a minute.
  expect(clock.now()).toBeGreaterThanOrEqual(2_900);
});

test('whether it is reachable does not depend on what it answers', async () => {
  const { google, destination } = await open();
  expect(await destination.isReachable(signal)).toBe(true);
  await google.close();
  expect(await destination.isReachable(signal)).toBe(false);
});
