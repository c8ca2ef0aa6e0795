import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { failureSentence } from '../../../core/text/failure-sentence.ts';
import { toTransportFailure } from '../transport.ts';
import { connectSftp } from './connect-sftp.ts';
import { type PasswordServerOptions, startPasswordServer } from './fixtures/password-server.ts';
import type { SftpAuth } from './sign-in.ts';

/** A real SSH server, but not OpenSSH: see the fixture for why. */

const password = 'canary-5f0e1d';
const { signal } = new AbortController();

async function meet(options: Partial<PasswordServerOptions>, auth: SftpAuth) {
  const server = await startPasswordServer({ password, takes: 'password', ...options });
  const target = {
    address: { user: 'oak', host: '127.0.0.1', port: server.port, folder: '.' },
    auth,
    signal,
    stallMs: 5_000,
  };
  const stranger = await connectSftp({ ...target, knownHostKey: null }).catch((error: unknown) =>
    toTransportFailure(error),
  );
  if (!stranger || !('code' in stranger)) throw new Error('It did not ask about the host key');
  const beforeAgreeing = [...server.tried];
  const outcome = await connectSftp({ ...target, knownHostKey: stranger.detail ?? '' }).catch(
    (error: unknown) => error,
  );
  return { stranger, beforeAgreeing, outcome, tried: server.tried, answers: server.answers };
}

const given = (text: string): SftpAuth => ({ kind: 'password', password: text });

test.each(['password', 'keyboard-interactive'] as const)(
  'a password signs in by way of %s',
  async (takes) => {
    const { outcome, tried, stranger, beforeAgreeing } = await meet({ takes }, given(password));
    expect(stranger).toMatchObject({
      code: 'sftp-host-key-new',
      detail: expect.stringMatching(/^SHA256:.{43}$/),
    });
    expect(beforeAgreeing).toEqual([]);
    expect(outcome).toHaveProperty('request');
    expect(tried).toEqual(['none', takes]);
    (outcome as Awaited<ReturnType<typeof connectSftp>>).close();
  },
);

test.each([
  ['password', 'sftp-password-refused'],
  ['keyboard-interactive', 'sftp-password-refused'],
  ['new password', 'sftp-password-expired'],
  ['two questions', 'sftp-password-refused'],
  ['publickey', 'sftp-needs-key'],
] as const)('a server that takes %s, and not this password: %s', async (takes, code) => {
  const { outcome, tried } = await meet({ takes }, given('canary-wrong'));
  expect(toTransportFailure(outcome)).toMatchObject({ code });
  // Once: servers lock an account after a few.
  expect(tried.filter((method) => method !== 'none').length).toBeLessThanOrEqual(1);
});

test('the right password is no answer to a question that asks for something else as well', async () => {
  const { outcome, answers } = await meet({ takes: 'two questions' }, given(password));
  expect(toTransportFailure(outcome)).toMatchObject({ code: 'sftp-password-refused' });
  expect(answers).toEqual(['', '']);
});

test('a server that lets in but has no SFTP', async () => {
  const { outcome } = await meet({ hasSftp: false }, given(password));
  expect(toTransportFailure(outcome)).toMatchObject({ code: 'sftp-not-offered' });
});

test('a server that knows only old ways of encrypting', async () => {
  const server = await startPasswordServer({
    password,
    takes: 'password',
    algorithms: { kex: ['diffie-hellman-group1-sha1'] },
  });
  const address = { user: 'oak', host: '127.0.0.1', port: server.port, folder: '.' };
  await expect(
    connectSftp({ address, auth: given(password), knownHostKey: null, signal }),
  ).rejects.toMatchObject({ code: 'sftp-outdated' });
});

test('whatever goes wrong, a password is neither thrown nor told', async () => {
  const written: string[] = [];
  const { write } = process.stdout;
  const writeError = process.stderr.write;
  process.stdout.write = process.stderr.write = (text: string | Uint8Array) => {
    written.push(String(text));
    return true;
  };
  try {
    for (const takes of ['password', 'keyboard-interactive', 'new password', 'publickey'] as const) {
      const { outcome, stranger } = await meet({ takes }, given('canary-wrong'));
      const trouble = toTransportFailure(outcome);
      if (!trouble) throw new Error('It did not fail');
      written.push(
        inspect(outcome, { depth: 20, showHidden: true }),
        inspect(stranger),
        failureSentence(trouble),
      );
    }
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
  }
  expect(written.length).toBeGreaterThanOrEqual(12);
  expect(written.join('\n')).not.toContain('canary');
});
