import type { Outcome } from '../../core/delivery/outcome.ts';
import {
  isNetworkGone,
  isSignInNeeded,
  isTransient,
  planNextAttempt,
  type TransportFailure,
} from '../../core/delivery/retry-policy.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import type { Failure, FailureCode } from '../../core/shared/failure.ts';
import { photoFailureCodes } from '../../core/shared/system-codes.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import type {
  CurrentPhoto,
  OutgoingPhoto,
  Person,
  PhotoDestination,
  Verdict,
} from '../destinations/photo-destination.ts';
import type { LastSent } from '../journal/run-journal.ts';
import { askUntilAnswered, attemptTo, type Sender } from './sender.ts';

export type PhotoSender = Sender<PhotoDestination>;

export interface PhotoToDeliver {
  readonly photo: OutgoingPhoto;
  readonly person: Person;
  /** What this person had from us last; undefined if nothing, as far as is known. */
  readonly last: LastSent | undefined;
  /** A person has asked for it: it goes even if it is there already, or somebody has put another photo there since. */
  readonly isAgain: boolean;
  /** An earlier attempt may have put it there without being able to write that down. */
  readonly mayBeThere: boolean;
  /** Called before a photo is replaced, with what is there. */
  readonly onReplace: (before: CurrentPhoto | null) => Promise<void>;
  /** Called with true when it goes out, and with false once it is known that it is not there. */
  readonly onUnsure: (isUnsure: boolean) => void;
}

export type PhotoEnd =
  /** `version`: of the photo as it was read back. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly version?: string }
  /** The next photo would fare no better: this one was not sent, or may have been (then a later attempt finds it there). */
  | { readonly kind: 'failed'; readonly failure: Failure };

const photoFailures: ReadonlySet<FailureCode> = new Set(photoFailureCodes);

function rejected(failure: Failure): PhotoEnd {
  return { kind: 'outcome', outcome: { kind: 'rejected', reason: failureSentence(failure) } };
}

function endOf(trouble: TransportFailure): PhotoEnd {
  const { code, detail } = trouble;
  return photoFailures.has(code) ? rejected({ code, detail }) : { kind: 'failed', failure: { code, detail } };
}

const newer: PhotoEnd = {
  kind: 'outcome',
  outcome: { kind: 'not-sent', reason: failureSentence({ code: 'photo-newer' }) },
};

function imported(version: string, isAlready: boolean): PhotoEnd {
  return { kind: 'outcome', version, outcome: { kind: 'imported', ...(isAlready ? { already: true } : {}) } };
}

/** Waits for what may be over in a while. False: trying again is no use. */
async function canTryAgain(
  { gate, random, budget }: PhotoSender,
  trouble: TransportFailure,
  attempt: number,
): Promise<'again' | 'start-over' | 'no'> {
  if (photoFailures.has(trouble.code)) return 'no';
  if (isSignInNeeded(trouble)) return (await gate.awaitSignIn(trouble)) ? 'start-over' : 'no';
  const next = budget.take() > 0 ? planNextAttempt(trouble, attempt, random()) : null;
  if (next?.kind === 'wait') {
    await gate.rest(next.delayMs);
    return 'again';
  }
  return isNetworkGone(trouble) && (await gate.awaitNetwork(trouble)) ? 'start-over' : 'no';
}

/**
 * Brings one photo to one person. What is there is looked at first, what was put there is read back, and after an end
 * that leaves open whether it arrived it is looked for before it is put there again.
 * @throws the reason when the run is stopped.
 */
export async function deliverPhoto(sender: PhotoSender, wish: PhotoToDeliver): Promise<PhotoEnd> {
  const { photo, person, last, isAgain, mayBeThere } = wish;
  const verify = (before: CurrentPhoto | null | undefined) =>
    askUntilAnswered(sender, (destination, signal) => destination.verify(person, photo, before, signal));

  const looked = await askUntilAnswered(sender, (destination, signal) => destination.current(person, signal));
  if (looked.kind === 'trouble') return endOf(looked.trouble);
  let before = looked.value;
  const isOurs = before !== null && last !== undefined && last.version === before.version;
  if (before && !isAgain) {
    if (before.version === photo.sha256) return imported(before.version, !mayBeThere);
    if (isOurs && last.sha256 === photo.sha256) return imported(before.version, !mayBeThere);
  }
  if (before && !isOurs && (mayBeThere || (last?.version && !isAgain))) {
    const there = await verify(undefined);
    if (there.kind === 'trouble') return endOf(there.trouble);
    if (there.value.kind === 'same') return imported(there.value.version, !mayBeThere);
    if (last?.version && !isAgain) return newer;
    if (there.value.kind === 'other') before = there.value.current;
  }
  await wish.onReplace(before);
  const put = await putUntilThere(sender, wish, before, verify);
  if (put.kind === 'ended') return put.end;
  before = put.before;
  const read = await verify(before);
  if (read.kind === 'trouble') {
    const { code, detail } = read.trouble;
    return {
      kind: 'outcome',
      outcome: {
        kind: 'unconfirmed',
        reason: texts.outcome.notSent.unconfirmed(failureSentence({ code, detail })),
      },
    };
  }
  return await endOfVerdict(sender, person, before, read.value);
}

