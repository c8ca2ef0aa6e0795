import { expect, test } from 'vitest';
import type { PastedLogView } from '../delivery/pasted-log-view.ts';
import { logSentences } from './log-sentences.ts';

const view: PastedLogView = {
  lines: 489,
  photos: 486,
  imported: 486,
  rejected: 0,
  unclear: 0,
  unnamed: 0,
  changes: 486,
  contradicted: 0,
  withoutZeros: 0,
  vagueLines: 0,
  otherLines: 0,
  difference: null,
  voidLine: null,
  latestDayMs: null,
  examples: { rejected: [], unclear: [], contradicted: [], withoutZeros: [], vague: [] },
};

const deliveredMs = new Date(2026, 10, 3, 9, 40).getTime();
const say = (changes: Partial<PastedLogView>) =>
  logSentences({ ...view, ...changes }, deliveredMs).map(({ text }) => text);

test('a log of a whole import takes one sentence', () => {
  expect(logSentences(view, deliveredMs)).toEqual([
    { tone: 'ready', text: '486 of 486 photos were imported.' },
  ]);
});

test('only where all are imported it looks as if all were well', () => {
  expect(logSentences({ ...view, imported: 485, unnamed: 1 }, deliveredMs)).toEqual([
    { tone: 'plain', text: '485 of 486 photos were imported.' },
    { tone: 'attention', text: '1 photo was not mentioned in the log. It stays as it is.' },
  ]);
});

test.each<readonly [Partial<PastedLogView>, readonly string[]]>([
  [
    { imported: 480, rejected: 2, unclear: 3, unnamed: 1, contradicted: 1, withoutZeros: 2, vagueLines: 1 },
    [
      '480 of 486 photos were imported.',
      '2 photos were rejected.',
      "3 photos: the log doesn't say clearly what happened. They stay as they are.",
      '1 photo was not mentioned in the log. It stays as it is.',
      '1 photo: the log first says one thing, then another. The last line counts.',
      '2 photos were found by an ID with more or fewer zeros at the start (such as 123 for 0123). Check that these are the same students.',
      '1 line mentions more than one photo, or a number that may not be a student ID. Picture Day did not take any photo as imported from it.',
    ],
  ],
  [
    { imported: 483, unnamed: 3, difference: { imported: 486, rejected: 3, line: '486 imported, 3 errors' } },
    [
      '483 of 486 photos were imported.',
      "The log's own count is 486 imported and 3 with errors, but Picture Day found 483 imported and 0 rejected photos of this upload. Check that you copied the whole log.",
      '3 photos were not mentioned in the log. They stay as they are.',
    ],
  ],
  [
    { imported: 0, unnamed: 486, changes: 0, otherLines: 500 },
    [
      'No photo of this upload is mentioned in this text. It mentions other photos or students: check that this is the log of this import, and of this school.',
    ],
  ],
  [
    { imported: 0, unnamed: 486, changes: 0, lines: 1 },
    [
      'No photo of this upload is mentioned in this text. Copy the whole log, including the lines about single photos.',
    ],
  ],
  [
    { imported: 0, unclear: 486, changes: 0 },
    [
      "The log mentions 486 photos of this upload, but Picture Day can't tell from it what happened to them. It understands logs in English and Spanish. Nothing will change.",
    ],
  ],
  [
    { latestDayMs: new Date(2025, 10, 2).getTime() },
    [
      'The latest date in this log is Nov 2, 2025, before you delivered these photos. Check that this is the log of this import.',
      '486 of 486 photos were imported.',
    ],
  ],
  [{ latestDayMs: new Date(2026, 10, 2).getTime() }, ['486 of 486 photos were imported.']],
  [
    { otherLines: 487 },
    [
      '487 lines of the log are about other photos or students. Check that this is the log of this import, and of this school.',
      '486 of 486 photos were imported.',
    ],
  ],
  [
    { imported: 0, unclear: 486, changes: 0, voidLine: 'DRY RUN' },
    [
      'The log says that this was only a test, or that the import was undone: "DRY RUN" No photo is taken as imported.',
      "The log mentions 486 photos of this upload, but Picture Day can't tell from it what happened to them. It understands logs in English and Spanish. Nothing will change.",
    ],
  ],
  [
    { changes: 0 },
    ['486 of 486 photos were imported.', 'The history already says the same. Nothing will change.'],
  ],
])('%j', (changes, sentences) => {
  expect(say(changes)).toEqual(sentences);
});
