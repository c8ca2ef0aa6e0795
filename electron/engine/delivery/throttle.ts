import type { Pace } from '../destinations/transport.ts';
import { type Wait, waitForReal } from './wait.ts';

/** Keeps what is sent under so many bytes a second. */
export interface Throttle {
  /** Null: as fast as it goes. Holds at once, in the middle of a zip too. */
  setLimit(bytesPerSecond: number | null): void;
  readonly pace: Pace;
}

/** So often a waiting part looks whether the limit has changed. */
const lookEveryMs = 200;

export function createThrottle(
  wait: Wait = waitForReal,
  now: () => number = () => performance.now(),
): Throttle {
  let limit: number | null = null;
  /** When the next byte may go out. */
  let freeAtMs = 0;
  return {
    setLimit(bytesPerSecond) {
      limit = bytesPerSecond;
      freeAtMs = now();
    },
    pace: {
      isLimited: () => limit !== null,
      async wait(bytes, signal) {
        while (limit !== null && freeAtMs > now()) {
          await wait(Math.min(lookEveryMs, Math.max(1, freeAtMs - now())), signal);
        }
        if (limit !== null) freeAtMs = Math.max(freeAtMs, now()) + (bytes * 1_000) / limit;
      },
    },
  };
}
