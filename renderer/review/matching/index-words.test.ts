import { expect, test } from 'vitest';
import {
  conflictSentence,
  type FoundIndex,
  indexedPersonWords,
  indexSentence,
  namesOfIndexes,
} from './index-words.ts';

const found: FoundIndex = {
  kind: 'found',
  choice: 'open',
  files: ['disc/INDEX.TXT'],
  lines: 203,
  photos: 198,
  settled: 192,
  conflicts: 0,
  numbered: 0,
  needsRoster: false,
  unread: [],
  missing: 5,
  unlisted: 3,
  refused: 2,
};

test.each([
  [{}, "The photographer's index (INDEX.TXT) lists 198 photos: it says whose 192 of them are. 6 need you."],
  [
    { settled: 197 },
    "The photographer's index (INDEX.TXT) lists 198 photos: it says whose 197 of them are. 1 needs you.",
  ],
  [{ settled: 198 }, "The photographer's index (INDEX.TXT) lists 198 photos: it says whose all of them are."],
  [{ photos: 1, settled: 1 }, "The photographer's index (INDEX.TXT) lists 1 photo: it says whose it is."],
  [
    { settled: 0 },
    "The photographer's index (INDEX.TXT) lists 198 photos: whose they are cannot be told from it without the right roster.",
  ],
  [{ photos: 0, settled: 0 }, "The photographer's index (INDEX.TXT) lists no photo of this folder."],
] as const)('%o', (changes, sentence) => {
  expect(indexSentence({ ...found, ...changes })).toBe(sentence);
});

test('several indexes are named, each name once', () => {
  expect(namesOfIndexes(['a/INDEX.TXT', 'b/INDEX.TXT'])).toBe('INDEX.TXT');
  expect(namesOfIndexes(['INDEX.TXT', 'MASTER.TXT'])).toBe('INDEX.TXT and MASTER.TXT');
  expect(namesOfIndexes(['1.txt', '2.txt', '3.txt', '4.txt'])).toBe('1.txt, 2.txt and 2 others');
});

test('a conflict is told only where there is one', () => {
  expect(conflictSentence({ conflicts: 0 })).toBeNull();
  expect(conflictSentence({ conflicts: 1 })).toMatch(/1 of these photos would go to another student/);
  expect(conflictSentence({ conflicts: 4 })).toMatch(/4 of these photos would go to other students/);
});

test('whom the index names, as far as it says', () => {
  const noor = { familyName: 'Lewis', givenName: 'Noor', grade: '3', homeRoom: '3A', teacher: null } as const;
  expect(indexedPersonWords({ ...noor, isStaff: false })).toBe('Noor Lewis, grade 3, homeroom 3A');
  const cook = { ...noor, givenName: '', grade: null, homeRoom: null, isStaff: true };
  expect(indexedPersonWords(cook)).toBe('Lewis, staff');
});
