import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { privateMode } from '../engine/fixtures/permissions.ts';
import { openSecretStore, type SecretStoreOptions } from './secret-store.ts';

let folder = '';
let troubles: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secret-store-'));
  troubles = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Backend = ReturnType<SecretStoreOptions['safeStorage']['getSelectedStorageBackend']>;

const keyring = (backend: Backend, isAvailable = true): SecretStoreOptions['safeStorage'] => ({
  isEncryptionAvailable: () => isAvailable,
  getSelectedStorageBackend: () => backend,
  encryptString: (text) => Buffer.from(text.split('').reverse().join('')),
  decryptString: (bytes) => {
    if (bytes.includes('?')) throw new Error('not mine');
    return bytes.toString().split('').reverse().join('');
  },
});

const open = (options: Partial<SecretStoreOptions> = {}) =>
  openSecretStore({
    file: path.join(folder, 'token'),
    safeStorage: keyring('gnome_libsecret'),
    platform: 'linux',
    fallback: undefined,
    onTrouble: (sentence) => troubles.push(sentence),
    ...options,
  });

test('a secret is there again at the next start, encrypted on disk and only for this user', async () => {
  const store = await open();
  expect(store.state()).toEqual({ isKept: false, isRemembered: false });
  expect(await store.set(' canary ')).toEqual({ isKept: true, isRemembered: true });
  const file = path.join(folder, 'token');
  expect(await readFile(file, 'utf8')).not.toContain('canary');
  expect((await stat(file)).mode & 0o777).toBe(privateMode(0o600));
  const next = await open();
  expect(next.secret()).toBe('canary');
  expect(next.state()).toEqual({ isKept: true, isRemembered: true });
});

test.each([
  { what: 'a keyring with a known password', safeStorage: keyring('basic_text') },
  { what: 'no encryption', safeStorage: keyring('unknown', false) },
])('with $what it stays in memory', async ({ safeStorage }) => {
  const store = await open({ safeStorage });
  expect(await store.set('canary')).toEqual({ isKept: true, isRemembered: false });
  expect(store.secret()).toBe('canary');
  expect(await readdir(folder)).toEqual([]);
});

test('an empty one forgets the other', async () => {
  const store = await open();
  await store.set('canary');
  expect(await store.set('')).toEqual({ isKept: false, isRemembered: false });
  expect(store.secret()).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

test('the fallback holds until another is set, and is never written', async () => {
  const store = await open({ fallback: 'practice' });
  expect(store.secret()).toBe('practice');
  expect(store.state()).toEqual({ isKept: true, isRemembered: false });
  expect(await readdir(folder)).toEqual([]);
  await store.set('canary');
  expect((await open({ fallback: 'practice' })).secret()).toBe('canary');
});

test('one that cannot be decrypted is asked for again', async () => {
  await writeFile(path.join(folder, 'token'), '?');
  expect((await open()).state()).toEqual({ isKept: false, isRemembered: false });
  expect(troubles).toHaveLength(1);
});
