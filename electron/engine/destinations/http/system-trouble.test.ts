import { expect, test } from 'vitest';
import { isTransient } from '../../../core/delivery/retry-policy.ts';
import { AppError, type FailureCode } from '../../../core/shared/failure.ts';
import { makeNodeTransport, noProxy } from '../../services/network-service.ts';
import { brokenTransport, makeResponse, toTransportFailure } from '../transport.ts';
import { codeOfStatus, forSystem, troubleOf } from './system-trouble.ts';

const request = {
  method: 'GET',
  url: 'https://x.test/',
  headers: {},
  signal: new AbortController().signal,
} as const;

/** As its caller gets it, when the transport throws this. */
async function caught(error: unknown): Promise<unknown> {
  return forSystem(() => Promise.reject(error))(request).catch((thrown: unknown) => thrown);
}

test.each<[FailureCode, FailureCode]>([
  ['sis-unreachable', 'system-unreachable'],
  ['sis-no-answer', 'system-no-answer'],
  ['sis-cut-off', 'system-cut-off'],
  ['sis-certificate', 'system-certificate'],
  ['proxy-unreachable', 'proxy-unreachable'],
  ['proxy-password', 'proxy-password'],
])('%s of the transport is %s, and tried again where it was', async (code, renamed) => {
  const error = brokenTransport(code, 'moodle.test');
  expect(toTransportFailure(await caught(error))).toEqual({ ...toTransportFailure(error), code: renamed });
  expect(isTransient({ code: renamed })).toBe(isTransient({ code }));
});

test('what is no trouble of the transport stays what it is', async () => {
  const [bug, aborted, own] = [
    new Error('a bug'),
    new DOMException('', 'AbortError'),
    new AppError('ca-file'),
  ];
  for (const error of [bug, aborted, own]) expect(await caught(error)).toBe(error);
});

test('an address where nothing listens is a system that cannot be reached', async () => {
  const transport = forSystem(makeNodeTransport(noProxy, 5_000));
  await expect(transport({ ...request, url: 'http://127.0.0.1:9/' })).rejects.toMatchObject({
    code: 'system-unreachable',
    detail: '127.0.0.1:9',
  });
});

test.each([
  [200, null],
  [403, null],
  [404, null],
  [408, 'system-busy'],
  [429, 'system-busy'],
  [500, 'system-error'],
  [503, 'system-busy'],
])('status %i means %s', (status, code) => {
  expect(codeOfStatus(status)).toBe(code);
});

test('how long to wait is told by the clock of the server', () => {
  const headers = {
    date: 'Tue, 01 Dec 2026 05:00:00 GMT',
    'retry-after': 'Tue, 01 Dec 2026 05:00:30 GMT',
  };
  expect(troubleOf(makeResponse(429, headers), 'system-busy')).toMatchObject({
    code: 'system-busy',
    status: 429,
    retryAfterMs: 30_000,
  });
  const long = troubleOf(makeResponse(200, {}), 'system-error', 'x'.repeat(5_000));
  expect(long.detail).toHaveLength(300);
  expect(long.retryAfterMs).toBeNull();
});
