import { once } from 'node:events';
import type { Net } from 'electron';
import { expect, test } from 'vitest';
import { collect, openProxy, sayHello, serve } from '../fixtures/transport-bench.ts';
import { createNet } from './net.ts';

/** The stand-in does as Electron's `ClientRequest` does, where that differs from Node's own. */

const events = ['finish', 'close', 'abort', 'error', 'response', 'redirect'] as const;

function request(url: string, proxyRules?: string) {
  const net = createNet(() => (proxyRules === undefined ? {} : { proxyRules })) as Pick<Net, 'request'>;
  const made = net.request({ method: 'POST', url, headers: {}, redirect: 'manual', cache: 'no-store' });
  const seen: string[] = [];
  for (const event of events) made.on(event as 'finish', () => void seen.push(event));
  return { made, seen };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a request is finished and closed right after end(), long before its answer, and never again', async () => {
  const answer = Promise.withResolvers<void>();
  const { port } = await serve(async (message, response) => {
    await answer.promise;
    response.end(await collect(message));
  });
  const { made, seen } = request(`http://127.0.0.1:${port}`);
  const responded = once(made, 'response');
  made.end(Buffer.from('zip'));
  await turn();
  expect(seen).toEqual(['finish', 'close']);
  answer.resolve();
  const [response] = await responded;
  response.resume();
  await once(response, 'end');
  await turn();
  expect(seen).toEqual(['finish', 'close', 'response']);
});

test('abort() tells of itself alone, once, and the server sees the connection end', async () => {
  const arrived = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const { port } = await serve((message) => {
    message.socket.on('close', () => gone.resolve());
    arrived.resolve();
  });
  const { made, seen } = request(`http://127.0.0.1:${port}`);
  made.end();
  await arrived.promise;
  made.abort();
  made.abort();
  await gone.promise;
  expect(seen).toEqual(['finish', 'close', 'abort']);
});

test('a body that is aborted is closed without an error, without an end', async () => {
  const { port } = await serve((_message, response) => void response.write('half'));
  const { made, seen } = request(`http://127.0.0.1:${port}`);
  made.end();
  const [response] = await once(made, 'response');
  const heard: string[] = [];
  for (const event of ['end', 'error', 'aborted']) response.on(event, () => heard.push(event));
  response.resume();
  await once(response, 'data');
  made.abort();
  await once(response, 'close');
  expect([heard, seen]).toEqual([[], ['finish', 'close', 'response', 'abort']]);
});

test('a connection that breaks within the answer is an error of both', async () => {
  const { port } = await serve((message, response) => {
    response.writeHead(200, { 'content-length': '9' }).write('half', () => message.socket.destroy());
  });
  const { made, seen } = request(`http://127.0.0.1:${port}`);
  made.end();
  const [response] = await once(made, 'response');
  response.resume();
  await expect(once(response, 'end')).rejects.toThrow('net::ERR_CONNECTION_RESET');
  expect(seen).toEqual(['finish', 'close', 'response', 'error']);
});

test('a redirect that is not followed is told, and is an error', async () => {
  const { port } = await serve((_message, response) => response.writeHead(302, { location: '/' }).end());
  const { made, seen } = request(`http://127.0.0.1:${port}`);
  made.end();
  await expect(once(made, 'redirect')).resolves.toMatchObject([302, 'POST', '/', { location: ['/'] }]);
  await turn();
  expect(seen).toEqual(['finish', 'close', 'redirect', 'error']);
});

test('an answer waits for its reader', async () => {
  const answer = Buffer.alloc(20_000_000, 7);
  const { port } = await serve((_message, response) => void response.end(answer));
  const { made } = request(`http://127.0.0.1:${port}`);
  made.end();
  const [response] = await once(made, 'response');
  await once(response, 'readable');
  // Each turn would bring 64 kB more.
  for (let turns = 0; turns < 100; turns += 1) await turn();
  expect(response.readableLength).toBeLessThan(200_000);
  expect((await collect(response)).equals(answer)).toBe(true);
});

test('a login that is turned down ends in the answer of the one who asked, and is answered once', async () => {
  const proxy = await openProxy({ login: 'oak:secret' });
  const { made } = request('http://sis.example.test/', `http://127.0.0.1:${proxy.port}`);
  made.on('login', ({ isProxy }, answer) => {
    expect(isProxy).toBe(true);
    answer();
    expect(() => answer()).toThrow('more than once');
  });
  made.end();
  const [response] = await once(made, 'response');
  expect(response.statusCode).toBe(407);
});

test('through a tunnel, that answer has a head and no body', async () => {
  const proxy = await openProxy({ login: 'oak:secret' });
  const { made, seen } = request('https://sis.example.test/', `http://127.0.0.1:${proxy.port}`);
  const failed = once(made, 'response').then(([response]) => once(response.resume(), 'end'));
  made.end();
  await expect(failed).rejects.toThrow('net::ERR_TUNNEL_CONNECTION_FAILED');
  expect(seen).toEqual(['finish', 'close', 'response', 'error']);
});

test('without a listener, a login is turned down', async () => {
  const { port } = await serve((_message, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="Oak"' }).end('who?'),
  );
  const { made } = request(`http://127.0.0.1:${port}`);
  made.end();
  const [response] = await once(made, 'response');
  expect(response.statusCode).toBe(401);
});

test('what was sent is unknown until Chromium tells of it, and is told to its end before the answer', async () => {
  const { port } = await serve(async (message, response) => {
    await collect(message);
    sayHello(message, response);
  });
  const { made } = request(`http://127.0.0.1:${port}`);
  made.end(Buffer.alloc(500_000));
  expect(made.getUploadProgress()).toEqual({ active: false, started: false, current: 0, total: 0 });
  await once(made, 'response');
  const all = { active: true, started: true, current: 500_000, total: 500_000 };
  expect(made.getUploadProgress()).toEqual(all);
});
