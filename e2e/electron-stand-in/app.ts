import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type AppDesktop, createAppDesktop } from './app-desktop.ts';
import { LoudEmitter, loud } from './loud.ts';
import { type ProxyGiven, type ProxySettings, readProxyGiven } from './proxy-message.ts';

export interface AppStandIn {
  readonly module: LoudEmitter;
  readonly desktop: AppDesktop;
  readonly quit: () => void;
  /** Called when the browser is there or on its way. */
  readonly becomeReady: () => void;
  readonly isReady: () => boolean;
  /** Never before the app is ready, as Electron promises. */
  readonly tellSecondInstance: (words: readonly string[], workingFolder: string) => void;
  readonly openFile: (file: string) => void;
}

export interface AppOptions {
  /** The folder of package.json. */
  readonly root: string;
  readonly arguments: readonly string[];
  readonly isPackaged: boolean;
  readonly isMac: boolean;
  readonly requestLock: () => boolean;
  /** Closes all windows. False if one of them refused. */
  readonly closeWindows: () => Promise<boolean>;
  readonly exit: (code: number) => Promise<void>;
  /** For `net` in the utility processes. */
  readonly setProxy: (proxy: ProxySettings) => void;
}

const events = [
  'ready',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'activate',
  'second-instance',
  'open-file',
  'web-contents-created',
];

export function createApp(options: AppOptions): AppStandIn {
  const { name: packageName, version } = JSON.parse(
    readFileSync(path.join(options.root, 'package.json'), 'utf8'),
  );
  const emitter = new LoudEmitter('app', events);
  const given = new Map<string, string>();
  const ready = Promise.withResolvers<void>();
  let name: string = packageName;
  let proxy: ProxySettings = {};
  let isReady = false;
  let isQuitting = false;

  const pathOf = (kind: string): string => {
    const set = given.get(kind);
    if (set !== undefined) return set;
    switch (kind) {
      case 'userData':
        return path.join(homedir(), '.config', name);
      case 'logs':
        return path.join(pathOf('userData'), 'logs');
      case 'crashDumps':
        return path.join(pathOf('userData'), 'Crashpad');
      case 'documents':
        return path.join(homedir(), 'Documents');
      case 'home':
        return homedir();
      case 'temp':
        return tmpdir();
      default:
        throw new Error(`The electron stand-in has no app.getPath('${kind}')`);
    }
  };
  const exit = async (code = 0) => {
    emitter.emit('quit', {}, code);
    await options.exit(code);
  };
  const quit = async () => {
    if (isQuitting) return;
    isQuitting = true;
    if (!emitter.isRefused('before-quit')) {
      if ((await options.closeWindows()) && !emitter.isRefused('will-quit')) await exit();
    }
    isQuitting = false;
  };

  const desktop = createAppDesktop(options.isMac);
  const module = Object.assign(emitter, desktop.members, {
    isPackaged: options.isPackaged,
    commandLine: {
      getSwitchValue: (wanted: string) =>
        options.arguments.find((word) => word.startsWith(`--${wanted}=`))?.slice(wanted.length + 3) ?? '',
    },
    setName(given: string) {
      name = given;
    },
    getName: () => name,
    getVersion: () => version,
    getPreferredSystemLanguages: () => ['en-US'],
    setPath(kind: string, folder: string) {
      if (!existsSync(folder)) throw new Error(`Failed to set path: ${folder} does not exist`);
      given.set(kind, folder);
    },
    getPath: pathOf,
    getAppPath: () => options.root,
    requestSingleInstanceLock: options.requestLock,
    async setProxy(config: ProxyGiven) {
      if (!isReady) throw new Error('The proxy is set when the app is ready');
      proxy = readProxyGiven(config);
      options.setProxy(proxy);
    },
    async resolveProxy() {
      if (proxy.pacScript !== undefined) throw new Error('The electron stand-in resolves no PAC file');
      if (proxy.proxyRules === undefined) return 'DIRECT';
      const { protocol, host } = new URL(proxy.proxyRules);
      return `${protocol === 'https:' ? 'HTTPS' : 'PROXY'} ${host}`;
    },
    isReady: () => isReady,
    whenReady: () => ready.promise,
    quit: () => void quit(),
    exit: (code?: number) => void exit(code),
  });
  return {
    module: loud('app', module),
    desktop,
    quit: module.quit,
    isReady: () => isReady,
    tellSecondInstance: (words, workingFolder) =>
      void ready.promise.then(() => emitter.emit('second-instance', {}, words, workingFolder)),
    openFile: (file) => void emitter.isRefused('open-file', {}, file),
    becomeReady() {
      isReady = true;
      ready.resolve();
      emitter.emit('ready');
    },
  };
}
