import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hasOpenSsh, type OpenSshServer, startOpenSsh } from '../../../../e2e/fixtures/open-ssh-server.ts';
import { toTransportFailure } from '../transport.ts';
import { connectSftp, type SftpTarget } from './connect-sftp.ts';
import { layCable } from './fixtures/cable.ts';

const { signal } = new AbortController();

function addressOf(port: number, user = 'oak') {
  return { user, host: '127.0.0.1', port, folder: '.' };
}

const password = { kind: 'password', password: 'canary' } as const;

function troubleWith(target: SftpTarget) {
  return connectSftp(target).then(
    (connection) => {
      connection.close();
      throw new Error('It connected');
    },
    (error: unknown) => toTransportFailure(error),
  );
}

async function startTcp(words: string | null): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (words !== null) socket.end(words);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test.each([
  ['hangs up at once', '', 'sftp-cut-off', undefined],
  ['is busy', 'Exceeded MaxStartups\r\n', 'sftp-busy', undefined],
  ['is busy, in newer words', 'Not allowed at this time\r\n', 'sftp-busy', undefined],
  ['is a mail server', '220 mail.example.org ESMTP\r\n', 'sftp-not-ssh', /^127\.0\.0\.1:\d+$/],
  ['knows only SSH 1', 'SSH-1.5-old\r\n', 'sftp-outdated', undefined],
  ['says nothing', null, 'sftp-no-answer', undefined],
])('a server that %s', async (_, words, code, detail) => {
  const address = addressOf(await startTcp(words));
  const trouble = await troubleWith({ address, auth: password, knownHostKey: null, signal, stallMs: 300 });
  expect(trouble).toMatchObject({ code, status: null, retryAfterMs: null });
  expect(trouble?.detail ?? '').toMatch(detail ?? /^$/);
});

