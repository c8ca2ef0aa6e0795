import type { ConnectionCheck } from '../../core/network/connection-check.ts';
import { type NetworkSettings, networkSettingsSchema } from '../../core/network/network-settings.ts';
import { AppError } from '../../core/shared/failure.ts';
import { checkConnection } from '../destinations/network/check-connection.ts';
import { createNetwork } from '../destinations/network/create-network.ts';
import type { RouteOptions } from '../destinations/network/find-routes.ts';
import { createNodeTransport } from '../destinations/network/node-transport.ts';
import { readAuthorities } from '../destinations/network/read-authorities.ts';
import type { Transport } from '../destinations/transport.ts';
import type { Publisher } from '../publisher.ts';

/** Builds what carries requests. @param stallMs how long nothing may move in either direction. */
export type MakeTransport = (options: RouteOptions, stallMs: number) => Transport;

export const makeNodeTransport: MakeTransport = (options, stallMs) =>
  createNodeTransport(createNetwork(options), stallMs);

/** Straight to the server, whatever the computer says. */
export const noProxy: RouteOptions = {
  settings: networkSettingsSchema.parse({ proxy: { kind: 'none' } }),
  proxyPassword: null,
  environment: {},
};

export interface NetworkService {
  /** Every request goes by the settings of its moment. */
  readonly transport: Transport;
  /** Further certificate authorities of the settings, in PEM. @throws AppError `ca-file`. */
  authorities(): Promise<readonly string[]>;
  set(settings: NetworkSettings, proxyPassword: string | null): null;
  /** Another one that is still going on ends with this one. */
  check(url: string, token: string): Promise<ConnectionCheck>;
  /** Ends a check. */
  close(): void;
}

export interface NetworkServiceOptions {
  readonly publisher: Publisher;
  readonly makeTransport: MakeTransport;
  /** By which it goes until other settings come. */
  readonly network: RouteOptions;
  readonly stallMs: number;
}

/** Somebody waits in front of the screen for it. */
const checkStallMs = 20_000;

export function createNetworkService(options: NetworkServiceOptions): NetworkService {
  const { publisher, makeTransport, stallMs } = options;
  let { network } = options;
  let current = makeTransport(network, stallMs);
  let checking = new AbortController();

  return {
    transport: (request) => current(request),
    async authorities() {
      const { authorities, settings } = network;
      if (authorities) return authorities;
      return settings.extraCaFile === '' ? [] : await readAuthorities(settings.extraCaFile);
    },
    close: () => checking.abort(),
    set(settings, proxyPassword) {
      network = { ...network, settings, proxyPassword };
      current = makeTransport(network, stallMs);
      return null;
    },
    async check(url, token) {
      checking.abort();
      checking = new AbortController();
      const { signal } = checking;
      const transport = makeTransport(network, Math.min(stallMs, checkStallMs));
      publisher.set({ connectionCheck: { kind: 'checking', url, steps: [] } });
      try {
        const check = await checkConnection({ url, token, network, transport }, signal, (step) => {
          const { connectionCheck: known } = publisher.state();
          if (signal.aborted || known.kind !== 'checking') return;
          publisher.set({ connectionCheck: { ...known, steps: [...known.steps, step] } });
        });
        publisher.set({ connectionCheck: { kind: 'checked', check } });
        return check;
      } catch (error) {
        if (signal.aborted) throw new AppError('cancelled');
        publisher.set({ connectionCheck: { kind: 'none' } });
        throw error;
      }
    },
  };
}
