import { isNetworkGone, planNextAttempt, type TransportFailure } from '../../core/delivery/retry-policy.ts';
import type { Wait } from '../delivery/wait.ts';
import type { Patience } from '../destinations/destination.ts';
import { toTransportFailure } from '../destinations/transport.ts';

export interface PatienceOptions {
  readonly wait: Wait;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Whether somebody looks at the screen meanwhile, and can press the button again. */
  readonly isAttended: boolean;
  /** Called before each wait. */
  readonly onWait: (trouble: TransportFailure, delayMs: number) => void;
}

/** In front of a screen, one more attempt for what is over in a moment: a stale connection, a SIS that is busy. */
const attendedAttempts = 2;
const attendedWaitMs = 5_000;

/** Requests that change nothing, by the policy of all others: see `planNextAttempt`. */
export function createPatience({ wait, random, signal, isAttended, onWait }: PatienceOptions): Patience {
  const delayAfter = (trouble: TransportFailure, attempt: number): number | null => {
    const next = planNextAttempt(trouble, attempt, random());
    if (next.kind === 'give-up') return null;
    if (!isAttended) return next.delayMs;
    const isTooLong =
      attempt >= attendedAttempts ||
      isNetworkGone(trouble) ||
      trouble.code === 'sis-no-answer' ||
      next.delayMs > attendedWaitMs;
    return isTooLong ? null : next.delayMs;
  };
  return async (ask) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        const trouble = toTransportFailure(error);
        const delayMs = trouble && delayAfter(trouble, attempt);
        if (!trouble || delayMs === null) throw error;
        onWait(trouble, delayMs);
        await wait(delayMs, signal);
      }
    }
  };
}