type Put =
  /** The destination has said yes: now it is read back. `before`: what was there last. */
  | { readonly kind: 'taken'; readonly before: CurrentPhoto | null }
  | { readonly kind: 'ended'; readonly end: PhotoEnd };

/** A plain refusal settles it; after anything else the photo may be there. */
function isAmbiguous(trouble: TransportFailure): boolean {
  return isTransient(trouble) || trouble.code === 'system-not-understood';
}

async function putUntilThere(
  sender: PhotoSender,
  { photo, person, isAgain, onReplace, onUnsure }: PhotoToDeliver,
  first: CurrentPhoto | null,
  verify: (before: CurrentPhoto | null) => ReturnType<typeof askUntilAnswered<PhotoDestination, Verdict>>,
): Promise<Put> {
  const { gate, budget } = sender;
  let before = first;
  /** Ours may be there although nobody could say so, or by now another one of somebody else's. */
  const lookAgain = async (): Promise<PhotoEnd | null> => {
    const there = await verify(before);
    if (there.kind === 'trouble') return endOf(there.trouble);
    if (there.value.kind === 'same') return imported(there.value.version, false);
    if (there.value.kind === 'unknown') return null;
    onUnsure(false);
    const { current } = there.value;
    if (current === null || current.version === before?.version) return null;
    if (!isAgain) return newer;
    before = current;
    await onReplace(current);
    return null;
  };

  let isTried = false;
  for (let attempt = 1; ; attempt += 1) {
    // However long a pause or an outage took.
    const hasWaited = await gate.pass();
    const end = hasWaited || isTried ? await lookAgain() : null;
    if (end) return { kind: 'ended', end };
    onUnsure(true);
    isTried = true;
    const sent = await gate.transfer(({ signal }) =>
      attemptTo(() => sender.destination().put(person, photo, signal)),
    );
    if (sent.kind === 'interrupted') {
      attempt = 0;
      continue;
    }
    if (sent.value.kind === 'answer') {
      budget.refill();
      return { kind: 'taken', before };
    }
    const { trouble } = sent.value;
    if (!isAmbiguous(trouble)) onUnsure(false);
    const next = await canTryAgain(sender, trouble, attempt);
    if (next === 'no') return { kind: 'ended', end: await endOfRefusal(sender, person, before, trouble) };
    if (next === 'start-over') attempt = 0;
  }
}

/** Some systems delete the photo that was there before they look at ours: the former one is better than none. */
async function putBack(sender: PhotoSender, person: Person, before: CurrentPhoto | null): Promise<boolean> {
  if (!before?.bytes || !sender.destination().restore) return false;
  const restored = await askUntilAnswered(sender, (destination, signal) =>
    destination.restore ? destination.restore(person, before, signal) : Promise.resolve(),
  );
  return restored.kind === 'answer';
}

async function endOfRefusal(
  sender: PhotoSender,
  person: Person,
  before: CurrentPhoto | null,
  trouble: TransportFailure,
): Promise<PhotoEnd> {
  const { code, detail } = trouble;
  // Nobody answers there: what is there cannot be asked.
  if (!before || isTransient(trouble)) return endOf(trouble);
  const now = await askUntilAnswered(sender, (destination, signal) => destination.current(person, signal));
  const isGone = now.kind === 'answer' && now.value === null;
  if (!isGone || !(await putBack(sender, person, before))) return endOf(trouble);
  if (!photoFailures.has(code)) return endOf(trouble);
  return rejected({
    code,
    detail: detail === undefined ? texts.details.formerIsBack : texts.details.withFormerBack(detail),
  });
}

async function endOfVerdict(
  sender: PhotoSender,
  person: Person,
  before: CurrentPhoto | null,
  verdict: Verdict,
): Promise<PhotoEnd> {
  switch (verdict.kind) {
    case 'same':
      return imported(verdict.version, false);
    case 'unknown':
      return {
        kind: 'outcome',
        outcome: {
          kind: 'unconfirmed',
          reason: texts.outcome.notSent.unconfirmed(failureSentence(verdict.failure)),
        },
      };
    case 'other': {
      const isBack = verdict.current === null && (await putBack(sender, person, before));
      if (isBack) return rejected({ code: 'photo-not-kept', detail: texts.details.formerIsBack });
      return rejected({ code: 'photo-not-kept' });
    }
    default:
      return assertNever(verdict);
  }
}
