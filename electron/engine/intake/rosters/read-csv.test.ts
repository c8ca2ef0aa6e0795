import { expect, test } from 'vitest';
import { readRosterContent, readStudentsOf } from '../../fixtures/read-roster-content.ts';

const noesOf = async (content: string | Uint8Array) => {
  const { students, findings } = await readStudentsOf(content);
  return {
    ids: students.map(({ id }) => id),
    noes: students.filter(({ isOptedOut }) => isOptedOut).map(({ id }) => id),
    gone: students.filter(({ isActive }) => !isActive).map(({ id }) => id),
    names: students.map(({ familyName, givenName }) => `${familyName}, ${givenName}`),
    findings,
  };
};

const quoted =
  'ID, "Name", "Photo Release"\r\n301, "Abara, Ada", Y\r\n302, "Chen, Wei", N\r\n303, "Reed, Kit", Y\r\n';

test.each([
  ['a blank', quoted],
  ['tabs and blanks', quoted.replaceAll(', ', ', \t ')],
  ['no-break spaces', quoted.replaceAll(', "', ',\u00a0"')],
  ['blanks on both sides', quoted.replaceAll('",', '" ,')],
  [
    'semicolons',
    quoted
      .replaceAll('", ', '"; ')
      .replace(/^ID, /u, 'ID; ')
      .replaceAll(/^(30\d), /gmu, '$1; '),
  ],
  ['blanks in front of the row', quoted.replaceAll(/^30/gmu, '  30')],
  ['doubled quotes within', quoted.replace('Chen, Wei', 'Chen, ""Will"", Wei')],
  ['a line end within', quoted.replace('Chen, Wei', 'Chen,\r\n Wei')],
])('%s beside the quotes of a cell are no part of it', async (_, content) => {
  const { ids, noes, findings } = await noesOf(content);
  expect(ids).toEqual(['301', '302', '303']);
  expect(noes).toEqual(['302']);
  expect(findings).not.toHaveProperty('longRows');
});

const escaped = [
  '"ID","Name","Grade","Photo Release"',
  '"301","Abara, Ada","5","Y"',
  String.raw`"302","Chen, Wei \"Will, Jr.\"","5","N"`,
  '"303","Reed, Kit","5","Y"',
];

test.each([
  ['in one row', escaped],
  [
    'in every row',
    escaped.map((line, at) => (at === 0 ? line : line.replace(/([a-zA-Z])","5/u, String.raw`$1 \"X\"","5`))),
  ],
  [
    'at the end of the row',
    [
      '"ID","Photo Release","Name"',
      '"301","Y","Abara, Ada"',
      String.raw`"302","N","Chen \"Will\""`,
      '"303","Y","Reed, Kit"',
    ],
  ],
  ['between tabs', escaped.map((line) => line.replaceAll('","', '"\t"'))],
  [
    'for commas, without quotes',
    [
      'ID,Name,Grade,Photo Release',
      String.raw`301,Abara\, Ada,5,Y`,
      String.raw`302,Chen\, Wei,5,N`,
      String.raw`303,Reed\, Kit,5,Y`,
    ],
  ],
  ['for line ends', escaped.map((line) => line.replace('Chen, Wei', 'Chen, Wei\\\n'))],
  ['for apostrophes', escaped.map((line) => line.replace('Abara', String.raw`O\'Abara`))],
])('backslashes of MySQL and PHP %s keep the cells apart', async (_, lines) => {
  const { ids, noes, findings } = await noesOf(`${lines.join('\r\n')}\r\n`);
  expect(ids).toEqual(['301', '302', '303']);
  expect(noes).toEqual(['302']);
  expect(findings).not.toHaveProperty('longRows');
});

test('a backslash that escapes nothing is a letter, and \\N is nothing', async () => {
  const rows = ['301,"Abara \\","5",N', '302,"Chen, Wei",5,Y', '303,C:\\photos\\,5,\\N'];
  const { ids, noes, names } = await noesOf(`ID,Name,Grade,Photo Opt Out\n${rows.join('\n')}\n`);
  expect(ids).toEqual(['301', '302', '303']);
  expect(noes).toEqual(['302']);
  expect(names[0]).toBe('\\, Abara');
});

