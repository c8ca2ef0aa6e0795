import { expect, test } from 'vitest';
import { ann, bob, eight, eve, inShort, pspa, pspaHeadings, rows } from './fixtures/index-in-short.ts';
import { readIndex } from './read-index.ts';

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
  ['with a last block that is filled up', `${rows(ann, bob, eve)}${'\0'.repeat(300)}`, pspa],
  ['two put together by DOS', `${rows(ann)}\u001a${rows(bob, eve)}`, pspa],
  ['eight columns with a sign behind them', rows([...eight(ann), ''], [...eight(bob), '']), pspa.slice(0, 2)],
  [
    'eleven columns of which eight are filled, and no more are there',
    rows([...ann.slice(0, 7), '1'], ['MYSCHOOL', 'IMAGES', '00002.JPG', '3', 'Cole', 'Bob', '12', '2']),
    ["IMAGES/00001.JPG = O'Brien, Ann; 5; 5B; -", 'IMAGES/00002.JPG = Cole, Bob; 3; 12; -'],
  ],
  [
    'an office in place of a grade',
    rows(ann, ['MYSCHOOL', 'STAFF', '00003.JPG', '', 'Alder', 'Eve', '', '', '', '', 'Counseling Office']),
    [pspa[0] ?? '', pspa[2] ?? ''],
  ],
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
    'nicknames in quotes',
    rows([...ann.slice(0, 5), 'William "Bill"', ...ann.slice(6)]),
    ['IMAGES/00001.JPG = O\'Brien, William "Bill"; 5; 5B; Alder'],
  ],
])('%s', (_, text, expected) => {
  expect(inShort(text)).toEqual(expected);
  expect(readIndex('INDEX.TXT', text)?.refused).toEqual([]);
});
