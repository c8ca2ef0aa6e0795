import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Fault } from '../../../e2e/fixtures/fault-proxy.ts';
import { allImported, openReadyBench } from '../../../e2e/fixtures/upload-bench.ts';
import { networkSettingsSchema } from '../../core/network/network-settings.ts';
import { createEngine } from '../create-engine.ts';
import { createNetwork } from '../destinations/network/create-network.ts';
import { createNodeTransport } from '../destinations/network/node-transport.ts';
import { createSisDestination } from '../destinations/sis-api/sis-destination.ts';

/** A SIS that never comes to an end, each answer of it in order. */

test('a log without an end is read so far, says so, and holds up nothing', async () => {
  const bench = await openReadyBench({ photos: 1, requestBytes: 60_000 });
  onTestFinished(() => bench.close());
  let page = 0;
  const line = { at: '', level: 'info', file: null, outcome: null, reason: null, message: 'a'.repeat(1_900) };
  const more: Fault = {
    kind: 'answer',
    status: 200,
    type: 'application/json',
    get body() {
      page += 1;
      // Behind the real lines: they were read first.
      const from = 1_000_000 + page * 5_000;
      const lines = Array.from({ length: 5_000 }, (_, at) => ({ ...line, cursor: from + at }));
      return JSON.stringify({ lines, nextAfter: from + 5_000 });
    },
  };
  bench.proxy.inject('GET', /\/log\?after=(?!0$)/, ...Array<Fault>(200).fill(more));
  expect(await bench.engine.request('upload', {})).toMatchObject({ ok: true });
  expect(await bench.outcomes()).toEqual(allImported(bench));
  expect(page).toBeLessThan(6);
  expect(bench.logLines().at(-1)?.message).toContain('Picture Day read no further');
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a roster without an end is refused, and not cut', async () => {
  let pages = 0;
  const url = await serve((message, response) => {
    pages += 1;
    const from = Number(new URL(message.url ?? '', 'http://sis').searchParams.get('offset'));
    const users = Array.from({ length: 100 }, (_, at) => ({ sourcedId: `${from + at}` }));
    response.writeHead(200, { 'content-type': 'application/json' });
    // So that the test ends where the limit is missing.
    response.end(JSON.stringify({ users: pages > 50 ? [] : users }));
  });
  const settings = networkSettingsSchema.parse({ proxy: { kind: 'none' } });
  const network = createNetwork({ settings, proxyPassword: null, environment: {} });
  const sis = createSisDestination(url, 'secret-token', createNodeTransport(network, 60_000), 1_000);
  await expect(sis.roster(new AbortController().signal)).rejects.toMatchObject({ code: 'roster-too-big' });
  expect(pages).toBe(11);
});

const session = {
  system: { name: 'SIS' },
  user: { name: 'Ann' },
  permissions: ['Import Student Photos'],
  limits: { maxArchiveBytes: 60_000_000 },
};

test('an answer that is nested without end is none, though what was asked for is in it', async () => {
  const deep = `${'['.repeat(1_000)}${']'.repeat(1_000)}`;
  const url = await serve((message, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    if (message.url?.includes('/students')) response.end('{"users":[]}');
    else response.end(`{"more":${deep},${JSON.stringify(session).slice(1)}`);
  });
  const engine = await createEngine({ isAttended: true });
  onTestFinished(() => engine.close());
  const connected = await engine.request('connect', { url, token: 'secret-token' });
  expect(connected).toMatchObject({ failure: { code: 'sis-not-a-sis' } });
});
