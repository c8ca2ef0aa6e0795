import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import { readStudents } from '../../../core/roster/read-students.ts';
import { oneRoster11, oneRoster12 } from '../../fixtures/one-roster-files.ts';
import { makeFolderOf, makeTemporaryFolder } from '../../fixtures/temporary-folder.ts';
import { formatted, formula, writeWorkbook } from '../../fixtures/write-workbook.ts';
import { deflatedZeros, writeZip, zipOf } from '../../fixtures/write-zip.ts';
import { readRosterFile } from './read-roster-file.ts';

const never = () => new AbortController().signal;

async function readContent(content: Uint8Array | string, name = 'roster') {
  const folder = await makeFolderOf({ [name]: content });
  return readRosterFile(path.join(folder, name), never());
}

async function readTheStudents(content: Uint8Array | string) {
  const table = await readContent(content);
  return readStudents(table, proposeColumns(table));
}

const list =
  'Student ID,Last Name,First Name,Grade,Homeroom\r\n0123,Müller,Zoë,05,5B\r\n0124,Cole,Bob,KG,K1\r\n';
const zoe = {
  id: '0123',
  givenName: 'Zoë',
  familyName: 'Müller',
  grade: '5',
  homeRoom: '5B',
  isActive: true,
};

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<readonly [string, Uint8Array | string]>([
  ['UTF-8', list],
  ['UTF-8 with a mark', `\ufeff${list}`],
  ['UTF-16 LE with a mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
  ['UTF-16 LE', Buffer.from(list, 'utf16le')],
  ['UTF-16 BE with a mark', utf16be(`\ufeff${list}`)],
  ['UTF-16 BE', utf16be(list)],
  ['Windows-1252', Buffer.from(list, 'latin1')],
  ['semicolons', list.replaceAll(',', ';')],
  ['tabs', list.replaceAll(',', '\t')],
  ['pipes', list.replaceAll(',', '|')],
  ["Excel's hint about the delimiter", `sep=;\r\n${list.replaceAll(',', ';')}`],
  ['old line ends', list.replaceAll('\r\n', '\r')],
  ['quotes', list.replaceAll(/[^,\r\n]+/gu, '"$&"')],
  ['a title above', `Lakeside School\r\nPrinted 9/1/2026,,,,\r\n\r\n${list}`],
  ['two heading rows', `Student,Student,Student,Class,Class\r\n${list}`],
  ['headings once more', list.replace('\r\n', '\r\nID,Last,First,Gr,HR\r\n')],
  ['a page break with the headings', `${list}${list.split('\r\n')[0]}\r\n0125,Dean,Eve,4,4A\r\n`],
])('a list is read whatever it is written in: %s', async (_, content) => {
  const { students, findings } = await readTheStudents(content);
  expect(students.slice(0, 2)).toEqual([
    zoe,
    { ...zoe, id: '0124', givenName: 'Bob', familyName: 'Cole', grade: 'K', homeRoom: 'K1' },
  ]);
  expect(students.slice(2).map(({ id }) => id)).toEqual(students.length > 2 ? ['0125'] : []);
  expect(findings.rowsWithoutId).toEqual([]);
});

test('names with commas keep to their cell, with tabs and with semicolons', async () => {
  const text = 'ID\tName\n1\tLopez, Maria\n2\tCole, Bob\n';
  for (const content of [text, text.replaceAll('\t', ';'), text.split('\n').slice(1).join('\n')]) {
    const { students } = await readTheStudents(content);
    expect(students.map(({ familyName, givenName }) => [familyName, givenName])).toEqual([
      ['Lopez', 'Maria'],
      ['Cole', 'Bob'],
    ]);
  }
});

test("zeros that Excel's tricks have kept are kept", async () => {
  const { students } = await readTheStudents('ID,Last,First\n="00123",A,B\n\'00124,C,D\n');
  expect(students.map(({ id }) => id)).toEqual(['00123', '00124']);
});

test('cells of a workbook are read as they are shown, and IDs as text', async () => {
  const content = writeWorkbook({
    'Read me': [['How to use this list']],
    Students: [
      ['Lakeside School', null, null, null],
      ['Student ID', 'Last', 'First', 'Grade'],
      ['0123', 'Byron', 'Ada', 5],
      [formatted(124, '000000'), 'Cole', 'Bob', 'KG'],
      [123_456_789_012, 'Dean', 'Eve', formula('2+3', 5)],
      [formatted(1_234, '#,##0'), 'Eder', 'Fay', 4],
      [null, 'Frank', 'Gus', 4],
    ],
  });
  const table = await readContent(content);
  const { students, findings } = readStudents(table, proposeColumns(table));
  expect(students.map(({ id, grade }) => [id, grade])).toEqual([
    ['0123', '5'],
    ['000124', 'K'],
    ['123456789012', '5'],
    ['1234', '4'],
  ]);
  expect(findings.rowsWithoutId).toEqual([7]);
});

test('dates are read as they are shown', async () => {
  const rows = [
    ['ID', 'Last', 'First', 'DOB'],
    ['1', 'A', 'B', formatted(45_000, 'm/d/yy')],
  ];
  expect((await readContent(writeWorkbook({ a: rows }))).rows[0]?.[3]).toBe('3/15/23');
});

test('a workbook of the time before 2007 is read too', async () => {
  const rows = [
    ['ID', 'Last', 'First'],
    ['007', 'Byron', 'Ada'],
  ];
  expect((await readContent(writeWorkbook({ a: rows }, 'biff8'))).rows).toEqual([['007', 'Byron', 'Ada']]);
});

const inBytes = (files: Readonly<Record<string, string>>, folder = '') =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}${name}`, Buffer.from(text)]));

const ada = {
  id: '0123',
  givenName: 'Ada',
  familyName: 'Byron',
  grade: '5',
  homeRoom: '5B',
  teacher: 'Tess Dean',
  isActive: true,
};
const bob = { id: '0124', givenName: 'Bob', familyName: 'Cole', grade: 'K', homeRoom: null, isActive: false };

test.each([
  ['1.1', oneRoster11, ada],
  ['1.2', oneRoster12, { ...ada, preferredName: 'Addie' }],
] as const)('OneRoster %s as a zip, in a sub-folder of it, and as a folder', async (_, files, first) => {
  const folder = await makeFolderOf(files);
  const above = await makeFolderOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`export/${name}`, text])),
  );
  const sources = [
    await readContent(zipOf(inBytes(files))),
    await readContent(zipOf(inBytes(files, 'export/'))),
    await readRosterFile(folder, never()),
    await readRosterFile(above, never()),
  ];
  for (const table of sources) {
    expect(readStudents(table, proposeColumns(table)).students).toEqual([first, bob]);
    expect(table.headings).toEqual(expect.arrayContaining(['identifier', 'username', 'sourcedId']));
    const local = table.headings.indexOf('userIds: Local');
    expect(table.rows.map((row) => row[local])).toEqual(['0123', '0124']);
  }
});

const lockedWorkbook = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);
const office = (part: string) =>
  zipOf({ '[Content_Types].xml': Buffer.from('<Types/>'), [part]: Buffer.from('x') });
const openQuote = `ID,Last,First\n1,"Byron,Ada\n${'2,Cole,Bob\n'.repeat(200_000)}`;

