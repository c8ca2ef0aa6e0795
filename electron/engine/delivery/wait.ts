import { setTimeout as sleep } from 'node:timers/promises';

/** Lets time pass; tests pass it faster. Rejects with the signal's reason when it is aborted. */
export type Wait = (delayMs: number, signal: AbortSignal) => Promise<void>;

export const waitForReal: Wait = async (delayMs, signal) => {
  try {
    await sleep(delayMs, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
};
