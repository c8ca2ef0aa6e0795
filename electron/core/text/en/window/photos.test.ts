import { expect, test } from 'vitest';
import { announced, folderOpen, readingFolder } from './photos.ts';

test.each([
  [announced.checked(0, 0), '0 photos checked. 0 need attention.'],
  [announced.checked(1, 1), '1 photo checked. 1 needs attention.'],
  [announced.checked(1_234, 12), '1,234 photos checked. 12 need attention.'],
  [readingFolder('fall', 1), 'Reading "fall": 1 file so far'],
  [folderOpen(1), '{folder} is open: 1 photo.'],
])('%s', (text, words) => {
  expect(text).toBe(words);
});
