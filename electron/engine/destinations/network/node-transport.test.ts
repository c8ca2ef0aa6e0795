import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  authority,
  collect,
  failureOf,
  folder,
  get,
  openProxy,
  password,
  sayHello,
  serve,
  writePac,
} from '../../../../e2e/fixtures/transport-bench.ts';
import type { Environment } from '../../../core/network/environment-proxy.ts';
import { networkSettingsSchema } from '../../../core/network/network-settings.ts';
import { createNetwork } from './create-network.ts';
import type { RouteOptions } from './find-routes.ts';
import { createNodeTransport } from './node-transport.ts';

/** What only Node's transport does by itself; the rest is in the contract of all transports. */

const make = (settings: object, environment: Environment = {}, more: Partial<RouteOptions> = {}) =>
  createNodeTransport(
    createNetwork({
      settings: networkSettingsSchema.parse({
        extraCaFile: path.join(folder(), 'authority.pem'),
        ...settings,
      }),
      proxyPassword: password,
      environment,
      ...more,
    }),
    5_000,
  );

const sis = () => serve(sayHello, authority.issue({ names: ['sis.example.test'] }));

test.each(['http', 'https'])('speaks TLS to a proxy that wants it, for %s', async (scheme) => {
  const { port } = scheme === 'https' ? await sis() : await serve(sayHello);
  const proxy = await openProxy({ certificate: authority.issue({ names: ['127.0.0.1'] }) });
  const transport = make({ proxy: { kind: 'manual', url: `https://127.0.0.1:${proxy.port}` } });
  expect((await transport(get(`${scheme}://sis.example.test:${port}`))).status).toBe(200);
  expect(proxy.seen).toHaveLength(1);
});

test.each([
  ['a SIS', 'https', false],
  ['a proxy to http', 'http', true],
  ['a proxy to https', 'https', true],
] as const)(
  'no variable of Node makes it trust %s of an unknown issuer',
  async (_what, scheme, isProxied) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      let requests = 0;
      const { port } = await serve(
        () => {
          requests += 1;
        },
        scheme === 'https' ? authority.issue({ names: ['localhost'] }) : undefined,
      );
      const proxy = await openProxy({ certificate: authority.issue({ names: ['127.0.0.1'] }) });
      const url = `https://127.0.0.1:${proxy.port}`;
      const transport = make({
        extraCaFile: '',
        proxy: isProxied ? { kind: 'manual', url } : { kind: 'none' },
      });
      const host = isProxied ? 'sis.example.test' : 'localhost';
      const { code } = await failureOf(transport(get(`${scheme}://${host}:${port}`)));
      expect(code).toBe(isProxied ? 'proxy-unreachable' : 'sis-certificate');
      expect([requests, proxy.seen]).toEqual([0, []]);
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

test('no variable of Node makes it trust a PAC file from a server of an unknown issuer', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  try {
    const { port } = await serve(
      (_message, response) => void response.end("function FindProxyForURL() { return 'DIRECT'; }"),
      authority.issue({ names: ['localhost'] }),
    );
    const transport = make({ proxy: { kind: 'pac', url: `https://localhost:${port}/proxy.pac` } });
    const { code } = await failureOf(transport(get('http://sis.example.test/')));
    expect(code).toBe('pac-unreadable');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('one tunnel serves one request after another', async () => {
  const { port } = await sis();
  const proxy = await openProxy();
  const transport = make({ proxy: { kind: 'manual', url: `127.0.0.1:${proxy.port}` } });
  for (let count = 0; count < 3; count += 1)
    await transport(get(`https://sis.example.test:${port}/${count}`));
  expect(proxy.seen).toHaveLength(1);
});

test.each([
  ['with its password in the address', `oak:${encodeURIComponent(password)}@`, {}],
  ['with the password of the settings', '', { proxyUser: 'oak' }],
])('the environment is the system: %s', async (_what, login, settings) => {
  const { port } = await sis();
  const proxy = await openProxy({ login: `oak:${password}` });
  const transport = make(settings, { https_proxy: `http://${login}127.0.0.1:${proxy.port}` });
  expect((await transport(get(`https://sis.example.test:${port}`))).status).toBe(200);
});

test('what the system answers counts before the environment', async () => {
  const { port } = await sis();
  const proxy = await openProxy();
  const asked: string[] = [];
  const resolveSystemProxy = async (url: string) => {
    asked.push(url);
    return `PROXY 127.0.0.1:${proxy.port}`;
  };
  const transport = make({}, { https_proxy: 'http://127.0.0.1:9' }, { resolveSystemProxy });
  expect((await transport(get(`https://sis.example.test:${port}/secret?path`))).status).toBe(200);
  expect(asked).toEqual([`https://sis.example.test:${port}`]);
});

test('a zip goes through the next proxy when the first is not there', async () => {
  const { port } = await serve(
    async (message, response) => {
      response.end(String((await collect(message)).length));
    },
    authority.issue({ names: ['sis.example.test'] }),
  );
  const proxy = await openProxy();
  const answer = `PROXY 127.0.0.1:9; SOCKS 127.0.0.1:8; PROXY 127.0.0.1:${proxy.port}`;
  const url = await writePac(`function FindProxyForURL() { return '${answer}'; }`);
  const transport = make({ proxy: { kind: 'pac', url } });
  const request = { method: 'POST', body: [Buffer.alloc(500_000)] } as const;
  expect((await transport(get(`https://sis.example.test:${port}`, request))).body).toBe('500000');
});

test.each(['http', 'https'])(
  'an upload over %s that is stopped leaves nothing on its way',
  async (scheme) => {
    let receivedBytes = 0;
    const arrived = Promise.withResolvers<IncomingMessage>();
    const { port } = await serve(
      (message, response) =>
        message.method === 'GET' ? sayHello(message, response) : arrived.resolve(message),
      scheme === 'https' ? authority.issue({ names: ['localhost'] }) : undefined,
    );
    const transport = make({ proxy: { kind: 'none' } });
    const url = `${scheme}://localhost:${port}`;
    const stop = new AbortController();
    const handedOver = Promise.withResolvers<void>();
    const onSent = (bytes: number) => bytes > 1_500_000 && handedOver.resolve();
    const body = [Buffer.alloc(20_000_000)];
    const sending = transport(get(url, { method: 'POST', body, onSent, signal: stop.signal }));
    const message = await arrived.promise;
    await handedOver.promise;
    stop.abort(new Error('paused'));
    await expect(sending).rejects.toThrow('paused');
    const ended = new Promise((resolve) => message.on('error', () => undefined).on('close', resolve));
    message.on('data', (part) => {
      receivedBytes += part.length;
    });
    await ended;
    // More than that had been taken over by the system, and was not for the SIS to read any more.
    expect(receivedBytes).toBeLessThan(1_000_000);
    expect((await transport(get(url))).status).toBe(200);
  },
);

test.each<readonly [string, object, Environment, string]>([
  ['a PAC file that is not JavaScript', { proxy: { kind: 'pac', url: '/dev/null' } }, {}, 'pac-unreadable'],
  ['a SOCKS proxy', {}, { HTTPS_PROXY: 'socks5://oak:canary-password@proxy.example' }, 'proxy-kind'],
  ['an address that is none', {}, { HTTPS_PROXY: 'http://oak:canary-password@:1:2' }, 'proxy-address'],
  ['a file of certificates that is not there', { extraCaFile: '/no/such.pem' }, {}, 'ca-file'],
])('%s is said', async (_what, settings, environment, code) => {
  const asked = make(settings, environment)(get('https://sis.example.test'));
  expect((await failureOf(asked)).code).toBe(code);
});
