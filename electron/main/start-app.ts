import { app, crashReporter, dialog, shell } from 'electron';
import { applyLanguage } from './apply-language.ts';
import { endFailedStart, StartError } from './end-failed-start.ts';
import { type OpenAppOptions, openApp } from './open-app.ts';
import type { Stores } from './open-stores.ts';
import { prepareUserData } from './prepare-user-data.ts';
import { isTooLongToHandOver } from './read-launch-paths.ts';
import { reportBugs } from './report-bugs.ts';
import { registerSchemes } from './serve-schemes.ts';
import { findLogFolder } from './system-folders.ts';
import { openLog } from './write-log.ts';

export interface StartAppOptions extends Omit<OpenAppOptions, 'log' | 'onStores'> {
  /** What it was started with as `--user-data-dir`. */
  readonly ownUserData: string | null;
}

/**
 * Starts the app with its window, or hands its words to the one that is running. Never rejects: a start that fails is
 * logged and told, and ends the app with status 1.
 */
export async function startApp(options: StartAppOptions): Promise<void> {
  const { environment, givenToken, ownUserData } = options;
  let stores: Stores | null = null;
  const secrets = () => [...(givenToken ? [givenToken] : []), ...(stores?.secrets() ?? [])];
  const log = openLog(findLogFolder(app, ownUserData), secrets, app.isPackaged);
  reportBugs({ dialog, showLog: () => shell.showItemInFolder(log.file), logError: log.error });
  try {
    // Until the settings are read; also where they never are. In front of everything that waits for the same.
    const speaks = app.whenReady().then(() => applyLanguage(app, environment, 'system'));
    // An app that never becomes ready fails below as well, and is reported there.
    speaks.catch(() => undefined);
    if (isTooLongToHandOver(process.argv, process.platform)) throw new StartError({ kind: 'too-many-files' });
    prepareUserData(ownUserData ?? app.getPath('userData'));
    if (!app.requestSingleInstanceLock()) {
      app.quit();
      return;
    }
    // Dumps of native crashes stay in `app.getPath('crashDumps')`. Only pages that start later are covered.
    crashReporter.start({ uploadToServer: false });
    registerSchemes();
    await openApp({
      ...options,
      log,
      onStores(opened) {
        stores = opened;
      },
    });
    await speaks;
  } catch (error) {
    await endFailedStart(error, { app, dialog, log });
  }
}
