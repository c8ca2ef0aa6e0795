import { expect, test } from 'vitest';
import { findingSentences, lostZerosSentence } from './messages-roster.ts';

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
    'A spreadsheet has shortened 2 IDs to something like 1.23457E+06 (rows 10, 12): no photo can fit them. Export the roster once more, and open it with this app first.',
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
