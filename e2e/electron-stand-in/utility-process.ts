import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LoudEmitter, loud } from './loud.ts';
import { packagedEnvironment } from './packaged-environment.ts';
import type { ProxyMessage, ProxySettings } from './proxy-message.ts';
import { withSystemFolders } from './system-folders.ts';

interface ForkOptions {
  readonly serviceName?: string;
  readonly stdio?: string;
  readonly execArgv?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface UtilityProcesses {
  readonly module: object;
  readonly killAll: () => number;
  /** As `app.setProxy` changes what `net` in such a process does. */
  readonly setProxy: (proxy: ProxySettings) => void;
}

/** Electron's processes take V8's flags in a switch, Node takes them as they are. */
function toNodeOptions(option: string): readonly string[] {
  const flags = /^--js-flags=(.*)$/.exec(option)?.[1];
  return flags === undefined ? [option] : flags.split(' ');
}

/** Forks of Node with a `process.parentPort`, in which typed arrays survive as at Electron's port. */
export function createUtilityProcesses(isPackaged: boolean): UtilityProcesses {
  const running = new Set<ChildProcess>();
  let proxy: ProxySettings = {};
  const tellProxy = (child: ChildProcess) => {
    const message: ProxyMessage = { kind: 'electron-stand-in:proxy', proxy };
    if (child.connected) child.send(message);
  };
  return {
    module: {
      fork(modulePath: string, words: readonly string[], options: ForkOptions) {
        const env = options.env ?? process.env;
        const child = fork(
          path.join(import.meta.dirname, 'utility-entry.ts'),
          [pathToFileURL(modulePath).href, ...words],
          {
            serialization: 'advanced',
            stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
            execArgv: (options.execArgv ?? []).flatMap(toNodeOptions),
            env: withSystemFolders(isPackaged ? packagedEnvironment(env) : env),
            // Ctrl+C is for the app: it ends its processes in order.
            detached: true,
          },
        );
        running.add(child);
        tellProxy(child);
        const emitter = new LoudEmitter('UtilityProcess', ['spawn', 'message', 'exit', 'error']);
        child.on('spawn', () => emitter.emit('spawn'));
        child.on('message', (message) => emitter.emit('message', message));
        child.on('exit', (code) => {
          running.delete(child);
          emitter.emit('exit', code ?? 1);
        });
        return loud(
          'UtilityProcess',
          Object.assign(emitter, {
            stdout: child.stdout,
            stderr: child.stderr,
            pid: child.pid,
            postMessage: (message: unknown) => void (child.connected && child.send(message as object)),
            kill: () => child.kill(),
          }),
        );
      },
    },
    setProxy(changed) {
      proxy = changed;
      for (const child of running) tellProxy(child);
    },
    killAll() {
      for (const child of running) child.kill('SIGKILL');
      return running.size;
    },
  };
}
