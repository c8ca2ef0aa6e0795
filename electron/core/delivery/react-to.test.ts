import { expect, test } from 'vitest';
import type { FailureCode } from '../shared/failure.ts';
import { fullBudget, type Reaction, reactTo, refillBudget, type Tries } from './retry-policy.ts';

const first: Tries = { attempt: 1, timeOuts: 0, budget: fullBudget };
const noWait = { kind: 'wait', delayMs: 500 } as const;

const trouble = (code: FailureCode, status: number | null = null, retryAfterMs: number | null = null) => ({
  code,
  status,
  retryAfterMs,
});

test.each<readonly [string, ReturnType<typeof trouble>, Tries, Reaction]>([
  ['a busy SIS', trouble('sis-busy', 503), first, noWait],
  ['a busy SIS that says when', trouble('sis-busy', 429, 3_000), first, { kind: 'wait', delayMs: 3_500 }],
  ['a broken SIS, five times', trouble('sis-error', 500), { ...first, attempt: 5 }, { kind: 'give-up' }],
  ['a first time-out', trouble('sis-no-answer'), { ...first, timeOuts: 1 }, noWait],
  ['a second time-out', trouble('sis-no-answer'), { ...first, timeOuts: 2 }, { kind: 'smaller-zips' }],
  [
    "a gateway's second time-out",
    trouble('sis-error', 504),
    { ...first, timeOuts: 2 },
    { kind: 'smaller-zips' },
  ],
  ['a second 500', trouble('sis-error', 500), { ...first, attempt: 2 }, { kind: 'wait', delayMs: 1_000 }],
  ['a zip that is too big', trouble('sis-too-big', 413), first, { kind: 'smaller-zips' }],
  ['a refused token', trouble('sis-unauthorized', 401), first, { kind: 'wait-for-sign-in' }],
  ['a missing permission', trouble('sis-no-permission', 403), first, { kind: 'give-up' }],
  ['a refused zip', trouble('sis-refused', 422), first, { kind: 'give-up' }],
  ['a web page', trouble('sis-not-a-sis', 200), first, { kind: 'give-up' }],
  ['no network at first', trouble('sis-unreachable'), first, noWait],
  [
    'no network, five times',
    trouble('sis-unreachable'),
    { ...first, attempt: 5 },
    { kind: 'wait-for-network' },
  ],
  [
    'no network, all tries used up',
    trouble('proxy-unreachable'),
    { ...first, budget: 0 },
    { kind: 'wait-for-network' },
  ],
  [
    'a broken SIS, all tries used up',
    trouble('sis-error', 500),
    { ...first, budget: 0 },
    { kind: 'give-up' },
  ],
])('after %s', (_what, failed, tries, reaction) => {
  expect(reactTo(failed, tries, 0.5)).toEqual(reaction);
});

test('every accepted zip gives some tries back, never more than there were', () => {
  expect(refillBudget(3)).toBeGreaterThan(3);
  expect(refillBudget(fullBudget)).toBe(fullBudget);
});
