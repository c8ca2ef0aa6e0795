import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ProxyConfig } from 'electron';
import type { NetworkSettings } from '../core/network/network-settings.ts';
import { readProxyServer, showHostAndPort } from '../core/network/proxy-server.ts';
import { AppError } from '../core/shared/failure.ts';

/**
 * The settings as Electron's `app.setProxy` takes them, which governs `net` in the engine's process.
 * @throws AppError `proxy-address`, `pac-unreadable`
 */
export async function makeProxyConfig({ proxy }: NetworkSettings): Promise<ProxyConfig> {
  switch (proxy.kind) {
    case 'system':
      return { mode: 'system' };
    case 'none':
      return { mode: 'direct' };
    case 'manual':
      return { mode: 'fixed_servers', proxyRules: writeRules(proxy.url) };
    case 'pac':
      return { mode: 'pac_script', pacScript: await readPacAddress(proxy.url) };
  }
}

function writeRules(address: string): string {
  const server = readProxyServer(address);
  if (!server) throw new AppError('proxy-address');
  return `${server.scheme}://${showHostAndPort(server)}`;
}

/** Chromium's network process reads no files, so a PAC file on this computer goes along as a whole. */
async function readPacAddress(address: string): Promise<string> {
  if (/^https?:/i.test(address)) return address;
  try {
    const bytes = await readFile(/^file:/i.test(address) ? fileURLToPath(address) : address);
    return `data:application/x-ns-proxy-autoconfig;base64,${bytes.toString('base64')}`;
  } catch (cause) {
    throw new AppError('pac-unreadable', address, { cause });
  }
}
