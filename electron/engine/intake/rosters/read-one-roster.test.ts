import path from 'node:path';
import { expect, test } from 'vitest';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import { readStudents } from '../../../core/roster/read-students.ts';
import { oneRoster11, oneRoster12 } from '../../fixtures/one-roster-files.ts';
import { readRosterContent, readStudentsOf } from '../../fixtures/read-roster-content.ts';
import { makeFolderOf } from '../../fixtures/temporary-folder.ts';
import { zipOf } from '../../fixtures/write-zip.ts';
import { readRosterFile } from './read-roster-file.ts';

const never = () => new AbortController().signal;

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
const tess = {
  id: '77',
  givenName: 'Tess',
  familyName: 'Dean',
  grade: null,
  homeRoom: null,
  isActive: true,
  isStaff: true,
};

test.each([
  ['1.1', oneRoster11, ada],
  ['1.2', oneRoster12, { ...ada, preferredName: 'Addie' }],
] as const)('OneRoster %s as a zip, in a sub-folder of it, and as a folder', async (_, files, first) => {
  const folder = await makeFolderOf(files);
  const above = await makeFolderOf(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`export/${name}`, text])),
  );
  const sources = [
    await readRosterContent(zipOf(inBytes(files))),
    await readRosterContent(zipOf(inBytes(files, 'export/'))),
    await readRosterFile(folder, never()),
    await readRosterFile(above, never()),
  ];
  for (const table of sources) {
    const { students, staff, findings } = readStudents(table, proposeColumns(table));
    expect(students).toEqual([first, bob]);
    // The teacher, and not the parent.
    expect(staff).toEqual([tess]);
    expect(findings.staff).toBe(1);
    expect(table.headings).toEqual(expect.arrayContaining(['identifier', 'username', 'sourcedId']));
    const local = table.headings.indexOf('userIds: Local');
    expect(table.rows.map((row) => row[local])).toEqual(['0123', '0124', '']);
  }
});

test('users.csv alone means the export that it lies in, or its own students', async () => {
  const folder = await makeFolderOf(oneRoster12);
  const table = await readRosterFile(path.join(folder, 'users.csv'), never());
  expect(readStudents(table, proposeColumns(table)).students).toEqual([
    { ...ada, preferredName: 'Addie' },
    bob,
  ]);
  const { homeRoom: _room, teacher: _teacher, ...alone } = ada;
  expect((await readStudentsOf(oneRoster11['users.csv'] ?? '')).students).toEqual([
    { ...alone, homeRoom: null },
    bob,
  ]);
});

test("a list with OneRoster's words and more is a list like any other", async () => {
  const text = 'sourcedId,givenName,familyName,Photo opt out\n1,Ada,Byron,yes\n';
  expect((await readStudentsOf(text)).students).toMatchObject([{ id: '1', isOptedOut: true }]);
});

test("OneRoster 1.2's roles say who is a student no more, and may be missing", async () => {
  const users = 'sourcedId,status,role,givenName,familyName,identifier\n';
  const people = 'a,active,student,Ada,Byron,1\nb,active,student,Bob,Cole,2\nt,active,teacher,Tess,Dean,3\n';
  const roles = 'sourcedId,status,userSourcedId,role\n';
  const read = async (lines: string) => {
    const files = { 'users.csv': users + people, 'roles.csv': roles + lines };
    return (await readStudentsOf(zipOf(inBytes(files)))).students.map(({ id, isActive }) => [id, isActive]);
  };
  const left = 'r,tobedeleted,a,student\n';
  expect(await read(`${left}s,active,b,student\n`)).toEqual([
    ['1', false],
    ['2', true],
  ]);
  expect(await read(`${left}s,active,a,student\n`)).toEqual([['1', true]]);
  expect(await read('')).toEqual([
    ['1', true],
    ['2', true],
  ]);
});

const withColumn = (heading: string, values: readonly string[]) => ({
  ...oneRoster11,
  'users.csv': (oneRoster11['users.csv'] ?? '')
    .split('\r\n')
    .map((line, place) => `${line},${place === 0 ? heading : (values[place - 1] ?? '')}`)
    .join('\r\n'),
});
const oneRosterZip = (files: Readonly<Record<string, string>>) => zipOf(inBytes(files));

test.each([
  ['metadata.photoOptOut', ['Y', 'N', 'Y']],
  ['metadata.photo_release', ['N', 'Y', '']],
  ['photoOptOut', ['true', '', '']],
])(
  "a family's no in a column that was added counts, and the column can be chosen: %s",
  async (heading, values) => {
    const table = await readRosterContent(oneRosterZip(withColumn(heading, values)));
    expect(table.headings).toContain(heading);
    const { students } = readStudents(table, proposeColumns(table));
    expect(students.map(({ id, isOptedOut = false }) => [id, isOptedOut])).toEqual([
      ['0123', true],
      ['0124', false],
    ]);
  },
);

test('an export of changes alone is refused; one of everything is not, whatever else it leaves out', async () => {
  const manifest = (...lines: readonly string[]) => ({
    ...oneRoster11,
    'manifest.csv': ['propertyName,value', 'oneroster.version,1.1', ...lines].join('\r\n'),
  });
  const delta = readRosterContent(oneRosterZip(manifest('file.orgs,absent', 'file.users,delta')));
  await expect(delta).rejects.toMatchObject({ code: 'roster-changes-only' });
  const quoted = readRosterContent(oneRosterZip(manifest('"file.users", "Delta"')));
  await expect(quoted).rejects.toMatchObject({ code: 'roster-changes-only' });
  const bulk = await readRosterContent(oneRosterZip(manifest('file.users,bulk', 'file.orgs,delta')));
  expect(bulk.rows).toHaveLength(3);
  const folder = await makeFolderOf(manifest('file.users,delta'));
  await expect(readRosterFile(path.join(folder, 'users.csv'), never())).rejects.toMatchObject({
    code: 'roster-changes-only',
  });
});

test('a row of users.csv that is longer than its headings is refused by its number', async () => {
  const files = withColumn('metadata.photo_release', ['Y', 'Bob, Jr.,N', 'Y']);
  await expect(readRosterContent(oneRosterZip(files))).rejects.toMatchObject({
    code: 'roster-row-too-long',
    detail: 'row 3 of users.csv',
  });
});
