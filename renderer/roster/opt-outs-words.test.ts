import { expect, test } from 'vitest';
import type { OptOutState } from '../../electron/core/contract/views.ts';
import { optOutsSentence } from './opt-outs-words.ts';

const loaded = (families: number, unmatched: number, unknown = 0, skipped = 0): OptOutState => ({
  kind: 'loaded',
  path: '/office/No photos.csv',
  families,
  unmatched,
  unknown,
  skipped,
  question: null,
  answers: '',
});

test.each<[OptOutState, RegExp]>([
  [{ kind: 'none' }, /^Have a separate opt-out list\? Add it here\./],
  [loaded(2, 0), /^No photos\.csv lists 2 students\. Their photos are never uploaded\.$/],
  [loaded(2, 1), /never uploaded\. 1 of them is not on the roster\. Check the list\.$/],
  [
    loaded(3, 0, 1),
    /^No photos\.csv lists 3 students, 1 without an ID\. .* Uploading is on hold: load the roster/,
  ],
  [loaded(2, 0, 0, 3), /never uploaded\. 3 hidden rows aren't counted\.$/],
  [loaded(0, 0), /^No students found in No photos\.csv, so no photo is held back\./],
  [
    { kind: 'failed', path: 'a/b.csv', failure: { code: 'roster-empty' } },
    /^Couldn't open b\.csv\. There are no students .* Uploading is on hold until/,
  ],
])('%j is said in a sentence', (optOuts, sentence) => {
  expect(optOutsSentence(optOuts)).toMatch(sentence);
});