const refusals: readonly (readonly [
  name: string,
  content: Uint8Array | string,
  code: string,
  detail?: string,
])[] = [
  ['empty', '', 'roster-empty'],
  ['only headings', 'ID,Last,First\n', 'roster-empty'],
  ['only blank cells', 'ID,Last,First\n,,\n , ,\n', 'roster-empty'],
  ['a workbook without cells', writeWorkbook({ a: [] }), 'roster-empty'],
  ['a PDF', '%PDF-1.7\n1 0 obj', 'roster-not-a-list', 'a PDF document'],
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'roster-not-a-list', 'a JPEG picture'],
  ['Word', office('word/document.xml'), 'roster-not-a-list', 'a Word document'],
  ['PowerPoint', office('ppt/presentation.xml'), 'roster-not-a-list', 'a presentation'],
  ['RTF', '{\\rtf1 Byron, Ada}', 'roster-not-a-list', 'a Word document (RTF)'],
  ['a web page', '<html><table><tr><td>1</td></tr></table></html>', 'roster-not-a-list', 'a web page'],
  ['JSON', '{"users": []}', 'roster-not-a-list', 'a JSON file'],
  [
    'no text at all',
    Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256)),
    'roster-not-a-list',
  ],
  ['a locked workbook', lockedWorkbook, 'roster-locked'],
  [
    'a locked zip',
    writeZip([{ name: 'users.csv', content: Buffer.from('a'), isEncrypted: true }]),
    'roster-locked',
  ],
  ['half a workbook', writeWorkbook({ a: [['ID'], ['1']] }).subarray(0, 900), 'roster-damaged'],
  ['a zip of other things', zipOf({ '1234.jpg': Buffer.from('x') }), 'roster-no-users'],
  ['a quote left open at the end', 'ID,Last\n1,"Byron\n2,Cole\n', 'roster-quote-open', 'row 2'],
  ['a quote left open on top of a long list', openQuote, 'roster-quote-open', 'row 2'],
  [
    'a quote that another closes',
    'ID,Last,First\n1,"Byron,Ada\n2,"Cole",Bob\n',
    'roster-quote-open',
    'row 2',
  ],
];

