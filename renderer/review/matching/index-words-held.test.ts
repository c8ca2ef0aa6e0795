import { expect, test } from 'vitest';
import { dismissLabel, type FoundIndex, heldSentence, indexSentence, unreadSentence } from './index-words.ts';

const found: FoundIndex = {
  kind: 'found',
  choice: 'open',
  files: ['INDEX.TXT'],
  lines: 27,
  photos: 27,
  settled: 0,
  conflicts: 0,
  numbered: 0,
  needsRoster: false,
  unread: [],
  missing: 0,
  unlisted: 0,
  refused: 0,
};
const unread = [{ file: 'disc/list.pdf', why: 'format', namesFiles: false }] as const;

test.each<[string, Partial<FoundIndex>, string | null]>([
  ['nothing', {}, null],
  [
    'without a roster',
    { needsRoster: true, numbered: 27 },
    "27 photos have only numbers as file names. Picture Day can't tell whether these are student IDs without the roster.",
  ],
  [
    'beside an unread list',
    { files: [], unread, numbered: 1 },
    "1 photo has only a number as its file name. Picture Day can't tell whether it is a student ID because the list can't be read.",
  ],
  [
    'not listed',
    { numbered: 2, conflicts: 1 },
    "Conflict: for 1 photo, the file name and the photographer's list name different students. 2 photos have only numbers as file names. Picture Day can't tell whether these are student IDs because the list doesn't contain them.",
  ],
])('what is held is said: %s', (_, changes, sentence) => {
  expect(heldSentence({ ...found, ...changes })).toBe(sentence);
});

test('without a roster the index claims nothing, and says what it needs', () => {
  expect(indexSentence({ ...found, needsRoster: true })).toBe(
    "The photographer's list (INDEX.TXT) lists 27 photos. Load the roster to match them to students by name.",
  );
});

test('a list that cannot be read is named, with the reason, and more of them are counted', () => {
  const sentence =
    '"list.pdf" may be a list of who is in these photos. It is a file type that Picture Day can\'t read; ask for it as Excel or CSV.';
  expect(indexSentence({ ...found, files: [], unread })).toBe(sentence);
  expect(unreadSentence([...unread, ...unread])).toBe(`${sentence} There is 1 other file like it.`);
});

test('the other answer says what it means', () => {
  expect(dismissLabel(found)).toBe('Ignore list');
  expect(dismissLabel({ ...found, files: [], numbered: 3 })).toBe('The numbers are student IDs');
  expect(dismissLabel({ ...found, files: [], numbered: 1 })).toBe('The number is a student ID');
  expect(dismissLabel({ ...found, files: [] })).toBe('Close');
});
