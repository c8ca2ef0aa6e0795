import { planNextAttempt } from '../../../core/delivery/retry-policy.ts';
import type { Wait } from '../../delivery/wait.ts';
import { toTransportFailure } from '../transport.ts';

/**
 * One of many requests that belong together and change nothing, such as the pages of a list: that one of them meets a
 * limit must not begin them all anew.
 */
export async function patiently<Value>(
  ask: () => Promise<Value>,
  wait: Wait,
  signal: AbortSignal,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const trouble = toTransportFailure(error);
      if (!trouble) throw error;
      const next = planNextAttempt(trouble, attempt, Math.random());
      if (next.kind === 'give-up') throw error;
      await wait(next.delayMs, signal);
    }
  }
}
