import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseName, isIgnoredFile, isIndexName, isJunkFile, nameOfPath, splitExtension } from './file-name.ts';

test.each([
  ['1234.jpg', '1234.jpg'],
  ['grade-5/1234.jpg', '1234.jpg'],
  ['a/b/c.d/1234', '1234'],
  ['grade-5/', ''],
  ['', ''],
])('the name of %j is %j', (file, name) => {
  expect(baseName(file)).toBe(name);
});

test.each([
  ['1234.jpg', '1234', '.jpg'],
  ['1234.JPG', '1234', '.jpg'],
  ['1234.Jpeg', '1234', '.jpeg'],
  ['1234.mp4', '1234', '.mp4'],
  ['1234', '1234', ''],
  ['.jpg', '', '.jpg'],
  ['.DS_Store', '.DS_Store', ''],
  ['1234.5', '1234.5', ''],
  ['1234.5.jpg', '1234.5', '.jpg'],
  ['1234.jpg.txt', '1234.jpg', '.txt'],
  ['1234.', '1234.', ''],
  ['1234. jpg', '1234. jpg', ''],
  ['1234.jpg ', '1234.jpg ', ''],
  ['line\nend.jpg', 'line\nend', '.jpg'],
  ['1234.abcdefghij', '1234', '.abcdefghij'],
  ['1234.abcdefghijk', '1234.abcdefghijk', ''],
  ['Mu\u0308ller.PNG', 'Mu\u0308ller', '.png'],
  ['', '', ''],
])('%j splits into %j and %j', (name, stem, extension) => {
  expect(splitExtension(name)).toEqual({ stem, extension });
});

test('nothing of a name is lost by splitting it', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-zA-Z0-9. ]{0,20}\.[a-zA-Z0-9]{0,12}$/),
  );
  fc.assert(
    fc.property(name, (whole) => {
      const { stem, extension } = splitExtension(whole);
      expect(whole.startsWith(stem)).toBe(true);
      expect(whole.slice(stem.length).toLowerCase()).toBe(extension);
    }),
    { numRuns: 500 },
  );
});

const junk = [
  '.DS_Store',
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.picasa.ini',
  'Picasa.ini',
  '.localized',
  '._1234.jpg',
  '__MACOSX/1234.jpg',
  '__MACOSX/grade-5/._1234.jpg',
  'grade-5/@eaDir/1234.jpg',
  '$RECYCLE.BIN/1234.jpg',
  '.Trashes/501/1234.jpg',
  '.Spotlight-V100/store.db',
  'System Volume Information/1234.jpg',
  '~$Picture day.docx',
  'Unconfirmed 482.crdownload',
  '1234.jpg.part',
  '1234.jpg.tmp',
  '~1234.tmp',
  '1234.jpg.filepart',
];

const indexes = [
  'INDEX.TXT',
  'MASTER.TXT',
  'INDEX2.TXT',
  'index_03.txt',
  'Master Index.txt',
  'photo-index.txt',
  'README.TXT',
  'index.csv',
  'idlink.txt',
  'idlink.txt.txt',
  'IDLINK.CSV.TXT',
  'idlink.dat',
  'datalink.txt',
  'PhotoMapping.txt',
  'Photo Mapping.txt',
  'map.txt',
  'map.tsv',
  'students.tsv',
  'students.csv',
];

test.each([...junk, ...indexes])('%s is set aside, in any folder and in any case', (file) => {
  for (const spelling of [file, file.toUpperCase(), file.toLowerCase()]) {
    expect(isIgnoredFile(spelling)).toBe(true);
    expect(isIgnoredFile(`grade-5/Home Room 12/${spelling}`)).toBe(true);
  }
});

test('junk is told from indexes', () => {
  expect(junk.filter(isIndexName)).toEqual([]);
  expect(indexes.filter(isJunkFile)).toEqual([]);
  expect(isJunkFile('__MACOSX/INDEX.TXT')).toBe(true);
});

test.each([
  '1234.jpg',
  '.jpg',
  '1234',
  'part.jpg',
  'tmp',
  'notes.txt',
  'index2026.txt',
  'indexes.txt',
  'index.txt.jpg',
  '1234.txt',
  'index.jpg',
  'idlink.txt.jpg',
  'my index.txt',
  'readme.md',
  'Thumbs.db.jpg',
  'thumbs/1234.jpg',
  'INDEX.TXT/1234.jpg',
  'MACOSX/1234.jpg',
])('%s is a file like any other', (file) => {
  expect(isIgnoredFile(file)).toBe(false);
});

test('a photo that is named with an ID is never set aside', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
  const extension = fc.constantFrom('.jpg', '.JPEG', '.png', '.tif', '.tiff');
  fc.assert(
    fc.property(id, extension, (stem, ending) => {
      expect(isIgnoredFile(`grade-5/${stem}${ending}`)).toBe(false);
    }),
  );
});

test.each([
  ['/home/ana/one roster/', 'one roster'],
  ['D:\\one\\users.xlsx', 'users.xlsx'],
  ['C:\\Pictures\\fall\\', 'fall'],
  ['1.jpg', '1.jpg'],
  ['/', ''],
])('of the path %s, a person sees %j', (path, name) => {
  expect(nameOfPath(path)).toBe(name);
});
