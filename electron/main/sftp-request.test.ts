import { expect, test } from 'vitest';
import { emptySftpAddress } from '../core/delivery/named-destination.ts';
import { readSftpAddress } from '../core/network/sftp/sftp-address.ts';
import type { SecretStore } from './secret-store.ts';
import { makeSftpRequest } from './sftp-request.ts';

const kept = (secret: string | null, isLocked = false): SecretStore => ({
  secret: () => secret,
  state: () => ({ isKept: secret !== null, isRemembered: false }),
  isLocked: () => isLocked,
  refresh: async () => false,
  set: () => Promise.reject(new Error('Nothing is set here')),
});
const secrets = (password: string | null, passphrase: string | null = null) => ({
  secret: kept(password),
  passphrase: kept(passphrase),
});
const address = (change: object) => ({
  ...emptySftpAddress,
  server: 'sftp.example.org',
  user: 'oak',
  ...change,
});

test.each([
  ['where one lands', {}, 'sftp://oak@sftp.example.org'],
  ['a folder there', { folder: 'Oak Hill/in' }, 'sftp://oak@sftp.example.org/~/Oak%20Hill/in'],
  ['a folder from the top', { folder: '/incoming' }, 'sftp://oak@sftp.example.org/incoming'],
  ['a port', { server: 'sftp.example.org:2222' }, 'sftp://oak@sftp.example.org:2222'],
  ['an odd name', { user: 'jane@oak:x' }, 'sftp://jane%40oak%3Ax@sftp.example.org'],
])('%s', (_what, change, url) => {
  const request = makeSftpRequest(address(change), secrets('canary'));
  expect(request).toEqual({
    address: url,
    auth: { kind: 'password', password: 'canary' },
    knownHostKey: null,
    createFolder: false,
  });
  expect(() => readSftpAddress(url)).not.toThrow();
});

test('with a key the password stays here', () => {
  const chosen = address({ keyPath: '/keys/id', hostKey: 'SHA256:abc', makesFolder: true });
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
  expect(JSON.stringify(makeSftpRequest(address({}), secrets('p', 'canary')))).not.toContain('canary');
  expect(() => makeSftpRequest(address({}), secrets(null, 'canary'))).toThrow(/^sftp-no-password$/);
});

test('a secret in a locked keyring is not taken for one that is missing', () => {
  const locked = { secret: kept(null, true), passphrase: kept(null, true) };
  for (const given of [{}, { keyPath: '/home/ana/.ssh/id_ed25519' }])
    expect(() => makeSftpRequest(address(given), locked)).toThrow(/^keyring-locked$/);
});
