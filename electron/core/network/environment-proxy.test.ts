import { expect, test } from 'vitest';
import { chooseEnvironmentProxy, isThisComputer, type ProxyTarget } from './environment-proxy.ts';

const sis: ProxyTarget = { scheme: 'https', host: 'sis.Oak.example', port: 443 };
const a = 'http://a:1';
const b = 'http://b:2';

test.each<readonly [string, ProxyTarget, Readonly<Record<string, string>>, string | null]>([
  ['nothing set', sis, {}, null],
  ['upper case', sis, { HTTPS_PROXY: a }, a],
  ['lower case first', sis, { HTTPS_PROXY: a, https_proxy: b }, b],
  ['an empty one counts as none', sis, { HTTPS_PROXY: a, https_proxy: ' ' }, a],
  ['of its own scheme', sis, { HTTP_PROXY: a }, null],
  ['of its own scheme, plain', { ...sis, scheme: 'http', port: 80 }, { HTTP_PROXY: a, HTTPS_PROXY: b }, a],
  ['for all', sis, { ALL_PROXY: a }, a],
  ['excepted: all', sis, { HTTPS_PROXY: a, NO_PROXY: '*' }, null],
  ['excepted: itself', sis, { HTTPS_PROXY: a, NO_PROXY: 'x, SIS.oak.example' }, null],
  ['excepted: its domain', sis, { HTTPS_PROXY: a, NO_PROXY: 'oak.example' }, null],
  ['excepted: its domain with a dot', sis, { HTTPS_PROXY: a, no_proxy: '.oak.example' }, null],
  ['excepted: its domain with a star', sis, { HTTPS_PROXY: a, NO_PROXY: '*.oak.example' }, null],
  ['excepted: its port', sis, { HTTPS_PROXY: a, NO_PROXY: 'oak.example:443' }, null],
  ['another port', sis, { HTTPS_PROXY: a, NO_PROXY: 'oak.example:8443' }, a],
  ['a name that only ends alike', sis, { HTTPS_PROXY: a, NO_PROXY: 'k.example' }, a],
  ['empty entries', sis, { HTTPS_PROXY: a, NO_PROXY: ' , ,' }, a],
  ['an address', { ...sis, host: '10.0.0.7' }, { HTTPS_PROXY: a, NO_PROXY: '10.0.0.7' }, null],
  ['IPv6', { ...sis, host: 'fd00::7' }, { HTTPS_PROXY: a, NO_PROXY: 'fd00::7' }, null],
  ['IPv6 in brackets', { ...sis, host: 'fd00::7' }, { HTTPS_PROXY: a, NO_PROXY: '[fd00::7]:443' }, null],
])('%s', (_what, target, environment, proxy) => {
  expect(chooseEnvironmentProxy(target, environment)).toBe(proxy);
});

test.each([
  ['localhost', true],
  ['a.localhost', true],
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['127.example.org', false],
  ['localhost.example.org', false],
  ['10.0.0.1', false],
])('is %s this computer: %s', (host, expected) => {
  expect(isThisComputer(host)).toBe(expected);
});
