import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { SchemeHandler } from './answer-route.ts';
import { type Browser, type PageMessage, pathsOfHeldFiles, startBrowser } from './browser.ts';
import { chooseInBrowser, type Wanted } from './choose-in-browser.ts';
import { LoudEmitter, loud } from './loud.ts';
import type { ApplicationMenu } from './menu.ts';
import { refusePermissions } from './refuse-permissions.ts';
import { toBrowserUrl } from './scheme-address.ts';
import type { Drag } from './start-drag.ts';
import { createWebContents } from './web-contents.ts';

export interface WindowHost {
  readonly executablePath: string;
  readonly isHeadless: boolean;
  readonly withheld: ReadonlySet<string>;
  readonly dyingLoads: number;
  readonly menu: ApplicationMenu;
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  readonly invoke: (channel: string, event: object, values: readonly unknown[]) => Promise<unknown>;
  readonly isPermitted: ((contents: object, permission: string) => boolean) | null;
  readonly onCreated: (contents: object) => void;
  readonly onClosed: () => void;
  readonly theme: () => 'light' | 'dark' | null;
  readonly isFocused: () => boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly onDrag: (drag: Drag) => void;
}

export interface Progress {
  readonly value: number;
  readonly mode: string;
}

export interface WindowCall {
  readonly name: string;
  /** Before `loadURL` there is nothing to show. */
  readonly afterLoadUrl: boolean;
}

export interface WindowStandIn {
  readonly module: object;
  readonly contents: object;
  readonly options: BrowserWindowConstructorOptions;
  readonly browser: () => Promise<Browser>;
  /** What the app did with it. */
  readonly calls: () => readonly WindowCall[];
  readonly loads: () => number;
  readonly isVisible: () => boolean;
  readonly setTheme: (theme: 'light' | 'dark' | null) => Promise<void>;
  /** As an item of a menu with this role does. */
  readonly edit: (command: string) => Promise<unknown>;
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
  let isVisible = options.show !== false;
  let isMaximized = false;
  let loads = 0;
  let isTellingDeath = false;
  const calls: WindowCall[] = [];
  const emitter = new LoudEmitter('BrowserWindow', windowEvents);

  const browser = () => {
    if (!opening) throw new Error('The window has not loaded a page yet');
    return opening;
  };

  const contents = createWebContents({
    handlers: host.handlers,
    invoke: host.invoke,
    onDrag: host.onDrag,
    browser,
    wanted: () => wanted,
    isDestroyed: () => isDestroyed,
  });

  const answer = async (message: PageMessage): Promise<unknown> => {
    switch (message.kind) {
      case 'invoke':
        return contents.invoke(message.channel, message.values, message.dragStart);
      case 'paths':
        return pathsOfHeldFiles((await browser()).cdp, message.count);
      case 'unhandled-drop':
        return contents.openDropped(message.path);
      case 'accelerator':
        return host.menu.pressKeys(message.keys);
      case 'context-menu':
        return contents.openContextMenu(message.params);
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

  const note = (name: string) => void calls.push({ name, afterLoadUrl: wanted !== '' });
  const pageEvents = contents.module as LoudEmitter;
  const tell = (target: LoudEmitter, event: string, ...values: readonly unknown[]) => {
    if (!host.withheld.has(event)) target.emit(event, ...values);
  };
  const load = async (start: () => Promise<unknown>) => {
    try {
      await start();
    } catch (error) {
      tell(pageEvents, 'did-fail-load', {}, -2, String(error), wanted, true);
      throw error;
    }
    loads += 1;
    if (loads > host.dyingLoads) return tell(pageEvents, 'did-finish-load', {});
    isTellingDeath = true;
    pageEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    isTellingDeath = false;
  };
  Object.assign(contents.module, {
    reload() {
      // It ended the whole app (electron#51900, #19887).
      if (isTellingDeath) throw new Error('A page is not reloaded while its end is being told');
      void browser()
        .then(({ page }) => load(() => page.reload()))
        .catch(() => undefined);
    },
  });

  const module = loud(
    'BrowserWindow',
    Object.assign(emitter, {
      webContents: contents.module,
      async loadURL(url: string) {
        wanted = url;
        opening ??= open();
        const { page } = await opening;
        await setTheme(host.theme());
        await load(() => page.goto(toBrowserUrl(url)));
        tell(emitter, 'ready-to-show');
      },
      show() {
        note('show');
        isVisible = true;
      },
      focus() {
        note('focus');
        void opening?.then(({ page }) => page.bringToFront()).catch(() => undefined);
      },
      restore: () => note('restore'),
      // A hidden window is shown by it.
      maximize() {
        note('maximize');
        isMaximized = true;
        isVisible = true;
      },
      isVisible: () => isVisible,
      isMaximized: () => isMaximized,
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
    calls: () => calls,
    loads: () => loads,
    isVisible: () => isVisible,
    setTheme,
    close,
    destroy,
    edit: async (command) =>
      (await browser()).cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: [command] }),
    choose: async (wanted) => chooseInBrowser((await browser()).cdp, wanted),
  };
}
