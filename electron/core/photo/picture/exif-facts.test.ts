import { expect, test } from 'vitest';
import { drawExif, type ExifEntry } from '../../../engine/fixtures/draw-exif.ts';
import { readExifFacts } from './exif-facts.ts';

const factsOf = (...entries: readonly ExifEntry[]) => readExifFacts(Buffer.from(drawExif(entries), 'latin1'));
const takenAt = (text: string) => factsOf([0x8769, 4, [[0x9003, 2, text]]]).takenAt;

test.each([
  ['2026:09:14 10:12:03\0', '2026-09-14T10:12:03'],
  ['2026:09:14 10:12:03', '2026-09-14T10:12:03'],
  ['0000:00:00 00:00:00\0', undefined],
  ['1979:12:31 23:59:59\0', undefined],
  ['2026:13:01 10:12:03\0', undefined],
  ['2026:09:14 10:12\0', undefined],
  ['    :  :     :  :  \0', undefined],
  ['', undefined],
])('%j was taken at %s', (text, expected) => {
  expect(takenAt(text)).toBe(expected);
});

test.each([
  ['a description', 0x010e, true],
  ['a title', 0x9c9b, true],
  ['a subject', 0x9c9f, true],
  ["the photographer's name", 0x013b, false],
])('%s is read for words: %s', (_, tag, expected) => {
  expect(factsOf([tag, 2, 'Ana Silva\0']).hasText).toBe(expected);
});

test('what is no EXIF, or cut off, says nothing', () => {
  const whole = Buffer.from(drawExif([[0x8769, 4, [[0x9003, 2, '2026:09:14 10:12:03\0']]]]), 'latin1');
  for (let length = 0; length < whole.length - 1; length += 1) {
    expect(readExifFacts(whole.subarray(0, length))).toMatchObject({ orientation: 1, hasText: false });
    expect(readExifFacts(whole.subarray(0, length)).takenAt).toBeUndefined();
  }
});
