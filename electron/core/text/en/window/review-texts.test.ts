import { expect, test } from 'vitest';
import { english } from '../english.ts';

const { detail, duplicates, fixes, listFromPhotographer, matching, missing, rename, review, reviewLists } =
  english;

test.each<[(count: number) => string, readonly [none: string, one: string, many: string]]>([
  [detail.uploadAgain, ['Upload 0 photos again', 'Upload again', 'Upload 1,200 photos again']],
  [fixes.remove, ['Remove fixes from 0 photos', 'Remove fix from 1 photo', 'Remove fixes from 1,200 photos']],
  [review.needAttention, ['0 need attention', '1 needs attention', '1,200 need attention']],
  [reviewLists.heading.everything, ['No photos', '1 photo', 'All 1,200 photos']],
  [
    reviewLists.heading.changed,
    [
      '0 files changed since you reviewed them',
      '1 file changed since you reviewed it',
      '1,200 files changed since you reviewed them',
    ],
  ],
  [
    missing.mayBelong,
    [
      "0 photos that can't be uploaded yet may belong to them.",
      "1 photo that can't be uploaded yet may belong to one of them.",
      "1,200 photos that can't be uploaded yet may belong to them.",
    ],
  ],
  [
    missing.optedOut,
    [
      '0 opted-out students are not listed.',
      '1 opted-out student is not listed.',
      '1,200 opted-out students are not listed.',
    ],
  ],
  [
    (students) => duplicates.keepFor('oldest', students),
    [
      'Keep the first for all 0 students',
      'Keep the first for 1 student',
      'Keep the first for all 1,200 students',
    ],
  ],
  [
    matching.bar.accept,
    ['Accept 0 certain matches', 'Accept 1 certain match', 'Accept 1,200 certain matches'],
  ],
  [
    listFromPhotographer.numbersAreIds,
    ['The numbers are student IDs', 'The number is a student ID', 'The numbers are student IDs'],
  ],
])('0, 1 and 1,200 of %o', (textOf, texts) => {
  expect([0, 1, 1_200].map(textOf)).toEqual(texts);
});

test.each([
  [14, 0, 0, 'All done. 14 photos matched.'],
  [1, 2, 0, 'All done. 1 photo matched, 2 skipped.'],
  [0, 1, 3, 'That was the last one. 0 photos matched, 1 skipped, 3 still open.'],
])('matching ends with %d matched, %d skipped, %d open', (matched, skipped, open, text) => {
  expect(matching.walk.end(matched, skipped, open)).toBe(text);
});

test.each([
  [
    1,
    0,
    "{photos} to a folder you choose, as a JPEG file named by student ID. Your original in {folder} isn't changed, and nothing is overwritten.",
  ],
  [
    1_200,
    8,
    "{photos} to a folder you choose, as JPEG files named by student ID (8 cropped, rotated, or converted). Your originals in {folder} aren't changed, and nothing is overwritten.",
  ],
])('an export of %d photos, %d of them fixed', (photos, fixed, text) => {
  expect(rename.exported.text(photos, fixed)).toBe(text);
});

test('all that will be done with a photo is one sentence', () => {
  expect(fixes.willBe(['crop', 'extension', 'drop-location'])).toBe(
    "For the upload, this photo will be cropped, given the right file extension, and uploaded without its GPS location. Your original file isn't changed.",
  );
});
