import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunRecord } from '../delivery/run-record.ts';
import { goodRun as run } from '../fixtures/run-record.ts';
import { countsInWords, restOf, wayInWords } from './history-words.ts';

test.each<readonly [Partial<RunRecord>, string]>([
  [{}, '486 of 486 photos in the SIS'],
  [{ imported: 484, rejected: 2 }, '484 of 486 photos in the SIS, 2 rejected'],
  [{ state: 'cancelled', imported: 311 }, '311 of 486 photos in the SIS, 175 not sent'],
  [
    { state: 'cancelled', imported: 311, unanswered: 100 },
    '311 of 486 photos in the SIS, 100 without a result yet, 75 not sent',
  ],
  [{ state: 'left', imported: 311 }, '311 of 486 photos in the SIS, 175 without a result yet'],
  [{ imported: 0, delivered: 486 }, '486 of 486 photos delivered'],
  [{ imported: 0, delivered: 486, marked: 486 }, '486 of 486 photos delivered, marked as imported'],
  [
    { imported: 480, rejected: 2, delivered: 4, marked: 4 },
    '480 of 486 photos in the SIS, 4 delivered, marked as imported, 2 rejected',
  ],
  [{ imported: 0, delivered: 486, uploaded: 486 }, '486 of 486 photos delivered, uploaded by hand'],
  [
    { imported: 0, delivered: 486, marked: 100, uploaded: 160 },
    '486 of 486 photos delivered, 100 of these marked as imported, 160 of these uploaded by hand',
  ],
  [{ photos: 1, imported: 1 }, '1 of 1 photo in the SIS'],
  [{ photos: 500, leftOut: 14 }, '486 of 486 photos in the SIS, 14 not included'],
  [{ photos: 500, leftOut: 14, imported: 480 }, '480 of 486 photos in the SIS, 6 not sent, 14 not included'],
  [{ photos: 500, leftOut: 14, imported: 0, delivered: 486 }, '486 of 486 photos delivered, 14 not included'],
])('%j', (changes, words) => {
  expect(countsInWords({ ...run, ...changes })).toBe(words);
});

test('where it went, and who sent it', () => {
  expect(wayInWords(run)).toBe('https://sis.example.org, by demo.secretary');
  expect(wayInWords({ ...run, user: null })).toBe('https://sis.example.org');
});

test('there are never fewer than no photos left', () => {
  const count = fc.nat(1_000);
  fc.assert(
    fc.property(count, count, count, (photos, imported, rejected) => {
      expect(restOf({ ...run, photos, imported, rejected })).toBeGreaterThanOrEqual(0);
    }),
  );
});
