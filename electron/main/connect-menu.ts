import type { App, Menu } from 'electron';
import type { Settings } from '../core/contract/settings.ts';
import type { EngineHost } from './engine-host.ts';
import type { JsonFile } from './json-file.ts';
import type { OpenFromOutside } from './open-from-outside.ts';
import type { PageLine } from './page-line.ts';
import { keepRecentFolders, type RecentFoldersKeeper } from './recent-folders.ts';
import type { RunIndicators } from './run-indicators.ts';
import type { AppMenu } from './show-menu.ts';
import { createRecentFoldersShow } from './show-recent-folders.ts';

export interface ConnectMenuOptions {
  readonly app: App;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate'>;
  readonly menu: AppMenu;
  readonly isMac: boolean;
  readonly settings: JsonFile<Settings>;
  readonly page: PageLine;
  readonly indicators: RunIndicators;
  readonly engine: Pick<EngineHost, 'request'>;
  readonly reveal: () => void;
  readonly openFromOutside: OpenFromOutside;
  readonly showLog: () => void;
  readonly warn: (sentence: string) => void;
}

/** Connects the menu, the jump list and the dock with what their items do. They are shown by the keeper's `show`. */
export function connectMenu(options: ConnectMenuOptions): RecentFoldersKeeper {
  const { app, menu, isMac, settings, page, indicators, engine, reveal, openFromOutside } = options;
  const openRecent = (folder: string) => {
    reveal();
    openFromOutside({ paths: [folder], addresses: [] });
  };
  const recent = keepRecentFolders({
    settings,
    showInSystem: createRecentFoldersShow({
      app,
      Menu: options.Menu,
      platform: process.platform,
      program: app.isPackaged ? process.execPath : null,
      open: openRecent,
      onRemoved: (folders) => void recent.remove(folders),
      warn: options.warn,
    }),
    showInMenu(recentFolders) {
      menu.show({
        isMac,
        isPackaged: app.isPackaged,
        command: page.command(reveal),
        showLog: options.showLog,
        pauseRun: () => void engine.request('pauseRun', {}),
        continueRun: () => void engine.request('continueRun', {}),
        recentFolders,
        openRecent,
        clearRecent: () => void recent.clear(),
        showAbout: () => app.showAboutPanel(),
      });
      indicators.showInMenu();
    },
    showInPage: (recentFolders) => page.send({ kind: 'recent-folders', recentFolders }),
  });
  return recent;
}
