import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import { readStudents } from '../../../core/roster/read-students.ts';
import { readRosterContent, readStudentsOf } from '../../fixtures/read-roster-content.ts';
import { formatted, formula, hideRowsOfOldWorkbook, writeWorkbook } from '../../fixtures/write-workbook.ts';

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
  const table = await readRosterContent(content);
  const { students, findings } = readStudents(table, proposeColumns(table));
  expect(students.map(({ id, grade }) => [id, grade])).toEqual([
    ['0123', '5'],
    ['000124', 'K'],
    ['123456789012', '5'],
    ['1234', '4'],
  ]);
  expect(findings.rowsWithoutId).toEqual([7]);
});

test('a sheet for each grade is one list, and a hidden one is none of it', async () => {
  const heading = ['ID', 'Last', 'First'];
  const content = writeWorkbook(
    {
      'Last year': [heading, ['9', 'Old', 'Zed']],
      '4': [heading, ['1', 'Byron', 'Ada']],
      '5': [heading, ['2', 'Cole', 'Bob']],
      Copy: [heading, ['3', 'Dean', 'Eve']],
    },
    'xlsx',
    { hidden: ['Last year'] },
  );
  const { students } = await readStudentsOf(content);
  expect(students.map(({ id, grade }) => [id, grade])).toEqual([
    ['1', '4'],
    ['2', '5'],
  ]);
});

test('what stands once in merged cells counts for each of their rows', async () => {
  const rows = [
    ['Student ID', 'Name', null, 'Room'],
    [null, 'Last', 'First', null],
    ['1', 'Byron', 'Ada', '5B'],
    ['2', 'Cole', 'Bob', null],
    ['3', 'Dean', 'Eve', null],
  ];
  const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'D3:D4'];
  for (const kind of ['xlsx', 'biff8'] as const) {
    const { students } = await readStudentsOf(writeWorkbook({ a: rows }, kind, { merges }));
    expect(students.map(({ id, givenName, homeRoom }) => [id, givenName, homeRoom])).toEqual([
      ['1', 'Ada', '5B'],
      ['2', 'Bob', '5B'],
      ['3', 'Eve', null],
    ]);
  }
});

test('a merge as high as the sheet is passed over in good time', async () => {
  const rows = [['ID', 'Last'], ...Array.from({ length: 3_000 }, (_, id) => [String(id), `Byron ${id}`])];
  const table = await readRosterContent(
    writeWorkbook({ a: rows }, 'xlsx', { merges: ['F1:F1048576', 'B2:B1048576'] }),
  );
  expect(table.headings).toEqual(['ID', 'Last']);
  expect(table.rows.at(-1)).toEqual(['2999', 'Byron 2999']);
});

test('dates are read as they are shown', async () => {
  const rows = [
    ['ID', 'Last', 'First', 'DOB'],
    ['1', 'A', 'B', formatted(45_000, 'm/d/yy')],
  ];
  expect((await readRosterContent(writeWorkbook({ a: rows }))).rows[0]?.[3]).toBe('3/15/23');
});

test('a workbook of the time before 2007 is read too', async () => {
  const rows = [
    ['ID', 'Last', 'First'],
    ['007', 'Byron', 'Ada'],
  ];
  expect((await readRosterContent(writeWorkbook({ a: rows }, 'biff8'))).rows).toEqual([
    ['007', 'Byron', 'Ada'],
  ]);
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
  const table = await readRosterContent(await book.generateAsync({ type: 'uint8array' }));
  expect(table.headings).toEqual(rows[0]);
  expect(table.rows).toEqual([rows[1]]);
});

