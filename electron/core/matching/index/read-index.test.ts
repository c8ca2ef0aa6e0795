import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ann, bob, eight, eve, inShort, pspaHeadings, rows } from './fixtures/index-in-short.ts';
import type { RefusedLine } from './index-line.ts';
import { mostIndexLines, readIndex } from './read-index.ts';

test.each<[string, string, readonly string[]]>([
  [
    'idlink with quotes',
    '"639465","00002.jpg"\r\n"688692","00003.jpg"\r\n',
    ['00002.jpg = 639465', '00003.jpg = 688692'],
  ],
  ['idlink without quotes', '688692,00003.jpg', ['00003.jpg = 688692']],
  ['idlink with spaces', '132469, jimsmith.jpg', ['jimsmith.jpg = 132469']],
  ['a retake', '2898,2898.jpg\n2898,2898(2).jpg', ['2898.jpg = 2898', '2898(2).jpg = 2898']],
  ['the file first', '00002.jpg,639465\n00003.jpg,688692', ['00002.jpg = 639465', '00003.jpg = 688692']],
  [
    'a PowerSchool map',
    '0123\tphotos\\a.jpg\n124\tphotos/b.jpg',
    ['photos/a.jpg = 0123', 'photos/b.jpg = 124'],
  ],
  ['a CSV with headings', 'Student ID,Photo\n0123,a.jpg', ['a.jpg = 0123']],
  ['a CSV with headings, the file first', 'Filename;StudentNumber\na.jpg;0123', ['a.jpg = 0123']],
  [
    'a CSV with headings in other words',
    'Clé,Cliché\n0123,a.jpg\n0124,b.jpg',
    ['a.jpg = 0123', 'b.jpg = 0124'],
  ],
  ["a spreadsheet's sign and kept zeros", 'sep=;\r\n="0123";a.jpg\r\n', ['a.jpg = 0123']],
  ['IDs in letters under a heading', 'id,file\nmlopez,a.jpg', ['a.jpg = mlopez']],
  [
    'both names in one cell',
    'Name,Image,ID\n"Lopez, Maria",a.jpg,7\nAda Love,b.jpg,8',
    ['a.jpg = 7 Lopez, Maria; -; -; -', 'b.jpg = 8 Love, Ada; -; -; -'],
  ],
  ['people without a photo', 'ID,Photo\n1,a.jpg\n2,\n', ['a.jpg = 1']],
  [
    'a made-up ID beside a name',
    'ID,Last,First,Photo\nTEMP_1,Lopez,Maria,a.jpg',
    ['a.jpg = Lopez, Maria; -; -; -'],
  ],
  ['user names', 'username,photo\nann.bell,a.jpg\n', ['a.jpg = ann.bell']],
  [
    "a spreadsheet's thousands",
    'Student ID,Photo\n688692.0,a.jpg\n"688,693",b.jpg\n',
    ['a.jpg = 688692', 'b.jpg = 688693'],
  ],
])('%s', (_, text, expected) => {
  expect(inShort(text)).toEqual(expected);
  expect(readIndex('INDEX.TXT', text)?.refused).toEqual([]);
});

test.each([
  ['a roster', 'Student ID,Last,First,Grade\n1234,Lopez,Maria,5\n'],
  [
    'a roster that says who may be photographed',
    'Student ID,Last,First,Photo\n1234,Lopez,Maria,Yes\n1235,Smith,Bob,No\n',
  ],
  [
    'a letter',
    'Dear school,\n\nthe photos are in IMAGES. 00001.JPG, for instance, is the first one.\nYours,\n',
  ],
  ['OneRoster', 'sourcedId,status,givenName,familyName,identifier\na-1,active,Maria,Lopez,1234\n'],
  ['headings alone', pspaHeadings.join('\t')],
  ['a list of files', 'a.jpg\nb.jpg\n'],
  ['a list of new names', 'IMG_1.jpg,1234.jpg\nIMG_2.jpg,1235.jpg'],
  ['a list of names', 'a.jpg,Maria\nb.jpg,Bob'],
  ['nothing', ''],
  ['blank lines', '\n\n \n'],
])('%s is no index', (_, text) => {
  expect(readIndex('INDEX.TXT', text)).toBeNull();
});

