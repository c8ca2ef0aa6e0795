import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { readFatalError } from './fatal-error.ts';
import { LoudEmitter, loud } from './loud.ts';
import { packagedEnvironment } from './packaged-environment.ts';
import { isPortMessage, type PortMessage } from './port-message.ts';
import type { ProxyMessage, ProxySettings } from './proxy-message.ts';
import { deserialize, serialize } from './structured-clone.ts';
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

const knownOptions = ['serviceName', 'stdio', 'execArgv', 'env'];
/** Of Node's own flags Electron takes these only, and ignores all others. */
const nodeFlags = [
  '--dns-result-order',
  '--no-deprecation',
  '--throw-deprecation',
  '--trace-deprecation',
  '--trace-warnings',
];
const reapingMs = 2_000;

/** Electron's processes take V8's flags in a switch, Node takes them as they are. */
function toNodeOptions(option: string): readonly string[] {
  const flags = /^--js-flags=(.*)$/.exec(option)?.[1];
  if (flags !== undefined) return flags.split(' ');
  return nodeFlags.includes(option.split('=')[0] ?? '') ? [option] : [];
}

function start(modulePath: string, words: readonly string[], options: ForkOptions): ChildProcess {
  const entry = path.join(import.meta.dirname, 'utility-entry.ts');
  return fork(entry, [pathToFileURL(modulePath).href, ...words], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Electron's utility processes outlive an unhandled rejection.
    execArgv: [
      '--unhandled-rejections=warn-with-error-code',
      ...(options.execArgv ?? []).flatMap(toNodeOptions),
    ],
    env: withSystemFolders(options.env ?? process.env),
    // Ctrl+C is for the app: it ends its processes in order.
    detached: true,
  });
}

class UtilityProcess extends LoudEmitter {
  stdout: Readable | null = new PassThrough();
  stderr: Readable | null = new PassThrough();
  pid: number | undefined;
  readonly #child: ChildProcess;
  readonly #held = new Map<number, () => void>();
  #pieces = 0;
  #wasKilled = false;
  #lastWords = '';

  constructor(child: ChildProcess) {
    super('UtilityProcess', ['spawn', 'message', 'exit', 'error']);
    this.#child = child;
    child.stdout?.on('data', (piece: Buffer) => this.#hold(this.stdout, piece));
    child.stderr?.on('data', (piece: Buffer) => {
      this.#lastWords = (this.#lastWords + piece.toString()).slice(-20_000);
      this.#hold(this.stderr, piece);
    });
    child.once('spawn', () => {
      this.pid = child.pid;
      this.emit('spawn');
    });
    child.on('message', (message) => this.#receive(message));
    child.once('close', (code, signal) => this.#end(code, signal));
  }

  postMessage(message: unknown): void {
    const bytes = serialize(message);
    this.#send({ kind: 'electron-stand-in:data', bytes });
  }

  kill(): boolean {
    if (this.pid === undefined) return false;
    this.#wasKilled = this.#child.kill('SIGTERM');
    setTimeout(() => this.#child.kill('SIGKILL'), reapingMs).unref();
    return this.#wasKilled;
  }

  /** What a process writes right before its end does not arrive: Electron takes the listeners away at `exit`. */
  #hold(stream: Readable | null, piece: Buffer): void {
    this.#pieces += 1;
    this.#held.set(this.#pieces, () => (stream as PassThrough | null)?.write(piece));
    this.#send({ kind: 'electron-stand-in:alive', number: this.#pieces });
  }

  #receive(message: unknown): void {
    const isGone = this.#child.exitCode !== null || this.#child.signalCode !== null;
    if (isGone || !isPortMessage(message)) return;
    if (message.kind === 'electron-stand-in:data') {
      this.emit('message', deserialize(message.bytes));
      return;
    }
    this.#held.get(message.number)?.();
    this.#held.delete(message.number);
  }

  #send(message: PortMessage): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #end(code: number | null, signal: NodeJS.Signals | null): void {
    const fatal = readFatalError(signal, this.#lastWords);
    const wasEnded = this.#wasKilled && (signal === 'SIGTERM' || signal === 'SIGKILL');
    try {
      // Without a listener this throws, and is the app's uncaught exception.
      if (fatal) this.emit('error', 'FatalError', fatal.location, fatal.report);
    } finally {
      this.emit('exit', signal === null ? code : wasEnded ? 0 : constants.signals[signal]);
      this.pid = undefined;
      for (const stream of [this.stdout, this.stderr]) stream?.removeAllListeners();
      this.stdout = null;
      this.stderr = null;
    }
  }
}

export interface UtilityProcessesOptions {
  readonly isAppReady: () => boolean;
  readonly isPackaged: boolean;
}

/** Forks of Node with a `process.parentPort`. */
export function createUtilityProcesses({
  isAppReady,
  isPackaged,
}: UtilityProcessesOptions): UtilityProcesses {
  const running = new Set<ChildProcess>();
  let proxy: ProxySettings = {};
  const tellProxy = (child: ChildProcess) => {
    const message: ProxyMessage = { kind: 'electron-stand-in:proxy', proxy };
    if (child.connected) child.send(message);
  };
  return {
    module: {
      fork(modulePath: string, words: readonly string[], options: ForkOptions) {
        if (!isAppReady()) throw new TypeError('utilityProcess cannot be created before app is ready.');
        const unknown = Object.keys(options).filter((name) => !knownOptions.includes(name));
        if (unknown.length > 0 || options.stdio !== 'pipe')
          throw new Error(`The electron stand-in has no utilityProcess.fork with ${JSON.stringify(options)}`);
        const { env = process.env } = options;
        const child = start(modulePath, words, {
          ...options,
          env: isPackaged ? packagedEnvironment(env) : env,
        });
        running.add(child);
        child.once('exit', () => running.delete(child));
        tellProxy(child);
        return loud('UtilityProcess', new UtilityProcess(child));
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
