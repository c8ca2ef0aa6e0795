import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../../../e2e/fixtures/fault-proxy.ts';
import { portraitOf } from '../../../../e2e/fixtures/moodle/draw-portrait.ts';
import { type MoodleServer, startMoodle } from '../../../../e2e/fixtures/moodle/moodle-server.ts';
import { codeOf, deliver, openMoodle, personOf } from '../../../../e2e/fixtures/moodle/open-moodle.ts';
import { isTransient } from '../../../core/delivery/retry-policy.ts';
import type { FailureCode } from '../../../core/shared/failure.ts';
import type { PhotoDestination } from '../photo-destination.ts';

let server: MoodleServer;
let proxy: FaultProxy;
let moodle: PhotoDestination;
const { signal } = new AbortController();
const rest = /server\.php/;
const upload = /upload\.php/;
const picture = /pluginfile\.php/;

beforeEach(async () => {
  server = await startMoodle();
  proxy = await startFaultProxy(server.url);
  moodle = openMoodle({ url: proxy.url, token: server.token });
});

afterEach(async () => {
  await proxy.close();
  await server.close();
});

test('a connection that breaks after the last byte: reading back tells that the photo arrived', async () => {
  const account = server.addUser({ idnumber: '1234' });
  const person = await personOf(moodle, '1234');
  const before = await moodle.current(person, signal);
  const photo = await portraitOf(1);
  // The draft's answer comes; that of the change does not.
  proxy.inject('POST', rest, { kind: 'lose-answer' });
  expect(await codeOf(moodle.put(person, photo, signal))).toBe('system-cut-off');
  expect(account.picture).toBeGreaterThan(0);
  const verdict = await moodle.verify(person, photo, before, signal);
  expect(verdict).toEqual({ kind: 'same', version: String(account.picture) });
});

test('a connection that breaks before: reading back tells that nothing arrived', async () => {
  server.addUser({ idnumber: '1234' });
  const { person } = await deliver(moodle, '1234', await portraitOf(2));
  const before = await moodle.current(person, signal);
  proxy.inject('POST', upload, { kind: 'cut-body', afterBytes: 1_000 });
  expect(await codeOf(moodle.put(person, await portraitOf(1), signal))).toBe('system-cut-off');
  const verdict = await moodle.verify(person, await portraitOf(1), before, signal);
  expect(verdict).toEqual({ kind: 'other', current: before });
});

test.each<[string, RegExp, Parameters<FaultProxy['inject']>[2], FailureCode, boolean]>([
  ['no answer', rest, { kind: 'silence' }, 'system-no-answer', true],
  ['half an answer', rest, { kind: 'truncate-answer' }, 'system-not-understood', false],
  ['busy', rest, { kind: 'answer', status: 429, headers: { 'retry-after': '7' } }, 'system-busy', true],
  [
    'a limit of the web server',
    upload,
    { kind: 'answer', status: 413, type: 'text/html' },
    'photo-refused',
    false,
  ],
  ['a gateway', upload, { kind: 'answer', status: 502 }, 'system-error', true],
  [
    'a firewall',
    upload,
    { kind: 'answer', status: 403, type: 'text/html', body: '<p>No</p>' },
    'system-not-understood',
    false,
  ],
  [
    'a web page',
    rest,
    { kind: 'answer', status: 200, type: 'text/html', body: '<p>Hi</p>' },
    'system-not-understood',
    false,
  ],
  [
    'other JSON',
    rest,
    { kind: 'answer', status: 200, type: 'application/json', body: '{"hi":1}' },
    'system-not-understood',
    false,
  ],
  [
    'null',
    rest,
    { kind: 'answer', status: 200, type: 'application/json', body: 'null' },
    'system-not-understood',
    false,
  ],
])('%s in place of an answer is told from a refusal', async (_, path, fault, code, isTriedAgain) => {
  server.addUser({ idnumber: '1234' });
  const person = await personOf(moodle, '1234');
  const impatient = openMoodle({ url: proxy.url, token: server.token }, 'idnumber', 1_000);
  proxy.inject('POST', path, fault);
  const putting = impatient.put(person, await portraitOf(1), signal);
  await expect(putting).rejects.toMatchObject({ name: 'TransportError', code });
  expect(isTransient({ code })).toBe(isTriedAgain);
});

