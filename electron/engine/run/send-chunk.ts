import type { Failure } from '../../core/failure.ts';
import type { Job } from '../../core/job.ts';
import { isAmbiguous, planNextAttempt, type Trouble } from '../../core/retry-policy.ts';
import type { ChunkEvent } from '../../core/upload-state.ts';
import type { Delivery, Destination } from '../destinations/destination.ts';
import { toTrouble } from '../destinations/transport.ts';
import type { Wait } from './wait.ts';

export interface SendOptions {
  readonly destination: Destination;
  readonly delivery: Omit<Delivery, 'onSent'>;
  readonly report: (event: ChunkEvent) => void;
  readonly signal: AbortSignal;
  readonly wait: Wait;
  /** 0 to 1, for the jitter. */
  readonly random: () => number;
}

export type SendResult =
  | { readonly kind: 'accepted'; readonly job: Job }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isUnsure: boolean };

export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

async function attemptTo<Value>(call: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { kind: 'answer', value: await call() };
  } catch (error) {
    const trouble = toTrouble(error);
    if (!trouble) throw error;
    return { kind: 'trouble', trouble };
  }
}

/** A server that nothing reached cannot have the zip. */
function mayHaveArrived({ code }: Trouble): boolean {
  return code !== 'sis-unreachable';
}

/** Whether the zip arrived: asked until the SIS answers, or until asking is no use any more. */
async function ask({
  destination,
  delivery,
  signal,
  wait,
  random,
}: SendOptions): Promise<Answer<Job | null>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await attemptTo(() => destination.findDelivery(delivery.idempotencyKey, signal));
    if (found.kind === 'answer') return found;
    const next = planNextAttempt(found.trouble, attempt, random());
    if (next.kind === 'give-up') return found;
    await wait(next.delayMs, signal);
  }
}

/**
 * Sends one zip until the SIS has accepted it or refuses it for good. After an end that leaves open whether it
 * arrived, the SIS is asked before it is sent again.
 * @throws the signal's reason when it is aborted.
 */
export async function sendChunk(options: SendOptions): Promise<SendResult> {
  const { destination, delivery, report, signal, wait, random } = options;
  for (let attempt = 1; ; attempt += 1) {
    report({ kind: 'send', attempt });
    const onSent = (sentBytes: number) => report({ kind: 'progress', sentBytes });
    const sent = await attemptTo(() => destination.send({ ...delivery, onSent }, signal));
    if (sent.kind === 'answer') return { kind: 'accepted', job: sent.value };
    const { trouble } = sent;
    if (isAmbiguous(trouble)) {
      report({ kind: 'ask', attempt });
      const found = await ask(options);
      if (found.kind === 'trouble') {
        return { kind: 'failed', failure: found.trouble, isUnsure: mayHaveArrived(trouble) };
      }
      if (found.value) return { kind: 'accepted', job: found.value };
    }
    const next = planNextAttempt(trouble, attempt, random());
    if (next.kind === 'give-up') return { kind: 'failed', failure: trouble, isUnsure: false };
    report({ kind: 'wait', attempt, delayMs: next.delayMs, failure: trouble });
    await wait(next.delayMs, signal);
  }
}

/** After the person stopped the upload: did this zip arrive? Asked once. */
export function askOnce(
  destination: Destination,
  idempotencyKey: string,
  timeoutMs: number,
): Promise<Answer<Job | null>> {
  // A SIS that takes too long has not answered, whatever it was about to say.
  const signal = AbortSignal.timeout(timeoutMs);
  const noAnswer: Trouble = { code: 'sis-no-answer', status: null, retryAfterMs: null };
  return attemptTo(() => destination.findDelivery(idempotencyKey, signal)).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return { kind: 'trouble', trouble: noAnswer };
  });
}
