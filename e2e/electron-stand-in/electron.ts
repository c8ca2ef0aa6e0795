import type { BrowserWindowConstructorOptions, CrashReporterStartOptions } from 'electron';
import type { SchemeHandler } from './answer-route.ts';
import { createApp } from './app.ts';
import type { AppDesktop } from './app-desktop.ts';
import { createWindow, type WindowStandIn } from './browser-window.ts';
import { createDesktop, type Desktop } from './desktop.ts';
import { loud } from './loud.ts';
import { type ApplicationMenu, createMenu } from './menu.ts';
import { createPower, type Power } from './power.ts';
import { createPrintWindow, isPrintWindow } from './print-window.ts';
import { secondStartWords } from './second-start-words.ts';
import { createUtilityProcesses } from './utility-process.ts';

export interface StandInOptions {
  readonly root: string;
  readonly arguments: readonly string[];
  readonly isPackaged: boolean;
  readonly isMac: boolean;
  /** The built file that the app is started with. */
  readonly main: string;
  /** Events of windows and pages that never come. */
  readonly withheld: ReadonlySet<string>;
  /** How many times a page dies as soon as it is loaded. */
  readonly dyingLoads: number;
  readonly requestLock: () => boolean;
  readonly executablePath: string;
  readonly isHeadless: boolean;
  readonly exit: (code: number) => Promise<void>;
}

export interface StandIn {
  /** What `import ... from 'electron'` gives. */
  readonly modules: Readonly<Record<string, object>>;
  readonly window: () => WindowStandIn | null;
  readonly desktop: Desktop;
  readonly appDesktop: AppDesktop;
  readonly power: Power;
  readonly menu: ApplicationMenu;
  readonly killEngine: () => number;
  /** Sends a message as if it came from a frame with this address. */
  readonly invokeAs: (url: string, channel: string, values: readonly unknown[]) => Promise<unknown>;
  readonly tellSecondInstance: (words: readonly string[], workingFolder: string) => void;
  /** As macOS asks: a file dropped on the dock, or opened with the app. */
  readonly openFile: (file: string) => void;
  /** As a click on the dock's icon. */
  readonly activate: () => void;
  readonly becomeReady: () => void;
  readonly quit: () => void;
}

type Handler = (event: object, ...values: readonly unknown[]) => unknown;
function handlersOf(
  partitions: Map<string, Map<string, SchemeHandler>>,
  name: string,
): Map<string, SchemeHandler> {
  const handlers = partitions.get(name) ?? new Map<string, SchemeHandler>();
  partitions.set(name, handlers);
  return handlers;
}

type PermissionCheck = (contents: object, permission: string, origin: string, details: object) => boolean;

