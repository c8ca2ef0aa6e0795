import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { runWords } from './fixtures/run-words.ts';

test.each(['sk-51c0ffee', '51C0FFEE51C0FFEE', 'c0ffee', 'PICTURE_DAY_TOKEN=c0ffee'])(
  'a token in the place of its name (%s) is not repeated',
  async (token) => {
    const { status, out, err } = await runWords(
      ['jobs', '--sis', 'http://127.0.0.1:1', '--token-env', token, '--json'],
      { environment: {} },
    );
    expect(status).toBe(3);
    expect(out + err).not.toContain(token);
    expect(err).toContain('PICTURE_DAY_TOKEN');
  },
);

test('clear text on a network is told before the token goes, and not on this computer', async () => {
  const environment = { PICTURE_DAY_TOKEN: 'secret-token' };
  // Reserved for documentation: nothing answers there (RFC 6761), so a proxy stands in.
  const proxy = createServer((_message, response) => response.writeHead(401).end('{}'));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const through = { ...environment, HTTP_PROXY: `http://127.0.0.1:${port}` };
  const clear = await runWords(['jobs', '--sis', 'http://sis.example'], { environment: through });
  const loopback = await runWords(['jobs', '--sis', `http://localhost:${port}`], { environment });
  proxy.closeAllConnections();
  await new Promise<void>((resolve) => proxy.close(() => resolve()));
  expect([clear.status, loopback.status]).toEqual([3, 3]);
  expect(clear.err).toContain('others on the network could see');
  expect(loopback.err).not.toContain('can be read');
});
