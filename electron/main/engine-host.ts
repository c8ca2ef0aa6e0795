import { type UtilityProcess, utilityProcess } from 'electron';
import { assertNever } from '../core/assert-never.ts';
import type { Replies, RequestInput, RequestName } from '../core/contract.ts';
import type { Result } from '../core/failure.ts';
import type { Change } from '../core/snapshot.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { isWorthRestarting } from './restart-policy.ts';

export interface EngineHost {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  /** Ends the engine in order, so that its work folder is removed. Waits 5 seconds for it at most. */
  close(): Promise<void>;
}

export interface EngineHostOptions {
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
  /** It died too often to be started again. */
  readonly onGone: () => void;
  readonly logError: (...words: readonly unknown[]) => void;
}

const closingMs = 5_000;

// In MB. What lives shortly is swept sooner: by default it takes 100 MB of the memory while many photos are checked.
const engineFlags = '--max-semi-space-size=4';

/** Keeps an engine running in a process of its own: what kills it, kills nothing else. */
export function startEngineHost(options: EngineHostOptions): EngineHost {
  const waiting = new Map<number, (result: Result<never>) => void>();
  const deathsMs: number[] = [];
  let lastId = 0;
  let isClosing = false;
  let child: UtilityProcess | null = start();

  function start(): UtilityProcess {
    const started = utilityProcess.fork(options.modulePath, [], {
      serviceName: 'picture-day-engine',
      stdio: 'pipe',
      execArgv: ['--disable-warning=ExperimentalWarning', `--js-flags=${engineFlags}`],
      env: options.environment,
    });
    started.stdout?.resume();
    started.stderr?.on('data', (text: Buffer) => options.logError('engine:', text.toString().trimEnd()));
    started.on('message', hear);
    started.once('exit', died);
    return started;
  }

  function hear(message: FromEngine): void {
    switch (message.kind) {
      case 'change':
        options.onChange(message.change);
        break;
      case 'resolve-proxy':
        void resolveProxy(message.id, message.url);
        break;
      case 'notice':
        options.onNotice(message.sentence);
        break;
      case 'bug':
        options.logError('engine:', message.text);
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

  function died(code: number): void {
    child = null;
    for (const answer of waiting.values()) answer({ ok: false, failure: { code: 'engine-gone' } });
    waiting.clear();
    if (isClosing) return;
    options.logError(`The engine ended by itself, with code ${code}`);
    deathsMs.push(Date.now());
    if (isWorthRestarting(deathsMs)) {
      child = start();
      options.onRestarted();
    } else options.onGone();
  }

  const send = (message: ToEngine) => child?.postMessage(message);

  return {
    request: (name, input) =>
      new Promise((resolve) => {
        if (!child || isClosing) return resolve({ ok: false, failure: { code: 'engine-gone' } });
        lastId += 1;
        waiting.set(lastId, resolve);
        send({ kind: 'request', id: lastId, name, input });
      }),
    async close() {
      isClosing = true;
      const closing = child;
      if (!closing) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          closing.kill();
          resolve();
        }, closingMs);
        closing.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        send({ kind: 'close' });
      });
    },
  };
}