const long = 'ID,Name,Photo Release\n301,Abara, Ada,Y\n302,Chen, Wei,N\n303,Kit Reed,Y\n';

test('a comma without quotes hides no no, and its rows are told', async () => {
  const { noes, findings } = await noesOf(long);
  expect(noes).toEqual(['302']);
  expect(findings.longRows).toEqual([2, 3]);
});

test.each([
  [
    'an opt-out',
    long
      .replace('Release', 'Opt Out')
      .replaceAll('Y', 'n')
      .replaceAll('N\n', 'Y\n')
      .replaceAll('Name', 'Name'),
    ['302'],
  ],
  [
    'the date of a form',
    long.replace('Release', 'Opt Out').replaceAll(',Y', ',no').replace('N\n', '9/1/2026\n'),
    ['302'],
  ],
  ['a column in front of the comma', 'ID,Photo Release,Name\n301,Y,Abara, Ada\n302,N,Chen, Wei\n', ['302']],
  [
    'two commas',
    'ID,Name,Address,Photo Release\n301,Abara, Ada,1 Elm St, Apt 4,Y\n302,Chen, Wei,2 Elm St, Apt 5,N\n',
    ['302'],
  ],
  [
    'another column of yes and no in front',
    'ID,Name,Bus,Photo Release\n301,Abara, Ada,Y,Y\n302,Chen, Wei,Y,N\n',
    ['302'],
  ],
  ['a row that ends in a comma', 'ID,Name,Photo Release\n301,Ada Abara,Y,\n302,Chen, Wei,N,\n', ['302']],
  [
    'a row that ends early',
    'ID,Name,Photo Release,Notes,Bus\n301,Ada Abara,Y,,\n302,Chen, Wei,N\n303,Kit Reed,Y,,\n',
    ['302'],
  ],
])('a no counts beside a comma without quotes: %s', async (_, content, noes) => {
  expect((await noesOf(content)).noes).toEqual(noes);
});

test('who has left is gone, whichever cell says so', async () => {
  const content = 'ID,Name,Status\n301,Abara, Ada,Active\n302,Chen, Wei,Withdrawn\n303,Kit Reed,Active\n';
  expect((await noesOf(content)).gone).toEqual(['302']);
});

test('an answer that is neither yes nor no is told where the others are', async () => {
  const { noes, findings } = await noesOf(
    'ID,Name,Photo Release\n301,Ada,Y\n302,Wei,website only\n303,Kit,N\n',
  );
  expect(noes).toEqual(['303']);
  expect(findings.unclearAnswers).toEqual([3]);
});

test.each([
  ['a delimiter at the end of every row', 'ID,Name,Photo Release\n301,Ada,Y,\n302,Wei,N,\n'],
  ['one at the end of some', 'ID,Name,Photo Release\n301,Ada,Y\n302,Wei,N,,\n'],
  ['headings that go further than the rows', 'ID,Name,Photo Release,,,\n301,Ada,Y\n302,Wei,N,,note\n'],
  ['a heading that is empty', 'ID,Name,Photo Release,\n301,Ada,Y,x\n302,Wei,N,y\n'],
  ['no headings', '301,"Abara, Ada",5\n302,"Chen, Wei",5,x\n'],
])('%s makes no row too long', async (_, content) => {
  expect((await noesOf(content)).findings).not.toHaveProperty('longRows');
});

test('a quote that swallows cells is told by its row, never read over', async () => {
  const content =
    'ID,Name,Grade,Photo Release\n301,"Abara, Ada","5",Y\n302,"Chen, ""Will"",5,"N"\n303,"Reed",5,Y\n';
  await expect(readRosterContent(content)).rejects.toMatchObject({
    code: 'roster-quote-open',
    detail: expect.stringMatching(/^row 3/),
  });
});