test.each(refusals.map(([name, ...rest]) => ({ name, rest })))(
  'what is no roster is refused: $name',
  async ({ rest }) => {
    const [content, code, detail] = rest;
    const failure = expect(readContent(content)).rejects;
    await failure.toMatchObject({ name: 'AppError', code, ...(detail ? { detail } : {}) });
  },
);

test('a folder without users.csv, and a roster that is not there, are refused', async () => {
  const folder = await makeFolderOf({ '1.jpg': 'x' });
  await expect(readRosterFile(folder, never())).rejects.toMatchObject({ code: 'roster-no-users' });
  const gone = path.join(folder, 'gone.csv');
  await expect(readRosterFile(gone, never())).rejects.toMatchObject({ code: 'roster-missing', detail: gone });
});

test('a sheet with a stray cell in its last corner is read as fast as its cells', async () => {
  const rows = [
    ['ID', 'Last', 'First'],
    ['1', 'Byron', 'Ada'],
  ];
  const book = await JSZip.loadAsync(writeWorkbook({ a: rows }));
  const sheet = (await book.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  const stray = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>';
  const huge = sheet
    .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:XFD1048576"')
    .replace('</sheetData>', stray);
  expect(huge).toContain('A1:XFD1048576');
  expect(huge).toContain(stray);
  book.file('xl/worksheets/sheet1.xml', huge);
  const table = await readContent(await book.generateAsync({ type: 'uint8array' }));
  expect(table.headings).toEqual(rows[0]);
  expect(table.rows).toEqual([rows[1]]);
});

test.each([
  ['that says so', 300_000_000, 'roster-too-big'],
  ['that claims to be small', 1_000, 'roster-damaged'],
])('a zip made to burst is refused: one %s', async (_, claimedBytes, code) => {
  const bomb = (name: string) =>
    writeZip([{ name, content: Buffer.from(''), deflated: deflatedZeros(30_000_000), claimedBytes }]);
  for (const name of ['xl/workbook.xml', 'users.csv']) {
    await expect(readContent(bomb(name))).rejects.toMatchObject({ code });
  }
});

test('a roster of more rows than there are students is refused, and others get their turn meanwhile', async () => {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'roster.csv');
  await writeFile(file, `ID,Last,First\n${'1,Byron,Ada\n'.repeat(1_000_200)}`);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await expect(readRosterFile(file, never())).rejects.toMatchObject({ code: 'roster-too-big' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

test('reading can be stopped', async () => {
  const folder = await makeFolderOf({ 'roster.csv': `ID,Last\n${'1,Byron\n'.repeat(400_000)}` });
  const stop = new AbortController();
  const reading = readRosterFile(path.join(folder, 'roster.csv'), stop.signal);
  setImmediate(() => stop.abort(new Error('stopped')));
  await expect(reading).rejects.toThrow('stopped');
});
