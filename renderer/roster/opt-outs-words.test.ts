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
  [{ kind: 'none' }, /^If the families .* open it here/],
  [loaded(2, 0), /^No photos\.csv names 2 students: their photos are never sent\.$/],
  [loaded(2, 1), /never sent\. 1 of them is not on the roster: look at the list\.$/],
  [
    loaded(3, 0, 1),
    /^No photos\.csv names 3 students, 1 without an ID\. .* so nothing is sent: open the roster/,
  ],
  [loaded(2, 0, 0, 3), /never sent\. 3 hidden rows do not count\.$/],
  [loaded(0, 0), /^No student can be read in No photos\.csv, so it holds no photo back\./],
  [
    { kind: 'failed', path: 'a/b.csv', failure: { code: 'roster-empty' } },
    /^b\.csv could not be opened\. There are no students .* Uploading is on hold until/,
  ],
])('%j is said in a sentence', (optOuts, sentence) => {
  expect(optOutsSentence(optOuts)).toMatch(sentence);
});
