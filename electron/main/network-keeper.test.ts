import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProxyConfig } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTlsAuthority } from '../../e2e/fixtures/tls-authority.ts';
import type { RequestInput } from '../core/contract/contract.ts';
import { settingsSchema } from '../core/contract/settings.ts';
import { type NetworkSettings, networkSettingsSchema } from '../core/network/network-settings.ts';
import type { EngineHost } from './engine-host.ts';
import { openJsonFile } from './json-file.ts';
import { createNetworkKeeper } from './network-keeper.ts';
import { openSecretStore } from './secret-store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'network-keeper-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A keeper, and what it told the app and the engine. */
async function startKeeper() {
  const set: ProxyConfig[] = [];
  const told: RequestInput<'setNetwork'>[] = [];
  const speeds: RequestInput<'setBandwidth'>[] = [];
  const troubles: string[] = [];
  const onError = (sentence: string) => troubles.push(sentence);
  const settings = await openJsonFile(path.join(folder, 'settings.json'), settingsSchema, onError);
  const password = openSecretStore({
    file: path.join(folder, 'proxy-password'),
    safeStorage: {
      isAsyncEncryptionAvailable: async () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptStringAsync: async (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x55)),
      decryptStringAsync: async (bytes) => ({
        result: Buffer.from(bytes.map((byte) => byte ^ 0x55)).toString(),
        shouldReEncrypt: false,
      }),
    },
    platform: 'linux',
    fallback: undefined,
    onError,
    onLocked: () => undefined,
  });
  const engine = {
    async request(name: string, input: never) {
      if (name === 'setNetwork') told.push(input);
      else speeds.push(input);
      return { ok: true, value: null };
    },
  } as unknown as EngineHost;
  const keeper = createNetworkKeeper({
    app: { setProxy: async (config) => void set.push(config) },
    engine,
    settings,
    password,
    onError,
  });
  const choose = (network: Partial<NetworkSettings>) =>
    settings.change((before) => ({ ...before, network: { ...before.network, ...network } }));
  return { keeper, choose, set, settings, told, speeds, troubles };
}

test('the app and its engine go by what is chosen, and by the password from when it is typed', async () => {
  const { keeper, choose, set, told } = await startKeeper();
  await keeper.apply();
  expect(set).toEqual([{ mode: 'system' }]);
  expect(told).toEqual([{ settings: networkSettingsSchema.parse({}), proxyPassword: null }]);

  await choose({ proxy: { kind: 'manual', url: 'proxy.example.org:8080' }, proxyUser: 'oak' });
  await keeper.apply();
  expect(set.at(-1)).toEqual({ mode: 'fixed_servers', proxyRules: 'http://proxy.example.org:8080' });
  expect(told.at(-1)).toMatchObject({ settings: { proxyUser: 'oak' }, proxyPassword: null });

  expect(await keeper.setPassword('canary')).toEqual({ isKept: true, isRemembered: true });
  expect(told.at(-1)).toMatchObject({ settings: { proxyUser: 'oak' }, proxyPassword: 'canary' });
  expect(await keeper.setPassword('')).toEqual({ isKept: false, isRemembered: true });
  expect(told.at(-1)).toMatchObject({ proxyPassword: null });
});

test.each<readonly [string, (folder: string) => Partial<NetworkSettings>, string]>([
  [
    'a PAC file that is not there',
    (at) => ({ proxy: { kind: 'pac', url: path.join(at, 'proxy.pac') } }),
    'pac-unreadable',
  ],
  ['certificates that are none', (at) => ({ extraCaFile: path.join(at, 'no.pem') }), 'ca-file'],
  ['a certificate file that is not there', (at) => ({ extraCaFile: path.join(at, 'gone.pem') }), 'ca-file'],
])('%s is refused before it is kept', async (_what, wishes, code) => {
  await writeFile(path.join(folder, 'no.pem'), 'hello');
  const { keeper } = await startKeeper();
  const network = networkSettingsSchema.parse(wishes(folder));
  await expect(keeper.check(network)).rejects.toMatchObject({ code });
});

test("a file that was lost later is in nobody's way when something else is chosen", async () => {
  const caFile = path.join(folder, 'authority.pem');
  await writeFile(caFile, createTlsAuthority('Oak Hill Filter CA').cert);
  const { keeper, choose } = await startKeeper();
  const network = networkSettingsSchema.parse({ extraCaFile: caFile });
  await keeper.check(network);
  await choose(network);
  await rm(caFile);
  await keeper.check({ ...network, proxyUser: 'oak' });
  await keeper.check({ ...network, proxy: { kind: 'none' } });
});

test('a PAC file that was lost is said in the log, and the engine is told all the same', async () => {
  const { keeper, choose, set, told, troubles } = await startKeeper();
  await choose({ proxy: { kind: 'pac', url: path.join(folder, 'proxy.pac') } });
  await keeper.apply();
  expect(set).toEqual([]);
  expect(troubles).toHaveLength(1);
  expect(told).toHaveLength(1);
});

test('the limit of the speed holds for the next engine and the next day too', async () => {
  const { keeper, settings, speeds, told } = await startKeeper();
  await settings.change((before) => ({ ...before, bytesPerSecond: 250_000 }));
  keeper.updateSpeed();
  expect(told).toEqual([]);
  keeper.updateEngine();
  const another = await startKeeper();
  await another.keeper.apply();
  expect([...speeds, ...another.speeds]).toEqual(
    Array.from({ length: 3 }, () => ({ bytesPerSecond: 250_000 })),
  );
});
