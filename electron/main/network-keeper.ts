import type { App } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import type { SecretState } from '../core/contract/shell-contract.ts';
import type { NetworkSettings } from '../core/network/network-settings.ts';
import { readAuthorities } from '../engine/destinations/network/read-authorities.ts';
import type { EngineHost } from './engine-host.ts';
import type { JsonFile } from './json-file.ts';
import { makeProxyConfig } from './proxy-config.ts';
import type { SecretStore } from './secret-store.ts';

export interface NetworkKeeper {
  /** @throws AppError where these settings cannot be used. What stays as it is is not looked at. */
  check(network: NetworkSettings): Promise<void>;
  /** Makes the app and its engine go by the settings. */
  apply(): Promise<void>;
  /** For an engine that was restarted. */
  updateEngine(): void;
  /** How fast it may send. */
  updateSpeed(): void;
  passwordState(): SecretState;
  /** Reads a password that could not be read before, and tells the engine. */
  refreshPassword(): Promise<void>;
  /** For a proxy. An empty one forgets the one that is there. */
  setPassword(password: string): Promise<SecretState>;
}

export interface NetworkKeeperOptions {
  readonly app: Pick<App, 'setProxy'>;
  readonly engine: Pick<EngineHost, 'request'>;
  readonly settings: JsonFile<Settings>;
  readonly password: SecretStore;
  readonly onError: (sentence: string, error: unknown) => void;
}

/** Hands the network's settings to those who go by them. The password goes to the engine and nowhere else. */
export function createNetworkKeeper(options: NetworkKeeperOptions): NetworkKeeper {
  const { app, engine, settings, password, onError } = options;
  const current = () => settings.current().network;

  const updateSpeed = () =>
    void engine.request('setBandwidth', { bytesPerSecond: settings.current().bytesPerSecond });
  const updateNetwork = () =>
    void engine.request('setNetwork', { settings: current(), proxyPassword: password.secret() });
  const refreshPassword = async () => {
    if (await password.refresh()) updateNetwork();
  };
  const updateEngine = () => {
    updateNetwork();
    updateSpeed();
    void refreshPassword();
  };
  return {
    async check(network) {
      const { proxy, extraCaFile } = current();
      if (JSON.stringify(network.proxy) !== JSON.stringify(proxy)) await makeProxyConfig(network);
      if (network.extraCaFile !== extraCaFile && network.extraCaFile !== '') {
        await readAuthorities(network.extraCaFile);
      }
    },
    async apply() {
      try {
        await app.setProxy(await makeProxyConfig(current()));
      } catch (error) {
        onError('The settings of the network cannot be used', error);
      }
      updateEngine();
    },
    updateEngine,
    updateSpeed,
    passwordState: password.state,
    refreshPassword,
    async setPassword(given) {
      const state = await password.set(given);
      updateNetwork();
      return state;
    },
  };
}
