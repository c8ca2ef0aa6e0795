import type { Socket } from 'node:net';
import { resetSocket } from '../network/reset-socket.ts';
import { brokenTransport } from '../transport.ts';

/** What a connection hangs on: the first reason to end it holds for all that is under way and all that comes. */
export interface Lifeline {
  /** Waits for an answer; fails as soon as the connection does. */
  waitFor<Value>(
    start: (resolve: (value: Value) => void, reject: (reason: unknown) => void) => void,
  ): Promise<Value>;
  /** At once: what the system still holds of it does not arrive. */
  breakOff(reason: unknown): void;
  /** In peace. */
  close(reason: unknown): void;
}

/** @param stallMs how long nothing may come while something is waited for, in milliseconds. */
export function createLifeline(socket: Socket, stallMs: number): Lifeline {
  const waiting = new Set<(reason: unknown) => void>();
  let end: { readonly reason: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;

  const finish = (reason: unknown) => {
    clearTimeout(timer);
    end ??= { reason };
    for (const reject of waiting) reject(end.reason);
    waiting.clear();
  };
  const breakOff = (reason: unknown) => {
    finish(reason);
    if (!socket.destroyed) resetSocket(socket);
  };
  const watch = () => {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(() => breakOff(brokenTransport('sftp-no-answer')), stallMs);
  };
  socket.on('data', watch);

  return {
    breakOff,
    close(reason) {
      finish(reason);
      socket.destroy();
    },
    waitFor(start) {
      return new Promise((resolve, reject) => {
        if (end) {
          reject(end.reason);
          return;
        }
        const settle = () => {
          waiting.delete(reject);
          if (waiting.size === 0) clearTimeout(timer);
        };
        waiting.add(reject);
        if (waiting.size === 1) watch();
        try {
          start(
            (value) => {
              settle();
              resolve(value);
            },
            (reason) => {
              settle();
              reject(reason);
            },
          );
        } catch (error) {
          settle();
          reject(error);
        }
      });
    },
  };
}
