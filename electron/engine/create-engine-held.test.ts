import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeSchool, startDay } from './fixtures/review-day.ts';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';

/** Photos that wait for a person to say whose they are, although their names are IDs. */

const shortRoster = 'Student ID,Last,First\n1,Haddad,Omar\n2,Varga,Ilona\n3,Osei,Kofi\n';

async function numberedSchool(list: Readonly<Record<string, string>>, rosterText = shortRoster) {
  const school = await makeSchool({ '1.jpg': 1, '2.jpg': 2, '3.jpg': 3 });
  for (const [file, text] of Object.entries(list)) await writeFile(path.join(school.folder, file), text);
  await writeFile(school.rosterFile, rosterText);
  return school;
}

const unclear = { 'pictures.txt': '1 - Kofi Osei\n2 - Omar Haddad\n3 - Ilona Varga\n' };

test('a list that is not understood holds numbered photos until a person says that the numbers are IDs', async () => {
  const { folder, rosterFile, stateFolder } = await numberedSchool(unclear);
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  await monday.ask('openRoster', { path: rosterFile });
  const { index, photos } = await monday.snapshot();
  expect(index).toMatchObject({
    kind: 'found',
    files: [],
    conflicts: 0,
    numbered: 3,
    unread: [{ file: 'pictures.txt', why: 'unclear' }],
  });
  expect(photos.map(({ file, status }) => [file, status])).toEqual([
    ['1.jpg', 'blocked'],
    ['2.jpg', 'blocked'],
    ['3.jpg', 'blocked'],
    ['pictures.txt', 'ignored'],
  ]);
  const out = await makeTemporaryFolder();
  await expect(monday.ask('pack', { folder: out })).rejects.toMatchObject({ code: 'index-undecided' });

  // Photo by photo: what a person says of one counts for that one.
  const { id } = await monday.row('1.jpg');
  await monday.ask('assign', { students: [{ photoId: id, studentId: '3' }] });
  expect((await monday.snapshot()).index).toMatchObject({ numbered: 2 });
  await monday.ask('undo', {});

  await monday.ask('dismissIndex', {});
  expect((await monday.snapshot()).photos.slice(0, 3).map(({ status }) => status)).toEqual(
    Array(3).fill('ready'),
  );
  await monday.end();
  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect((await tuesday.row('2.jpg')).status).toBe('ready');
});

test('a list that arrives after "Do not use it" is a question of its own', async () => {
  const { folder, rosterFile, stateFolder } = await numberedSchool(unclear);
  const monday = await startDay(folder, stateFolder, true);
  await monday.open();
  await monday.ask('openRoster', { path: rosterFile });
  await monday.ask('dismissIndex', {});
  const held = (photos: readonly { readonly status: string }[]) =>
    photos.filter(({ status }) => status === 'blocked').length;
  expect(held((await monday.snapshot()).photos)).toBe(0);
  await writeFile(path.join(folder, 'index.csv'), 'Image,Last,First\n1.jpg,Varga,Ilona\n2.jpg,Haddad,Omar\n');
  const { index, photos } = await monday.until(({ index: now }) => now.kind === 'found' && now.photos === 2);
  expect(index).toMatchObject({ choice: 'open', files: ['index.csv'], conflicts: 2, numbered: 1 });
  expect(held(photos)).toBe(3);
  await monday.ask('dismissIndex', {});
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect((await tuesday.snapshot()).index).toMatchObject({ choice: 'dismissed' });
  await tuesday.end();
  // While nobody looked.
  await writeFile(path.join(folder, 'student list.pdf'), '%PDF');
  const wednesday = await startDay(folder, stateFolder);
  await wednesday.open();
  expect((await wednesday.snapshot()).index).toMatchObject({ choice: 'open' });
});

test.each([
  ['Student list.docx', 'damaged'],
  ['index.pdf', 'format'],
] as const)('%s holds numbered photos, and is a list', async (file, why) => {
  const { folder, rosterFile, stateFolder } = await numberedSchool({ [file]: 'not to be read here' });
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  const { index, photos } = await day.snapshot();
  expect(index).toMatchObject({ choice: 'open', numbered: 3, unread: [{ file, why }] });
  expect(photos.map((row) => [row.status, row.ignoredAs])).toEqual([
    ...Array(3).fill(['blocked', undefined]),
    ['ignored', 'index'],
  ]);
});

