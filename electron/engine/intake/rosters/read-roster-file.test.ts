import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFiles } from '../../fixtures/held-files.ts';
import { readRosterContent, readStudentsOf } from '../../fixtures/read-roster-content.ts';
import { makeFolderOf, makeTemporaryFolder } from '../../fixtures/temporary-folder.ts';
import { writeWorkbook } from '../../fixtures/write-workbook.ts';
import { deflatedZeros, writeZip, zipOf } from '../../fixtures/write-zip.ts';
import { readRosterFile } from './read-roster-file.ts';

const never = () => new AbortController().signal;

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
  ['old and new line ends', `${list.split('\r\n').slice(0, 2).join('\r')}\r${list.split('\r\n')[2]}\n`],
  ['carets', list.replaceAll(',', '^')],
  ['tildes', list.replaceAll(',', '~')],
  ["DOS' sign for the end", `${list}\u001a`],
  ['a last block that is filled up', `${list}${'\0'.repeat(500)}`],
  ['a page break with the headings', `${list}${list.split('\r\n')[0]}\r\n0125,Dean,Eve,4,4A\r\n`],
])('a list is read whatever it is written in: %s', async (_, content) => {
  const { students, findings } = await readStudentsOf(content);
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
    const { students } = await readStudentsOf(content);
    expect(students.map(({ familyName, givenName }) => [familyName, givenName])).toEqual([
      ['Lopez', 'Maria'],
      ['Cole', 'Bob'],
    ]);
  }
});

test('old line ends keep the lines of an address in their cell', async () => {
  const text = 'ID,Last,First,Address\r1,Byron,Ada,"1 Elm St\nLakeside"\r2,Cole,Bob,"2 Elm St\nLakeside"\r';
  const { students } = await readStudentsOf(text);
  expect(students.map(({ familyName }) => familyName)).toEqual(['Byron', 'Cole']);
});

test('between tabs a quote may be a letter, and quotes around a cell are none', async () => {
  const { students } = await readStudentsOf(
    'ID\tLast\tFirst\n1\tByron\t"Addie" Ada\n2\t"Cole, Jr."\tBob\n3\tDean\t6\'2"\n',
  );
  expect(students.map(({ familyName, givenName }) => [familyName, givenName])).toEqual([
    ['Byron', '"Addie" Ada'],
    ['Cole, Jr.', 'Bob'],
    ['Dean', '6\'2"'],
  ]);
});

test("zeros that Excel's tricks have kept are kept", async () => {
  const { students } = await readStudentsOf('ID,Last,First\n="00123",A,B\n\'00124,C,D\n\'A0125,E,F\n');
  expect(students.map(({ id }) => id)).toEqual(['00123', '00124', 'A0125']);
});

test('one list in a zip is read', async () => {
  const files = { 'export/roster.csv': Buffer.from(list), '__MACOSX/export/._roster.csv': Buffer.from('x') };
  expect((await readStudentsOf(zipOf(files))).students[0]).toEqual(zoe);
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
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'roster-not-a-list', 'a JPEG'],
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
    const failure = expect(readRosterContent(content)).rejects;
    await failure.toMatchObject({ name: 'AppError', code, ...(detail ? { detail } : {}) });
  },
);

test('a folder without users.csv, and a roster that is not there, are refused', async () => {
  const folder = await makeFolderOf({ '1.jpg': 'x' });
  await expect(readRosterFile(folder, never())).rejects.toMatchObject({ code: 'roster-no-users' });
  const gone = path.join(folder, 'gone.csv');
  await expect(readRosterFile(gone, never())).rejects.toMatchObject({ code: 'roster-missing', detail: gone });
});

test.each([
  ['that says so', 300_000_000, 'roster-too-big'],
  ['that claims to be small', 1_000, 'roster-damaged'],
])('a zip made to burst is refused: one %s', async (_, claimedBytes, code) => {
  const bomb = (name: string) =>
    writeZip([{ name, content: Buffer.from(''), deflated: deflatedZeros(30_000_000), claimedBytes }]);
  for (const name of ['xl/workbook.xml', 'users.csv']) {
    await expect(readRosterContent(bomb(name))).rejects.toMatchObject({ code });
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

test.each([
  ['EBUSY', 'roster-in-use'],
  ['EIO', 'roster-unavailable'],
  ['ETIMEDOUT', 'roster-unavailable'],
])('a roster whose disk says %s is %s', async (code, failure) => {
  const folder = await makeFolderOf({ 'roster.csv': list });
  holdFiles((name) => name === 'roster.csv', { code, only: ['readFile'] });
  await expect(readRosterFile(path.join(folder, 'roster.csv'), never())).rejects.toMatchObject({
    code: failure,
  });
});
