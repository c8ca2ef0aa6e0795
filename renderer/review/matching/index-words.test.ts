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
  [
    {},
    "The photographer's list (INDEX.TXT) lists 198 photos. 192 are matched to students. 6 need your help.",
  ],
  [
    { settled: 197 },
    "The photographer's list (INDEX.TXT) lists 198 photos. 197 are matched to students. 1 needs your help.",
  ],
  [
    { settled: 198 },
    "The photographer's list (INDEX.TXT) lists 198 photos. All of them are matched to students.",
  ],
  [
    { photos: 1, settled: 1 },
    "The photographer's list (INDEX.TXT) lists 1 photo. It is matched to a student.",
  ],
  [
    { settled: 0 },
    "The photographer's list (INDEX.TXT) lists 198 photos. Load the right roster to match them to students.",
  ],
  [{ photos: 0, settled: 0 }, "The photographer's list (INDEX.TXT) doesn't list any photo in this folder."],
] as const)('%o', (changes, sentence) => {
  expect(indexSentence({ ...found, ...changes })).toBe(sentence);
});

test('several indexes are named, each name once', () => {
  expect(namesOfIndexes(['a/INDEX.TXT', 'b/INDEX.TXT'])).toBe('INDEX.TXT');
  expect(namesOfIndexes(['INDEX.TXT', 'MASTER.TXT'])).toBe('INDEX.TXT and MASTER.TXT');
  expect(namesOfIndexes(['1.txt', '2.txt', '3.txt', '4.txt'])).toBe('1.txt, 2.txt, and 2 others');
});

test('a conflict is told only where there is one', () => {
  expect(conflictSentence({ conflicts: 0 })).toBeNull();
  expect(conflictSentence({ conflicts: 1 })).toMatch(/^Conflict: for 1 photo, /);
  expect(conflictSentence({ conflicts: 4 })).toMatch(/^Conflict: for 4 photos, /);
});

test('whom the index names, as far as it says', () => {
  const noor = { familyName: 'Lewis', givenName: 'Noor', grade: '3', homeRoom: '3A', teacher: null } as const;
  expect(indexedPersonWords({ ...noor, isStaff: false })).toBe('Noor Lewis, grade 3, homeroom 3A');
  const cook = { ...noor, givenName: '', grade: null, homeRoom: null, isStaff: true };
  expect(indexedPersonWords(cook)).toBe('Lewis, staff');
});
