import { expect, test } from 'vitest';
import { backedUpFile, shotKey } from './companions.ts';

test.each([
  ['104233.NEF', '104233.jpg'],
  ['RAW/104233.NEF', 'Finals/104233.JPG'],
  ['IMG_0001.CR2', 'img_0001.jpg'],
  ['5a/RAW/IMG_0001.CR2', '5a/JPEG/IMG_0001.JPG'],
  ['5a/IMG_0001.CR2', '5a/jpg/IMG_0001.JPG'],
])('%s and %s are of one shot', (one, other) => {
  expect(shotKey(one)).toBe(shotKey(other));
});

test.each([
  ['104233.NEF', '104240.jpg'],
  // Cameras begin again in each folder.
  ['5a/IMG_0001.CR2', '5b/IMG_0001.JPG'],
  ['IMG_0001.CR2', 'IMG_0001 (1).JPG'],
])('%s and %s are not', (one, other) => {
  expect(shotKey(one)).not.toBe(shotKey(other));
});

test.each([
  ['104247.jpg~', '104247.jpg'],
  ['Grade 5/104247.JPG.bak', 'grade 5/104247.jpg'],
  ['~104247.jpg', '104247.jpg'],
  ['104247.jpg_original', '104247.jpg'],
  ['104247.jpg', null],
  ['104247-edited.jpg', null],
])('%s is a copy of %s', (file, original) => {
  expect(backedUpFile(file)).toBe(original);
});