test('a web server', async () => {
  const server = createHttpServer((_request, response) => response.end('<html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = addressOf((server.address() as AddressInfo).port);
  const trouble = await troubleWith({ address, auth: password, knownHostKey: null, signal });
  expect(trouble?.code).toBe('sftp-not-ssh');
});

test('nobody there', async () => {
  const cable = await layCable(1);
  await cable.close();
  const trouble = await troubleWith({
    address: addressOf(cable.port),
    auth: password,
    knownHostKey: null,
    signal,
  });
  expect(trouble).toMatchObject({ code: 'sftp-unreachable', detail: `127.0.0.1:${cable.port}` });
  const address = { ...addressOf(22), host: 'sftp.invalid' };
  const nameless = await troubleWith({ address, auth: password, knownHostKey: null, signal });
  expect(nameless).toMatchObject({ code: 'sftp-unreachable', detail: 'sftp.invalid' });
});

test('connecting can be stopped at any moment', async () => {
  const address = addressOf(await startTcp(null));
  const controller = new AbortController();
  const reason = new Error('stopped');
  const connecting = connectSftp({ address, auth: password, knownHostKey: null, signal: controller.signal });
  setTimeout(() => controller.abort(reason), 100);
  const startedAt = Date.now();
  await expect(connecting).rejects.toBe(reason);
  expect(Date.now() - startedAt).toBeLessThan(1_000);
  await expect(
    connectSftp({ address, auth: password, knownHostKey: null, signal: controller.signal }),
  ).rejects.toBe(reason);
});

describe.skipIf(!hasOpenSsh())('OpenSSH', () => {
  let server: OpenSshServer;

  beforeAll(async () => {
    server = await startOpenSsh();
  });
  afterAll(() => server.close());

  const target = (change: Partial<SftpTarget> = {}): SftpTarget => ({
    address: addressOf(server.port, server.user),
    auth: { kind: 'key', privateKey: server.privateKey },
    knownHostKey: server.fingerprint,
    signal,
    ...change,
  });

  test('a key signs in, with and without a passphrase', async () => {
    const { lockedKey, passphrase, fingerprint } = server;
    for (const change of [
      {},
      { auth: { kind: 'key', privateKey: lockedKey, passphrase } as const },
      { knownHostKey: `${fingerprint}= ` },
    ]) {
      const connection = await connectSftp(target(change));
      const folder = await connection.request<string>((sftp, done) => sftp.realpath('.', done));
      expect(folder).toBe(server.folder);
      connection.close();
    }
  });

  test('the first time, the fingerprint is asked about, as ssh-keygen shows it', async () => {
    expect(await troubleWith(target({ knownHostKey: null }))).toMatchObject({
      code: 'sftp-host-key-new',
      detail: server.fingerprint,
    });
  });

  test('another key than the known one is refused, with both fingerprints', async () => {
    const before = server.fingerprint;
    const now = await server.replaceHostKey();
    onTestFinished(async () => {
      server = { ...server, fingerprint: now };
    });
    expect(now).not.toBe(before);
    for (const known of [before, now.toLowerCase(), '', 'SHA256:']) {
      expect(await troubleWith(target({ knownHostKey: known }))).toMatchObject({
        code: 'sftp-host-key-changed',
        detail: `${now} instead of ${known}`,
      });
    }
  });

  test.each([
    ['a key that it does not know', () => ({ privateKey: server.strangerKey }), 'sftp-key-refused'],
    ['no passphrase', () => ({ privateKey: server.lockedKey }), 'sftp-key-passphrase'],
    ['an empty one', () => ({ privateKey: server.lockedKey, passphrase: '' }), 'sftp-key-passphrase'],
    ['a wrong one', () => ({ privateKey: server.lockedKey, passphrase: 'canary' }), 'sftp-key-passphrase'],
    ['no key at all', () => ({ privateKey: 'canary' }), 'sftp-key-unreadable'],
    ['half a key', () => ({ privateKey: server.privateKey.slice(0, 200) }), 'sftp-key-unreadable'],
    [
      'its public half',
      () => ({ privateKey: `ssh-ed25519 ${'A'.repeat(68)} canary` }),
      'sftp-key-unreadable',
    ],
  ])('%s', async (_, key, code) => {
    const error = await connectSftp(target({ auth: { kind: 'key', ...key() } })).catch(
      (thrown: unknown) => thrown,
    );
    expect(toTransportFailure(error)?.code).toBe(code);
    const shown = inspect(error, { depth: 20, showHidden: true });
    expect(shown).not.toContain('canary');
    expect(shown).not.toContain(server.lockedKey.slice(60, 120));
  });

  test('a password where only keys are taken', async () => {
    expect(await troubleWith(target({ auth: password }))).toMatchObject({ code: 'sftp-needs-key' });
  });

  test('a connection that is lost while nobody uses it says so when it is used, and not on the console', async () => {
    const written: unknown[] = [];
    const { log, error } = globalThis.console;
    Object.assign(globalThis.console, {
      log: (text: unknown) => written.push(text),
      error: (text: unknown) => written.push(text),
    });
    try {
      const cable = await layCable(server.port);
      const connection = await connectSftp(target({ address: addressOf(cable.port, server.user) }));
      await cable.close();
      const request = () => connection.request<string>((sftp, done) => sftp.realpath('.', done));
      await expect(request()).rejects.toMatchObject({ code: 'sftp-cut-off' });
      await expect(request()).rejects.toMatchObject({ code: 'sftp-cut-off' });
    } finally {
      Object.assign(globalThis.console, { log, error });
    }
    expect(written).toEqual([]);
  });

  /** How much goes up until one is signed in. */
  async function countSignIn(): Promise<number> {
    const cable = await layCable(server.port);
    onTestFinished(() => cable.close());
    const connection = await connectSftp(target({ address: addressOf(cable.port, server.user) }));
    connection.close();
    return cable.upBytes();
  }

  const parts = [0, 0.1, 0.4, 0.7, 0.8, 0.9];

  test.each(parts)('cut off after %d of signing in', async (part) => {
    const bytes = Math.floor((await countSignIn()) * part);
    const cable = await layCable(server.port, { bytesPerTurn: 50 });
    onTestFinished(() => cable.close());
    cable.cutAfter(bytes);
    const trouble = await troubleWith(target({ address: addressOf(cable.port, server.user) }));
    expect(trouble?.code).toBe('sftp-cut-off');
  });

  test.each(parts)('gone silent after %d of signing in', async (part) => {
    const bytes = Math.floor((await countSignIn()) * part);
    const cable = await layCable(server.port, { bytesPerTurn: 50 });
    onTestFinished(() => cable.close());
    cable.stallAfter(bytes);
    const address = addressOf(cable.port, server.user);
    const trouble = await troubleWith(target({ address, stallMs: 400 }));
    expect(trouble?.code).toBe('sftp-no-answer');
  });
});
