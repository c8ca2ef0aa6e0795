import { expect, test } from 'vitest';
import type { OptOutQuestion } from '../contract/views.ts';
import { findingSentences, lostZerosSentence, optOutQuestionSentence } from './roster-sentences.ts';

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
    "7 students have no ID (rows 3, 4, 5, 6, 7 and 2 others), so photos can't be matched to them.",
    'A spreadsheet program such as Excel changed 2 IDs (rows 10, 12): long numbers become something like 1.23457E+06, end in zeros, or show ####. Export the roster again and open it here before opening it in Excel.',
    '1 ID appears more than once (7). The first row is used.',
    "1 student is inactive. The SIS may reject their photos; they aren't listed as missing.",
    '2 students opted out. Their photos are never uploaded.',
  ]);
});

test('lost zeros are told where nobody can be asked', () => {
  expect(lostZerosSentence({ photos: 18, digits: 4, shorter: 'roster' })).toBe(
    "18 photos differ from the roster's IDs only by leading zeros, which the roster lost. Put them back there, or choose in the app.",
  );
  expect(lostZerosSentence({ photos: 1, digits: null, shorter: 'photos' })).toBe(
    "1 photo differs from the roster's IDs only by leading zeros, which its file name lost. Put them back there, or choose in the app.",
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
    /^1 row has more cells than there are headings \(row 3\), .* An opt-out anywhere in it counts\./,
  );
  expect(unclear).toMatch(/^In 2 rows the photo opt-out is neither yes nor no \(rows 4, 5 of “K”\)/);
  expect(hidden).toBe('3 rows are hidden in the workbook, perhaps by a filter. They are included anyway.');
});

test.each<readonly [OptOutQuestion, string]>([
  [
    { kind: 'hidden-rows', hidden: 3, rows: 5 },
    'In noes.xlsx, the photo opt-out list, 3 of 5 rows are hidden by a filter: do they count?',
  ],
  [
    { kind: 'nobody', families: 0, rows: [], spoiled: 0 },
    'No students found in noes.xlsx, the photo opt-out list.',
  ],
  [
    { kind: 'nobody', families: 2, rows: [2], spoiled: 1 },
    '1 line of noes.xlsx, the photo opt-out list, matches no student on the roster (row 2). A spreadsheet program such as Excel changed its ID (1.23457E+11).',
  ],
  [
    { kind: 'nobody', families: 4, rows: [2, 3, 5], spoiled: 2 },
    '3 lines of noes.xlsx, the photo opt-out list, match no student on the roster (rows 2, 3, 5). A spreadsheet program such as Excel changed 2 of the IDs (1.23457E+11).',
  ],
])('%j is asked in a sentence', (question, sentence) => {
  expect(optOutQuestionSentence(question, 'noes.xlsx')).toBe(sentence);
});
