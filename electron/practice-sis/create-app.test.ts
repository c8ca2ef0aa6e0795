import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeSisFixture, startFixture } from '../../e2e/fixtures/practice-sis-fixture.ts';

let sis: PracticeSisFixture;

beforeAll(async () => {
  sis = await startFixture();
});

afterAll(() => sis.remove());

test.each([
  ['127.0.0.1', 200],
  ['127.0.0.1:1234', 200],
  ['localhost:8080', 200],
  ['LOCALHOST', 200],
  ['[::1]:8080', 200],
  ['sis.example', 403],
  ['127.0.0.1.sis.example', 403],
  ['localhost.sis.example:80', 403],
  ['127.0.0.1@sis.example', 403],
  ['127.1', 403],
])('a request for the host %s answers %i', async (host, status) => {
  expect((await sis.requestAs(host, 'GET', '/api/v1/session')).status).toBe(status);
  expect((await sis.requestAs(host, 'GET', '/jobs')).status).toBe(status);
});

test('an unknown address answers 403 under another host, too', async () => {
  expect((await sis.requestAs('sis.example', 'GET', '/unknown')).status).toBe(403);
});

test.each([
  ['DELETE', '/api/v1/scheduled-jobs', 405, 'GET, HEAD'],
  ['POST', '/api/v1/scheduled-jobs/4711/log', 405, 'GET, HEAD'],
  ['PUT', '/api/v1/photo-imports', 405, 'GET, HEAD, POST'],
  ['POST', '/jobs', 405, 'GET, HEAD'],
  ['OPTIONS', '/api/v1/photo-imports', 405, 'GET, HEAD, POST'],
  ['GET', '/unknown', 404, null],
  ['GET', '/api/v1/session/', 404, null],
  ['GET', '/api/v1/scheduled-jobs//log', 404, null],
  ['GET', `/api/v1/scheduled-jobs/${'9'.repeat(2_000)}`, 404, null],
  ['GET', '/api/v1/scheduled-jobs/04711', 404, null],
  ['GET', '/api/v1/scheduled-jobs/%00', 404, null],
  ['GET', '/api/v1/%zz', 400, null],
])('%s %s answers %i', async (method, path, status, allow) => {
  const response = await sis.request(path, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ type: 'about:blank', status });
});

test('an encoded address needs the token as well', async () => {
  const headers = { authorization: '' };
  expect((await sis.request('/%61pi/v1/session', { headers })).status).toBe(401);
});

test('HEAD answers as GET does, without a body', async () => {
  const response = await sis.request('/api/v1/session', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['no Host', 'GET /jobs HTTP/1.1\r\n\r\n', 400],
  [
    'headers without an end',
    `GET /jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    431,
  ],
])('%s is refused', async (_, request, status) => {
  const { hostname, port } = new URL(sis.url());
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(request);
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test('answers about children are never kept by a browser nor read by another site', async () => {
  const { headers } = await sis.request('/api/v1/session');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});
