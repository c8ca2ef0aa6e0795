import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RefusedLine } from './index-line.ts';
import { mostIndexLines, readIndex } from './read-index.ts';

/** What was read, in short: `file = ID family, given; grade; room; teacher; staff`. */
function inShort(text: string, fileName = 'INDEX.TXT'): readonly string[] | undefined {
  const reading = readIndex(fileName, text);
  return reading?.lines.map(({ file, studentId, person }) => {
    if (!person) return `${file} = ${studentId}`;
    const { familyName, givenName, grade, homeRoom, teacher, isStaff } = person;
    const about = [
      `${familyName}, ${givenName}`,
      grade ?? '-',
      homeRoom ?? '-',
      teacher ?? '-',
      isStaff ? 'staff' : '',
    ];
    return `${file} = ${studentId ? `${studentId} ` : ''}${about.filter((part) => part !== '').join('; ')}`;
  });
}

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((line) => `${line.join('\t')}\r\n`).join('');
const pspaHeadings = [
  'Volume Name',
  'Image Folder',
  'Image File Name',
  'Grade',
  'Last Name',
  'First Name',
  'Home Room',
  'Period',
  'Teacher Name',
  'Track',
  'Department',
];
const ann = ['MYSCHOOL', 'IMAGES', '00001.JPG', '5', "O'Brien", 'Ann', '5B', '', 'Alder', '', 'STUDENT'];
const bob = ['MYSCHOOL', 'IMAGES', '00002.JPG', 'K', 'Smith-Jones', 'Bob', 'KA', '', 'Birch', '', ''];
const eve = ['MYSCHOOL', 'STAFF', '00003.JPG', '', 'Alder', 'Eve', '', '', '', '', 'FACULTY'];
const pspa = [
  "IMAGES/00001.JPG = O'Brien, Ann; 5; 5B; Alder",
  'IMAGES/00002.JPG = Smith-Jones, Bob; K; KA; Birch',
  'STAFF/00003.JPG = Alder, Eve; -; -; -; staff',
];
const eight = (row: readonly string[]) => [...row.slice(0, 6), row[8] ?? '', row[6] ?? ''];

test.each<[string, string, readonly string[]]>([
  ['eleven columns without headings', rows(ann, bob, eve), pspa],
  ['eleven columns with headings', rows(pspaHeadings, ann, bob, eve), pspa],
  [
    'headings in capitals, run together',
    rows(
      pspaHeadings.map((h) => h.toUpperCase().replace(' ', '')),
      ann,
      bob,
      eve,
    ),
    pspa,
  ],
  ['a title above the headings', `Spring 2026\r\n\r\n${rows(pspaHeadings, ann, bob, eve)}`, pspa],
  ['headings twice', rows(pspaHeadings, ann, pspaHeadings, bob, eve), pspa],
  ['with commas', rows(ann, bob, eve).replaceAll('\t', ','), pspa],
  ['with commas and headings', rows(pspaHeadings, ann, bob, eve).replaceAll('\t', ','), pspa],
  [
    'with commas and quotes',
    rows(ann, bob, eve)
      .replaceAll(/[^\t\r\n]+/gu, '"$&"')
      .replaceAll('\t', ','),
    pspa,
  ],
  ['with semicolons', rows(ann, bob, eve).replaceAll('\t', ';'), pspa],
  ['with empty cells cut off', rows(ann, bob, eve).replaceAll(/\t+\r/gu, '\r'), pspa],
  ['lines that end as on a Mac of old', rows(ann, bob, eve).replaceAll('\r\n', '\r'), pspa],
  ['without a last line end', rows(ann, bob, eve).trimEnd(), pspa],
  ['with the end sign of DOS', `${rows(ann, bob, eve)}\u001a`, pspa],
  ['eight columns', rows(eight(ann), eight(bob)), pspa.slice(0, 2)],
  ['eight columns with commas', rows(eight(ann), eight(bob)).replaceAll('\t', ','), pspa.slice(0, 2)],
  [
    'eight columns with headings',
    rows(
      ['Volume', 'Folder', 'Image', 'Grade', 'Last', 'First', 'Teacher', 'Home Room'],
      eight(ann),
      eight(bob),
    ),
    pspa.slice(0, 2),
  ],
  [
    'Image Name, Last, First, Teacher, Grade, Folder',
    "Image Name,Last,First,Teacher,Grade,Folder\n00001.JPG,O'Brien,Ann,Alder,5,IMAGES\n",
    ["IMAGES/00001.JPG = O'Brien, Ann; 5; -; Alder"],
  ],
  [
    'the same in another order',
    "Folder,Grade,First,Teacher,Last,Image Name\nIMAGES,5,Ann,Alder,O'Brien,00001.JPG\n",
    ["IMAGES/00001.JPG = O'Brien, Ann; 5; -; Alder"],
  ],
  [
    'the same without headings',
    "00001.JPG,O'Brien,Ann,Alder,5,IMAGES\n",
    ["IMAGES/00001.JPG = O'Brien, Ann; 5; -; Alder"],
  ],
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
  [
    'nicknames in quotes',
    rows([...ann.slice(0, 5), 'William "Bill"', ...ann.slice(6)]),
    ['IMAGES/00001.JPG = O\'Brien, William "Bill"; 5; 5B; Alder'],
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

test('too long an index is read to a certain line, in good time', () => {
  const text = Array.from({ length: 1_000_000 }, (_, index) => `${index},${index}.jpg`).join('\n');
  const start = performance.now();
  const reading = readIndex('idlink.txt', text);
  expect(performance.now() - start).toBeLessThan(5000);
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
