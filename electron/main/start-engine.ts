import { isDeepStrictEqual } from 'node:util';
import type { App, PowerMonitor, Shell } from 'electron';
import type { NamedDestination } from '../core/delivery/named-destination.ts';
import { isSignInPage } from '../core/network/web-address.ts';
import { type EngineHost, type EngineHostOptions, startEngineHost } from './engine-host.ts';
import { createNetworkKeeper, type NetworkKeeper } from './network-keeper.ts';
import type { Stores } from './open-stores.ts';
import type { PageLine } from './page-line.ts';
import type { RunIndicators } from './run-indicators.ts';
import type { Log } from './write-log.ts';

export interface StartEngineOptions {
  readonly app: Pick<App, 'setProxy' | 'resolveProxy'>;
  readonly fork: EngineHostOptions['fork'];
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly modulePath: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stores: Stores;
  readonly page: PageLine;
  readonly indicators: RunIndicators;
  readonly log: Log;
}

export interface StartedEngine {
  readonly host: EngineHost;
  readonly network: NetworkKeeper;
  /** Tells the engine whether to look for faces. */
  readonly updateFaces: () => void;
}

/** Starts the engine, and passes on what it tells: to the page, and to what accompanies a run. */
export function startEngine(options: StartEngineOptions): StartedEngine {
  const { app, fork, shell, powerMonitor, modulePath, environment, stores, page, indicators, log } = options;
  const host = startEngineHost({
    fork,
    modulePath,
    environment,
    onChange(change) {
      page.sendChange(change);
      if (change.run) indicators.onRun(change.run);
    },
    resolveProxy: (url) => app.resolveProxy(url),
    onNotice(sentence) {
      log.warn(sentence);
      page.send({ kind: 'notice', sentence });
    },
    onOpenBrowser(url) {
      if (isSignInPage(url)) void shell.openExternal(url).catch((error: unknown) => log.error(error));
      else log.error('The engine asked for a page that is no sign-in page');
    },
    onSecret(address, secret) {
      const isMeant = (known: NamedDestination) => isDeepStrictEqual(known.address, address);
      const { destinations } = stores.settings.current();
      for (const { id } of destinations.filter(isMeant)) {
        void stores.destinationSecrets.store(id, 'secret').set(secret);
      }
    },
    onRestarted() {
      network.updateEngine();
      updateFaces();
      indicators.onRun({ kind: 'none' });
      page.send({ kind: 'engine-restarted' });
    },
    onGone() {
      indicators.onRun({ kind: 'none' });
      page.send({ kind: 'engine-gone' });
    },
    logError: log.error,
  });
  const updateFaces = () => void host.request('setFaces', { isOn: stores.settings.current().findFaces });
  const network = createNetworkKeeper({
    app,
    engine: host,
    settings: stores.settings,
    password: stores.proxyPassword,
    onError: log.warn,
  });
  powerMonitor.on('resume', indicators.wake);
  powerMonitor.on('unlock-screen', indicators.wake);
  return { host, network, updateFaces };
}
