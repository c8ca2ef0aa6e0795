import { expect, test } from 'vitest';
import { findNumberedPictures } from './numbered-pictures.ts';

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => `${first + place}.jpg`);

test.each<[string, readonly string[], 'all' | 'none' | readonly string[]]>([
  ['from 1 on', range(1, 30), 'all'],
  ['padded', ['0001.jpg', '0002.JPG', '0003.tif'], 'all'],
  ['with a gap of every second', ['1.jpg', '3.jpg', '5.jpg', '7.jpg'], 'all'],
  ['one alone', ['7.jpg'], 'all'],
  ['with the school in front', ['LINC0001.jpg', 'LINC0002.jpg', 'LINC0003.jpg'], 'all'],
  ['in two folders', ['a/1.jpg', 'a/2.jpg', 'b/1.jpg', 'b/2.jpg'], 'all'],
  ['among IDs', [...range(1, 4), '104233.jpg', '104240.jpg'], range(1, 4)],
  ['IDs of six digits', ['104233.jpg', '104240.jpg', '104247.jpg'], 'none'],
  ['IDs in a row', range(100_231, 100_260), 'none'],
  ['one short ID among long ones', ['7.jpg', '1093.jpg', '4217.jpg', '2766.jpg'], 'none'],
  ['IDs with zeros in front', ['004411.jpg', '004502.jpg', '004718.jpg'], 'none'],
  ['no numbers', ['anna.jpg', 'ben.jpg'], 'none'],
])('names that count %s', (_, files, numbered) => {
  const { fromStart } = findNumberedPictures(files);
  const expected = numbered === 'all' ? files : numbered === 'none' ? [] : numbered;
  expect([...fromStart].sort()).toEqual([...expected].sort());
});

test('a camera’s counter is told from a beginning', () => {
  const { fromStart, fromElsewhere } = findNumberedPictures(range(4123, 4140));
  expect([fromStart.size, fromElsewhere.size]).toEqual([0, 18]);
  expect(
    findNumberedPictures(['4217.jpg', '1093.jpg', '2766.jpg', '9014.jpg', '3391.jpg']).fromElsewhere.size,
  ).toBe(0);
});
