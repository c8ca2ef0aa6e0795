import type { Failure, FailureCode } from '../shared/failure.ts';
import { transientSftpCodes } from '../shared/sftp-codes.ts';
import { transientSystemCodes } from '../shared/system-codes.ts';

/** How a request to the SIS went wrong. */
export interface TransportFailure extends Failure {
  /** HTTP status, where an answer came. */
  readonly status: number | null;
  /** What the answer's Retry-After asks for, in milliseconds. */
  readonly retryAfterMs: number | null;
}

export const maximumAttempts = 5;
const firstDelayMs = 1_000;
const longestDelayMs = 60_000;
const longestRetryAfterMs = 15 * 60_000;

const transientSisCodes: ReadonlySet<FailureCode> = new Set([
  'sis-unreachable',
  'proxy-unreachable',
  'sis-no-answer',
  'sis-cut-off',
  'sis-busy',
  'sis-error',
]);

const transientCodes: ReadonlySet<FailureCode> = new Set([
  ...transientSisCodes,
  ...transientSftpCodes,
  ...transientSystemCodes,
]);

/** Could the same request succeed a little later? Refusals (4xx other than 408, 425 and 429) never do. */
export function isTransient({ code }: Pick<TransportFailure, 'code'>): boolean {
  return transientCodes.has(code);
}

/** A web page in place of a plain answer may hide that the zip went through. */
const opaqueCodes: ReadonlySet<FailureCode> = new Set(['sis-not-a-sis']);

/**
 * After this, may the zip have arrived all the same? A time-out is not a failure: servers finish imports whose reply
 * was lost. Only a plain refusal settles it; after anything else the SIS is asked before the zip is sent again.
 */
export function isAmbiguous(trouble: Pick<TransportFailure, 'code'>): boolean {
  return transientSisCodes.has(trouble.code) || opaqueCodes.has(trouble.code);
}

export type NextAttempt = { readonly kind: 'wait'; readonly delayMs: number } | { readonly kind: 'give-up' };

/**
 * Whether to try again, and when: up to five attempts, full jitter over a doubling delay (1 s to 60 s),
 * never before the server's Retry-After, which is honoured up to 15 minutes.
 * @param attempt the one that failed, from 1.
 * @param random 0 to 1, drawn by the caller.
 */
export function planNextAttempt(trouble: TransportFailure, attempt: number, random: number): NextAttempt {
  if (!isTransient(trouble) || attempt >= maximumAttempts) return { kind: 'give-up' };
  if (trouble.retryAfterMs !== null && trouble.retryAfterMs > longestRetryAfterMs) return { kind: 'give-up' };
  const jitterMs = random * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
  return { kind: 'wait', delayMs: Math.round((trouble.retryAfterMs ?? 0) + jitterMs) };
}

/**
 * How many more failed attempts a run may make. Every one takes from it, every zip that the SIS accepts gives some
 * back: a slow network may go on for hours, a broken one does not.
 */
export type RetryBudget = number;

export const fullBudget: RetryBudget = 20;
const refill = 5;

export function refillBudget(budget: RetryBudget): RetryBudget {
  return Math.min(fullBudget, budget + refill);
}

/** What has already gone wrong with a zip. The counts begin again when the network is back or a person goes on. */
export interface Tries {
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** How many of them ran into a time-out. */
  readonly timeOuts: number;
  readonly budget: RetryBudget;
}

export type Reaction =
  | { readonly kind: 'wait'; readonly delayMs: number }
  /** Its photos go in zips of half its size. */
  | { readonly kind: 'smaller-zips' }
  | { readonly kind: 'wait-for-network' }
  | { readonly kind: 'wait-for-sign-in' }
  | { readonly kind: 'give-up' };

/** Neither side said no: it took too long, here, at a gateway or at the SIS. */
export function isTimeOut({ code, status }: Pick<TransportFailure, 'code' | 'status'>): boolean {
  return code === 'sis-no-answer' || status === 408 || status === 504;
}

const timeOutsBeforeSmaller = 2;

/**
 * What to do after an attempt to send a zip failed, and it did not arrive. Everything that is tried again is here:
 * a missing network, 408, 425, 429, 503 and the other 5xx, after the jittered delay of `planNextAttempt`;
 * a zip that is too big (413), or that timed out twice, in smaller zips; a refused token after another sign-in.
 * Any other refusal is final.
 */
export function reactTo(
  trouble: TransportFailure,
  { attempt, timeOuts, budget }: Tries,
  random: number,
): Reaction {
  if (isSignInNeeded(trouble)) return { kind: 'wait-for-sign-in' };
  if (trouble.code === 'sis-too-big') return { kind: 'smaller-zips' };
  if (isTimeOut(trouble) && timeOuts >= timeOutsBeforeSmaller) return { kind: 'smaller-zips' };
  if (budget > 0) {
    const next = planNextAttempt(trouble, attempt, random);
    if (next.kind === 'wait') return next;
  }
  return isNetworkGone(trouble) ? { kind: 'wait-for-network' } : { kind: 'give-up' };
}

/** The sign-in does not hold any more. */
export function isSignInNeeded({ code }: Pick<TransportFailure, 'code'>): boolean {
  return code === 'sis-unauthorized' || code === 'system-unauthorized' || code === 'sign-in-expired';
}

const goneCodes: ReadonlySet<FailureCode> = new Set([
  'sis-unreachable',
  'proxy-unreachable',
  'sftp-unreachable',
  'system-unreachable',
]);

/** Nothing got as far as the other side. */
export function isNetworkGone({ code }: Pick<TransportFailure, 'code'>): boolean {
  return goneCodes.has(code);
}

/**
 * Retry-After in milliseconds, from its two forms (RFC 9110, 10.2.3): seconds, or a date. Null if it is neither.
 * @param nowMs the time that the date is told by: the server's own, where it says it.
 */
export function readRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  // Without this, Date.parse finds a date in nearly anything: "-1", "1.5", "after 2050".
  const date = /^[a-z]+, .+ GMT$/i.test(value.trim()) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
