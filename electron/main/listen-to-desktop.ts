import type { App, BrowserWindow } from 'electron';
import type { OpenFromOutside } from './open-from-outside.ts';
import { readLaunchPaths } from './read-launch-paths.ts';
import { findWorkingFolder } from './system-folders.ts';

export interface ListenToDesktopOptions {
  readonly app: App;
  readonly isMac: boolean;
  readonly openFromOutside: OpenFromOutside;
  readonly window: () => BrowserWindow | null;
  /** Brings the window to the front, or opens one. */
  readonly reveal: () => void;
  /** Ends in order what runs beside the window. */
  readonly close: () => Promise<void>;
}

/**
 * Listens for what the desktop asks of the app: to open something, to come to the front, to end. To be called before
 * the app is ready: macOS names the files that it was started with before that.
 */
export function listenToDesktop(options: ListenToDesktopOptions): void {
  const { app, isMac, openFromOutside, window, reveal, close } = options;
  const openWords = (words: readonly string[], workingFolder: string) =>
    openFromOutside(
      readLaunchPaths(words, workingFolder, { isPackaged: app.isPackaged, platform: process.platform }),
    );
  openWords(process.argv, findWorkingFolder());

  app.on('second-instance', (_event, words, workingFolder) => {
    reveal();
    openWords(words, workingFolder);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    reveal();
    openFromOutside({ paths: [file], addresses: [] });
  });
  app.on('activate', () => {
    // A report that is being printed has a window too.
    if (!window()) reveal();
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void close().finally(() => app.exit(0));
  });
}