test('a list whose name is none of an index is counted as what it is', async () => {
  const list = 'Last_Name\tFirst_Name\t\n';
  const lines = ['Varga\tIlona\t1.jpg', 'Haddad\tOmar\t2.jpg', 'Osei\tKofi\t3.jpg'].join('\n');
  const { folder, stateFolder } = await numberedSchool({ 'studentmap.txt': `${list}${lines}\n` });
  const day = await startDay(folder, stateFolder);
  await day.open();
  expect(await day.row('studentmap.txt')).toMatchObject({ status: 'ignored', ignoredAs: 'index' });
});

test('what an index leaves to a person goes by no name after it is used either', async () => {
  const list = 'Image,Last,First\n1.jpg,Varga,Ilona\n2.jpg,Nobody,Zed\n';
  const { folder, rosterFile, stateFolder } = await numberedSchool({ 'index.csv': list });
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  expect(await day.ask('indexLists', {})).toMatchObject({
    matched: [{ photoId: (await day.row('1.jpg')).id, studentId: '2' }],
  });
  expect(await day.ask('useIndex', {})).toEqual({ photos: 1 });
  expect(await day.row('1.jpg')).toMatchObject({ status: 'ready', studentId: '2' });
  expect((await day.row('2.jpg')).issues).toEqual([
    { code: 'index-disagrees', why: 'other-student', list: 'index.csv' },
  ]);
  expect((await day.row('3.jpg')).issues).toEqual([
    { code: 'index-disagrees', why: 'not-listed', list: 'index.csv' },
  ]);
});

test('without a roster a list of names contradicts nothing, but numbers are not taken for IDs', async () => {
  const list = 'Image,Last,First\n1.jpg,Varga,Ilona\n2.jpg,Haddad,Omar\n3.jpg,Osei,Kofi\n';
  const { folder, stateFolder } = await numberedSchool({ 'index.csv': list });
  const day = await startDay(folder, stateFolder);
  await day.open();
  expect((await day.snapshot()).index).toMatchObject({ conflicts: 0, numbered: 3, needsRoster: true });

  const school = await makeSchool({ '104233.jpg': 1, '104240.jpg': 2 });
  await writeFile(path.join(school.folder, 'index.csv'), 'Image,Last,First\n104233.jpg,Lopez,Maria\n');
  const other = await startDay(school.folder, school.stateFolder);
  await other.open();
  const { index, photos } = await other.snapshot();
  expect(index).toMatchObject({ conflicts: 0, numbered: 0, needsRoster: true });
  expect(photos.slice(0, 2).map(({ status }) => status)).toEqual(['ready', 'ready']);
});

test('one picture under two students goes to neither until a person says that it is right for both', async () => {
  const { folder, stateFolder } = await makeSchool({ '104233.jpg': 7, '104240.jpg': 7, '104247.jpg': 8 });
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  const rows = async (day: typeof monday) =>
    (await day.snapshot()).photos.map(({ status, issues }) => [status, issues.map(({ code }) => code)]);
  const asked = [
    ['blocked', ['same-picture']],
    ['blocked', ['same-picture']],
    ['ready', []],
  ];
  expect(await rows(monday)).toEqual(asked);
  const ids = await Promise.all(
    ['104233.jpg', '104240.jpg'].map(async (file) => (await monday.row(file)).id),
  );
  expect(await monday.ask('sharePicture', { photoIds: ids })).toEqual({ photos: 2 });
  const ready = Array(3).fill(['ready', []]);
  expect(await rows(monday)).toEqual(ready);
  await monday.ask('undo', {});
  expect(await rows(monday)).toEqual(asked);
  await monday.ask('redo', {});
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect(await rows(tuesday)).toEqual(ready);
  // It was said of this student: of another it is asked again.
  const { id } = await tuesday.row('104240.jpg');
  await tuesday.ask('assign', { students: [{ photoId: id, studentId: '104254' }] });
  expect((await tuesday.row('104240.jpg')).issues.map(({ code }) => code)).toEqual(['same-picture']);
  // Right for this one alone: the other is left out.
  await tuesday.ask('leaveOut', { photoIds: [id] });
  expect((await tuesday.row('104233.jpg')).status).toBe('ready');
});
