import { expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/shell-contract.ts';
import { readSftpAddress } from '../core/network/sftp/sftp-address.ts';
import type { SecretStore } from './secret-store.ts';
import { makeSftpRequest, stateOfSecrets } from './sftp-request.ts';

const kept = (secret: string | null, isLocked = false): SecretStore => ({
  secret: () => secret,
  state: () => ({ isKept: secret !== null, isRemembered: false }),
  isLocked: () => isLocked,
  refresh: async () => false,
  set: () => Promise.reject(new Error('Nothing is set here')),
});
const secrets = (password: string | null, passphrase: string | null = null) => ({
  password: kept(password),
  passphrase: kept(passphrase),
});
const settings = (change: object) =>
  settingsSchema.parse({ sftpServer: 'sftp.example.org', sftpUser: 'oak', ...change });

test.each([
  ['where one lands', {}, 'sftp://oak@sftp.example.org'],
  ['a folder there', { sftpFolder: 'Oak Hill/in' }, 'sftp://oak@sftp.example.org/~/Oak%20Hill/in'],
  ['a folder from the top', { sftpFolder: '/incoming' }, 'sftp://oak@sftp.example.org/incoming'],
  ['a port', { sftpServer: 'sftp.example.org:2222' }, 'sftp://oak@sftp.example.org:2222'],
  ['an odd name', { sftpUser: 'jane@oak:x' }, 'sftp://jane%40oak%3Ax@sftp.example.org'],
])('%s', (_what, change, address) => {
  const request = makeSftpRequest(settings(change), secrets('canary'));
  expect(request).toEqual({
    address,
    auth: { kind: 'password', password: 'canary' },
    knownHostKey: null,
    createFolder: false,
  });
  expect(() => readSftpAddress(address)).not.toThrow();
});

test('with a key the password stays here', () => {
  const chosen = settings({ sftpKeyPath: '/keys/id', sftpHostKey: 'SHA256:abc', sftpMakesFolder: true });
  expect(makeSftpRequest(chosen, secrets('canary'))).toMatchObject({
    auth: { kind: 'key', path: '/keys/id' },
    knownHostKey: 'SHA256:abc',
    createFolder: true,
  });
  expect(JSON.stringify(makeSftpRequest(chosen, secrets('canary')))).not.toContain('canary');
  expect(makeSftpRequest(chosen, secrets('canary', 'open sesame')).auth).toEqual({
    kind: 'key',
    path: '/keys/id',
    passphrase: 'open sesame',
  });
});

test('with a password the passphrase stays here, and without one nothing is asked', () => {
  expect(JSON.stringify(makeSftpRequest(settings({}), secrets('p', 'canary')))).not.toContain('canary');
  expect(() => makeSftpRequest(settings({}), secrets(null, 'canary'))).toThrow(/^sftp-no-password$/);
});

test('the page learns only whether there is one', () => {
  expect(stateOfSecrets(secrets('canary'))).toEqual({
    password: { isKept: true, isRemembered: false },
    passphrase: { isKept: false, isRemembered: false },
  });
});

test('a secret in a locked keyring is not taken for one that is missing', () => {
  const locked = { password: kept(null, true), passphrase: kept(null, true) };
  for (const given of [{}, { sftpKeyPath: '/home/ana/.ssh/id_ed25519' }])
    expect(() => makeSftpRequest(settings(given), locked)).toThrow(/^keyring-locked$/);
});
