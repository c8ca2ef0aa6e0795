import { expect, test } from 'vitest';
import type { InSis } from '../review/count-in-sis.ts';
import { arrivedSentence } from './arrived-sentence.ts';

const cases: readonly (readonly [InSis, string])[] = [
  [{ imported: 486, meant: 486, others: {} }, '486 of 486 photos are in the SIS.'],
  [{ imported: 1, meant: 1, others: {} }, '1 of 1 photo is in the SIS.'],
  [
    { imported: 106, meant: 107, others: { rejected: 1 } },
    '106 of 107 photos are in the SIS; 1 was rejected.',
  ],
  [
    { imported: 1_400, meant: 1_486, others: { 'not-sent': 80, rejected: 2, unconfirmed: 4 } },
    '1,400 of 1,486 photos are in the SIS; 2 were rejected, 4 were sent but not confirmed, 80 were not sent.',
  ],
  [
    { imported: 3, meant: 7, others: { 'to-come': 4 } },
    '3 of 7 photos are in the SIS; 4 have no result yet.',
  ],
  [{ imported: 0, meant: 2, others: { delivered: 2 } }, '0 of 2 photos are in the SIS; 2 were delivered.'],
];

test.each(cases)('%j', (counted, sentence) => {
  expect(arrivedSentence(counted)).toBe(sentence);
});

test('names the place where photos go one by one', () => {
  expect(arrivedSentence({ imported: 1, meant: 2, others: { unconfirmed: 1 } }, 'in Moodle')).toBe(
    '1 of 2 photos are in Moodle; 1 was sent but not confirmed.',
  );
});
