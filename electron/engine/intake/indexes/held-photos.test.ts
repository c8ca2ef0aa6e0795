import { utils, write } from '@e965/xlsx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Student } from '../../../core/roster/roster.ts';
import { judgeDelivery } from './fixtures/judge-delivery.ts';

const people = [
  ['Haddad', 'Omar', '3', '3A'],
  ['Varga', 'Ilona', '3', '3A'],
  ['Osei', 'Kofi', '4', '4B'],
  ['Quinn', 'Rosa', '4', '4B'],
  ['Ito', 'Hana', '5', '5C'],
  ['Novak', 'Petra', '5', '5C'],
] as const;

function studentsWith(idOf: (place: number) => string): readonly Student[] {
  return people.map(([familyName, givenName, grade, homeRoom], place) => ({
    id: idOf(place),
    familyName,
    givenName,
    grade,
    homeRoom,
    isActive: true,
  }));
}

/** IDs as small as pictures' numbers: picture 1 is Haddad, and so is student 2. */
const small = studentsWith((place) => String(((place + 1) % 6) + 1));
const numbered = ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg'];
const right = small.map(({ id }, place) => `${place + 1}.jpg = ${id}`);

const rows = (line: (person: (typeof people)[number], number: number, id: string) => string) =>
  `${people.map((person, place) => line(person, place + 1, small[place]?.id ?? '')).join('\r\n')}\r\n`;

function sheet(
  table: readonly (readonly (string | number)[])[],
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), 'Sheet1');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

const byName: Readonly<Record<string, string | Uint8Array>> = {
  'map.txt': `Last_Name\tFirst_Name\tGrade_Level\t\r\n${rows(([last, first, grade], n) => `${last}\t${first}\t${grade}\t${n}.jpg`)}`,
  'PhotoMap.txt': `LAST_NAME\tFIRST_NAME\tMIDDLE_NAME\tGRADE_LEVEL\r\n${rows(([last, first, grade], n) => `${last}\t${first}\tX\t${grade}\t${n}.jpg`)}`,
  'no-ending.csv': `Last_Name,First_Name,Grade_Level,\n${rows(([last, first, grade], n) => `${last},${first},${grade},${n}`)}`,
  'INDEX.TXT': rows(
    ([last, first, grade, room], n) => `V\t\t${n}\t${grade}\t${last}\t${first}\t${room}\t\tKey\t\t`,
  ),
  'frames.csv': `Student ID,Last Name,First Name,Frame Number\n${rows(([last, first], n, id) => `${id},${last},${first},${n}`)}`,
  'hash.csv': `Photo #;Last;First;Grade\n${rows(([last, first, grade], n) => `${n};${last};${first};${grade}`)}`,
  'counter.csv': `#,Last Name,First Name\n${rows(([last, first], n) => `${n},${last},${first}`)}`,
  'two.csv': `Student ID,Last,First,Image 1,Image 2\n${rows(([last, first], n, id) => `${id},${last},${first},${n}.jpg,`)}`,
  'pose.csv': `ID, Yearbook Pose\n${rows((_, n, id) => `${id}, ${n}.jpg`)}`,
  'lookup.txt': rows((_, n, id) => `${id}/${n}.jpg`),
  'equals.txt': rows((_, n, id) => `${id}=${n}.jpg`),
  'blanks.txt': rows((_, n, id) => `${id} ${n}.jpg`),
  'caret.txt': `Student Number^Photo\n${rows((_, n, id) => `${id}^${n}.jpg`)}`,
  'idlink.txt': rows((_, n, id) => `"${id}","${n}"`),
  'aligned.txt': `Image     Last Name    First Name   Grade\n${rows(([last, first, grade], n) => `${`${n}.jpg`.padEnd(10)}${last.padEnd(13)}${first.padEnd(13)}${grade}`)}`,
  'tiffs.csv': `ID,File\n${rows((_, n, id) => `${id},${n}.tif`)}`,
  'list.html': `<html><head><title>1.jpg</title></head><table><tr><th>Photo</th><th>Name</th></tr>${rows(([last, first], n) => `<tr><td>${n}.jpg</td><td>${last}, ${first}</td></tr>`)}</table></html>`,
  'list.xml': `<?xml version="1.0"?><all>${rows(([last, first], n) => `<one><image>${n}.jpg</image><last>${last}</last><first>${first}</first></one>`)}</all>`,
  'index.xlsx': sheet([
    ['Image', 'Last Name', 'First Name', 'Grade'],
    ...people.map(([last, first, grade], place) => [`${place + 1}.jpg`, last, first, grade]),
  ]),
  'students.xlsx': sheet([
    ['Student ID', 'Picture Number'],
    ...small.map(({ id }, place) => [Number(id), place + 1]),
  ]),
  'index.ods': sheet(
    [
      ['Image', 'Last Name', 'First Name'],
      ...people.map(([last, first], n) => [`${n + 1}.jpg`, last, first]),
    ],
    'ods',
  ),
  'old.xls': sheet(
    [['Photo', 'Name'], ...people.map(([last, first], n) => [n + 1, `${last}, ${first}`])],
    'biff8',
  ),
};