test('an answer about another user is not taken for this one’s', async () => {
  for (const idnumber of ['1', '2']) server.addUser({ idnumber });
  const { person: other } = await deliver(moodle, '1', await portraitOf(1));
  const person = await personOf(moodle, '2');
  const change = (body: string) => body.replace(`"id":${person.key}`, `"id":${other.key}`);
  for (let count = 0; count < 2; count += 1) proxy.inject('POST', rest, { kind: 'change-answer', change });
  expect(await codeOf(moodle.current(person, signal))).toBe('system-not-understood');
  const verifying = moodle.verify(person, await portraitOf(1), null, signal);
  expect(await codeOf(verifying)).toBe('system-not-understood');
});

test('how long to wait is passed on', async () => {
  proxy.inject('POST', rest, { kind: 'answer', status: 429, headers: { 'retry-after': '7' } });
  await expect(moodle.session(signal)).rejects.toMatchObject({ retryAfterMs: 7_000, status: 429 });
});

test('a token that is taken back in mid-run stops it at once', async () => {
  for (const idnumber of ['1', '2']) server.addUser({ idnumber });
  await deliver(moodle, '1', await portraitOf(1));
  const person = await personOf(moodle, '2');
  server.settings.tokens.clear();
  expect(await codeOf(moodle.put(person, await portraitOf(2), signal))).toBe('system-unauthorized');
  expect(await codeOf(moodle.verify(person, await portraitOf(2), null, signal))).toBe('system-unauthorized');
  expect(server.received.updated).toHaveLength(1);
});

test('a token that is taken back between a draft and its use', async () => {
  server.addUser({ idnumber: '1' });
  const person = await personOf(moodle, '1');
  proxy.inject('POST', rest, { kind: 'meanwhile', act: async () => server.settings.tokens.clear() });
  expect(await codeOf(moodle.put(person, await portraitOf(1), signal))).toBe('system-unauthorized');
});

test('a picture that cannot be fetched is an error to try again after, not a verdict', async () => {
  server.addUser({ idnumber: '1' });
  const { person, before } = await deliver(moodle, '1', await portraitOf(1));
  proxy.inject('POST', picture, { kind: 'answer', status: 503 });
  const photo = await portraitOf(1);
  expect(await codeOf(moodle.verify(person, photo, before, signal))).toBe('system-busy');
  expect((await moodle.verify(person, photo, before, signal)).kind).toBe('same');
});

test('what is stopped ends with the reason it was stopped for', async () => {
  server.settings.thinksMs = 5_000;
  const stop = new AbortController();
  const asking = moodle.session(stop.signal);
  stop.abort(new Error('stopped'));
  await expect(asking).rejects.toThrow('stopped');
});

test('four at a time, each at the right one', async () => {
  server.settings.thinksMs = 50;
  const ids = Array.from({ length: 8 }, (_, index) => String(index));
  for (const idnumber of ids) server.addUser({ idnumber });
  const found = await moodle.find(ids, signal);
  const sendAll = async (part: readonly string[]) => {
    for (const id of part) {
      const one = found.get(id);
      if (one?.kind !== 'found') throw new Error(id);
      await moodle.put(one.person, await portraitOf(Number(id)), signal);
      const verdict = await moodle.verify(one.person, await portraitOf(Number(id)), undefined, signal);
      expect(verdict.kind).toBe('same');
      const other = await moodle.verify(one.person, await portraitOf(Number(id) + 1), undefined, signal);
      expect(other.kind).toBe('other');
    }
  };
  await Promise.all([0, 1, 2, 3].map((lane) => sendAll(ids.filter((id) => Number(id) % 4 === lane))));
  expect(server.received.mostAtOnce).toBeGreaterThan(1);
  expect(server.received.mostAtOnce).toBeLessThanOrEqual(moodle.traits.parallel);
  expect(server.received.updated).toHaveLength(8);
});
