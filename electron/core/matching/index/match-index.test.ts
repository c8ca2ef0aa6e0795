import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexedPerson, IndexLine } from './index-line.ts';
import { matchIndex } from './match-index.ts';

function person(familyName: string, more: Partial<IndexedPerson> = {}): IndexedPerson {
  return {
    familyName,
    givenName: 'Maria',
    grade: null,
    homeRoom: null,
    teacher: null,
    isStaff: false,
    ...more,
  };
}

function withId(file: string, studentId: string, index = 'idlink.txt', line = 1): IndexLine {
  return { index, line, file, studentId, person: null };
}

function withPerson(file: string, of: IndexedPerson | string, index = 'INDEX.TXT', line = 1): IndexLine {
  return { index, line, file, studentId: null, person: typeof of === 'string' ? person(of) : of };
}

/** The photo's ID is its file's name here. */
function match(lines: readonly IndexLine[], files: readonly string[]) {
  const { byPhoto, missing, unlisted, refused } = matchIndex(
    lines,
    files.map((file) => ({ id: file, file })),
  );
  return {
    byPhoto: Object.fromEntries(
      [...byPhoto].map(([id, line]) => [id, line.studentId ?? line.person?.familyName]),
    ),
    missing: missing.map(({ file }) => file),
    unlisted,
    refused: refused.map(({ why, text }) => `${why}: ${text}`),
  };
}

test.each<[string, string, string, readonly string[], string | null]>([
  ['as written', 'INDEX.TXT', 'IMAGES/1.JPG', ['IMAGES/1.JPG', 'b.jpg'], 'IMAGES/1.JPG'],
  ['in other letters', 'INDEX.TXT', 'IMAGES/1.JPG', ['Images/1.jpg'], 'Images/1.jpg'],
  ['accents as Macs write them', 'INDEX.TXT', 'Zoé.jpg', ['Zoe\u0301.jpg'], 'Zoe\u0301.jpg'],
  ['beside the index', 'disc/INDEX.TXT', 'IMAGES/1.JPG', ['disc/IMAGES/1.JPG'], 'disc/IMAGES/1.JPG'],
  ['from the top of the disc', 'Data/INDEX.TXT', 'IMAGES/1.JPG', ['IMAGES/1.JPG'], 'IMAGES/1.JPG'],
  ['from a top in between', 'd/Data/idlink.txt', 'P/1.jpg', ['d/P/1.jpg', 'P/1.jpg'], 'd/P/1.jpg'],
  [
    'from the top, with the own folder',
    'g5/idlink.txt',
    'g5/a/1.jpg',
    ['g5/a/1.jpg', 'g5/b/1.jpg'],
    'g5/a/1.jpg',
  ],
  [
    'by its name alone',
    'INDEX.TXT',
    'IMAGES/1.JPG',
    ['somewhere/else/1.jpg', '2.jpg'],
    'somewhere/else/1.jpg',
  ],
  ['not by a name that two have', 'INDEX.TXT', 'IMAGES/1.JPG', ['a/1.jpg', 'b/1.jpg'], null],
  ['jpeg for jpg', 'INDEX.TXT', 'IMAGES/1.JPG', ['IMAGES/1.jpeg'], 'IMAGES/1.jpeg'],
  ['jpg for jpeg, elsewhere', 'INDEX.TXT', '1.jpeg', ['a/1.jpg'], 'a/1.jpg'],
  ['the right one of jpg and jpeg', 'INDEX.TXT', '1.jpeg', ['1.jpg', '1.jpeg'], '1.jpeg'],
  ['not jpg or jpeg for JPE', 'INDEX.TXT', '1.jpe', ['1.jpg', '1.jpeg'], null],
  ['not where jpg and jpeg both are elsewhere', 'INDEX.TXT', 'x/1.Jpg', ['a/1.jpeg', 'b/1.jpeg'], null],
  ['the right one of two letters', 'INDEX.TXT', 'A.jpg', ['a.jpg', 'A.jpg'], 'A.jpg'],
  ['neither of two other letters', 'INDEX.TXT', 'aB.jpg', ['ab.jpg', 'AB.jpg'], null],
  ['never on another disc', 'd1/INDEX.TXT', 'IMAGES/7.JPG', ['d1/IMAGES/1.JPG', 'd2/IMAGES/7.JPG'], null],
  [
    'never above the own disc',
    'retakes/INDEX.TXT',
    'IMAGES/7.JPG',
    ['retakes/IMAGES/1.JPG', 'IMAGES/7.JPG'],
    null,
  ],
  ['not there', 'INDEX.TXT', 'IMAGES/1.JPG', ['IMAGES/2.JPG'], null],
])('a photo is found %s', (_, index, file, files, found) => {
  expect(match([withId(file, '7', index)], files)).toEqual({
    byPhoto: found === null ? {} : { [found]: '7' },
    missing: found === null ? [file] : [],
    unlisted: files.filter((one) => one !== found),
    refused: [],
  });
});

