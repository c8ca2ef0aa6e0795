import { expect, test } from 'vitest';
import { isOnTheWay } from './network-codes.ts';

test.each([
  ['sis-unreachable', true],
  ['sis-certificate', true],
  ['sis-not-a-sis', true],
  ['proxy-password', true],
  ['sis-unauthorized', false],
  ['sis-no-permission', false],
  ['cancelled', false],
  ['folder-gone', false],
])('%s is on the way to the SIS: %s', (code, isOn) => {
  expect(isOnTheWay(code)).toBe(isOn);
});
