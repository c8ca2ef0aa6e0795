import {
  fullBudget,
  isNetworkGone,
  isSignInNeeded,
  planNextAttempt,
  type RetryBudget,
  refillBudget,
  type TransportFailure,
} from '../../core/delivery/retry-policy.ts';
import type { ArrivedZip, Destination } from '../destinations/destination.ts';
import { toTransportFailure } from '../destinations/transport.ts';
import type { RunGate } from './run-gate.ts';

/** What sending one zip after the other shares. */
export interface Sender<To = Destination> {
  /** A new one after every sign-in. */
  readonly destination: () => To;
  readonly gate: RunGate;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
  /** What is left of the run's attempts. */
  readonly budget: { readonly take: () => RetryBudget; readonly refill: () => void };
}

export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'trouble'; readonly trouble: TransportFailure };

export function createBudget(): Sender<unknown>['budget'] {
  let left = fullBudget;
  return {
    take() {
      left = Math.max(0, left - 1);
      return left;
    },
    refill() {
      left = refillBudget(left);
    },
  };
}

export async function attemptTo<Value>(call: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { kind: 'answer', value: await call() };
  } catch (error) {
    const trouble = toTransportFailure(error);
    if (!trouble) throw error;
    return { kind: 'trouble', trouble };
  }
}

/** Where a destination cannot be asked for keys, nothing is known of any. */
async function findIn(destination: Destination, idempotencyKey: string, signal: AbortSignal) {
  return (await destination.find?.(idempotencyKey, signal)) ?? null;
}

/** Whether the zip with this key arrived. */
export function askForDelivery(sender: Sender, idempotencyKey: string): Promise<Answer<ArrivedZip | null>> {
  return askUntilAnswered(sender, (destination, signal) => findIn(destination, idempotencyKey, signal));
}

/**
 * Asks something that changes nothing until there is an answer, through outages and sign-ins, or until asking is no use
 * any more.
 */
export async function askUntilAnswered<To, Value>(
  { destination, gate, random }: Sender<To>,
  ask: (destination: To, signal: AbortSignal) => Promise<Value>,
): Promise<Answer<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    await gate.pass();
    const asked = await gate.transfer(({ signal }) => attemptTo(() => ask(destination(), signal)));
    if (asked.kind === 'interrupted') continue;
    const found = asked.value;
    if (found.kind === 'answer') return found;
    const { trouble } = found;
    const next = planNextAttempt(trouble, attempt, random());
    if (next.kind === 'wait') {
      await gate.rest(next.delayMs);
      continue;
    }
    const isWorthAnother =
      (isNetworkGone(trouble) && (await gate.awaitNetwork(trouble))) ||
      (isSignInNeeded(trouble) && (await gate.awaitSignIn(trouble)));
    if (!isWorthAnother) return found;
    attempt = 0;
  }
}

/** After the person stopped the upload: did this zip arrive? Asked once. */
export function askOnce(
  destination: Destination,
  idempotencyKey: string,
  timeoutMs: number,
): Promise<Answer<ArrivedZip | null>> {
  // A SIS that takes too long has not answered, whatever it was about to say.
  const signal = AbortSignal.timeout(timeoutMs);
  const noAnswer: TransportFailure = { code: 'sis-no-answer', status: null, retryAfterMs: null };
  return attemptTo(() => findIn(destination, idempotencyKey, signal)).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return { kind: 'trouble', trouble: noAnswer };
  });
}
