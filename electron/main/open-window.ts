import { BrowserWindow, Menu, screen } from 'electron';
import type { ShownLanguage } from '../core/shared/language.ts';
import type { JsonFile } from './json-file.ts';
import { pageAddressIn } from './page-response.ts';
import { type RevivePageOptions, revivePage } from './revive-page.ts';
import { showWhenReady } from './show-when-ready.ts';
import { offerTextMenu } from './text-context-menu.ts';
import { placeWindow, smallestWindow, type WindowState } from './window-state.ts';

export interface OpenWindowOptions extends RevivePageOptions {
  readonly preload: string;
  readonly language: ShownLanguage;
  readonly state: JsonFile<WindowState>;
}

function remember(window: BrowserWindow, state: JsonFile<WindowState>): void {
  const note = () => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const isMaximized = window.isMaximized();
    void state.change(() => ({ bounds: window.getNormalBounds(), isMaximized }));
  };
  let timer: NodeJS.Timeout | undefined;
  const noteSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(note, 500);
  };
  window.on('resize', noteSoon);
  window.on('move', noteSoon);
  window.on('close', () => {
    clearTimeout(timer);
    note();
  });
}

/** The app's one window: the page in a sandbox, where the window was the last time. */
export function openWindow(options: OpenWindowOptions): BrowserWindow {
  const { preload, state, logError } = options;
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(state.current(), areas),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Picture Day',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // On by default, and on Windows and Linux it fetches dictionaries from the network.
      spellcheck: false,
    },
  });
  showWhenReady(window, state.current().isMaximized);
  remember(window, state);
  revivePage(window, options);
  offerTextMenu(window, Menu);
  window.webContents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
    // Photos that cannot be shown are no news: the page asks for each, and what is damaged has no picture.
    if (level === 'error' && !sourceId.startsWith('photo://'))
      logError('page:', message, `${sourceId}:${lineNumber}`);
  });
  window
    .loadURL(pageAddressIn(options.language))
    .catch((error: unknown) => logError('The page cannot be loaded', error));
  return window;
}
