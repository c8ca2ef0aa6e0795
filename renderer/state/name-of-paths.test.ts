import { expect, test } from 'vitest';
import { nameOfPaths } from './words.ts';

test.each([
  [['/pictures/fall/'], 'fall'],
  [['C:\\Pictures\\fall'], 'fall'],
  [['/a/1.jpg', '/a/2.jpg'], '2 files'],
])('%j is called %s', (paths, name) => {
  expect(nameOfPaths(paths)).toBe(name);
});
