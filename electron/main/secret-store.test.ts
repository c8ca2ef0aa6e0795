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

interface Keyring {
  readonly backend?: Backend;
  readonly isAvailable?: boolean;
  readonly isLocked?: () => boolean;
  /** Chromium's mark of the key in use: `v10` is the password that everybody knows. */
  readonly mark?: string;
  readonly isRotated?: boolean;
}

const reverse = (text: string) => text.split('').reverse().join('');

function keyring(given: Keyring = {}): SecretStoreOptions['safeStorage'] {
  const {
    backend = 'gnome_libsecret',
    isAvailable = true,
    isLocked,
    mark = 'v11',
    isRotated = false,
  } = given;
  return {
    isAsyncEncryptionAvailable: async () => isAvailable,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(mark + reverse(text)),
    async decryptStringAsync(bytes) {
      if (isLocked?.())
        throw new Error('safeStorage.decryptStringAsync is temporarily unavailable. Please try again.');
      if (bytes.includes('?')) throw new Error('Error while decrypting the ciphertext');
      return { result: reverse(bytes.subarray(3).toString()), shouldReEncrypt: isRotated };
    },
  };
}

async function open(options: Partial<SecretStoreOptions> = {}) {
  const store = openSecretStore({
    file: path.join(folder, 'token'),
    safeStorage: keyring(),
    platform: 'linux',
    fallback: undefined,
    onError: (sentence) => troubles.push(sentence),
    onLocked: () => troubles.push('locked'),
    ...options,
  });
  await store.refresh();
  return store;
}

test('a secret is there again at the next start, encrypted on disk and only for this user', async () => {
  const store = await open();
  expect(store.state()).toEqual({ isKept: false, isRemembered: true });
  expect(await store.set(' canary ')).toEqual({ isKept: true, isRemembered: true });
  const file = path.join(folder, 'token');
  expect(await readFile(file, 'utf8')).not.toContain('canary');
  expect((await stat(file)).mode & 0o777).toBe(privateMode(0o600));
  const next = await open();
  expect(next.secret()).toBe('canary');
  expect(next.state()).toEqual({ isKept: true, isRemembered: true });
});

test.each([
  { what: 'a keyring with a known password', safeStorage: keyring({ backend: 'basic_text', mark: 'v10' }) },
  {
    what: 'a keyring that is selected and not there',
    safeStorage: keyring({ backend: 'gnome_libsecret', mark: 'v10' }),
  },
  { what: 'no encryption', safeStorage: keyring({ isAvailable: false }) },
])('with $what it stays in memory', async ({ safeStorage }) => {
  const store = await open({ safeStorage });
  expect(await store.set('canary')).toEqual({ isKept: true, isRemembered: false });
  expect(store.secret()).toBe('canary');
  expect(await readdir(folder)).toEqual([]);
});

test('an empty one forgets the other', async () => {
  const store = await open();
  await store.set('canary');
  expect(await store.set('')).toEqual({ isKept: false, isRemembered: true });
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
  expect((await open()).state()).toEqual({ isKept: false, isRemembered: true });
  expect(troubles).toHaveLength(1);
});

test('the mark of the known password means a keychain elsewhere', async () => {
  const store = await open({ safeStorage: keyring({ mark: 'v10' }), platform: 'darwin' });
  expect(await store.set('canary')).toEqual({ isKept: true, isRemembered: true });
});

test('in a locked keyring it stays as it is, is told once, and is read as soon as it is unlocked', async () => {
  await (await open()).set('canary');
  const file = path.join(folder, 'token');
  const kept = await readFile(file);
  let isLocked = true;
  const store = await open({ safeStorage: keyring({ isLocked: () => isLocked }) });
  expect(await store.refresh()).toBe(false);
  expect(store.secret()).toBeNull();
  expect(store.isLocked()).toBe(true);
  expect(troubles).toEqual(['locked']);
  expect(await readFile(file)).toEqual(kept);

  isLocked = false;
  expect(await store.refresh()).toBe(true);
  expect(store.secret()).toBe('canary');
  expect(store.isLocked()).toBe(false);
  expect(store.state()).toEqual({ isKept: true, isRemembered: true });
});

test('one that is typed while the keyring is locked replaces the other', async () => {
  await (await open()).set('old');
  const safeStorage = keyring({ isLocked: () => true, mark: 'v10' });
  const store = await open({ safeStorage });
  expect(await store.set('new')).toEqual({ isKept: true, isRemembered: false });
  await store.refresh();
  expect(store.secret()).toBe('new');
  expect((await open()).secret()).toBeNull();
});

test('one that is encrypted with an old key is encrypted anew', async () => {
  await (await open({ safeStorage: keyring({ mark: 'v11' }) })).set('canary');
  await open({ safeStorage: keyring({ mark: 'v12', isRotated: true }) });
  expect(await readFile(path.join(folder, 'token'), 'utf8')).toMatch(/^v12/);
});

test('a keyring that asks for its password first holds nothing up', async () => {
  await (await open()).set('canary');
  const answered = Promise.withResolvers<void>();
  const slow: SecretStoreOptions['safeStorage'] = {
    ...keyring(),
    async decryptStringAsync(bytes) {
      await answered.promise;
      return keyring().decryptStringAsync(bytes);
    },
  };
  const store = openSecretStore({
    file: path.join(folder, 'token'),
    safeStorage: slow,
    platform: 'linux',
    fallback: 'practice',
    onError: (sentence) => troubles.push(sentence),
    onLocked: () => undefined,
  });
  expect(store.secret()).toBe('practice');
  answered.resolve();
  expect(await store.refresh()).toBe(true);
  expect(store.secret()).toBe('canary');
});

test('of two that are set at once the second one is kept', async () => {
  const store = await open();
  await Promise.all([store.set('first'), store.set('second')]);
  expect((await open()).secret()).toBe('second');
});