/** A sheet as LibreOffice saves it: cells that are alike stand there once, and empty ones to the sheet's end. */
async function drawOds(rowsXml: string): Promise<Uint8Array> {
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compression: 'STORE' });
  zip.file(
    'META-INF/manifest.xml',
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
  );
  zip.file(
    'styles.xml',
    `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names.join(' ')}/>`,
  );
  zip.file(
    'content.xml',
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="Sheet1">${rowsXml}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

const odsCell = (text: string, repeated = 1) =>
  `<table:table-cell office:value-type="string" table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`;
const odsRow = (cells: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;

test('an OpenDocument sheet of LibreOffice is read as lists are', async () => {
  const table = [
    odsRow(['Image', 'Last Name', 'First Name', 'Grade'].map((text) => odsCell(text)).join('')),
    ...people.map(([last, first, grade], place) =>
      odsRow([`${place + 1}.jpg`, last, first, grade].map((text) => odsCell(text)).join('')),
    ),
  ];
  const judged = await judgeDelivery(numbered, { 'photo list.ods': await drawOds(table.join('')) }, small);
  expect(judged).toEqual({ held: numbered, settled: right, unread: [] });
});

test('a small sheet that unfolds to billions of cells is refused, and holds the photos', async () => {
  const bomb = await drawOds(odsRow(odsCell('1.jpg', 16_384), 1_048_576));
  const judged = await judgeDelivery(numbered, { 'index.ods': bomb }, small);
  expect(judged).toEqual({ held: numbered, settled: [], unread: ['index.ods: too-long'] });
});

const readable = Object.keys(byName).filter((file) => file !== 'list.xml');

test.each(readable)(
  'the list %s beside numbered photos is read, and they do not go by their names',
  async (file) => {
    const judged = await judgeDelivery(numbered, { [file]: byName[file] ?? '' }, small);
    expect(judged).toEqual({ held: numbered, settled: right, unread: [] });
  },
);

test.each([...Object.keys(byName)])('without a roster, %s holds numbered photos', async (file) => {
  const { held } = await judgeDelivery(numbered, { [file]: byName[file] ?? '' }, null);
  expect(held).toEqual(numbered);
});

const unreadable: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
  'words.txt': [rows(([last, first], n) => `Picture ${n} shows ${first} ${last}`), 'unclear'],
  'dashes.txt': [rows(([last, first], n) => `${n} - ${last}, ${first}`), 'unclear'],
  'dots.txt': [rows(([last, first], n) => `${n}. ${first} ${last}`), 'unclear'],
  'jpgs.txt': [rows(([last, first], n) => `${n}.jpg ${first} ${last}`), 'unclear'],
  'given first.csv': [rows(([last, first, grade], n) => `${n},${first},${last},${grade}`), 'unclear'],
  'fixed.txt': [
    rows(([last, first, grade], n) => `${String(n).padStart(3)} ${last.padEnd(8)}${first.padEnd(6)}${grade}`),
    'unclear',
  ],
  'names.txt': [rows(([last, first]) => `${first} ${last}`), 'unclear'],
  'class.csv': [`Last,First\n${rows(([last, first]) => `${last},${first}`)}`, 'unclear'],
  'odd.csv': [`Nombre,Foto\n${rows(([last, first], n) => `${first} ${last},${n}.jpg`)}`, 'unclear'],
  'frames.csv': [`Student ID,Frame\n${rows((_, n, id) => `${id},Roll 7 / ${n}`)}`, 'unclear'],
  'both.txt': [rows((_, n, id) => `${id},${n}`), 'unclear'],
  'list.json': [
    `[${people.map(([last, first], n) => `{"photo":"${n + 1}.jpg","name":"${first} ${last}"}`).join(',\n')}]`,
    'unclear',
  ],
  'gallery.html': [
    `<body>${rows(([last, first], n) => `<div><img src="${n}.jpg"><p>${first} ${last}</p></div>`)}</body>`,
    'unclear',
  ],
  'index.pdf': ['%PDF-1.7', 'format'],
  'Oak Elementary.pdf': ['%PDF-1.7', 'format'],
  'Student list.docx': ['PK', 'damaged'],
  'Oak Elementary.docx': ['PK', 'damaged'],
  'Oak Elementary.rtf': [
    `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 ${people.map(([last, first], n) => `${n + 1}  ${first} ${last}\\par`).join('\n')}}`,
    'unclear',
  ],
  'table.rtf': [
    `{\\rtf1${people.map(([last, first], n) => `\\trowd\\intbl ${n + 1}.jpg\\cell ${first} ${last}\\cell\\row`).join('\n')}}`,
    'unclear',
  ],
  'Oak Elementary.md': [rows(([last, first], n) => `- ${n}: ${first} ${last}`), 'unclear'],
  'pictures.log': [rows(([last, first], n) => `${n}.jpg ${first} ${last}`), 'unclear'],
  'photo names.doc': ['x', 'format'],
  'INDEX.TXT': [new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 1, 1, 1, 1, 1]), 'damaged'],
  'index.xlsx': ['PK not a workbook', 'damaged'],
  'gone.csv': [`ID,File\n${rows((_, n, id) => `${id},DSC_${1000 + n}.jpg`)}`, 'other-pictures'],
};

