import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPictureName, readIndexedFile } from './indexed-file.ts';

test.each([
  ['00001.JPG', true],
  ['100002898(2).jpg', true],
  ['IMAGES\\00001.jpeg', true],
  ['a b.tif', true],
  ['00001', false],
  ['.jpg', false],
  ['IMAGES\\.jpg', false],
  ['notes.txt', false],
  ['', false],
])('%j names a picture: %j', (name, isPicture) => {
  expect(isPictureName(name)).toBe(isPicture);
});

test.each([
  ['IMAGES', '1.JPG', 'IMAGES/1.JPG'],
  ['', '1.jpg', '1.jpg'],
  ['Grade 5\\A', '1.jpg', 'Grade 5/A/1.jpg'],
  ['.\\IMAGES\\', '1.jpg', 'IMAGES/1.jpg'],
  ['\\IMAGES\\', '1.jpg', 'IMAGES/1.jpg'],
  ['/IMAGES', '1.jpg', 'IMAGES/1.jpg'],
  ['\\', '1.jpg', '1.jpg'],
  ['IMAGES', '.\\1.jpg', 'IMAGES/1.jpg'],
  ['a', '..\\b\\1.jpg', 'b/1.jpg'],
  ['', 'a\\\\b//1.jpg', 'a/b/1.jpg'],
  ['...', '1.jpg', '.../1.jpg'],
])('%j and %j lead to %j', (folder, name, file) => {
  expect(readIndexedFile(folder, name)).toEqual({ kind: 'inside', file });
});

test.each([
  ['..\\..', 'x.jpg', 'outside-folder'],
  ['', '..\\x.jpg', 'outside-folder'],
  ['a', '../../x.jpg', 'outside-folder'],
  ['a/../..', 'b/x.jpg', 'outside-folder'],
  ['', '/etc/x.jpg', 'outside-folder'],
  ['IMAGES', '/etc/x.jpg', 'outside-folder'],
  ['\\..', 'x.jpg', 'outside-folder'],
  ['\\C:', 'x.jpg', 'outside-folder'],
  ['//server', 'x.jpg', 'outside-folder'],
  ['\\\\server\\share', 'x.jpg', 'outside-folder'],
  ['C:\\IMAGES', 'x.jpg', 'outside-folder'],
  ['IMAGES', 'C:\\x.jpg', 'outside-folder'],
  ['IMAGES', 'C:x.jpg', 'outside-folder'],
  ['a', '../C:x.jpg', 'outside-folder'],
  ['file:', '//x/x.jpg', 'outside-folder'],
  ['https://example.org', 'x.jpg', 'outside-folder'],
  ['IMAGES', '00001', 'not-a-picture'],
  ['IMAGES', '', 'not-a-picture'],
  ['a'.repeat(1000), 'x.jpg', 'unreadable'],
])('%j and %j are refused', (folder, name, why) => {
  expect(readIndexedFile(folder, name)).toEqual({ kind: 'refused', why });
});

test('no path leads out of the folder', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '/', '\\', 'a', 'C:', '\\\\', '...', ' ', 'x.jpg'),
    fc.string(),
  );
  const path = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(path, path, (folder, name) => {
      const found = readIndexedFile(folder, `${name}.jpg`);
      if (found.kind === 'refused') return;
      expect(found.file).not.toMatch(/\\|^\/|^[a-z]:|(^|\/)\.{0,2}(\/|$)/iu);
    }),
    { numRuns: 3000 },
  );
});
