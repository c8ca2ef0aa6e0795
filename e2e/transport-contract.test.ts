import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { adapters, collect, failureOf, get, serve, stopServing, token } from './fixtures/transport-bench.ts';

/** What every transport does, over real sockets. */

describe.each(adapters)('%s', (_name, make) => {
  test('carries an answer back, whatever its status', async () => {
    const { port } = await serve((message, response) => {
      response.writeHead(503, { 'Retry-After': '7', 'x-method': message.method });
      response.end(`token ${message.headers.authorization}`);
    });
    const transport = await make();
    const answer = await transport(get(`http://127.0.0.1:${port}/a?b=c`));
    expect(answer).toMatchObject({ status: 503, body: `token Bearer ${token}` });
    expect(answer.headers).toMatchObject({ 'retry-after': '7', 'x-method': 'GET' });
  });

  test('sends the parts of a body as one, byte for byte, with its length', async () => {
    let length: string | undefined;
    const { port } = await serve(async (message, response) => {
      length = message.headers['content-length'];
      response.end((await collect(message)).toString('base64'));
    });
    const parts = [Buffer.from('head'), Buffer.alloc(300_000, 7), Buffer.from('tail')];
    const heard: number[] = [];
    const transport = await make();
    const onSent = (bytes: number) => void heard.push(bytes);
    const request = get(`http://127.0.0.1:${port}`, { method: 'POST', body: parts, onSent });
    const { body } = await transport(request);
    expect(Buffer.from(body, 'base64').equals(Buffer.concat(parts))).toBe(true);
    expect(length).toBe('300008');
    expect(heard.at(-1)).toBe(300_008);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  test('says no more of a body to be sent than the system has taken over', async () => {
    const received = Promise.withResolvers<number>();
    // Read no further than its head until the client has given up; then what was on its way is counted.
    const { port } = await serve((message) => {
      let bytes = 0;
      message.pause().on('data', (part: Buffer) => {
        bytes += part.length;
      });
      message.on('error', () => undefined).on('close', () => received.resolve(bytes));
      message.socket.pause();
      setTimeout(() => message.resume(), 3_000);
    });
    const body = [Buffer.alloc(60_000_000)];
    let sent = 0;
    const transport = await make({ stallMs: 1_500 });
    const onSent = (bytes: number) => {
      sent = bytes;
    };
    const asked = transport(get(`http://127.0.0.1:${port}`, { method: 'POST', body, onSent }));
    expect((await failureOf(asked)).code).toBe('sis-no-answer');
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(await received.promise);
  });

  test('follows no redirect, which would show the token to another server', async () => {
    let strangers = 0;
    const other = await serve((_message, response) => {
      strangers += 1;
      response.end();
    });
    const location = `http://127.0.0.1:${other.port}/`;
    const { port } = await serve((_message, response) => void response.writeHead(302, { location }).end());
    const transport = await make();
    const answer = await transport(get(`http://127.0.0.1:${port}`));
    expect(answer).toMatchObject({ status: 302, headers: { location } });
    expect(strangers).toBe(0);
  });

  test('gives up when nothing moves', async () => {
    const { port } = await serve(() => undefined);
    const transport = await make({ stallMs: 100 });
    const { code } = await failureOf(transport(get(`http://127.0.0.1:${port}`)));
    expect(code).toBe('sis-no-answer');
  });

  test('does not give up on what is slow but moves', async () => {
    const { port } = await serve((_message, response) => {
      response.write('a');
      let count = 1;
      const timer = setInterval(() => {
        count += 1;
        response.write('a');
        if (count < 25) return;
        clearInterval(timer);
        response.end();
      }, 60);
    });
    // Longer than any pause of a busy computer, and shorter than the whole answer takes.
    const transport = await make({ stallMs: 1_000 });
    expect((await transport(get(`http://127.0.0.1:${port}`))).body).toBe('a'.repeat(25));
  });

  test('stops when it is told to, with the reason it was told', async () => {
    const controller = new AbortController();
    const { port } = await serve(() => controller.abort(new Error('enough')));
    const transport = await make();
    const { signal } = controller;
    await expect(transport(get(`http://127.0.0.1:${port}`, { signal }))).rejects.toThrow('enough');
    await expect(transport(get(`http://127.0.0.1:${port}`, { signal }))).rejects.toThrow('enough');
  });

  test('an upload that is given up leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const controller = new AbortController();
      const { port } = await serve(() => controller.abort(new Error('enough')));
      const transport = await make();
      const request = { method: 'POST', body: [Buffer.alloc(10)], signal: controller.signal } as const;
      await expect(transport(get(`http://127.0.0.1:${port}`, request))).rejects.toThrow('enough');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('refuses an answer without an end, and hangs up', async () => {
    const gone = Promise.withResolvers<void>();
    const { port } = await serve(async (message, response) => {
      message.socket.on('close', () => gone.resolve());
      const part = Buffer.alloc(1_000_000, 'a');
      while (!response.destroyed) {
        if (!response.write(part)) await Promise.race([once(response, 'drain'), gone.promise]);
      }
    });
    const transport = await make();
    expect((await failureOf(transport(get(`http://127.0.0.1:${port}`)))).code).toBe('sis-cut-off');
    await gone.promise;
  });

  test('tells a closed port from a connection that breaks', async () => {
    const { port } = await serve((message) => void message.socket.destroy());
    const transport = await make();
    expect((await failureOf(transport(get(`http://127.0.0.1:${port}`)))).code).toBe('sis-cut-off');
    await stopServing();
    expect(await failureOf(transport(get(`http://127.0.0.1:${port}`)))).toMatchObject({
      code: 'sis-unreachable',
      detail: `127.0.0.1:${port}`,
    });
  });
});
