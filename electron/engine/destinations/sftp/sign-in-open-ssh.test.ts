import { describe, expect, onTestFinished, test } from 'vitest';
import { startOpenSsh, takesPasswords } from '../../../../e2e/fixtures/open-ssh-server.ts';
import { toTransportFailure } from '../transport.ts';
import { connectSftp } from './connect-sftp.ts';

const { signal } = new AbortController();

describe.skipIf(!takesPasswords()).each(['password', 'keyboard-interactive'] as const)(
  'OpenSSH that takes passwords only by way of %s',
  (passwordsBy) => {
    async function signIn(change: (password: string) => string) {
      const server = await startOpenSsh({ passwordsBy });
      onTestFinished(() => server.close());
      const { user, host, port, fingerprint } = server;
      const connection = connectSftp({
        address: { user, host, port, folder: '.' },
        auth: { kind: 'password', password: change(server.password) },
        knownHostKey: fingerprint,
        signal,
        stallMs: 20_000,
      });
      return { connection, server };
    }

    test('the right one lands in the folder', async () => {
      const { connection, server } = await signIn((password) => password);
      const to = await connection;
      const place = await to.request<string>((sftp, done) => sftp.realpath('.', done));
      expect(place).toBe(server.folder);
      to.close();
    });

    test('a wrong one is refused', async () => {
      const { connection } = await signIn((password) => `${password}!`);
      const error = await connection.catch((thrown: unknown) => thrown);
      expect(toTransportFailure(error)).toMatchObject({ code: 'sftp-password-refused' });
    });
  },
);
