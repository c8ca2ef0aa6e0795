import { expect, test } from 'vitest';
import { nameOfPaths, placeInWords } from './words.ts';

test.each([
  [['/pictures/fall/'], 'fall'],
  [['C:\\Pictures\\fall'], 'fall'],
  [['/a/1.jpg', '/a/2.jpg'], '2 files'],
])('%j is called %s', (paths, name) => {
  expect(nameOfPaths(paths)).toBe(name);
});

test.each([
  ['/home/ana/Picture day/lincoln-fall', 'Picture day / lincoln-fall'],
  ['C:\\Photos\\fall\\', 'Photos / fall'],
  ['/', '/'],
])('%s is shown as %s', (path, words) => {
  expect(placeInWords(path)).toBe(words);
});
