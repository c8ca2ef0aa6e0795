import type { BrowserWindow } from 'electron';

/** The app's one window, or none: on macOS the app goes on without. */
export interface WindowHolder {
  readonly window: () => BrowserWindow | null;
  /** Brings the window to the front; opens one where there is none. */
  readonly reveal: () => void;
}

/**
 * @param open makes the window and begins to load its page.
 * @param onOpened called when the window can be asked for.
 */
export function createWindowHolder(open: () => BrowserWindow, onOpened: () => void): WindowHolder {
  let window: BrowserWindow | null = null;
  const bringToFront = (shown: BrowserWindow) => {
    if (shown.isMinimized()) shown.restore();
    // One that never came to be shown would stay hidden if it were only focused.
    shown.show();
    shown.focus();
  };
  return {
    window: () => window,
    reveal() {
      if (window) return bringToFront(window);
      const opened = open();
      window = opened;
      opened.on('closed', () => {
        if (window === opened) window = null;
      });
      onOpened();
    },
  };
}
