import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FailureCode, failureCodes } from '../shared/failure.ts';
import {
  isAmbiguous,
  isTransient,
  maximumAttempts,
  planNextAttempt,
  readRetryAfter,
} from './retry-policy.ts';

const transientSis: readonly FailureCode[] = [
  'sis-unreachable',
  'proxy-unreachable',
  'sis-no-answer',
  'sis-cut-off',
  'sis-busy',
  'sis-error',
];
const transientSftp: readonly FailureCode[] = [
  'sftp-unreachable',
  'sftp-no-answer',
  'sftp-cut-off',
  'sftp-busy',
  'sftp-not-whole',
  'sftp-error',
];
const transientSystem: readonly FailureCode[] = [
  'system-unreachable',
  'system-no-answer',
  'system-cut-off',
  'system-busy',
  'system-error',
];
const opaque: readonly FailureCode[] = ['sis-not-a-sis'];

const trouble = (code: FailureCode, retryAfterMs: number | null = null) => ({
  code,
  status: null,
  retryAfterMs,
});

test.each(failureCodes)('is it worth trying again, and may the zip have arrived, after %s', (code) => {
  expect(isTransient({ code })).toBe([...transientSis, ...transientSftp, ...transientSystem].includes(code));
  expect(isAmbiguous({ code })).toBe([...transientSis, ...opaque].includes(code));
});

test.each([
  'sis-unauthorized',
  'sis-no-permission',
  'sis-too-big',
  'sis-refused',
  'sis-not-a-sis',
  'sis-certificate',
  'cancelled',
  'bug',
] as const)('%s is not tried again, not even if the server names a time', (code) => {
  expect(planNextAttempt(trouble(code), 1, 0.5)).toEqual({ kind: 'give-up' });
  expect(planNextAttempt(trouble(code, 1_000), 1, 0.5)).toEqual({ kind: 'give-up' });
});

test.each([
  [1, null, 0, 0],
  [1, null, 0.5, 500],
  [1, null, 1, 1_000],
  [2, null, 1, 2_000],
  [3, null, 1, 4_000],
  [4, null, 1, 8_000],
  [4, null, 0.25, 2_000],
  [1, 30_000, 0, 30_000],
  [1, 30_000, 1, 31_000],
  [2, 0, 0.5, 1_000],
  [1, 900_000, 0, 900_000],
])(
  'attempt %d failed, Retry-After %j, random %d: again in %d ms',
  (attempt, retryAfterMs, random, delayMs) => {
    for (const code of transientSis) {
      expect(planNextAttempt(trouble(code, retryAfterMs), attempt, random)).toEqual({
        kind: 'wait',
        delayMs,
      });
    }
  },
);

test('the last attempt is the last', () => {
  expect(planNextAttempt(trouble('sis-error'), maximumAttempts - 1, 0).kind).toBe('wait');
  expect(planNextAttempt(trouble('sis-error'), maximumAttempts, 0)).toEqual({ kind: 'give-up' });
  expect(planNextAttempt(trouble('sis-busy', 1_000), maximumAttempts + 1, 0)).toEqual({ kind: 'give-up' });
});

test('a server that asks for more than a quarter of an hour is not waited for', () => {
  expect(planNextAttempt(trouble('sis-busy', 900_001), 1, 0)).toEqual({ kind: 'give-up' });
  expect(planNextAttempt(trouble('sis-busy', Number.MAX_VALUE), 1, 0)).toEqual({ kind: 'give-up' });
});

const anyAttempt = fc.integer({ min: 1, max: maximumAttempts - 1 });
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyRetryAfter = fc.option(fc.nat(900_000));

test('the wait is never shorter than the server asks, nor longer than that and the doubled delay', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...transientSis),
      anyRetryAfter,
      anyAttempt,
      anyRandom,
      (code, after, attempt, random) => {
        const next = planNextAttempt(trouble(code, after), attempt, random);
        if (next.kind !== 'wait') throw new Error('It gave up');
        const longestJitterMs = Math.min(60_000, 1_000 * 2 ** (attempt - 1));
        expect(next.delayMs).toBeGreaterThanOrEqual(after ?? 0);
        expect(next.delayMs).toBeLessThanOrEqual((after ?? 0) + longestJitterMs);
        expect(Number.isInteger(next.delayMs)).toBe(true);
      },
    ),
  );
});

test('the whole delay is jitter: clients that failed together do not come back together', () => {
  fc.assert(
    fc.property(anyAttempt, anyRandom, anyRandom, (attempt, one, other) => {
      const [first, second] = [one, other].map((random) =>
        planNextAttempt(trouble('sis-busy'), attempt, random),
      );
      if (first?.kind !== 'wait' || second?.kind !== 'wait') throw new Error('It gave up');
      const expectedMs = (one - other) * 1_000 * 2 ** (attempt - 1);
      expect(Math.abs(first.delayMs - second.delayMs - expectedMs)).toBeLessThanOrEqual(1);
    }),
  );
});

const now = Date.UTC(2026, 10, 2, 8, 0, 0);

test.each([
  ['no header', null, null],
  ['seconds', '120', 120_000],
  ['no seconds', '0', 0],
  ['seconds with white space', ' 5 ', 5_000],
  ['a date to come', 'Mon, 02 Nov 2026 08:02:00 GMT', 120_000],
  ['this moment', 'Mon, 02 Nov 2026 08:00:00 GMT', 0],
  ['a date that is past', 'Mon, 02 Nov 2026 07:00:00 GMT', 0],
  ['a date in the old form', 'Monday, 02-Nov-26 08:02:00 GMT', 120_000],
  ['nothing', '', null],
  ['a word', 'soon', null],
  ['words with a year, which are no date', 'try after 2050', null],
  ['a year by itself is a number of seconds', '2050', 2_050_000],
  ['less than nothing', '-1', null],
  ['a fraction', '1.5', null],
  ['a number and a unit', '120 seconds', null],
  ['a date that cannot be', 'Mon, 99 Nov 2026 08:00:00 GMT', null],
])('Retry-After: %s', (_, value, retryAfterMs) => {
  expect(readRetryAfter(value, now)).toBe(retryAfterMs);
});

test('whatever a server writes, Retry-After is nothing or a time from now on', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ 0-9A-Za-z:,.-]{0,30}$/)), (value) => {
      const retryAfterMs = readRetryAfter(value, now);
      if (retryAfterMs !== null) expect(retryAfterMs).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
