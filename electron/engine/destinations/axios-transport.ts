import { networkSettingsSchema } from '../../core/network/network-settings.ts';
import { createNetwork } from './network/create-network.ts';
import { createNodeTransport } from './network/node-transport.ts';
import type { Transport } from './transport.ts';

/**
 * The transport over Node's own network stack, without any proxy.
 * @param stallMs how long nothing may move in either direction, in milliseconds.
 */
export function createAxiosTransport(stallMs: number): Transport {
  const settings = networkSettingsSchema.parse({ proxy: { kind: 'none' } });
  return createNodeTransport(createNetwork({ settings, proxyPassword: null, environment: {} }), stallMs);
}
