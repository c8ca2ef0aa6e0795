import { expect, test } from 'vitest';
import { portraitOf } from '../../../../e2e/fixtures/moodle/draw-portrait.ts';
import { startMoodle } from '../../../../e2e/fixtures/moodle/moodle-server.ts';
import { deliver, openMoodle } from '../../../../e2e/fixtures/moodle/open-moodle.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { failureSentence } from '../../../core/text/failure-sentence.ts';
import { brokenTransport, makeResponse, type Transport } from '../transport.ts';
import { createMoodleDestination } from './moodle-destination.ts';

const token = 'c0ffee0123456789c0ffee0123456789';
const { signal } = new AbortController();
const person = { key: '7', name: null };

test('the token is in no address', async () => {
  const server = await startMoodle(token);
  try {
    server.addUser({ idnumber: '1234' });
    const moodle = openMoodle(server);
    await moodle.session(signal);
    const { before, person: someone } = await deliver(moodle, '1234', await portraitOf(1));
    await moodle.restore?.(someone, before, signal);
    expect(server.received.calls.get('picture')).toBe(1);
    expect(server.received.urls.filter((url) => url.includes(token) || url.includes('token'))).toEqual([]);
  } finally {
    await server.close();
  }
});

const json = (body: unknown): Transport => {
  return async () =>
    makeResponse(200, { 'content-type': 'application/json' }, Buffer.from(JSON.stringify(body)));
};

test.each<[string, Transport]>([
  ['Moodle repeats it', json({ exception: 'x', errorcode: 'accessexception', message: `no: ${token}` })],
  ['it is the name of an error', json({ exception: 'x', errorcode: token, message: 'no' })],
  ['pages repeat it', async () => makeResponse(200, {}, Buffer.from(`<p>${token}</p>`))],
  [
    'an address repeats it',
    async () => makeResponse(302, { location: `https://x.test/${token}?token=${token}` }),
  ],
  ['an upload repeats it', json([{ errortype: 'fileoversized', error: `wstoken=${token}` }])],
  ['the transport fails', async () => Promise.reject(brokenTransport('sis-cut-off', 'moodle.test'))],
])('an error does not have the token: %s', async (_, transport) => {
  const address = { url: 'https://moodle.test', field: 'idnumber' } as const;
  const moodle = createMoodleDestination({ address, token, transport });
  const calls = [
    () => moodle.session(signal),
    () => moodle.find(['1'], signal),
    () => moodle.current(person, signal),
    async () => moodle.put(person, await portraitOf(1), signal),
  ];
  for (const call of calls) {
    const error: unknown = await call().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AppError);
    if (!(error instanceof AppError)) continue;
    const all = [String(error), error.stack, JSON.stringify(error), failureSentence(error)].join(' ');
    expect(all.toLowerCase()).not.toContain(token);
  }
});
