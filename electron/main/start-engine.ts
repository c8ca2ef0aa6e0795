import type { App, PowerMonitor } from 'electron';
import type { RunCompanion } from './accompany-run.ts';
import { type EngineHost, type EngineHostOptions, startEngineHost } from './engine-host.ts';
import { createNetworkKeeper, type NetworkKeeper } from './network-keeper.ts';
import type { Stores } from './open-stores.ts';
import type { PageLine } from './page-line.ts';
import type { Log } from './write-log.ts';

export interface StartEngineOptions {
  readonly app: Pick<App, 'setProxy' | 'resolveProxy'>;
  readonly fork: EngineHostOptions['fork'];
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly modulePath: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stores: Stores;
  readonly page: PageLine;
  readonly companion: RunCompanion;
  readonly log: Log;
}

export interface StartedEngine {
  readonly host: EngineHost;
  readonly network: NetworkKeeper;
}

/** Starts the engine, and passes on what it tells: to the page, and to what accompanies a run. */
export function startEngine(options: StartEngineOptions): StartedEngine {
  const { app, fork, powerMonitor, modulePath, environment, stores, page, companion, log } = options;
  const host = startEngineHost({
    fork,
    modulePath,
    environment,
    onChange(change) {
      page.tellChange(change);
      if (change.run) companion.hear(change.run);
    },
    resolveProxy: (url) => app.resolveProxy(url),
    onNotice(sentence) {
      log.warn(sentence);
      page.tell({ kind: 'notice', sentence });
    },
    onRestarted() {
      network.tellEngine();
      companion.hear({ kind: 'none' });
      page.tell({ kind: 'engine-restarted' });
    },
    onGone() {
      companion.hear({ kind: 'none' });
      page.tell({ kind: 'engine-gone' });
    },
    logError: log.error,
  });
  const network = createNetworkKeeper({
    app,
    engine: host,
    settings: stores.settings,
    password: stores.proxyPassword,
    onTrouble: log.warn,
  });
  powerMonitor.on('resume', companion.wake);
  powerMonitor.on('unlock-screen', companion.wake);
  return { host, network };
}
