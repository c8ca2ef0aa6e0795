import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeZipNames, placeInZip } from './zip-names.ts';

/** A name by its bytes: characters up to U+00FF stand for the byte of the same number. */
function decode(...names: readonly string[]): readonly string[] {
  return decodeZipNames(
    names.map((name) => ({
      bytes: Uint8Array.from(name, (character) => character.charCodeAt(0)),
      unicode: null,
    })),
  );
}

test.each([
  ['CP437', ['Mu\xa4oz, Ana.jpg', 'Jos\x82.jpg'], ['Mu\u00f1oz, Ana.jpg', 'Jos\u00e9.jpg']],
  ['CP437', ['M\x9aLLER.jpg', 'stra\xe1e.jpg'], ['M\u00dcLLER.jpg', 'stra\u00dfe.jpg']],
  ['CP437', ['Gro\xe1mann.jpg'], ['Gro\u00dfmann.jpg']],
  [
    'Windows-1252',
    ['Mu\xf1oz.jpg', 'N\xfa\xf1ez, Jos\xe9.jpg'],
    ['Mu\u00f1oz.jpg', 'N\u00fa\u00f1ez, Jos\u00e9.jpg'],
  ],
  ['Windows-1252', ['M\xe1ria.jpg'], ['M\u00e1ria.jpg']],
  ['Windows-1252', ['MAR\xcdA IB\xc1\xd1EZ.jpg'], ['MAR\u00cdA IB\u00c1\u00d1EZ.jpg']],
  ['Windows-1252', ['O\x92Brien.jpg'], ['O\u2019Brien.jpg']],
  ['Windows-1252', ['Fran\xe7ois.jpg', 'J\xe4ger.jpg'], ['Fran\u00e7ois.jpg', 'J\u00e4ger.jpg']],
  [
    'CP850',
    ['MAR\xd6A.jpg', 'N\xe9\xa5EZ, \xb5NGEL.jpg'],
    ['MAR\u00cdA.jpg', 'N\u00da\u00d1EZ, \u00c1NGEL.jpg'],
  ],
  ['ASCII', ['1234.jpg', 'Lopez, Maria.jpg'], ['1234.jpg', 'Lopez, Maria.jpg']],
])('names in %s are read as such: %j', (_, stored, names) => {
  expect(decode(...stored)).toEqual(names);
});

test('accents that stand apart from their letters are composed, whoever wrote the name', () => {
  const bytes = new Uint8Array();
  expect(decodeZipNames([{ bytes, unicode: 'Mun\u0303oz.jpg' }])).toEqual(['Mu\u00f1oz.jpg']);
});

test.each([
  ['1234.jpg', '1234.jpg'],
  ['Grade 5/1234.jpg', 'Grade 5/1234.jpg'],
  ['Grade 5\\1234.jpg', 'Grade 5/1234.jpg'],
  ['Grade 5/', 'Grade 5/'],
  ['/1234.jpg', '1234.jpg'],
  ['\\1234.jpg', '1234.jpg'],
  ['./1234.jpg', '1234.jpg'],
  ['./Grade 5//1234.jpg', 'Grade 5/1234.jpg'],
  ['/', ''],
  ['./', ''],
  ['', ''],
  ['..jpg', '..jpg'],
  ['a..b/1234.jpg', 'a..b/1234.jpg'],
])('%j lies at %j', (name, place) => {
  expect(placeInZip(name)).toBe(place);
});

test.each([
  '../1.jpg',
  'a/../../1.jpg',
  '/../1.jpg',
  '..\\1.jpg',
  'C:/1.jpg',
  'c:1.jpg',
  '/C:/1.jpg',
  '//server/1.jpg',
  '\\\\server\\1.jpg',
  '1\0.jpg',
])('%j leads out', (name) => {
  expect(placeInZip(name)).toBeNull();
});

test('no place has a segment that is empty or leads up, and a place is its own place', () => {
  const name = fc.string({ unit: fc.constantFrom('/', '\\', '.', 'a', ':', '1') });
  fc.assert(
    fc.property(name, (written) => {
      const place = placeInZip(written);
      if (place === null) return;
      expect(placeInZip(place)).toBe(place);
      for (const segment of place.replace(/\/$/, '').split('/')) {
        expect(['.', '..']).not.toContain(segment);
        if (place !== '') expect(segment).not.toBe('');
      }
    }),
  );
});
