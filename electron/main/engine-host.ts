import type { ForkOptions, UtilityProcess } from 'electron';
import type { Replies, RequestInput, RequestName } from '../core/contract/contract.ts';
import type { Change } from '../core/contract/snapshot.ts';
import type { PhotoAddress } from '../core/delivery/photo-address.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import type { Result } from '../core/shared/failure.ts';
import { describeFatalError } from './describe-fatal-error.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { isWorthRestarting } from './restart-policy.ts';

export interface EngineHost {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  /** Ends the engine in order, and starts another one with these variables on top of its environment. */
  replace(environment: NodeJS.ProcessEnv): Promise<void>;
  /** Ends the engine in order, so that its temporary folder is removed; one that hangs is killed. */
  close(): Promise<void>;
}

export interface EngineHostOptions {
  /** Electron's `utilityProcess.fork`. */
  readonly fork: (modulePath: string, words: string[], options: ForkOptions) => UtilityProcess;
  /** The built entry of the engine's process. */
  readonly modulePath: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly onChange: (change: Change) => void;
  /** The system's proxies for an address, in the words of a PAC file. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** It died, and a new one is there, with nothing open. */
  readonly onRestarted: () => void;
  /** A sentence that a person must hear of. */
  readonly onNotice: (sentence: string) => void;
  /** A web page on which a person signs in. */
  readonly onOpenBrowser: (url: string) => void;
  /** What is to be kept from now on to sign in at a system. */
  readonly onSecret: (address: PhotoAddress, secret: string) => void;
  /** It died too often to be started again. */
  readonly onGone: () => void;
  readonly logError: (...words: readonly unknown[]) => void;
  /** How long an engine may take to end in order, in milliseconds; then it is killed. 5,000 by default. */
  readonly closingMs?: number;
}

// In MB. What lives shortly is swept sooner: by default it takes 100 MB of the memory while many photos are checked.
const engineFlags = '--max-semi-space-size=4';

/** Keeps an engine running in a process of its own: what kills it, kills nothing else. */
export function startEngineHost(options: EngineHostOptions): EngineHost {
  const waiting = new Map<number, (result: Result<never>) => void>();
  const deathsMs: number[] = [];
  let lastId = 0;
  let isClosing = false;
  let environment = options.environment;
  /** It ends because another one takes its place. */
  let leaving: UtilityProcess | null = null;
  /** Null from the moment when it cannot answer any more. */
  let child: UtilityProcess | null = start();

  function start(): UtilityProcess {
    const started = options.fork(options.modulePath, [], {
      serviceName: 'picture-day-engine',
      stdio: 'pipe',
      execArgv: [`--js-flags=${engineFlags}`],
      // Electron ignores --disable-warning here. The engine tells its warnings by message.
      env: { ...environment, NODE_NO_WARNINGS: '1' },
    });
    started.stdout?.resume();
    started.stderr?.on('data', (text: Buffer) => options.logError('engine:', text.toString().trimEnd()));
    started.on('message', (message: FromEngine) => receive(started, message));
    // Without a listener Electron's event would be an uncaught exception of the shell.
    started.on('error', (type, location, report) =>
      options.logError('engine:', describeFatalError(type, location, report)),
    );
    started.once('exit', (code) => {
      if (leaving !== started) restart(code);
    });
    return started;
  }

  function receive(sender: UtilityProcess, message: FromEngine): void {
    switch (message.kind) {
      case 'change':
        if (sender === child) options.onChange(message.change);
        break;
      case 'resolve-proxy':
        void resolveProxy(message.id, message.url);
        break;
      case 'notice':
        options.onNotice(message.sentence);
        break;
      case 'open-browser':
        options.onOpenBrowser(message.url);
        break;
      case 'secret':
        options.onSecret(message.address, message.secret);
        break;
      case 'bug':
        options.logError('engine:', message.text);
        break;
      case 'crash':
        options.logError('engine:', message.text);
        abandon();
        sender.kill();
        break;
      case 'result':
        waiting.get(message.id)?.(message.result as Result<never>);
        waiting.delete(message.id);
        break;
      default:
        assertNever(message);
    }
  }

  async function resolveProxy(id: number, url: string): Promise<void> {
    const proxies = await options.resolveProxy(url).catch((error: unknown) => {
      options.logError('The system does not say which proxy it uses', error);
      return 'DIRECT';
    });
    send({ kind: 'proxy-resolved', id, proxies });
  }

  /** Answers everything that waits for an engine that will not answer. */
  function abandon(): void {
    child = null;
    for (const answer of waiting.values()) answer({ ok: false, failure: { code: 'engine-gone' } });
    waiting.clear();
  }

  function restart(code: number): void {
    abandon();
    if (isClosing) return;
    options.logError(`The engine ended by itself, with code ${code}`);
    deathsMs.push(Date.now());
    if (isWorthRestarting(deathsMs)) {
      child = start();
      options.onRestarted();
    } else options.onGone();
  }

  const send = (message: ToEngine) => child?.postMessage(message);

  /** In order; one that hangs is killed. */
  const end = (ending: UtilityProcess) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        ending.kill();
        resolve();
      }, options.closingMs ?? 5_000);
      ending.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      ending.postMessage({ kind: 'close' } satisfies ToEngine);
    });

  return {
    request: (name, input) =>
      new Promise((resolve, reject) => {
        if (!child || isClosing) return resolve({ ok: false, failure: { code: 'engine-gone' } });
        lastId += 1;
        const id = lastId;
        waiting.set(id, resolve);
        try {
          send({ kind: 'request', id, name, input });
        } catch (error) {
          // The input cannot be cloned.
          waiting.delete(id);
          reject(error);
        }
      }),
    async replace(changes) {
      leaving = child;
      abandon();
      if (leaving) await end(leaving);
      environment = { ...options.environment, ...changes };
      if (!isClosing) child = start();
    },
    async close() {
      isClosing = true;
      if (child) await end(child);
    },
  };
}
