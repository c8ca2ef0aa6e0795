import { expect, test } from 'vitest';
import { networkSettingsSchema } from './network-settings.ts';
import { readProxyList } from './proxy-list.ts';
import { readProxyServer, showHostAndPort } from './proxy-server.ts';

test('without a choice, the system decides', () => {
  const nothing = { proxy: { kind: 'system' }, proxyUser: '', extraCaFile: '' };
  expect(networkSettingsSchema.parse({})).toEqual(nothing);
});

test.each([
  ['proxy.oak.example:8080', 'http', 'proxy.oak.example:8080'],
  [' http://proxy.oak.example ', 'http', 'proxy.oak.example:80'],
  ['HTTPS://proxy.oak.example/', 'https', 'proxy.oak.example:443'],
  ['[fd00::7]:3128', 'http', '[fd00::7]:3128'],
])('%s is a proxy', (text, scheme, shown) => {
  const server = readProxyServer(text);
  expect(server?.scheme).toBe(scheme);
  expect(server && showHostAndPort(server)).toBe(shown);
});

test.each([
  '',
  'oak:secret@proxy.example:80',
  'socks5://proxy:1080',
  'proxy:0',
  'proxy:65536',
  'http://proxy/a',
])('%j is none', (url) => {
  expect(readProxyServer(url)).toBeNull();
  expect(networkSettingsSchema.safeParse({ proxy: { kind: 'manual', url } }).success).toBe(false);
});

test.each<readonly [string, boolean]>([
  ['http://wpad.oak.example/proxy.pac?a=b', true],
  ['file:///etc/proxy.pac', true],
  ['/etc/proxy.pac', true],
  ['C:\\net\\proxy.pac', true],
  ['\\\\server\\net\\proxy.pac', true],
  ['http://oak:secret@wpad.example/proxy.pac', false],
  ['proxy.pac', false],
  ['ftp://wpad/proxy.pac', false],
  ['data:text/plain,x', false],
])('is %s where a PAC file may lie: %s', (url, isOne) => {
  expect(networkSettingsSchema.safeParse({ proxy: { kind: 'pac', url } }).success).toBe(isOne);
});

test.each([
  ['', ['direct']],
  ['DIRECT', ['direct']],
  ['PROXY a:1; https b ;SOCKS5 c:3;DIRECT', ['a:1', 'b:443', 'SOCKS5', 'direct']],
  ['PROXY', ['PROXY']],
  [' ; ', ['direct']],
])('a PAC file answers %j', (text, expected) => {
  const shown = readProxyList(text).map((choice) =>
    choice.kind === 'proxy'
      ? showHostAndPort(choice.server)
      : choice.kind === 'direct'
        ? choice.kind
        : choice.text,
  );
  expect(shown).toEqual(expected);
});
