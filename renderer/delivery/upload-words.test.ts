import { expect, test } from 'vitest';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import type { Job } from '../../electron/core/delivery/job.ts';
import { newJob } from '../../electron/core/fixtures/job.ts';
import {
  brokenOffSentence,
  cancelSentences,
  paceInWords,
  paceOfRun,
  timeLeftInWords,
} from './upload-words.ts';
import { isAllAccepted } from './zips-of-run.ts';

const job: Job = { ...newJob, photos: 212 };

function chunks(...states: readonly ItemState[]): readonly DeliveryItem[] {
  return states.map((state, index) => ({ number: index + 1, photos: 10, archiveBytes: 1_000, state }));
}

test.each([
  [1_000, 'about 5 seconds left'],
  [12_000, 'about 15 seconds left'],
  [31_000, 'about 40 seconds left'],
  [58_000, 'about 1 minute left'],
  [125_000, 'about 2 minutes left'],
  [7_200_000, 'about 2 hours left'],
])('%i ms is %s', (leftMs, words) => {
  expect(timeLeftInWords(leftMs)).toBe(words);
});

test('speed and time', () => {
  expect(paceInWords(null)).toBe('measuring the speed');
  expect(paceInWords({ bytesPerSecond: 0, leftMs: null })).toBe('nothing is moving just now');
  expect(paceInWords({ bytesPerSecond: 1_900_000, leftMs: 120_000 })).toBe('about 2 minutes left, 1.9 MB/s');
});

test('a run that broke off says what is in and what to do', () => {
  const some = chunks(
    { kind: 'done', job },
    { kind: 'failed', failure: { code: 'sis-error' }, isUnsure: false },
  );
  expect(brokenOffSentence(some, { code: 'sis-no-answer' })).toBe(
    'The SIS did not answer. Try again later. Nothing was lost: 1 of 2 zips is with the SIS. You can continue later: this list stays.',
  );
  expect(brokenOffSentence([], { code: 'sis-unauthorized' })).toMatch(/Nothing was sent\.$/);
});

test('cancelling says what stays and what is not sent', () => {
  const sending: ItemState = { kind: 'sending', attempt: 1, sentBytes: 1 };
  expect(cancelSentences(chunks({ kind: 'watching', job }, sending))).toEqual([
    '10 photos are with the SIS and stay there.',
    'The other 10 photos will not be sent. You can continue later, also after closing Picture Day: this list stays.',
  ]);
  expect(cancelSentences(chunks(sending))[0]).toBe('The SIS has accepted nothing yet.');
  expect(cancelSentences(chunks({ kind: 'watching', job }))[0]).toBe(
    'The SIS has all zips and goes on with its import.',
  );
});

test('accepted is what the SIS said, not what was sent', () => {
  expect(isAllAccepted(chunks({ kind: 'sending', attempt: 1, sentBytes: 1_000 }))).toBe(false);
  expect(isAllAccepted(chunks({ kind: 'accepted', job }))).toBe(true);
  expect(isAllAccepted([])).toBe(false);
  const replanned: ItemState = { kind: 'replanned', failure: { code: 'sis-too-big' } };
  expect(isAllAccepted(chunks(replanned, { kind: 'accepted', job }))).toBe(true);
});

test.each([
  ['running', false, false, 'measuring the speed'],
  ['running', true, false, 'all sent, waiting for the SIS'],
  ['running', true, true, 'all sent'],
  ['paused', false, false, 'nothing is being sent'],
  // What was sent of a zip before the pause is no zip that the SIS could answer for.
  ['paused', true, false, 'nothing is being sent'],
  ['paused', true, true, 'all sent'],
] as const)('an upload that is %s, all sent: %s, all accepted: %s', (kind, isAllSent, isAccepted, words) => {
  expect(paceOfRun({ life: { kind }, isAllSent, isAllAccepted: isAccepted }, null)).toBe(words);
});

test('one photo with the SIS stays there', () => {
  const [first] = cancelSentences([
    { number: 1, photos: 1, archiveBytes: 10, state: { kind: 'accepted', job } },
    { number: 2, photos: 9, archiveBytes: 10, state: { kind: 'planned' } },
  ]);
  expect(first).toBe('1 photo is with the SIS and stays there.');
});
