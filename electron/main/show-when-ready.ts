import type { BrowserWindow } from 'electron';

const longestMs = 3_000;

/**
 * Shows a hidden window at the first sign of life: `ready-to-show` may never come (Wayland: electron#48859; Windows:
 * #54025). A window that was maximized becomes so only now, for `maximize` shows a hidden one.
 */
export function showWhenReady(window: BrowserWindow, isMaximized: boolean): void {
  let isShown = false;
  const show = () => {
    clearTimeout(timer);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    if (isMaximized) window.maximize();
    window.show();
  };
  const timer = setTimeout(show, longestMs);
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.webContents.once('did-fail-load', show);
}
