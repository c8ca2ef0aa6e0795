import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestProxy } from './fixtures/proxy.ts';
import { issueSelfSigned } from './fixtures/tls-authority.ts';
import {
  adapters,
  authority,
  collect,
  failureOf,
  folder,
  get,
  openProxy,
  password,
  sayHello,
  serve,
  stopServing,
  writePac,
} from './fixtures/transport-bench.ts';

/** How every transport copes with proxies, PAC files and certificates, over real sockets. */

const dayMs = 86_400_000;

describe.each(adapters)('%s', (_name, make) => {
  test('trusts the authority of the file', async () => {
    const { port } = await serve(sayHello, authority.issue({ names: ['127.0.0.1'] }));
    const transport = await make();
    expect((await transport(get(`https://127.0.0.1:${port}`))).body).toBe('{"hello":"oak"}');
  });

  test.each([
    {
      what: 'of an issuer that nobody knows',
      certificate: () => authority.issue({ names: ['localhost'] }),
      isTrusting: false,
      kind: 'unknown-issuer',
      says: ['localhost', '"Oak Hill Filter CA"', 'CA certificate file'],
    },
    {
      what: 'signed by itself',
      certificate: () => issueSelfSigned({ names: ['localhost'] }),
      isTrusting: false,
      kind: 'self-signed',
      says: ['self-signed ("localhost")'],
    },
    {
      what: 'that ran out',
      certificate: () =>
        authority.issue({
          names: ['localhost'],
          validFrom: new Date(Date.now() - 9 * dayMs),
          validTo: new Date('2026-01-05T00:00:00Z'),
        }),
      isTrusting: true,
      kind: 'expired',
      says: ['expired on January 5, 2026', 'renewed', '"Oak Hill Filter CA"'],
    },
    {
      what: 'that is for later',
      certificate: () =>
        authority.issue({ names: ['localhost'], validFrom: new Date(Date.now() + 5 * dayMs) }),
      isTrusting: true,
      kind: 'not-yet-valid',
      says: ['date and time'],
    },
    {
      what: 'for another name',
      certificate: () => authority.issue({ names: ['other.example.test'] }),
      isTrusting: true,
      kind: 'wrong-name',
      says: ['other.example.test', 'localhost', 'Check the address'],
    },
  ])('refuses a certificate $what, and says whose it is', async ({ certificate, isTrusting, kind, says }) => {
    let requests = 0;
    const { port } = await serve(() => {
      requests += 1;
    }, certificate());
    const transport = await make({ isTrusting });
    const { code, detail, sentence } = await failureOf(transport(get(`https://localhost:${port}`)));
    expect(code).toBe('sis-certificate');
    expect(JSON.parse(detail)).toMatchObject({ kind, host: 'localhost' });
    for (const words of says) expect(sentence).toContain(words);
    expect(requests).toBe(0);
  });

  test.each(['http', 'https'])('goes through a proxy to %s, with its password', async (scheme) => {
    const certificate = authority.issue({ names: ['sis.example.test'] });
    const { port } = await serve(sayHello, scheme === 'https' ? certificate : undefined);
    const proxy = await openProxy({ login: `oak:${password}` });
    const wishes = { proxy: { kind: 'manual', url: `127.0.0.1:${proxy.port}` } } as const;
    const url = `${scheme}://sis.example.test:${port}/`;
    const answer = await (await make({ ...wishes, login: true }))(get(url));
    expect(answer.body).toBe('{"hello":"oak"}');
    expect(proxy.seen).toEqual([scheme === 'https' ? `CONNECT sis.example.test:${port}` : `GET ${url}`]);
    const refused = await failureOf((await make(wishes))(get(url)));
    expect(refused.code).toBe('proxy-password');
    expect(refused.sentence).toContain(`127.0.0.1:${proxy.port}`);
  });

  test('sends a zip through a proxy byte for byte', async () => {
    const certificate = authority.issue({ names: ['sis.example.test'] });
    const { port } = await serve(async (message, response) => {
      response.end(String((await collect(message)).equals(Buffer.alloc(2_000_000, 5))));
    }, certificate);
    const proxy = await openProxy({ login: `oak:${password}` });
    const transport = await make({
      proxy: { kind: 'manual', url: `http://127.0.0.1:${proxy.port}` },
      login: true,
    });
    const body = [Buffer.alloc(1_000_000, 5), Buffer.alloc(1_000_000, 5)];
    let sent = 0;
    const onSent = (bytes: number) => {
      sent = bytes;
    };
    const request = get(`https://sis.example.test:${port}`, { method: 'POST', body, onSent });
    expect((await transport(request)).body).toBe('true');
    expect(sent).toBe(2_000_000);
  });

  test('tells a wrong password for the proxy, asked for once, from a proxy that forbids', async () => {
    const wrong = await openProxy({ login: 'oak:other' });
    const strict = await openProxy({ refuseWith: 403 });
    const url = 'https://sis.example.test/';
    const through = async ({ port }: TestProxy) =>
      failureOf((await make({ proxy: { kind: 'manual', url: `127.0.0.1:${port}` }, login: true }))(get(url)));
    expect((await through(wrong)).code).toBe('proxy-password');
    // Once without a password, if at all, and once with it: more would lock the account.
    expect(wrong.askedForLogin()).toBeLessThanOrEqual(2);
    expect((await through(strict)).code).toBe('proxy-refused');
    await stopServing();
    expect((await through(strict)).code).toBe('proxy-unreachable');
  });

  test.each(['http', 'https'])(
    'what breaks after a sign-in at the proxy is no wrong password: %s',
    async (scheme) => {
      const certificate = authority.issue({ names: ['sis.example.test'] });
      const breaking = await serve(
        (message) => void message.socket.destroy(),
        scheme === 'https' ? certificate : undefined,
      );
      const fetchThrough = async ({ port }: TestProxy) =>
        failureOf(
          (await make({ proxy: { kind: 'manual', url: `127.0.0.1:${port}` }, login: true }))(
            get(`${scheme}://sis.example.test:${breaking.port}/`),
          ),
        );
      const passing = await openProxy({ login: `oak:${password}` });
      expect((await fetchThrough(passing)).code).toBe('sis-cut-off');
      expect(passing.seen).toHaveLength(1);
      if (scheme === 'http') return;
      const strict = await openProxy({ login: `oak:${password}`, refuseWith: 403 });
      expect((await fetchThrough(strict)).code).toBe('proxy-refused');
    },
  );

  test('does as a PAC file says, and names it when it cannot be read', async () => {
    const { port } = await serve(sayHello, authority.issue({ names: ['sis.example.test'] }));
    const proxy = await openProxy();
    const pac = await writePac(
      `function FindProxyForURL(url, host) {
         return dnsDomainIs(host, '.example.test') ? 'PROXY 127.0.0.1:${proxy.port}' : 'DIRECT';
       }`,
    );
    const url = `https://sis.example.test:${port}/`;
    const transport = await make({ proxy: { kind: 'pac', url: pac } });
    expect((await transport(get(url))).body).toBe('{"hello":"oak"}');
    expect(proxy.seen).toEqual([`CONNECT sis.example.test:${port}`]);
    const lost = path.join(folder(), 'lost.pac');
    const missing = await failureOf(
      make({ proxy: { kind: 'pac', url: lost } }).then((gone) => gone(get(url))),
    );
    expect(missing.code).toBe('pac-unreadable');
    expect(missing.sentence).toContain('lost.pac');
  });

  test('goes to this computer itself without a proxy', async () => {
    const { port } = await serve(sayHello);
    const transport = await make({ proxy: { kind: 'manual', url: '127.0.0.1:9' } });
    expect((await transport(get(`http://127.0.0.1:${port}`))).status).toBe(200);
  });
});
