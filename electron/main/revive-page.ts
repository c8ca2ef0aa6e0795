import type { BrowserWindow, Dialog } from 'electron';
import { texts } from '../core/text/texts.ts';
import { isWorthRestarting } from './restart-policy.ts';

export interface RevivePageOptions {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  /** Ends the app; it may ask first. */
  readonly quit: () => void;
  readonly logFile: string;
  readonly logError: (...words: readonly unknown[]) => void;
}

/** Chromium's ERR_ABORTED: the load was cut off by another one. */
const aborted = -3;

/** Loads a page that died again, but not without end: then a person decides. The engine holds the batch meanwhile. */
export function revivePage(window: BrowserWindow, options: RevivePageOptions): void {
  const { dialog, quit, logFile, logError } = options;
  const { webContents } = window;
  let deathsMs: number[] = [];
  let isAsking = false;

  // Later: a page that is loaded while its end is being told ended the app (electron#19887, #51900).
  const reloadSoon = () =>
    setImmediate(() => {
      if (!window.isDestroyed()) webContents.reload();
    });
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    // A box that belongs to a hidden window may be hidden as well.
    if (!window.isVisible()) window.show();
    const { message, detail, reload, quit: end } = texts.start.deadPage;
    const { response } = await dialog.showMessageBox(window, {
      message,
      detail: detail(logFile),
      type: 'error',
      title: 'Picture Day',
      buttons: [reload, end],
      defaultId: 0,
      cancelId: 1,
    });
    isAsking = false;
    deathsMs = [];
    if (response === 0) reloadSoon();
    else quit();
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    logError(`The page ended by itself: ${reason}`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    deathsMs.push(Date.now());
    if (isWorthRestarting(deathsMs)) reloadSoon();
    else void ask();
  });
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === aborted || window.isDestroyed()) return;
    logError(`The page cannot be loaded: ${description} (${code})`);
    void ask();
  });
}
