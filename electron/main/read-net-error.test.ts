import { expect, test } from 'vitest';
import { isTransient } from '../core/delivery/retry-policy.ts';
import { readNetError } from './read-net-error.ts';

test.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'sis-unreachable', true],
  ['net::ERR_TIMED_OUT', 'sis-no-answer', true],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy-unreachable', true],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy-refused', false],
  ['net::ERR_PROXY_AUTH_REQUESTED', 'proxy-password', false],
  ['net::ERR_NETWORK_CHANGED', 'sis-cut-off', true],
  ['', 'sis-cut-off', true],
] as const)('%j is %s', (netCode, code, isWorthRepeating) => {
  expect(readNetError(netCode)).toBe(code);
  expect(isTransient({ code })).toBe(isWorthRepeating);
});
