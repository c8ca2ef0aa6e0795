import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { toTransportFailure } from '../transport.ts';
import { connectSftp } from './connect-sftp.ts';
import { makeRsaKey, startPasswordServer } from './fixtures/password-server.ts';
import { fingerprintOf } from './host-key.ts';

/** A server with a key of each kind, as nearly all have; a district's list names one of them. */

const rsa = makeRsaKey();
const ed25519 = ssh2.utils.generateKeyPairSync('ed25519').private;
const ecdsa = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 384 }).private;

function fingerprint(key: string): string {
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw parsed;
  return fingerprintOf(parsed.getPublicSSH());
}

async function connect(hostKeys: readonly string[], knownHostKey: string | null) {
  const server = await startPasswordServer({ password: 'secret', takes: 'password', hostKeys });
  const connecting = connectSftp({
    address: { user: 'oak', host: '127.0.0.1', port: server.port, folder: '.' },
    auth: { kind: 'password', password: 'secret' },
    knownHostKey,
    signal: new AbortController().signal,
  });
  const end = await connecting.then(
    (connection) => {
      connection.close();
      return 'connected';
    },
    (error: unknown) => toTransportFailure(error),
  );
  return { end, tried: server.tried };
}

test.each([
  ['Ed25519', ed25519],
  ['ECDSA', ecdsa],
  ['RSA', rsa],
])('a server with keys of three kinds is known by its %s key alone', async (_kind, known) => {
  const { end, tried } = await connect([ed25519, ecdsa, rsa], fingerprint(known));
  expect([end, tried]).toEqual(['connected', ['none', 'password']]);
});

test('a key that is none of them has changed, and no password is tried', async () => {
  const { end, tried } = await connect([ed25519, rsa], fingerprint(ecdsa));
  const detail = `${fingerprint(ed25519)} instead of ${fingerprint(ecdsa)}`;
  expect(end).toMatchObject({ code: 'sftp-host-key-changed', detail });
  expect(tried).toEqual([]);
});

test('without a known one, a person is asked about the first that the server shows', async () => {
  const { end } = await connect([rsa, ed25519], null);
  expect(end).toMatchObject({ code: 'sftp-host-key-new', detail: fingerprint(ed25519) });
});
