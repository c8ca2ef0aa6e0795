import type { PracticeProgress } from '../core/contract/practice.ts';
import { assertNever } from '../core/shared/assert-never.ts';
import { AppError } from '../core/shared/failure.ts';
import { describeFatalError } from './describe-fatal-error.ts';
import type { EngineHostOptions } from './engine-host.ts';
import type { FromPractice, ToPractice } from './practice-messages.ts';

export interface PracticeAccess {
  readonly url: string;
  readonly token: string;
}

export interface PracticeHost {
  /** @throws AppError `practice-not-started` */
  ready(): Promise<PracticeAccess>;
  /** In order; one that hangs is killed. */
  close(): Promise<void>;
}

export interface PracticeHostOptions extends Pick<EngineHostOptions, 'fork' | 'environment' | 'logError'> {
  /** The built entry of its process. */
  readonly modulePath: string;
  readonly start: Omit<Extract<ToPractice, { kind: 'start' }>, 'kind'>;
  readonly onProgress: (progress: PracticeProgress) => void;
  /** It ended by itself after it was ready. */
  readonly onGone: () => void;
}

const closingMs = 5_000;

/** Runs the practice SIS in a process of its own: drawing photos must not hold up the window. */
export function startPracticeHost(options: PracticeHostOptions): PracticeHost {
  const { logError } = options;
  let isClosing = false;
  let isReady = false;
  let isGone = false;
  const { promise, resolve, reject } = Promise.withResolvers<PracticeAccess>();
  // It may fail before anybody waits for it.
  promise.catch(() => undefined);
  const child = options.fork(options.modulePath, [], {
    serviceName: 'picture-day-practice',
    stdio: 'pipe',
    env: { ...options.environment, NODE_NO_WARNINGS: '1' },
  });
  const send = (message: ToPractice) => child.postMessage(message);

  child.stdout?.resume();
  child.stderr?.on('data', (text: Buffer) => logError('practice:', text.toString().trimEnd()));
  child.on('error', (type, location, report) =>
    logError('practice:', describeFatalError(type, location, report)),
  );
  child.on('message', (message: FromPractice) => {
    switch (message.kind) {
      case 'drawn':
        options.onProgress({ written: message.written, total: message.total });
        return;
      case 'ready':
        isReady = true;
        resolve({ url: message.url, token: message.token });
        return;
      case 'failed':
        logError('practice:', message.text);
        reject(new AppError('practice-not-started'));
        return;
      default:
        assertNever(message);
    }
  });
  child.once('exit', () => {
    isGone = true;
    reject(new AppError('practice-not-started'));
    if (isReady && !isClosing) options.onGone();
  });
  send({ kind: 'start', ...options.start });

  return {
    ready: () => promise,
    async close() {
      isClosing = true;
      if (isGone) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(() => {
          child.kill();
          done();
        }, closingMs);
        child.once('exit', () => {
          clearTimeout(timer);
          done();
        });
        send({ kind: 'close' });
      });
    },
  };
}
