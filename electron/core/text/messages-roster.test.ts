import { expect, test } from 'vitest';
import type { OptOutQuestion } from '../contract/views.ts';
import { findingSentences, lostZerosSentence, optOutQuestionSentence } from './messages-roster.ts';

test('what is odd about a roster, and only that', () => {
  expect(findingSentences({ rowsWithoutId: [], repeatedIds: [], inactive: 0, optedOut: 0 })).toEqual([]);
  expect(
    findingSentences({
      rowsWithoutId: [3, 4, 5, 6, 7, 8, 9],
      shortenedIds: [10, 12],
      repeatedIds: ['7'],
      inactive: 1,
      optedOut: 2,
    }),
  ).toEqual([
    '7 students have no ID (rows 3, 4, 5, 6, 7 and 2 others): no photo can be theirs.',
    'A spreadsheet has spoiled 2 IDs (rows 10, 12): it shortens long numbers to something like 1.23457E+06, makes their last digits zeros, or shows ####. No photo can fit them. Export the roster once more, and open it with this app first.',
    '1 ID stands there more than once (7): the first row counts.',
    '1 student is not at the school any more: the SIS may refuse their photos, and they are not counted as missing.',
    '2 families want no photo in the SIS: those photos are never sent.',
  ]);
});

test('lost zeros are told where nobody can be asked', () => {
  expect(lostZerosSentence({ photos: 18, digits: 4, shorter: 'roster' })).toBe(
    '18 photos differ from the IDs of the roster only by zeros in front, which the roster has lost. Put them back there, or choose in the window.',
  );
  expect(lostZerosSentence({ photos: 1, digits: null, shorter: 'photos' })).toBe(
    '1 photo differs from the IDs of the roster only by zeros in front, which its name has lost. Put them back there, or choose in the window.',
  );
});

test('rows that are not as they should be are told by their numbers', () => {
  const none = { rowsWithoutId: [], repeatedIds: [], inactive: 0, optedOut: 0 };
  const [long, unclear, hidden] = findingSentences({
    ...none,
    longRows: [3],
    unclearAnswers: [4, '5 of “K”'],
    hiddenRows: 3,
  });
  expect(long).toMatch(
    /^1 row has more cells than there are headings \(row 3\), .* A “no” .* in it counts\./,
  );
  expect(unclear).toMatch(/^In 2 rows the cell about photos says neither yes nor no \(rows 4, 5 of “K”\)/);
  expect(hidden).toBe('3 rows are hidden in the workbook, by a filter perhaps. They count all the same.');
});

test.each<readonly [OptOutQuestion, string]>([
  [
    { kind: 'hidden-rows', hidden: 3, rows: 5 },
    'In noes.xlsx, the list of families who said no, 3 of 5 rows are hidden by a filter: do they count?',
  ],
  [
    { kind: 'nobody', families: 0, rows: [], spoiled: 0 },
    'No student can be read in noes.xlsx, the list of families who said no.',
  ],
  [
    { kind: 'nobody', families: 2, rows: [2], spoiled: 1 },
    '1 line of noes.xlsx, the list of families who said no, leads to no student on the roster (row 2). A spreadsheet has spoiled its ID (1.23457E+11).',
  ],
  [
    { kind: 'nobody', families: 4, rows: [2, 3, 5], spoiled: 2 },
    '3 lines of noes.xlsx, the list of families who said no, lead to no student on the roster (rows 2, 3, 5). A spreadsheet has spoiled 2 of the IDs (1.23457E+11).',
  ],
])('%j is asked in a sentence', (question, sentence) => {
  expect(optOutQuestionSentence(question, 'noes.xlsx')).toBe(sentence);
});
