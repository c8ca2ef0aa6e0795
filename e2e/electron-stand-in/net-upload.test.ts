import type { ClientRequest, IncomingMessage } from 'electron';
import { expect, onTestFinished, test } from 'vitest';
import { startProxy } from '../fixtures/proxy.ts';
import { startServer } from '../fixtures/tls-server.ts';
import { createNet } from './net.ts';

interface StandInNet {
  request(given: object): ClientRequest;
}

/** A server that counts what arrives, and a proxy that wants a password. */
async function startBench() {
  const arrived: number[] = [];
  const server = await startServer((message, response) => {
    let bytes = 0;
    message.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    message.on('end', () => {
      arrived.push(bytes);
      response.end();
    });
  });
  const proxy = await startProxy({ login: 'oak:hill' });
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  const net = createNet(() => ({ proxyRules: `http://127.0.0.1:${proxy.port}` })) as StandInNet;
  const send = async (bytes: number, password: string): Promise<number> => {
    const asked = net.request({
      method: 'POST',
      url: `http://sis.example.test:${server.port}/`,
      headers: {},
      redirect: 'manual',
      cache: 'no-store',
    });
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      asked.on('response', resolve);
      asked.on('error', reject);
    });
    let isAnswered = false;
    asked.on('login', (_info, answer) => {
      if (isAnswered) return answer();
      isAnswered = true;
      answer('oak', password);
    });
    asked.end(Buffer.alloc(bytes, 'x'));
    return (await response).statusCode;
  };
  return { arrived, proxy, send };
}

test.each([0, 5, 5_000_000])(
  'a body of %i bytes arrives once through a proxy that wants a password',
  async (bytes) => {
    const { arrived, proxy, send } = await startBench();
    expect(await send(bytes, 'hill')).toBe(200);
    expect(arrived).toEqual([bytes]);
    expect(proxy.askedForLogin()).toBe(1);
  },
);

test('a password that a proxy took is given to it unasked, and one that it refused is asked for again', async () => {
  const { arrived, proxy, send } = await startBench();
  expect(await send(5, 'valley')).toBe(407);
  expect(proxy.askedForLogin()).toBe(2);
  expect(await send(6, 'hill')).toBe(200);
  expect(proxy.askedForLogin()).toBe(3);
  expect(await send(7, 'hill')).toBe(200);
  expect(proxy.askedForLogin()).toBe(3);
  expect(arrived).toEqual([6, 7]);
});
