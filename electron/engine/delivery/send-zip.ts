import type { ItemEvent } from '../../core/delivery/item-state.ts';
import type { Job } from '../../core/delivery/job.ts';
import { hasEnded } from '../../core/delivery/job.ts';
import { isAmbiguous, isNetworkGone, isTimeOut, reactTo } from '../../core/delivery/retry-policy.ts';
import type { DeliveredZip } from '../../core/network/sftp/email-text.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { texts } from '../../core/text/texts.ts';
import type { ArrivedZip, Parcel } from '../destinations/destination.ts';
import type { WhichZip } from './idempotency-keys.ts';
import { askForDelivery, attemptTo, type Sender } from './sender.ts';

export interface SendOptions extends Sender {
  readonly parcel: Omit<Parcel, 'onSent'>;
  readonly report: (event: ItemEvent) => void;
  /** Before every attempt. */
  readonly onAttempt: (attempt: number) => void;
  /** Whether its photos can go in smaller zips instead. */
  readonly canBeSmaller: boolean;
  /** Whether it was sent before all ended, and may have been on its way since. */
  readonly wasSentBefore: boolean;
  /** Whether another zip was sent under its key. */
  readonly isKeyShared: boolean;
  /** Which of the zips under its key the SIS has. */
  readonly which: (arrived: ArrivedZip) => WhichZip;
  /** Whether the job is another zip's: an answer that was meant for that one. */
  readonly isJobTaken: (job: Job) => boolean;
}

export type SendResult =
  | { readonly kind: 'accepted'; readonly job: Job }
  /** It is there, and there is nothing to watch. */
  | { readonly kind: 'delivered'; readonly zip: DeliveredZip }
  /** The SIS does not have it, and will not take it like this. It may still be on its way. */
  | { readonly kind: 'too-big'; readonly failure: Failure; readonly mayArrive: boolean }
  /** The SIS has the zip that was sent under the same key before, and takes no other one. */
  | { readonly kind: 'former-arrived'; readonly number: number; readonly job: Job }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly isUnsure: boolean };

/** A zip that was too slow for somebody on the way may still be on its way: it is not given up at once. */
const settleMs = 10_000;

/** Nothing is known of the zip itself then: it may be there, or not. */
function otherZip({ id }: Job): SendResult {
  return {
    kind: 'failed',
    failure: { code: 'sis-other-zip', detail: texts.details.job(id) },
    isUnsure: true,
  };
}

/**
 * Sends one zip until the destination has it or refuses it for good. After an end that leaves open whether it arrived,
 * a destination that can be asked is asked before it is sent again; the others recognize what they have.
 * @throws the reason when the run is stopped.
 */
export async function sendZip(options: SendOptions): Promise<SendResult> {
  const { destination, gate, parcel, report, random, budget, canBeSmaller, isKeyShared } = options;
  const { idempotencyKey } = parcel;
  const { canFind, continues } = destination().traits;
  let attempt = 0;
  let timeOuts = 0;
  let mayArrive = options.wasSentBefore;
  /** What is there of it, and stays there. */
  let keptBytes = 0;
  const startOver = () => {
    attempt = 0;
    timeOuts = 0;
  };
  /** What the SIS has decides it; null if it has nothing, or nobody can tell what it has. */
  const ask = async (): Promise<SendResult | null> => {
    if (!canFind) return null;
    report({ kind: 'ask', attempt });
    const found = await askForDelivery(options, idempotencyKey);
    if (found.kind === 'trouble') return { kind: 'failed', failure: found.trouble, isUnsure: true };
    if (!found.value) return null;
    const { job } = found.value;
    const which = options.which(found.value);
    if (which.kind === 'other' || options.isJobTaken(job)) return otherZip(job);
    if (which.kind === 'mine') return { kind: 'accepted', job };
    return which.kind === 'former' ? { kind: 'former-arrived', number: which.number, job } : null;
  };
  for (;;) {
    await gate.pass();
    attempt += 1;
    options.onAttempt(attempt);
    report({ kind: 'send', attempt, sentBytes: keptBytes });
    const keptBefore = keptBytes;
    const transferred = await gate.transfer(({ signal, moved }) => {
      const onSent = (sentBytes: number) => {
        moved();
        if (continues) keptBytes = Math.max(keptBytes, sentBytes);
        report({ kind: 'progress', sentBytes });
      };
      return attemptTo(() => destination().put({ ...parcel, onSent }, signal));
    });
    if (transferred.kind === 'interrupted') {
      mayArrive = true;
      const settled = await ask();
      if (settled) return settled;
      startOver();
      continue;
    }
    const sent = transferred.value;
    if (sent.kind === 'answer') {
      if (sent.value.kind === 'delivered') return sent.value;
      const { job } = sent.value;
      const isTaken = options.isJobTaken(job);
      // Some servers answer for the zip that came first under the key, whichever comes later; some for any other.
      const isNew = !hasEnded(job) && job.imported + job.rejected === 0;
      const settled = isKeyShared || isTaken || !isNew ? await ask() : null;
      return settled ?? (isTaken ? otherZip(job) : { kind: 'accepted', job });
    }
    const { trouble } = sent;
    if (isTimeOut(trouble)) timeOuts += 1;
    // What has arrived in this attempt is kept: a slow line that breaks off again and again still gets there.
    if (keptBytes > keptBefore) attempt = 1;
    // A server that nothing reached cannot have the zip; anything else that is no plain refusal leaves that open.
    if (isAmbiguous(trouble) && !isNetworkGone(trouble)) {
      mayArrive = true;
      const settled = await ask();
      if (settled) return settled;
    }
    const reaction = reactTo(trouble, { attempt, timeOuts, budget: budget.take() }, random());
    switch (reaction.kind) {
      case 'wait':
        report({ kind: 'wait', attempt, delayMs: reaction.delayMs, failure: trouble, sentBytes: keptBytes });
        await gate.rest(reaction.delayMs);
        break;
      case 'smaller-zips': {
        if (!canBeSmaller) return { kind: 'failed', failure: trouble, isUnsure: false };
        const tooBig = { kind: 'too-big', failure: trouble, mayArrive } as const;
        if (!isTimeOut(trouble)) return tooBig;
        await gate.rest(settleMs);
        return (await ask()) ?? tooBig;
      }
      case 'wait-for-network':
        if (canFind) report({ kind: 'ask', attempt });
        if (!(await gate.awaitNetwork(trouble))) return { kind: 'failed', failure: trouble, isUnsure: false };
        startOver();
        break;
      case 'wait-for-sign-in':
        if (canFind) report({ kind: 'ask', attempt });
        if (!(await gate.awaitSignIn(trouble))) return { kind: 'failed', failure: trouble, isUnsure: false };
        startOver();
        break;
      case 'give-up': {
        const refused = { kind: 'failed', failure: trouble, isUnsure: false } as const;
        // The key belongs to the zip that came first under it.
        return (isKeyShared && trouble.code === 'sis-refused' ? await ask() : null) ?? refused;
      }
      default:
        assertNever(reaction);
    }
  }
}