test.each(Object.entries(unreadable).filter(([, [, why]]) => why !== ''))(
  'the list %s cannot be gone by: that is told, and numbered photos are held',
  async (file, [content, why]) => {
    for (const students of [small, null]) {
      const judged = await judgeDelivery(numbered, { [file]: content }, students);
      expect(judged).toEqual({ held: numbered, settled: [], unread: [`${file}: ${why}`] });
    }
  },
);

test.each<[string, readonly string[]]>([
  ['with zeros in front', ['0001.jpg', '0002.jpg', '0003.JPG', '0004.jpg']],
  ['with gaps', ['2.jpg', '3.jpg', '7.jpg', '11.jpg', '14.jpg']],
  ['in folders', ['3A/1.jpg', '3A/2.jpg', '4B/1.jpg', '4B/2.jpg']],
  ['two of them', ['1.jpg', '2.jpg']],
  ['beside retakes', ['1.jpg', '2.jpg', '3.jpg', '3a.jpg']],
  ['beside real IDs', ['1.jpg', '2.jpg', '3.jpg', '4.jpg']],
  ['of a camera', ['4123.jpg', '4124.jpg', '4125.jpg', '4126.jpg', '4127.jpg']],
])('photos numbered %s are held beside a list that is not understood', async (_, files) => {
  const list = files
    .map((file, place) => `${file.replace(/^.*\//u, '')} ${people[place]?.[1]} ${people[place]?.[0]}`)
    .join('\n');
  const { held } = await judgeDelivery([...files, '104233.jpg'], { 'list.txt': list }, null);
  expect(held).toEqual([...files].sort());
});

test('what an index does not list, or refuses, is no ID either where its neighbors are none', async () => {
  const list = `2,1.jpg\n3,2.jpg\n4,3.jpg\nTEMP_1,4.jpg\n`;
  const { held, settled } = await judgeDelivery(numbered, { 'idlink.txt': list }, small);
  expect(held).toEqual(numbered);
  expect(settled).toEqual(['1.jpg = 2', '2.jpg = 3', '3.jpg = 4']);
});

test('an index that agrees with the names holds nothing, nor does one of another disc', async () => {
  const agreeing = small.map(({ id }) => `${id},${id}.jpg`).join('\n');
  expect(await judgeDelivery(numbered, { 'idlink.txt': agreeing }, small)).toMatchObject({ held: [] });
  const discs = await judgeDelivery(
    ['a/1.jpg', 'a/2.jpg', 'a/3.jpg', 'b/1.jpg', 'b/2.jpg', 'b/3.jpg'],
    { 'a/index.pdf': '%PDF' },
    small,
  );
  expect(discs.held).toEqual(['a/1.jpg', 'a/2.jpg', 'a/3.jpg']);
});

test('a list that is read covers for one that is not', async () => {
  const { held, unread } = await judgeDelivery(
    numbered,
    { 'idlink.txt': small.map(({ id }) => `${id},${id}.jpg`).join('\n'), 'student list.pdf': '%PDF' },
    small,
  );
  expect({ held, unread }).toEqual({ held: [], unread: [] });
});

test('of pictures that a camera numbered, an unread list is told, and nothing else', async () => {
  const files = ['IMG_0001.jpg', 'IMG_0002.jpg', 'IMG_0003.jpg'];
  const told = { held: [], settled: [], unread: ['index.pdf: format'] };
  expect(await judgeDelivery(files, { 'index.pdf': '%PDF' }, small)).toEqual(told);
  // Nor of numbers that are nobody's IDs.
  const long = studentsWith((place) => String(104_233 + 7 * place));
  expect(await judgeDelivery(numbered, { 'index.pdf': '%PDF' }, long)).toEqual(told);
});
