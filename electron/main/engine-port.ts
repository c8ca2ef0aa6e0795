import type { FromEngine, ToEngine } from './engine-messages.ts';

/** The part of Electron's `process.parentPort` that the engine uses. */
export interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

export interface EnginePortOptions {
  readonly port: ParentPort;
  readonly process: Pick<NodeJS.Process, 'on' | 'exit'>;
  /** Answers requests and ends the engine in order. What it throws is a bug. */
  readonly receive: (message: ToEngine, send: (message: FromEngine) => void) => Promise<void>;
}

/** Enough for the shell to end this process; without a shell it ends by itself. */
const farewellMs = 1_000;

export function describeBug(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * The engine's end of its line to the shell. Electron only warns of rejections in a utility process and cuts its stderr
 * off at the end, so every bug is told by message: each request gets its answer, and an uncaught exception is told
 * before the process ends.
 * @returns posts a message to the shell.
 */
export function openEnginePort(options: EnginePortOptions): (message: FromEngine) => void {
  const { port, receive } = options;
  let isCrashed = false;

  const send = (message: FromEngine): void => {
    try {
      port.postMessage(message);
    } catch (error) {
      // It cannot be cloned. Posting the failure cannot fail in the same way.
      port.postMessage({ kind: 'bug', text: `${message.kind}: ${describeBug(error)}` } satisfies FromEngine);
      if (message.kind === 'result') answerBug(message.id);
    }
  };
  function answerBug(id: number): void {
    const result = { ok: false, failure: { code: 'bug' } };
    port.postMessage({ kind: 'result', id, result } satisfies FromEngine);
  }

  port.on('message', ({ data }) => {
    if (isCrashed) return;
    const message = data as ToEngine;
    receive(message, send).catch((error: unknown) => {
      send({ kind: 'bug', text: describeBug(error) });
      if (message.kind === 'request') answerBug(message.id);
      if (message.kind === 'close') options.process.exit(1);
    });
  });
  options.process.on('unhandledRejection', (error: unknown) =>
    send({ kind: 'bug', text: describeBug(error) }),
  );
  options.process.on('uncaughtException', (error: unknown) => {
    if (isCrashed) return;
    isCrashed = true;
    send({ kind: 'crash', text: describeBug(error) });
    setTimeout(() => options.process.exit(1), farewellMs);
  });
  return send;
}