test('MASTER.TXT repeats INDEX.TXT and adds the retakes: each photo counts once', () => {
  const index = [
    withPerson('I/1.JPG', 'Lopez'),
    withPerson('I/2.JPG', 'Smith'),
    withPerson('I/8.JPG', 'Gone'),
  ];
  const master = [...index, withPerson('I/R1.JPG', 'López')].map((line) => ({
    ...line,
    index: 'MASTER.TXT',
  }));
  expect(match([...index, ...master], ['I/1.JPG', 'I/2.JPG', 'I/R1.JPG', 'I/x.jpg'])).toEqual({
    byPhoto: { 'I/1.JPG': 'Lopez', 'I/2.JPG': 'Smith', 'I/R1.JPG': 'López' },
    missing: ['I/8.JPG'],
    unlisted: ['I/x.jpg'],
    refused: [],
  });
});

test('what two indexes say of one photo is put together', () => {
  const { byPhoto } = matchIndex(
    [
      withPerson('1.jpg', person('Lopez', { grade: '5' })),
      withPerson('1.jpg', person('LOPEZ', { grade: '05', homeRoom: '5B', teacher: 'Alder' }), 'MASTER.TXT'),
      withId('1.JPG', '1234'),
    ],
    [{ id: 'p', file: '1.jpg' }],
  );
  expect(byPhoto.get('p')).toEqual({
    ...withId('1.jpg', '1234', 'INDEX.TXT'),
    person: person('Lopez', { grade: '5', homeRoom: '5B', teacher: 'Alder' }),
  });
});

test.each<[string, readonly IndexLine[]]>([
  ['two IDs', [withId('1.jpg', '1'), withId('1.jpg', '2')]],
  ['IDs that differ by a zero', [withId('1.jpg', '1'), withId('1.jpg', '01')]],
  ['two names', [withPerson('1.jpg', 'Lopez'), withPerson('1.jpg', 'Smith')]],
  [
    'one name in two grades',
    [withPerson('1.jpg', person('L', { grade: '5' })), withPerson('1.jpg', person('L', { grade: '6' }))],
  ],
  [
    'one name in two classes',
    [
      withPerson('1.jpg', person('L', { homeRoom: '5A' })),
      withPerson('1.jpg', person('L', { homeRoom: '5B' })),
    ],
  ],
  ['a student and staff', [withPerson('1.jpg', 'L'), withPerson('1.jpg', person('L', { isStaff: true }))]],
  ['a third that does not fit', [withId('1.jpg', '1'), withPerson('1.jpg', 'L'), withPerson('1.jpg', 'S')]],
  ['two folders whose photos lie in one now', [withPerson('a/1.jpg', 'L'), withPerson('b/1.jpg', 'S')]],
])('a photo that is said to be several people’s is nobody’s: %s', (_, lines) => {
  expect(match(lines, ['1.jpg'])).toEqual({
    byPhoto: {},
    missing: [],
    unlisted: [],
    refused: lines.map(({ file }) => `several-students: ${file}`),
  });
});

test('two discs in one folder have the same names and keep their own', () => {
  const lines = [
    withPerson('I/1.JPG', 'Lopez', 'd1/INDEX.TXT'),
    withPerson('I/1.JPG', 'Smith', 'd2/INDEX.TXT'),
  ];
  expect(match(lines, ['d1/I/1.JPG', 'd2/I/1.JPG']).byPhoto).toEqual({
    'd1/I/1.JPG': 'Lopez',
    'd2/I/1.JPG': 'Smith',
  });
});

test('every photo is settled, listed without a settlement, or unlisted, and no photo comes from nowhere', () => {
  const name = fc.constantFrom('1.jpg', '1.JPG', '1.jpeg', '2.jpg', 'é.jpg', 'e\u0301.jpg');
  const folder = fc.constantFrom('', 'a/', 'A/', 'a/b/', 'c/');
  const path = fc.tuple(folder, name).map((parts) => parts.join(''));
  const line = fc
    .tuple(path, fc.constantFrom('1', '2'), fc.constantFrom('', 'a/', 'c/d/'))
    .map(([file, id, where]) => withId(file, id, `${where}idlink.txt`));
  fc.assert(
    fc.property(fc.array(line), fc.uniqueArray(path), (lines, files) => {
      const { byPhoto, unlisted, missing } = match(lines, files);
      for (const file of Object.keys(byPhoto)) expect(files).toContain(file);
      for (const file of unlisted) expect(byPhoto).not.toHaveProperty([file]);
      if (lines.length === 0) expect(unlisted).toEqual(files);
      for (const file of missing) expect(lines.map((one) => one.file)).toContain(file);
    }),
    { numRuns: 500 },
  );
});

test('50,000 lines and photos are matched', { timeout: 120_000 }, () => {
  const files = Array.from(
    { length: 50_000 },
    (_, index) => `f${index % 500}/${Math.floor(index / 500)}.jpg`,
  );
  const lines = files.map((file, index) =>
    withId(`elsewhere/${file}`, String(index), `f${index % 500}/idlink.txt`),
  );
  expect(Object.keys(match(lines, files).byPhoto)).toHaveLength(50_000);
});
