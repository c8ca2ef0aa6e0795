import { setImmediate, setTimeout } from 'node:timers/promises';

export interface Pace {
  /** Resolves when the next photo is due. @throws AbortError */
  next(signal: AbortSignal): Promise<void>;
}

const longestTimeoutMs = 2_147_483_647;

/** @param photosPerSecond above 0; Infinity works without waiting */
export function createPace(photosPerSecond: number): Pace {
  if (!(photosPerSecond > 0)) {
    throw new RangeError(`The pace must be above 0 photos per second, not ${photosPerSecond}`);
  }
  const intervalMs = 1_000 / photosPerSecond;
  let dueAtMs = Number.NEGATIVE_INFINITY;
  return {
    async next(signal) {
      const nowMs = performance.now();
      // Time that the SIS was idle or slow is not made up for with a burst.
      dueAtMs = Math.max(dueAtMs, nowMs - intervalMs) + intervalMs;
      const delayMs = dueAtMs - nowMs;
      if (delayMs > 0) await setTimeout(Math.min(delayMs, longestTimeoutMs), undefined, { signal });
      else await setImmediate(undefined, { signal });
    },
  };
}
