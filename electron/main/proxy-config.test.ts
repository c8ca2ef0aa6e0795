import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type NetworkSettings, networkSettingsSchema } from '../core/network/network-settings.ts';
import { makeProxyConfig } from './proxy-config.ts';

const configOf = (proxy: NetworkSettings['proxy']) => makeProxyConfig(networkSettingsSchema.parse({ proxy }));

test.each<readonly [NetworkSettings['proxy'], object]>([
  [{ kind: 'system' }, { mode: 'system' }],
  [{ kind: 'none' }, { mode: 'direct' }],
  [{ kind: 'manual', url: 'proxy.oak.example:8080' }, { proxyRules: 'http://proxy.oak.example:8080' }],
  [{ kind: 'manual', url: ' HTTPS://proxy.oak.example/ ' }, { proxyRules: 'https://proxy.oak.example:443' }],
  [
    { kind: 'pac', url: 'http://wpad/a.pac' },
    { mode: 'pac_script', pacScript: 'http://wpad/a.pac' },
  ],
])('%j is for Chromium %j', async (proxy, config) => {
  expect(await configOf(proxy)).toMatchObject(config);
});

test('a PAC file of this computer goes along as a whole, or is said to be unreadable', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pac-'));
  try {
    const url = path.join(folder, 'a.pac');
    await expect(configOf({ kind: 'pac', url })).rejects.toMatchObject({ code: 'pac-unreadable' });
    await writeFile(url, 'function FindProxyForURL() {}');
    const { pacScript = '' } = await configOf({ kind: 'pac', url });
    expect(await (await fetch(pacScript)).text()).toBe('function FindProxyForURL() {}');
  } finally {
    await rm(folder, { recursive: true });
  }
});
