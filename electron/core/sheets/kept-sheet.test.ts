import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCode, findNumbered, type KeptSheet, matchNumbers, numberPhotos } from './kept-sheet.ts';

const empty: KeptSheet = { key: 'homeroom:5b', code: '5B', photos: [] };
const photo = (name: string, sha256 = `hash of ${name}`) => ({ file: `${name}.jpg`, sha256 });
const numbers = (sheet: KeptSheet) => sheet.photos.map(({ number, file }) => `${number} ${file}`);

describe('chooseCode', () => {
  test.each([
    ['homeroom', '5B', [], '5B'],
    ['homeroom', '204', [], 'R204'],
    ['homeroom', 'Room 12', [], 'Room12'],
    ['homeroom', 'Mrs. Núñez', [], 'MrsNúñez'],
    ['homeroom', '', [], 'NoRoom'],
    ['homeroom', '---', [], 'NoRoom'],
    ['grade', '5', [], 'G5'],
    ['grade', 'K', [], 'GK'],
    ['grade', '', [], 'NoGrade'],
    ['homeroom', '5 B', ['5B'], '5Bx2'],
    ['homeroom', '5b', ['5B', '5BX2'], '5bx3'],
  ] as const)('%s %j beside %j is %s', (by, name, taken, code) => {
    expect(chooseCode(by, name, taken)).toBe(code);
  });

  test('is one word with a letter, and nobody else’s', () => {
    fc.assert(
      fc.property(fc.constantFrom('homeroom', 'grade'), fc.array(fc.string()), (by, names) => {
        const taken: string[] = [];
        for (const name of names) taken.push(chooseCode(by as 'homeroom' | 'grade', name, taken));
        for (const code of taken) expect(code).toMatch(/^(?=.*\p{L})[\p{L}\p{N}]+$/u);
        expect(new Set(taken.map((code) => code.toLowerCase())).size).toBe(taken.length);
      }),
    );
  });
});

describe('numberPhotos', () => {
  test('numbers run on in the order of the list', () => {
    expect(numbers(numberPhotos(empty, [photo('a'), photo('b')]))).toEqual(['1 a.jpg', '2 b.jpg']);
  });

  test('a photo keeps its number when others come and go', () => {
    const first = numberPhotos(empty, [photo('b'), photo('c')]);
    const second = numberPhotos(first, [photo('a'), photo('c')]);
    expect(numbers(second)).toEqual(['1 b.jpg', '2 c.jpg', '3 a.jpg']);
    expect(matchNumbers(second, [photo('a'), photo('c')])).toEqual([3, 2]);
  });

  test('nothing new is nothing to write', () => {
    const first = numberPhotos(empty, [photo('a')]);
    expect(numberPhotos(first, [photo('a')])).toBe(first);
  });

  test('a renamed file keeps its number, another picture in its file gets a new one', () => {
    const first = numberPhotos(empty, [photo('a', 'one'), photo('b', 'two')]);
    const now = [photo('b', 'three'), photo('c', 'one')];
    expect(matchNumbers(numberPhotos(first, now), now)).toEqual([3, 1]);
  });

  test('numbers are given once, and mean what they meant', () => {
    const names = fc.array(fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom('1', '2', '3')));
    fc.assert(
      fc.property(fc.array(names), (printings) => {
        let sheet = empty;
        for (const listed of printings) {
          const files = new Map(listed.map(([name, sha256]) => [name, photo(name, sha256)]));
          const before = sheet;
          sheet = numberPhotos(sheet, [...files.values()]);
          expect(sheet.photos.slice(0, before.photos.length)).toEqual(before.photos);
          expect(sheet.photos.map(({ number }) => number)).toEqual(sheet.photos.map((_, place) => place + 1));
          const given = matchNumbers(sheet, [...files.values()]);
          expect(given).not.toContain(null);
          expect(new Set(given).size).toBe(files.size);
        }
      }),
    );
  });
});

describe('findNumbered', () => {
  const sheet = numberPhotos(empty, [photo('a', 'one'), photo('b', 'two'), photo('c', 'two')]);

  test('finds the photo that was printed', () => {
    expect(findNumbered(sheet, 2, [photo('x', 'x'), photo('b', 'two')])).toMatchObject({
      kind: 'found',
      place: 1,
    });
  });

  test('also under another file name', () => {
    expect(findNumbered(sheet, 1, [photo('x', 'x'), photo('y', 'one')])).toMatchObject({
      kind: 'found',
      place: 1,
    });
  });

  test('says where the file shows something else now', () => {
    expect(findNumbered(sheet, 1, [photo('a', 'other')])).toMatchObject({ kind: 'changed', place: 0 });
  });

  test('says what is gone, rather than take another photo for it', () => {
    expect(findNumbered(sheet, 1, [photo('b', 'two')])).toEqual({ kind: 'gone', number: 1 });
    expect(findNumbered(sheet, 9, [photo('b', 'two')])).toEqual({ kind: 'gone', number: 9 });
  });

  test('of two that look alike, the one whose own file is there is not taken', () => {
    // b was renamed; c has the same picture and its own number.
    expect(findNumbered(sheet, 2, [photo('c', 'two'), photo('z', 'two')])).toMatchObject({
      kind: 'found',
      place: 1,
    });
  });

  test('every number leads to its own photo as long as the folder is what it was', () => {
    const hashes = fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 12 });
    fc.assert(
      fc.property(hashes, (given) => {
        const photos = given.map((sha256, place) => photo(`photo ${place}`, sha256));
        const numbered = numberPhotos(empty, photos);
        for (const place of photos.keys())
          expect(findNumbered(numbered, place + 1, photos)).toEqual({
            kind: 'found',
            number: place + 1,
            place,
          });
      }),
    );
  });
});