const good = '1,a.jpg\n2,b.jpg\n3,c.jpg\n4,d.jpg\n5,e.jpg\n';

test.each<[string, string, RefusedLine['why']]>([
  ['an ID that a lab made up', 'TEMP_1,00001.jpg', 'temporary-id'],
  ['an ID that a lab made up, small', 'temp2,00001.jpg', 'temporary-id'],
  ['a path upwards', '1234,..\\..\\x.jpg', 'outside-folder'],
  ['a path of one computer', '1234,C:\\Photos\\x.jpg', 'outside-folder'],
  ['no picture', '1234,x.txt', 'not-a-picture'],
  ['a quote left open', '"1234,x.jpg', 'unreadable'],
  ['a name in place of an ID', 'Maria,x.jpg', 'unreadable'],
  ['no ID', ',x.jpg', 'unreadable'],
  ['the end sign of DOS within an ID', '12\u001a34,x.jpg', 'unreadable'],
  ['signs that are no text', '12\u000034,x.jpg', 'unreadable'],
  ['endless', `1234,${'x'.repeat(20_000)}.jpg`, 'unreadable'],
])('%s is refused, and the rest is read', (_, line, why) => {
  const reading = readIndex('disc/idlink.txt', `${good}\n${line}\n6,f.jpg`);
  expect(reading?.lines).toHaveLength(6);
  expect(reading?.lines.at(-1)).toEqual({
    index: 'disc/idlink.txt',
    line: 8,
    file: 'f.jpg',
    studentId: '6',
    person: null,
  });
  expect(reading?.refused).toEqual([{ index: 'disc/idlink.txt', line: 7, why, text: line.slice(0, 120) }]);
});

test('too long an index is read to a certain line', () => {
  const text = Array.from({ length: mostIndexLines + 10 }, (_, index) => `${index},${index}.jpg`).join('\n');
  const reading = readIndex('idlink.txt', text);
  expect(reading?.lines).toHaveLength(mostIndexLines);
  expect(reading?.refused).toEqual([
    {
      index: 'idlink.txt',
      line: mostIndexLines + 1,
      why: 'too-long',
      text: `${mostIndexLines},${mostIndexLines}.jpg`,
    },
  ]);
});

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '5',
      'KG',
      'Lopez',
      '"',
      '""',
      '1234',
      'TEMP_1',
      'a.jpg',
      '..\\x.jpg',
      'IMAGES',
      '/x.jpg',
      'C:\\y.jpg',
      'FACULTY',
      '\u001a',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const line = fc
  .tuple(fc.array(cell, { maxLength: 13 }), fc.constantFrom('\t', ',', ';', '|'))
  .map(([cells, delimiter]) => cells.join(delimiter));
const known = [
  rows(pspaHeadings, ann, bob, eve),
  rows(eight(ann), eight(bob)),
  good,
  'Student ID,Photo\n0123,a.jpg',
];
const changed = fc
  .tuple(fc.constantFrom(...known), fc.array(fc.tuple(fc.nat(400), fc.nat(5), cell), { maxLength: 6 }))
  .map(([text, changes]) =>
    changes.reduce((now, [at, length, by]) => now.slice(0, at) + by + now.slice(at + length), text),
  );

test('whatever an index says, nothing is thrown and nothing leads out of the folder', () => {
  const text = fc.oneof(
    fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\r\n')),
    changed,
  );
  let read = 0;
  fc.assert(
    fc.property(text, (of) => {
      const reading = readIndex('INDEX.TXT', of);
      for (const { file, studentId, person, line: number } of reading?.lines ?? []) {
        read += 1;
        expect(file).not.toMatch(/\\|^\/|^[a-z]:|(^|\/)\.{0,2}(\/|$)/iu);
        expect(studentId ?? person).not.toBeNull();
        expect(studentId ?? '').not.toMatch(/^temp_/iu);
        expect(of.split(/\r\n|\n|\r/u)[number - 1]).toBeDefined();
      }
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});
