import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namedDestinationSchema } from '../core/delivery/named-destination.ts';
import { openStores } from './open-stores.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'destination-secrets-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** A keyring that turns letters around. */
const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
  decryptStringAsync: async (bytes: Buffer) => ({
    result: [...bytes.toString()].reverse().join(''),
    shouldReEncrypt: false,
  }),
};

const open = (givenToken?: string) =>
  openStores({
    inUserData: (name) => path.join(folder, name),
    safeStorage,
    policy: {},
    givenToken,
    warn: () => undefined,
    onStep: () => undefined,
    onLocked: () => undefined,
  });

const second = namedDestinationSchema.parse({
  id: 'd-2',
  name: 'Second SIS',
  address: { kind: 'sis', url: 'https://two.example.org' },
});

const writeFormer = async () => {
  const former = { sisUrl: 'https://one.example.org', sftpServer: 'sftp.example.org', sftpUser: 'oak' };
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(former));
  await writeFile(path.join(folder, 'token'), 'nekot');
  await writeFile(path.join(folder, 'sftp-password'), 'drowssap');
};

test('the secrets of the version with one connection are those of the destinations made from it', async () => {
  await writeFormer();
  const { settings, destinationSecrets } = await open();
  await destinationSecrets.refresh(settings.current().destinations);
  expect(settings.current().destinations.map(({ id }) => id)).toEqual(['main', 'sftp']);
  expect(destinationSecrets.store('main', 'secret').secret()).toBe('token');
  expect(destinationSecrets.store('sftp', 'secret').secret()).toBe('password');
  expect(destinationSecrets.states(settings.current().destinations)).toMatchObject({
    main: { secret: { isKept: true } },
    sftp: { secret: { isKept: true }, passphrase: { isKept: false } },
  });
});

test('each destination has a secret of its own, and one that is removed leaves none', async () => {
  await writeFormer();
  const first = await open();
  await first.settings.change((now) => ({ ...now, destinations: [...now.destinations, second] }));
  await first.destinationSecrets.store('d-2', 'secret').set('another');
  const { settings, destinationSecrets } = await open();
  await destinationSecrets.refresh(settings.current().destinations);
  expect(destinationSecrets.store('main', 'secret').secret()).toBe('token');
  expect(destinationSecrets.store('d-2', 'secret').secret()).toBe('another');
  expect([...destinationSecrets.secrets()].sort()).toEqual(['another', 'password', 'token']);
  await destinationSecrets.forget('d-2');
  expect(destinationSecrets.store('d-2', 'secret').secret()).toBeNull();
  expect((await readdir(folder)).sort()).toEqual(['settings.json', 'sftp-password', 'token']);
});

test('an earlier version finds its SIS in the file, and never the address of another one', async () => {
  await writeFormer();
  const { settings } = await open();
  await settings.change((now) => ({
    ...now,
    destinations: [...now.destinations, second],
    currentDestination: 'd-2',
  }));
  expect(settings.current().sisUrl).toBe('https://two.example.org');
  const file = JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'));
  expect(file).toMatchObject({ sisUrl: 'https://one.example.org', sftpServer: 'sftp.example.org' });
  expect((await open()).settings.current().currentDestination).toBe('d-2');
});

test('a token from the environment is for the SIS in use alone', async () => {
  await writeFormer();
  await rm(path.join(folder, 'token'));
  const { settings, destinationSecrets } = await open('given');
  await settings.change((now) => ({ ...now, destinations: [...now.destinations, second] }));
  expect(destinationSecrets.store('main', 'secret').secret()).toBe('given');
  expect(destinationSecrets.store('d-2', 'secret').secret()).toBeNull();
  expect(destinationSecrets.store('sftp', 'passphrase').secret()).toBeNull();
});
