import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Net } from 'electron';
import { expect, test } from 'vitest';
import { networkSettingsSchema } from '../electron/core/network/network-settings.ts';
import { createEngineTransport } from '../electron/main/engine-transport.ts';
import { makeProxyConfig } from '../electron/main/proxy-config.ts';
import { createNet } from './electron-stand-in/net.ts';
import { authority, collect, get, openProxy, serve } from './fixtures/transport-bench.ts';

/** Which of its two ways the app's transport goes. */
async function make(proxy: object = { kind: 'none' }) {
  const settings = networkSettingsSchema.parse({ proxy });
  const config = { ...(await makeProxyConfig(settings)), authorities: [authority.cert] };
  const net = createNet(() => config) as Pick<Net, 'request'>;
  const byChromium: string[] = [];
  const heard: Pick<Net, 'request'> = {
    request(options) {
      byChromium.push((options as { readonly method: string }).method);
      return net.request(options);
    },
  };
  const options = { settings, proxyPassword: null, environment: {} };
  return { transport: createEngineTransport(heard, options, 5_000), byChromium };
}

const zip = { method: 'POST', body: [Buffer.alloc(500_000)] } as const;
const count = async (message: IncomingMessage, response: ServerResponse) =>
  void response.end(String((await collect(message)).length));

test('where no proxy is in between, zips go through Node and all else through Chromium', async () => {
  const { port } = await serve(count);
  const { transport, byChromium } = await make();
  expect((await transport(get(`http://127.0.0.1:${port}`, zip))).body).toBe('500000');
  expect(byChromium).toEqual([]);
  await transport(get(`http://127.0.0.1:${port}`));
  expect(byChromium).toEqual(['GET']);
});

test('through a proxy, zips go as Chromium does it', async () => {
  const { port } = await serve(count, authority.issue({ names: ['sis.example.test'] }));
  const proxy = await openProxy();
  const { transport, byChromium } = await make({ kind: 'manual', url: `127.0.0.1:${proxy.port}` });
  expect((await transport(get(`https://sis.example.test:${port}`, zip))).body).toBe('500000');
  expect(byChromium).toEqual(['POST']);
  expect(proxy.seen).toHaveLength(1);
});

test('a zip for a SIS whose certificate only Chromium trusts gets there once', async () => {
  let posts = 0;
  const { port } = await serve(
    (message, response) => {
      posts += 1;
      void count(message, response);
    },
    authority.issue({ names: ['localhost'] }),
  );
  const { transport, byChromium } = await make();
  expect((await transport(get(`https://localhost:${port}`, zip))).body).toBe('500000');
  expect(byChromium).toEqual(['POST']);
  expect(posts).toBe(1);
});