test('rows that a filter hides count, and are told', async () => {
  const rows = [
    ['Roster'],
    ['ID', 'Last', 'First'],
    ['1', 'Byron', 'Ada'],
    ['2', 'Cole', 'Bob'],
    ['3', 'Dean', 'Eve'],
  ];
  for (const content of [
    writeWorkbook({ All: rows }, 'xlsx', { hiddenRows: [2, 4] }),
    hideRowsOfOldWorkbook(writeWorkbook({ All: rows }, 'biff8'), [2, 4]),
  ]) {
    const { students, findings } = await readStudentsOf(content);
    expect(students.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(findings.hiddenRows).toBe(2);
    expect([...((await readRosterContent(content)).hiddenRows ?? [])]).toEqual([0, 2]);
  }
});

test('hidden rows of several sheets that are one list are those of all of them', async () => {
  const heading = ['ID', 'Last', 'First'];
  const sheets = { '4': [heading, ['1', 'Byron', 'Ada']], '5': [heading, ['2', 'Cole', 'Bob']] };
  const table = await readRosterContent(writeWorkbook(sheets, 'xlsx', { hiddenRows: [1] }));
  expect([...(table.hiddenRows ?? [])]).toEqual([0, 1]);
});

test('numbers of more digits than Excel keeps are spoiled IDs, and the same as text are not', async () => {
  const long = 12_345_678_901_234_500;
  const content = writeWorkbook({
    All: [
      ['ID', 'Last', 'First'],
      [long, 'Byron', 'Ada'],
      [formatted(long, '0'), 'Cole', 'Bob'],
      ['12345678901234561', 'Dean', 'Eve'],
      [123_456_789_012_345, 'Eder', 'Fay'],
    ],
  });
  const { students, findings } = await readStudentsOf(content);
  expect(students.map(({ id }) => id)).toEqual(['12345678901234561', '123456789012345']);
  expect(findings.shortenedIds).toEqual([2, 3]);
});

test('a list whose long IDs all end in zeros has been through a spreadsheet', async () => {
  const csv = (ids: readonly string[]) => `ID,Last\n${ids.map((id) => `${id},Byron`).join('\n')}\n`;
  const spoiled = await readStudentsOf(csv(['12345678901234500', '12345678901234600']));
  expect(spoiled.students).toEqual([]);
  expect(spoiled.findings.shortenedIds).toEqual([2, 3]);
  const text = await readStudentsOf(csv(['12345678901234500', '12345678901234561']));
  expect(text.students).toHaveLength(2);
});

const workbook = writeWorkbook({
  All: [
    ['ID', 'Last', 'First'],
    ['0301', 'Byron', 'Ada'],
    ['0302', 'Cole', 'Bob'],
  ],
});

/** The same workbook with its parts called otherwise, also where they name each other. */
async function renameParts(rename: (name: string) => string, renameWithin = (text: string) => text) {
  const { files } = await JSZip.loadAsync(workbook);
  const zip = new JSZip();
  for (const [name, part] of Object.entries(files))
    zip.file(rename(name), renameWithin(await part.async('string')));
  return zip.generateAsync({ type: 'nodebuffer' });
}
const both = (from: string, to: string) =>
  renameParts(
    (name) => name.replace(from, to),
    (text) => text.replaceAll(from, to),
  );

test.each<readonly [string, () => Promise<Buffer>]>([
  ['numbered', () => both('workbook.xml', 'workbook7.xml')],
  ['in capitals', () => renameParts((name) => name.toUpperCase())],
  ['in small letters', () => renameParts((name) => name.toLowerCase())],
  ['with a capital', () => both('workbook.xml', 'Workbook.xml')],
  ['with backslashes', () => renameParts((name) => name.replaceAll('/', '\\'))],
  ['with a point and a slash in front', () => renameParts((name) => `./${name}`)],
  ['with a slash in front', () => renameParts((name) => `/${name}`)],
  ['in another folder', () => both('xl/', 'book/')],
  [
    'as one with macros',
    () => both('openxmlformats-officedocument.spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
  ],
])('a workbook is read whatever its parts are called: %s', async (_, make) => {
  const { students } = await readStudentsOf(await make());
  expect(students.map(({ id }) => id)).toEqual(['0301', '0302']);
});

test('a workbook that cannot be read is still told to be one', async () => {
  const sheetless = await renameParts((name) => name.replace(/.*sheet1\.xml$/u, 'elsewhere.dat'));
  await expect(readRosterContent(sheetless)).rejects.toMatchObject({
    code: 'roster-not-a-list',
    detail: 'an Excel file of a rare kind',
  });
});
