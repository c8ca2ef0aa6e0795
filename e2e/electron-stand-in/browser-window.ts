import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { SchemeHandler } from './answer-route.ts';
import { type Browser, type PageMessage, pathsOfHeldFiles, startBrowser } from './browser.ts';
import { chooseInBrowser, type Wanted } from './choose-in-browser.ts';
import { LoudEmitter, loud } from './loud.ts';
import type { ApplicationMenu } from './menu.ts';
import { refusePermissions } from './refuse-permissions.ts';
import { toBrowserUrl } from './scheme-address.ts';
import { createWebContents } from './web-contents.ts';

export interface WindowHost {
  readonly executablePath: string;
  readonly isHeadless: boolean;
  readonly menu: ApplicationMenu;
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  readonly invoke: (channel: string, event: object, values: readonly unknown[]) => Promise<unknown>;
  readonly isPermitted: ((contents: object, permission: string) => boolean) | null;
  readonly onCreated: (contents: object) => void;
  readonly onClosed: () => void;
  readonly theme: () => 'light' | 'dark' | null;
  readonly isFocused: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress {
  readonly value: number;
  readonly mode: string;
}

export interface WindowStandIn {
  readonly module: object;
  readonly contents: object;
  readonly options: BrowserWindowConstructorOptions;
  readonly browser: () => Promise<Browser>;
  readonly setTheme: (theme: 'light' | 'dark' | null) => Promise<void>;
  readonly choose: (wanted: Wanted) => Promise<string | null>;
  /** As the cross of the window does. False if the app refused. */
  readonly close: () => Promise<boolean>;
  readonly destroy: () => Promise<void>;
}

const windowEvents = ['ready-to-show', 'resize', 'move', 'close', 'closed', 'session-end'];

/** The app's window, shown by a browser. */
export function createWindow(host: WindowHost, options: BrowserWindowConstructorOptions): WindowStandIn {
  const { width = 800, height = 600, webPreferences } = options;
  let bounds: Rectangle = { x: options.x ?? 0, y: options.y ?? 0, width, height };
  let isDestroyed = false;
  let opening: Promise<Browser> | null = null;
  let wanted = '';
  const emitter = new LoudEmitter('BrowserWindow', windowEvents);

  const browser = () => {
    if (!opening) throw new Error('The window has not loaded a page yet');
    return opening;
  };

  const contents = createWebContents({
    handlers: host.handlers,
    invoke: host.invoke,
    browser,
    wanted: () => wanted,
    isDestroyed: () => isDestroyed,
  });

  const answer = async (message: PageMessage): Promise<unknown> => {
    switch (message.kind) {
      case 'invoke':
        return contents.invoke(message.channel, message.values);
      case 'paths':
        return pathsOfHeldFiles((await browser()).cdp, message.count);
      case 'unhandled-drop':
        return contents.openDropped(message.path);
      case 'accelerator':
        return host.menu.pressKeys(message.keys);
      case 'bounds':
        bounds = message.bounds as Rectangle;
        return emitter.emit('resize');
    }
  };

  const open = async (): Promise<Browser> => {
    const started = await startBrowser({
      executablePath: host.executablePath,
      isHeadless: host.isHeadless,
      width: bounds.width,
      height: bounds.height,
      origin: new URL(toBrowserUrl(wanted)).origin,
      preloadSource: readFileSync(webPreferences?.preload ?? '', 'utf8'),
      accelerators: host.menu.accelerators(),
      answer,
      route: contents.route,
      onClosed,
    });
    contents.watch(started);
    if (host.isPermitted)
      await refusePermissions(started.cdp, (name) => host.isPermitted?.(contents.module, name) ?? true);
    return started;
  };

  const setTheme = async (theme: 'light' | 'dark' | null) => {
    if (opening) await (await opening).page.emulateMedia({ colorScheme: theme });
  };

  // A browser's window that a person has closed is gone: that cannot be refused.
  function onClosed(): void {
    if (isDestroyed) return;
    emitter.isRefused('close');
    gone();
  }
  function gone(): void {
    if (isDestroyed) return;
    isDestroyed = true;
    emitter.emit('closed');
    host.onClosed();
  }
  const destroy = async () => {
    const closing = opening;
    gone();
    await (await closing)?.close();
  };
  const close = async () => {
    if (!isDestroyed && emitter.isRefused('close')) return false;
    await destroy();
    return true;
  };

  const module = loud(
    'BrowserWindow',
    Object.assign(emitter, {
      webContents: contents.module,
      async loadURL(url: string) {
        wanted = url;
        opening ??= open();
        const { page } = await opening;
        await setTheme(host.theme());
        await page.goto(toBrowserUrl(url));
        emitter.emit('ready-to-show');
      },
      show() {},
      focus: () => void opening?.then(({ page }) => page.bringToFront()).catch(() => undefined),
      restore() {},
      maximize() {},
      isMaximized: () => false,
      isMinimized: () => false,
      isDestroyed: () => isDestroyed,
      isFocused: host.isFocused,
      setProgressBar: (value: number, { mode = 'normal' } = {}) => host.onProgress({ value, mode }),
      getNormalBounds: () => bounds,
      close: () => void close(),
    }),
  );
  host.onCreated(contents.module);
  return {
    module,
    contents: contents.module,
    options,
    browser,
    setTheme,
    close,
    destroy,
    choose: async (wanted) => chooseInBrowser((await browser()).cdp, wanted),
  };
}