/** Builds the stand-in for Electron: the part of it that the app uses. */
export function createStandIn(options: StandInOptions): StandIn {
  const menu = createMenu();
  const utility = createUtilityProcesses({ isAppReady: () => app.isReady(), isPackaged: options.isPackaged });
  const channels = new Map<string, Handler>();
  const schemes = new Set<string>();
  const schemeHandlers = new Map<string, SchemeHandler>();
  const partitions = new Map<string, Map<string, SchemeHandler>>();
  const power = createPower();
  let permissionCheck: PermissionCheck | null = null;
  let window: WindowStandIn | null = null;
  const everOpened: WindowStandIn[] = [];

  const app = createApp({
    root: options.root,
    arguments: options.arguments,
    isPackaged: options.isPackaged,
    isMac: options.isMac,
    requestLock: options.requestLock,
    setProxy: utility.setProxy,
    closeWindows: async () => (await window?.close()) ?? true,
    async exit(code) {
      for (const opened of everOpened) await opened.destroy();
      await options.exit(code);
    },
  });
  const { getPath } = app.module as unknown as { readonly getPath: (name: string) => string };
  const desktop = createDesktop({
    isHeadless: options.isHeadless,
    window: () => window,
    safeStorage: {
      isReady: app.isReady,
      keyFile: () => `${getPath('userData')}.keyring`,
      isBasic: options.arguments.includes('--password-store=basic'),
      isLocked: process.env['ELECTRON_STAND_IN_KEYRING'] === 'locked',
    },
  });
  const invoke = async (channel: string, event: object, values: readonly unknown[]) => {
    const handle = channels.get(channel);
    if (!handle) throw new Error(`No handler registered for '${channel}'`);
    try {
      return await handle(event, ...values);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  };

  const protocolOf = (handlers: Map<string, SchemeHandler>) => ({
    handle(scheme: string, handler: SchemeHandler) {
      if (!schemes.has(scheme)) throw new Error(`The scheme ${scheme} was not registered`);
      if (handlers.has(scheme)) throw new Error(`A second handler for ${scheme}:`);
      handlers.set(scheme, handler);
    },
  });
  const printHandlers = ({ webPreferences }: BrowserWindowConstructorOptions) =>
    handlersOf(partitions, webPreferences?.partition ?? '');

  function BrowserWindow(given: BrowserWindowConstructorOptions): object {
    if (!app.isReady()) throw new Error('A window cannot be made before the app is ready');
    // It is on where nothing is said, and fetches dictionaries.
    if (given.webPreferences?.spellcheck !== false) throw new Error('A window must say spellcheck: false');
    if (isPrintWindow(given)) {
      const { printAnswer, notePrinted: onPrinted } = desktop;
      const { executablePath } = options;
      return createPrintWindow({ executablePath, handlers: printHandlers(given), printAnswer, onPrinted });
    }
    if (window) throw new Error('The electron stand-in has one window only');
    window = createWindow(
      {
        executablePath: options.executablePath,
        isHeadless: options.isHeadless,
        withheld: options.withheld,
        dyingLoads: options.dyingLoads,
        menu,
        handlers: schemeHandlers,
        invoke,
        isPermitted:
          permissionCheck && ((contents, name) => permissionCheck?.(contents, name, '', {}) ?? true),
        onCreated: (contents) => app.module.emit('web-contents-created', {}, contents),
        onClosed() {
          window = null;
          app.module.emit('window-all-closed');
        },
        theme: desktop.theme,
        isFocused: power.isFocused,
        onProgress: power.noteProgress,
        onDrag: desktop.noteDrag,
      },
      given,
    );
    everOpened.push(window);
    return window.module;
  }

  const modules = {
    ...desktop.modules,
    ...power.modules,
    app: app.module,
    crashReporter: loud('crashReporter', {
      start({ uploadToServer = true }: CrashReporterStartOptions) {
        if (uploadToServer) throw new Error('Crash reports are not uploaded');
        if (app.isReady())
          throw new Error('Crashes of pages are reported only if that starts before the app is ready');
      },
    }),
    BrowserWindow: Object.assign(BrowserWindow, {
      getAllWindows: () => (window ? [window.module] : []),
    }),
    ipcMain: loud('ipcMain', {
      handle(channel: string, handler: Handler) {
        if (channels.has(channel)) throw new Error(`A second handler for '${channel}'`);
        channels.set(channel, handler);
      },
    }),
    Menu: loud('Menu', menu.module),
    protocol: loud('protocol', {
      registerSchemesAsPrivileged(given: readonly { readonly scheme: string }[]) {
        if (app.isReady()) throw new Error('Schemes are registered before the app is ready');
        for (const { scheme } of given) schemes.add(scheme);
      },
      ...protocolOf(schemeHandlers),
    }),
    session: loud('session', {
      defaultSession: loud('session.defaultSession', {
        setPermissionCheckHandler(handler: PermissionCheck) {
          permissionCheck = handler;
        },
        // The browser asks nobody: the answers of the check are put into it.
        setPermissionRequestHandler() {},
        setDevicePermissionHandler() {},
      }),
      fromPartition: (name: string) =>
        loud('session', { protocol: protocolOf(handlersOf(partitions, name)) }),
    }),
    utilityProcess: loud('utilityProcess', utility.module),
  };
  return {
    modules,
    window: () => window,
    desktop,
    appDesktop: app.desktop,
    power,
    menu,
    killEngine: utility.killAll,
    invokeAs: (url, channel, values) =>
      invoke(channel, { sender: window?.contents, senderFrame: { parent: null, url } }, values),
    tellSecondInstance: (words, workingFolder) =>
      app.tellSecondInstance(
        secondStartWords(words, process.execPath, options.isPackaged ? null : options.main),
        workingFolder,
      ),
    openFile: app.openFile,
    activate: () => void app.module.emit('activate'),
    becomeReady: app.becomeReady,
    quit: app.quit,
  };
}
